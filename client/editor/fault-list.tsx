import type { Fault } from "../../shared/scenario/fault.ts";
import { Icon } from "../look/icon.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import styles from "./editor.module.css";
import type { OutlineItem } from "./outline.ts";
import { placeWords } from "./place-words.ts";
import type { Check } from "./use-check.ts";
import { useEditorWords } from "./words.ts";

export type Jump = (line: number, column?: number) => void;

interface FaultListProps {
  readonly check: Check;
  readonly outline: readonly OutlineItem[];
  readonly jump: Jump;
}

/** Everything the parser says of the text; a press goes to the place. */
export function FaultList({ check, outline, jump }: FaultListProps) {
  const words = useEditorWords();
  const { state, faults, advice } = check;
  const state_ =
    state === "checking" ? words.checking : faults.length > 0 ? words.faultCount(faults.length) : "";
  return (
    <div className={styles.rows}>
      <SectionHead title={words.faults} aside={<span role="status">{state_}</span>} />
      {state === "stopped" && <Notice tone="mark">{words.checkerStopped}</Notice>}
      {state === "checked" && faults.length === 0 && (
        <div>
          <p>
            <Icon name="tick" /> <b>{words.noFaults}</b>
          </p>
          <p className="quiet">{words.noFaultsHint}</p>
        </div>
      )}
      <Places faults={faults} icon="warning" {...{ outline, jump }} />
      {advice.length > 0 && (
        <>
          <SectionHead level={3} title={words.advice} aside={words.adviceCount(advice.length)} />
          <Places faults={advice} icon="info" {...{ outline, jump }} />
        </>
      )}
    </div>
  );
}

interface PlacesProps extends Omit<FaultListProps, "check"> {
  readonly faults: readonly Fault[];
  readonly icon: "warning" | "info";
}

function Places({ faults, icon, outline, jump }: PlacesProps) {
  const words = useEditorWords();
  return (
    <ul className={styles.list}>
      {faults.map((fault) => (
        <li key={`${fault.line}:${fault.column}:${fault.path}:${fault.code}`}>
          <button type="button" className={styles.fault} onClick={() => jump(fault.line, fault.column)}>
            <Icon name={icon} />
            <span className={styles.message}>{fault.message}</span>
            <span className={styles.place}>
              {[words.place(fault.line), placeWords(fault.path, outline).join(" › ")]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
