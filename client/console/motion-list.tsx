import type { ConsoleView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Icon } from "../look/icon.tsx";
import { SectionHead } from "../look/section-head.tsx";
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

function MotionRow({ motion: { id, institution, state, by, size, granted } }: { motion: Motion }) {
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const sentence = words.motion(names.institution(institution), names.state(state), names.seat(by), size);
  return (
    <li className={styles.inject}>
      <span>{sentence}</span>
      {granted ? (
        <span className="quiet">
          <Icon name="tick" /> {words.granted}
        </span>
      ) : (
        <Button
          size="small"
          isPending={deed.pending}
          aria-label={words.grantLabel(sentence)}
          onPress={() => void deed.run("control.inject", { inject: id })}
        >
          {words.grant}
        </Button>
      )}
      <RefusalNotice refusal={deed.refusal} />
    </li>
  );
}
