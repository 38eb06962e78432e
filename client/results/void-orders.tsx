import type { ResultsView } from "../../shared/view/view.ts";
import { Notice } from "../look/notice.tsx";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import styles from "./results.module.css";

/**
 * The own orders that came to nothing, and why: whoever counted on one must not have to look for it below all causes of the
 * score. Where there is room for columns what happened stands at the side, and this is not shown.
 */
export function VoidOrders({ results }: { results: ResultsView }) {
  const sentences = useSentences();
  const { you } = useView();
  const reasons = results.facts.filter(
    ({ voided, about }) => voided === true && you.seat !== null && about.includes(you.seat),
  );
  if (reasons.length === 0) return null;
  return (
    <div className={styles.voids}>
      {reasons.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names.
        <Notice key={index} tone="mark">
          {sentences.fact(fact)}
        </Notice>
      ))}
    </div>
  );
}
