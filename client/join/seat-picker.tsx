import { useEffect, useRef } from "react";
import type { JoinInfo } from "../../shared/protocol/http.ts";
import { catchFocus } from "../look/catch-focus.ts";
import { PALETTE_SLOTS } from "../look/palette.ts";
import { type Card, RadioCards } from "../look/radio-cards.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";

/** Chosen instead of a seat by whoever only watches; no seat's id has an underscore. */
export const OBSERVER = "_observer";

interface SeatPickerProps {
  readonly info: JoinInfo;
  readonly value: string | null;
  readonly onChange: (seat: string) => void;
}

/** Whose government it is, for who does not know the capital, and whether a bot should rather have it. */
function lineBelow(parts: readonly (string | null)[]): Pick<Card, "text"> {
  const text = parts.filter((part) => part !== null).join(" · ");
  return text === "" ? {} : { text };
}

/** Every seat with what everybody may know of it. A seat holds a delegation, so a taken one can be joined, too. */
export function SeatPicker({ info, value, onChange }: SeatPickerProps) {
  const { join } = useText();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => catchFocus(() => head.current), []);
  const free = info.seats.filter(({ taken }) => taken === 0).length;
  const cards: Card[] = info.seats.map(({ id, name, state, letter, palette, brief, taken, botFirst }) => ({
    id,
    title: name,
    aside: join.taken(taken),
    sign: { letter, slot: PALETTE_SLOTS.find((slot) => slot === palette) },
    more: brief,
    ...lineBelow([state, botFirst && taken === 0 ? join.botSeat : null]),
  }));
  if (info.observersAllowed) {
    cards.push({ id: OBSERVER, title: join.observe, sign: { icon: "eye" }, more: join.observeText });
  }
  return (
    <>
      <SectionHead headRef={head} title={join.choose} aside={join.free(free, info.seats.length)} />
      <RadioCards label={join.choose} labelHidden large cards={cards} value={value} onChange={onChange} />
    </>
  );
}
