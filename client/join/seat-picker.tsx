import { useEffect, useRef } from "react";
import type { JoinInfo } from "../../shared/protocol/http.ts";
import { catchFocus } from "../look/catch-focus.ts";
import { PALETTE_SLOTS } from "../look/palette.ts";
import { type Card, RadioCards } from "../look/radio-cards.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";
import { seatLine } from "./seat-line.ts";

/** Chosen instead of a seat by whoever only watches; no seat's id has an underscore. */
export const OBSERVER = "_observer";

interface SeatPickerProps {
  readonly info: JoinInfo;
  readonly value: string | null;
  readonly onChange: (seat: string) => void;
}

/** Every seat with what everybody may know of it. A seat holds a delegation, so a taken one can be joined, too. */
export function SeatPicker({ info, value, onChange }: SeatPickerProps) {
  const { join } = useText();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => catchFocus(() => head.current), []);
  const free = info.seats.filter(({ taken }) => taken === 0).length;
  const cards: Card[] = info.seats.map((seat) => {
    const { id, name, letter, palette, brief, taken } = seat;
    const text = seatLine(seat, join.botSeat);
    return {
      id,
      title: name,
      aside: join.taken(taken),
      sign: { letter, slot: PALETTE_SLOTS.find((slot) => slot === palette) },
      more: brief,
      ...(text === "" ? {} : { text }),
    };
  });
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
