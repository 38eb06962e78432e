import type { Waiting } from "../../shared/view/waiting.ts";
import type { StoredKey } from "../connection/keys.ts";
import { Icon, type IconName } from "../look/icon.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { readKept } from "../state/draft-storage.ts";
import { useNumbers } from "../text/numbers.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { type Text, useText } from "../text/text.tsx";
import styles from "./join.module.css";
import { leftOf, type Told, useWaiting } from "./use-waiting.ts";
import { isOpen, type ReadMarks, type WaitingItem, waitingItems } from "./waiting-items.ts";

/** What waits in a game for the owner of a key that lies here: told before they go in, and to nobody without the key. */
export function WaitingHere({ session, stored }: { session: string; stored: StoredKey }) {
  const text = useText();
  const { told, now } = useWaiting(session, stored);
  if (told.kind === "asking") return <LoadingRows rows={6} label={text.waiting.asking} />;
  if (told.kind === "refused") return <Refused told={told} />;
  const { waiting, at } = told;
  const left = leftOf(told, now);
  const items = waitingItems(waiting, marksOf(session, waiting));
  return (
    <section className={styles.waiting} aria-label={text.waiting.title}>
      <h2>
        <bdi>{waiting.title}</bdi>
      </h2>
      <Standing waiting={waiting} />
      <Deadline waiting={waiting} until={at + (waiting.remaining ?? 0)} left={left} />
      <ul>
        {items.map((item) => (
          <li key={item.kind} className={isOpen(item) ? styles.open : undefined}>
            <Icon name={isOpen(item) ? ICONS[item.kind] : "tick"} />
            <span>{wordsOf(text, item)}</span>
          </li>
        ))}
      </ul>
      {!items.some(isOpen) && waiting.phase === "planning" && <p className="quiet">{text.waiting.nothing}</p>}
    </section>
  );
}

const ICONS: Readonly<Record<WaitingItem["kind"], IconName>> = {
  results: "results",
  proposals: "link",
  votes: "flag",
  sheet: "orders",
  messages: "talks",
};

function Refused({ told: { refusal } }: { told: Extract<Told, { kind: "refused" }> }) {
  const text = useText();
  const { code } = refusal;
  if (code === "KEY_UNKNOWN") return <Notice tone="mark">{text.connection.signedOut}</Notice>;
  if (code === "NOT_FOUND") return <Notice tone="mark">{text.connection.gone}</Notice>;
  return <Notice>{refusalSentence(text, refusal)}</Notice>;
}

/** "Turn 3 of 6 · Dec 2005", or that there is no turn. */
function Standing({ waiting }: { waiting: Waiting }) {
  const { waiting: words, play } = useText();
  const numbers = useNumbers();
  const { phase, turn, turns, practiceTurn, from, to } = waiting;
  if (phase === "lobby") return <p>{words.lobby}</p>;
  const line = practiceTurn
    ? play.practiceLine(turn, turns)
    : play.turnLine(turn, turns, numbers.span(from, to));
  return <p className="quiet">{line}</p>;
}

interface DeadlineProps {
  readonly waiting: Waiting;
  /** The deadline, on the device's own clock. */
  readonly until: number;
  /** Milliseconds left; null without a deadline. */
  readonly left: number | null;
}

/** When the phase ends, by the reader's own weekday and clock, and how long that is; or what it waits for. */
function Deadline({ waiting, until, left }: DeadlineProps) {
  const { waiting: words, play, join } = useText();
  const numbers = useNumbers();
  const { phase, running, turn, turns, practiceTurn, wish } = waiting;
  if (phase === "lobby") return null;
  // The replay is not open to who stood at a door to the end.
  if (phase === "debrief") return <p>{wish === null ? words.ended : join.ended}</p>;
  if (!running) return <p>{words.paused}</p>;
  if (phase === "held") return <p>{play.nextHeld}</p>;
  if (left === null) return <p>{phase === "planning" ? words.noDeadline : words.nextByHand}</p>;
  const when = numbers.deadline(until);
  const isLast = turn >= turns && !practiceTurn;
  const main =
    phase === "planning"
      ? words.close(when)
      : isLast
        ? words.end(when)
        : words.opens(practiceTurn ? 1 : turn + 1, when);
  return (
    <p className={styles.deadline}>
      <b>{main}</b> <span className="quiet">{words.left(numbers.length(left))}</span>
    </p>
  );
}

function wordsOf({ waiting: words }: Text, item: WaitingItem): string {
  switch (item.kind) {
    case "results":
      return words.results(item.turn);
    case "sheet":
      return item.standing === "filed" ? words.filed(item.ready) : words.sheet[item.standing];
    default:
      return words[item.kind](item.count);
  }
}

/** What was read on this device, as the screens inside have kept it. */
function marksOf(session: string, { seat, role }: Waiting): ReadMarks {
  const place = { session, seat: seat ?? role };
  const results = readKept(place, "results");
  const messages = readKept(place, "read");
  return {
    results: typeof results === "string" ? results : null,
    messages: typeof messages === "object" && messages !== null ? (messages as ReadMarks["messages"]) : {},
  };
}
