import { fromPoints } from "../../shared/base/points.ts";
import type { TurnExplanation } from "../../shared/view/explain.ts";
import { useFigures } from "../look/figures.ts";
import { Icon } from "../look/icon.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./history.module.css";

/** One turn of a number's history: from what to what, and why. */
export function HistoryTurn({ explained }: { explained: TurnExplanation }) {
  const { past: text } = useText();
  const { figure, change } = useFigures();
  const sentences = useSentences();
  const { turn, before, after, parts } = explained;
  return (
    <section className={styles.turn}>
      <h3>
        {text.turn(turn)}{" "}
        <span className="figures">
          {figure(fromPoints(before))} <Icon name="arrow" size={12} /> <b>{figure(fromPoints(after))}</b>
        </span>
      </h3>
      {parts.length === 0 && <p className="quiet">{text.still}</p>}
      <ul className={styles.causes}>
        {parts.map(({ cause, delta }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: causes have no names.
          <li key={index}>
            <b className="figures">{change(fromPoints(delta))}</b>{" "}
            {cause.kind === "undisclosed" ? text.undisclosed : sentences.cause(cause)}
          </li>
        ))}
      </ul>
    </section>
  );
}
