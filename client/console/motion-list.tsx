import type { ConsoleView } from "../../shared/view/view.ts";
import { SectionHead } from "../look/section-head.tsx";
import { Segments } from "../look/segments.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

type Motion = ConsoleView["motions"][number];

/** Motions before institutions that nobody of the class decides: the white cell's word is the vote. */
export function MotionList() {
  const words = useConsoleWords();
  const { console: cell, session } = useView();
  const motions = cell?.motions ?? [];
  if (motions.length === 0 || session.phase !== "planning") return null;
  return (
    <div className={styles.part}>
      <SectionHead title={words.motions} />
      <p className="quiet">{words.motionsHint}</p>
      <ul className={styles.list}>
        {motions.map((motion) => (
          <MotionRow key={motion.id} motion={motion} />
        ))}
      </ul>
    </div>
  );
}

const ANSWERS = ["none", "grant", "refuse"] as const;

function MotionRow({ motion: { id, institution, state, by, size, answer } }: { motion: Motion }) {
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const sentence = words.motion(names.institution(institution), names.state(state), names.seat(by), size);
  return (
    <li className={styles.motion}>
      <Segments
        label={sentence}
        value={answer}
        isDisabled={deed.pending}
        choices={ANSWERS.map((one) => ({ id: one, label: words.motionAnswers[one] }))}
        onChange={(given) => void deed.run("control.answerMotion", { motion: id, answer: given })}
      />
      <RefusalNotice refusal={deed.refusal} />
    </li>
  );
}
