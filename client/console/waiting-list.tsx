import { useState } from "react";
import type { PersonView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { backToPeople, PersonRow } from "./people-list.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/**
 * Students without a seat: whoever came after the start waits here until somebody gives a seat. After the end nobody waits
 * for one: all is open to everybody.
 */
export function WaitingList() {
  const words = useConsoleWords();
  const { people, session } = useView();
  const waiting = people.filter(({ role, seat }) => role === "student" && seat === null);
  if (waiting.length === 0 || session.phase === "debrief") return null;
  const wished = waiting.filter(({ wish }) => wish !== null);
  return (
    <section className={styles.waiting} aria-label={words.waitingTitle}>
      <SectionHead title={words.waitingTitle} aside={words.waitingCount(waiting.length)} />
      <p>{words.waitingMore}</p>
      {wished.length > 1 && <LetAllIn people={wished} />}
      <ul className={styles.list}>
        {waiting.map((person) => (
          <PersonRow key={person.participant} person={person} twin={false} />
        ))}
      </ul>
    </section>
  );
}

/** A class that comes after the start waits as one: each is let in to the seat that it wished for, one after another. */
function LetAllIn({ people }: { people: readonly PersonView[] }) {
  const words = useConsoleWords();
  const deed = useDeed();
  const [isUnderway, setUnderway] = useState(false);
  const letIn = async () => {
    setUnderway(true);
    // Whom a head has let in meanwhile is refused here, and the others go on.
    for (const { participant } of people) await deed.run("door.admit", { participant });
    setUnderway(false);
    backToPeople();
  };
  return (
    <div className={styles.rows}>
      <Button isPending={isUnderway} onPress={() => void letIn()}>
        {words.letAllIn(people.length)}
      </Button>
      <RefusalNotice refusal={deed.refusal} />
    </div>
  );
}
