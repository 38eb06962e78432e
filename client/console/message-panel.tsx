import { useEffect, useState } from "react";
import type { SeatId } from "../../shared/base/ids.ts";
import { Button } from "../look/button.tsx";
import { Chip } from "../look/chip.tsx";
import { FieldForm } from "../look/field-form.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TextField } from "../look/text-field.tsx";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useHalfMessage } from "../state/use-half-written.ts";
import { listerOf } from "../text/lists.ts";
import styles from "./console.module.css";
import { MessageList } from "./message-list.tsx";
import { addressOf, type Place, placesOf } from "./places.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useOlder } from "./use-older.ts";
import type { Unread } from "./use-unread.ts";
import { type ConsoleWords, useConsoleWords } from "./words.ts";

export interface MessagePanelProps {
  /** The seat that was chosen elsewhere: its line is in front until another place is chosen. */
  readonly seat: SeatId | null;
  readonly unread: Unread;
}

/** What is said, place by place: to everybody, with each seat, and what the delegations say to each other. */
export function MessagePanel({ seat, unread }: MessagePanelProps) {
  const words = useConsoleWords();
  const names = useNames();
  const { channels, seats, people } = useView();
  const alone = people.filter(({ role }) => role === "facilitator").length < 2;
  const places = placesOf(
    channels,
    seats.map((one) => one.seat),
  ).filter(({ kind, channel }) => kind !== "cell" || !alone || channel !== undefined);
  const [key, setKey] = useState<string | null>(null);
  const wished = key ?? (seat === null ? "public" : `facilitator/${seat}`);
  const place = places.find((one) => one.key === wished) ?? places[0];
  const { markRead } = unread;
  useEffect(() => markRead(place?.channel), [markRead, place?.channel]);
  if (place === undefined) return null;
  const overheard = places.filter(({ kind }) => kind === "talks" || kind === "inside");
  const own = places.filter((one) => !overheard.includes(one));
  const chips = { chosen: place, onChoose: setKey, unread };
  return (
    <div className={styles.rows}>
      <PlaceChips label={words.writeTo} places={own} {...chips} />
      {overheard.length > 0 && <PlaceChips label={words.overhear} places={overheard} {...chips} />}
      <SectionHead title={labelOf(place, names, words)} />
      <Said key={place.key} place={place} />
    </div>
  );
}

interface PlaceChipsProps {
  readonly label: string;
  readonly places: readonly Place[];
  readonly chosen: Place;
  readonly onChoose: (key: string) => void;
  readonly unread: Unread;
}

function PlaceChips({ label, places, chosen, onChoose, unread }: PlaceChipsProps) {
  const words = useConsoleWords();
  const names = useNames();
  const sign = useSigns();
  return (
    <fieldset className={styles.chips}>
      <legend className={styles.chipsLabel}>{label}</legend>
      {places.map((place) => {
        const { key, kind, seats, channel } = place;
        const count = channel === undefined ? 0 : unread.of(channel);
        return (
          <Chip
            key={key}
            selected={key === chosen.key}
            onSelect={() => onChoose(key)}
            {...(count > 0 ? { count, countLabel: words.unread(count) } : {})}
            {...(kind === "seat" ? { sign: sign(seats[0] ?? null) } : {})}
          >
            {labelOf(place, names, words)}
          </Chip>
        );
      })}
    </fieldset>
  );
}

function labelOf({ kind, seats }: Place, names: Names, words: ConsoleWords): string {
  if (kind === "all") return words.everybody;
  if (kind === "cell") return words.facilitators;
  const list = listerOf(words.language)(seats.map(names.seat));
  return kind === "inside" ? words.inside(list) : list;
}

function Said({ place }: { place: Place }) {
  const words = useConsoleWords();
  const { messages, more, load } = useOlder(place.channel);
  const address = addressOf(place);
  return (
    <>
      {more && (
        <div>
          <Button size="small" onPress={load}>
            {words.older}
          </Button>
        </div>
      )}
      <MessageList messages={messages} />
      {address === null ? <p className="quiet">{words.onlyRead}</p> : <Composer place={place} />}
    </>
  );
}

function Composer({ place }: { place: Place }) {
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const { session, you } = useView();
  const [text, keep] = useHalfMessage({ session: session.id, seat: you.role }, `message.${place.key}`);
  const send = async () => {
    const channel = addressOf(place);
    if (text.trim() === "" || channel === null) return;
    const reply = await deed.run("message.send", { channel, text });
    if (reply?.ok) keep("");
  };
  return (
    <FieldForm
      submit={words.send}
      isPending={deed.pending}
      isDisabled={text.trim() === ""}
      onSubmit={() => void send()}
      className={styles.composer}
      after={<RefusalNotice refusal={deed.refusal} />}
    >
      <TextField
        label={words.messageTo(labelOf(place, names, words))}
        value={text}
        onChange={keep}
        lines={2}
        maxLength={2000}
      />
    </FieldForm>
  );
}
