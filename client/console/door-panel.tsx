import { DOOR_STATES } from "../../shared/session/phase.ts";
import { SectionHead } from "../look/section-head.tsx";
import { Segments } from "../look/segments.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { DoorTools } from "./door-tools.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/**
 * Who may still come in, and what changes the ways in. In the lobby both stand in the middle, beside the code; after the end
 * nobody comes in, whatever the door.
 */
export function DoorPanel({ onCards }: { onCards: () => void }) {
  const words = useConsoleWords();
  const { session } = useView();
  if (session.phase === "lobby" || session.phase === "debrief") return null;
  return (
    <div className={styles.part} data-screen-only="">
      <SectionHead title={words.door} />
      <DoorState />
      <DoorTools onCards={onCards} />
    </div>
  );
}

/** Whether whoever comes sits down at once, waits, or is turned away. */
export function DoorState() {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  return (
    <div className={styles.part}>
      <div data-screen-only="">
        <Segments
          label={words.door}
          labelHidden
          choices={DOOR_STATES.map((id) => ({ id, label: words.doorNames[id] }))}
          value={session.door}
          isDisabled={deed.pending}
          onChange={(state) => void deed.run("control.door", { state })}
        />
      </div>
      <p className="quiet">{words.doors[session.door]}</p>
      <RefusalNotice refusal={deed.refusal} />
    </div>
  );
}
