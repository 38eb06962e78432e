import { DOOR_STATES } from "../../shared/session/phase.ts";
import { SectionHead } from "../look/section-head.tsx";
import { Segments } from "../look/segments.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { DoorTools } from "./door-tools.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Who may still come in. */
export function DoorPanel({ onCards }: { onCards: () => void }) {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  return (
    <div className={styles.part}>
      <SectionHead title={words.door} />
      <Segments
        label={words.door}
        labelHidden
        choices={DOOR_STATES.map((id) => ({ id, label: words.doorNames[id] }))}
        value={session.door}
        isDisabled={deed.pending}
        onChange={(state) => void deed.run("control.door", { state })}
      />
      <p className="quiet">{words.doors[session.door]}</p>
      <RefusalNotice refusal={deed.refusal} />
      <DoorTools onCards={onCards} />
    </div>
  );
}
