import type { ResultsView } from "../../shared/view/view.ts";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";
import { isVoidOf } from "./void-reasons.ts";
import { goToYourOrders } from "./your-orders.tsx";

/**
 * That own orders came to nothing, and the way to them: whoever counted on one must not have to look for it below all causes
 * of the score. Where there is room for columns the orders stand at the side, and this is not shown.
 */
export function VoidOrders({ results }: { results: ResultsView }) {
  const { results: text } = useText();
  const { seat } = useView().you;
  const count = seat === null ? 0 : results.facts.filter((fact) => isVoidOf(seat, fact)).length;
  if (count === 0) return null;
  return (
    <div className={styles.voids}>
      <Notice tone="mark">
        {text.voids(count)} <LinkButton onPress={goToYourOrders}>{text.whyVoid}</LinkButton>
      </Notice>
    </div>
  );
}
