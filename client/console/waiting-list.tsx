import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { PersonRow } from "./people-list.tsx";
import { useConsoleWords } from "./words.ts";

/** Students without a seat: whoever came after the start waits here until somebody gives a seat. */
export function WaitingList() {
  const words = useConsoleWords();
  const { people } = useView();
  const waiting = people.filter(({ role, seat }) => role === "student" && seat === null);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={words.waitingTitle}>
      <SectionHead title={words.waitingTitle} aside={words.waitingCount(waiting.length)} />
      <p>{words.waitingMore}</p>
      <ul className={styles.list}>
        {waiting.map((person) => (
          <PersonRow key={person.participant} person={person} twin={false} />
        ))}
      </ul>
    </section>
  );
}
