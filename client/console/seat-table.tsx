import type { SeatId } from "../../shared/base/ids.ts";
import type { Phase } from "../../shared/session/phase.ts";
import type { PersonView, SeatView } from "../../shared/view/view.ts";
import { classes } from "../look/classes.ts";
import { Icon } from "../look/icon.tsx";
import { Roundel } from "../look/roundel.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useList } from "../text/lists.ts";
import { useNumbers } from "../text/numbers.ts";
import styles from "./console.module.css";
import { type Unseen, unseenSinceClose } from "./unseen.ts";
import { useConsoleWords } from "./words.ts";

export interface SeatTableProps {
  readonly chosen: SeatId | null;
  readonly onChoose: (seat: SeatId) => void;
}

/** One row per seat: who is here, how many orders its sheet holds, and how the sheet stands. A press opens the sheet. */
export function SeatTable({ chosen, onChoose }: SeatTableProps) {
  const words = useConsoleWords();
  const { seats, people, session, console: cell } = useView();
  const unseen = cell === null || session.phase === "debrief" ? [] : unseenSinceClose(people, cell);
  const planned = hasSheets(session.phase);
  const students = people.filter(({ role }) => role === "student");
  const away = session.phase === "debrief" ? [] : students.filter(({ connected }) => !connected);
  return (
    <div className={styles.part}>
      <SectionHead
        title={words.seatsTitle}
        aside={words.peopleSummary(students.length, students.filter(({ connected }) => connected).length)}
      />
      <table className={styles.seats}>
        <thead>
          <tr>
            <th scope="col">{words.seat}</th>
            <th scope="col">{words.people}</th>
            {planned && <th scope="col">{words.orders}</th>}
            {planned && <th scope="col">{words.sheet}</th>}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <SeatRow
              key={seat.seat}
              seat={seat}
              sitting={students.filter((person) => person.seat === seat.seat)}
              chosen={seat.seat === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      <AwayPeople away={away.filter((person) => !unseen.some((one) => one.person === person))} />
      <UnseenPeople unseen={unseen} />
    </div>
  );
}

/** Who dropped off, by name: the rings in the table do not say it. */
function AwayPeople({ away }: { away: readonly PersonView[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const list = useList();
  if (away.length === 0) return null;
  const named = away.map(({ name, seat }) =>
    seat === null ? isolated(name) : words.awayPerson(isolated(name), names.seat(seat)),
  );
  return <p className="quiet">{words.awayPeople(list(named))}</p>;
}

/** Who was not there since the last close, with when they were: in a game of days these are the ones to write to. */
function UnseenPeople({ unseen }: { unseen: readonly Unseen[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const numbers = useNumbers();
  const { session } = useView();
  if (unseen.length === 0) return null;
  const title = session.turn <= 1 && session.phase !== "review" ? words.unseenSinceStart : words.unseen;
  return (
    <section className={styles.unseen} aria-label={title}>
      <p>{title}</p>
      <ul>
        {unseen.map(({ person: { participant, name, seat }, last }) => (
          <li key={participant}>
            <b>{words.awayPerson(isolated(name), names.seat(seat ?? ""))}</b>{" "}
            <span className="quiet">
              {last === null ? words.neverSeen : words.lastSeen(numbers.moment(last))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Between a turn's beginning and the publishing of its results there are sheets to look at. */
function hasSheets(phase: Phase): boolean {
  return phase === "planning" || phase === "held";
}

interface SeatRowProps {
  readonly seat: SeatView;
  readonly sitting: readonly PersonView[];
  readonly chosen: boolean;
  readonly onChoose: (seat: SeatId) => void;
}

function SeatRow({ seat: { seat, bot, ready }, sitting, chosen, onChoose }: SeatRowProps) {
  const words = useConsoleWords();
  const names = useNames();
  const { console: cell, session } = useView();
  const sheet = cell?.sheets[seat];
  const planning = hasSheets(session.phase);
  // After the end nothing waits for anybody.
  const isPlayed = session.phase !== "debrief";
  const missing = isPlayed && sitting.length > 0 && sitting.every(({ connected }) => !connected);
  return (
    <tr className={classes(chosen && styles.chosen, missing && styles.missing)}>
      <th scope="row">
        <button
          type="button"
          className={styles.seatButton}
          aria-pressed={chosen}
          onClick={() => onChoose(seat)}
        >
          <Roundel letter={names.letter(seat)} slot={names.palette(seat)} />
          <span>
            {names.seat(seat)}
            {sitting.length > 0 && <Sitting sitting={sitting} />}
          </span>
        </button>
      </th>
      <td>
        {sitting.length > 0 ? (
          <Presence sitting={sitting} />
        ) : (
          <span className="quiet">
            <Icon name="bot" /> {words.bot}
          </span>
        )}
      </td>
      {planning && (
        <>
          <td className="figures">{sheet?.orders.length ?? 0}</td>
          <td>
            {bot ? words.origins.bot : words.origins[sheet?.origin ?? "untouched"]}
            {!bot && ready && (
              <span className={styles.ready}>
                <Icon name="tick" /> {words.readySign}
              </span>
            )}
          </td>
        </>
      )}
    </tr>
  );
}

/** Who sits there, by name. The dots beside it tell listeners the same, and who is away. */
function Sitting({ sitting }: { sitting: readonly PersonView[] }) {
  const list = useList();
  return (
    <span className={styles.sitting} aria-hidden="true">
      {list(sitting.map(({ name }) => isolated(name)))}
    </span>
  );
}

/** A full dot for who is connected, a ring for who is away. */
function Presence({ sitting }: { sitting: readonly PersonView[] }) {
  const words = useConsoleWords();
  return (
    <span className={styles.dots}>
      {sitting.map(({ participant, name, connected }) => (
        <span key={participant} title={name} className={connected ? styles.here : styles.away}>
          <span className="for-listeners">
            {isolated(name)}: {connected ? words.connected : words.away}
          </span>
        </span>
      ))}
    </span>
  );
}
