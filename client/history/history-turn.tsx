import { printedChanges } from "../../shared/base/largest-remainder.ts";
import { fromPoints } from "../../shared/base/points.ts";
import type { TurnExplanation } from "../../shared/view/explain.ts";
import { useFigures } from "../look/figures.ts";
import { Icon } from "../look/icon.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./history.module.css";

/** A part with its change as it is printed: all together lead from the printed start to the printed end. */
type Printed = TurnExplanation["parts"][number] & { readonly points: number };

/** One turn of a number's history: from what to what, and why; causes that print as nothing stand behind a line. */
export function HistoryTurn({ explained }: { explained: TurnExplanation }) {
  const { past: text } = useText();
  const { figure } = useFigures();
  const { turn, before, after, parts } = explained;
  const deltas = parts.map(({ delta }) => fromPoints(delta));
  const points = printedChanges(deltas, fromPoints(before), fromPoints(after), 1);
  const printed = parts.map((part, at): Printed => ({ ...part, points: points[at] ?? 0 }));
  const [large, small] = [
    printed.filter((part) => part.points !== 0),
    printed.filter((part) => part.points === 0),
  ];
  return (
    <section className={styles.turn}>
      <h3>
        {text.turn(turn)}{" "}
        <span className="figures">
          {figure(fromPoints(before))} <Icon name="arrow" size={12} /> <b>{figure(fromPoints(after))}</b>
        </span>
      </h3>
      {parts.length === 0 && <p className="quiet">{text.still}</p>}
      <Causes parts={large} />
      {small.length > 0 && (
        <details>
          <summary className={styles.small}>{text.small(small.length)}</summary>
          <Causes parts={small} />
        </details>
      )}
    </section>
  );
}

function Causes({ parts }: { parts: readonly Printed[] }) {
  const { past: text } = useText();
  const { change } = useFigures();
  const sentences = useSentences();
  return (
    <ul className={styles.causes}>
      {parts.map(({ cause, points }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: causes have no names.
        <li key={index}>
          <b className="figures">{change(points)}</b>{" "}
          {cause.kind === "undisclosed" ? text.undisclosed : sentences.cause(cause)}
        </li>
      ))}
    </ul>
  );
}
