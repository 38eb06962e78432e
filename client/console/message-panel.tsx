import { type FormEvent, useState } from "react";
import type { SeatId } from "../../shared/base/ids.ts";
import type { ChannelView, MessageView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Chip } from "../look/chip.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TextField } from "../look/text-field.tsx";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { type ConsoleWords, useConsoleWords } from "./words.ts";

interface Place {
  readonly key: string;
  readonly label: string;
  readonly seat: SeatId | null;
  readonly channel: "public" | "facilitator" | readonly SeatId[];
  readonly view: ChannelView | undefined;
}

function placesOf(
  channels: readonly ChannelView[],
  seats: readonly SeatId[],
  names: Names,
  words: ConsoleWords,
) {
  const viewOf = (key: string) => channels.find((channel) => channel.key === key);
  const fixed: Place[] = [
    { key: "public", label: words.everybody, seat: null, channel: "public", view: viewOf("public") },
    {
      key: "facilitator",
      label: words.facilitators,
      seat: null,
      channel: "facilitator",
      view: viewOf("facilitator"),
    },
  ];
  const ofSeats = seats.map((seat): Place => {
    const view = channels.find((channel) => channel.seats.length === 1 && channel.seats[0] === seat);
    return { key: view?.key ?? seat, label: names.seat(seat), seat, channel: [seat], view };
  });
  const shown = new Set([...fixed, ...ofSeats].map(({ key }) => key));
  const others = channels
    .filter(({ key }) => !shown.has(key))
    .map((view): Place => {
      const label = view.seats.length > 0 ? view.seats.map(names.seat).join(", ") : view.key;
      return { key: view.key, label, seat: null, channel: view.seats, view };
    });
  return [...fixed, ...ofSeats, ...others];
}

/** What is said, place by place: to everybody, to a seat, and what the delegations ask the white cell. */
export function MessagePanel({ seat }: { seat: SeatId | null }) {
  const words = useConsoleWords();
  const names = useNames();
  const { channels, seats } = useView();
  const places = placesOf(
    channels,
    seats.map((one) => one.seat),
    names,
    words,
  );
  const [key, setKey] = useState<string | null>(null);
  const place =
    places.find((one) => one.key === key) ??
    places.find((one) => one.seat === seat && seat !== null) ??
    places[0];
  if (place === undefined) return null;
  return (
    <div className={styles.rows}>
      <SectionHead title={words.messages} aside={place.label} />
      <fieldset className={styles.chips}>
        <legend className="for-listeners">{words.to}</legend>
        {places.map((one) => (
          <Chip
            key={one.key}
            selected={one.key === place.key}
            onSelect={() => setKey(one.key)}
            {...(one.seat === null
              ? {}
              : { sign: { letter: names.letter(one.seat), slot: names.palette(one.seat) } })}
          >
            {one.label}
          </Chip>
        ))}
      </fieldset>
      <MessageList messages={place.view?.messages ?? []} />
      {place.channel.length > 0 && <Composer key={place.key} place={place} />}
    </div>
  );
}

/** Messages with who said them and when, oldest first. */
export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const { people } = useView();
  if (messages.length === 0) return <p className="quiet">{words.noMessages}</p>;
  return (
    <ol className={styles.messages} aria-live="polite">
      {messages.map(({ id, at, participant, seat, text }) => (
        <li key={id}>
          <span className={styles.author}>
            <b>
              <bdi>{people.find((one) => one.participant === participant)?.name || words.whiteCell}</bdi>
            </b>
            {seat !== null && <span className="quiet"> {names.seat(seat)}</span>}
            <time className="quiet figures" dateTime={new Date(at).toISOString()}>
              {new Date(at).toLocaleTimeString(words.language, { hour: "2-digit", minute: "2-digit" })}
            </time>
          </span>
          <span dir="auto" className={styles.said}>
            {text ?? "…"}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Composer({ place }: { place: Place }) {
  const words = useConsoleWords();
  const deed = useDeed();
  const [text, setText] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const { channel } = place;
    const name = typeof channel === "string" ? channel : [...channel];
    const reply = await deed.run("message.send", { channel: name, text });
    if (reply?.ok) setText("");
  };
  return (
    <form className={styles.composer} onSubmit={(event) => void send(event)}>
      <TextField
        label={`${words.message}: ${place.label}`}
        value={text}
        onChange={setText}
        lines={2}
        maxLength={2000}
      />
      <Button type="submit" isPending={deed.pending} isDisabled={text.trim() === ""}>
        {words.send}
      </Button>
      <RefusalNotice refusal={deed.refusal} />
    </form>
  );
}
