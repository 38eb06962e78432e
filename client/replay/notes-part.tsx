import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

/** What the facilitator noted in the turn that is shown; nobody else's replay has it. */
export function NotesPart() {
  const words = useReplayWords();
  const names = useNames();
  const { session, whiteCell } = useView();
  const numbers = useNumbers();
  const notes = (whiteCell?.notes ?? []).filter(
    ({ turn, line }) => turn === session.turn && line === session.line,
  );
  if (notes.length === 0) return null;
  return (
    <section className={styles.rows}>
      <SectionHead title={words.notes} aside={String(notes.length)} />
      <ul className={styles.list}>
        {notes.map(({ id, at, seat, text }) => (
          <li key={id} className={styles.note}>
            <span className="quiet figures">
              {words.noteOf(seat === null ? "" : names.seat(seat), numbers.time(at))}
            </span>
            <p dir="auto">{text ?? "…"}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
