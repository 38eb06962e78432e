import type { NumberChange } from "../../shared/world/ledger.ts";
import { useFigures } from "../look/figures.ts";
import { useSentences } from "../text/sentences.ts";
import styles from "./changes.module.css";

/** Changes of numbers in words, one under another. */
export function ChangeList({ changes }: { changes: readonly NumberChange[] }) {
  const sentences = useSentences();
  const { change } = useFigures();
  return (
    <ul>
      {changes.map(({ target, delta }) => (
        <li key={target} className={styles.changed}>
          <span>{sentences.target(target)}</span>
          <b className="figures">{change(delta)}</b>
        </li>
      ))}
    </ul>
  );
}
