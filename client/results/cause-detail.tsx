import { fromPoints } from "../../shared/base/points.ts";
import type { ResultsView, ScorePart } from "../../shared/view/view.ts";
import { type Target, targetParts } from "../../shared/world/target.ts";
import { useObjectiveWords } from "../lobby/objectives.tsx";
import { DataTable } from "../look/data-table.tsx";
import { useFigures } from "../look/figures.ts";
import { LinkButton } from "../look/link-button.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { movesOf } from "./moves.ts";
import styles from "./results.module.css";

interface CauseDetailProps {
  readonly results: ResultsView;
  readonly parts: readonly ScorePart[];
  readonly onState?: ((state: string) => void) | undefined;
}

/** What opens under a bar: which numbers the cause moved, through which objective it counts, and where it happened. */
export function CauseDetail({ results, parts, onState }: CauseDetailProps) {
  const { results: text } = useText();
  const names = useNames();
  const sentences = useSentences();
  const { change, figure } = useFigures();
  const { sight } = useView();
  const moves = movesOf(results, parts);
  const sayings = new Set(moves.map(({ cause }) => sentences.cause(cause)));
  const because = sayings.size > 1;
  const states = [...new Set(moves.flatMap(({ target }) => stateOf(target)))];
  return (
    <div className={styles.detail}>
      {moves.length > 0 && (
        <DataTable
          caption={text.moves}
          captionHidden
          columns={[
            { id: "what", label: text.moves },
            ...(because ? [{ id: "why", label: text.because }] : []),
            { id: "by", label: text.by, numeric: true },
            { id: "now", label: text.now, numeric: true },
          ]}
          rows={moves.map(({ target, cause, delta }) => {
            const now = sight.numbers[target];
            return {
              id: `${target} ${JSON.stringify(cause)}`,
              cells: [
                sentences.target(target),
                ...(because ? [sentences.cause(cause)] : []),
                change(fromPoints(delta)),
                now === undefined ? "" : figure(fromPoints(now)),
              ],
            };
          })}
        />
      )}
      <Through parts={parts} />
      {onState && states.length > 0 && states.length <= 4 && (
        <p className={styles.places}>
          {states.map((state) => (
            <LinkButton key={state} icon="map" onPress={() => onState(state)}>
              {text.onMap(names.state(state))}
            </LinkButton>
          ))}
        </p>
      )}
    </div>
  );
}

function stateOf(target: Target): readonly string[] {
  const parts = targetParts(target);
  return "state" in parts ? [parts.state] : [];
}

/** The objectives through which the parts count, the strongest first. */
function Through({ parts }: { parts: readonly ScorePart[] }) {
  const { results: text } = useText();
  const words = useObjectiveWords();
  const { sight, you } = useView();
  const objectives = sight.scenario.seats.find(({ id }) => id === you.seat)?.objectives ?? [];
  const weights = new Map<number, number>();
  for (const { objective, amount } of parts) {
    weights.set(objective, (weights.get(objective) ?? 0) + Math.abs(amount));
  }
  const [strongest] = [...weights].sort(([, one], [, other]) => other - one);
  const objective = strongest === undefined ? undefined : objectives[strongest[0]];
  return objective === undefined ? null : <p>{text.mostly(words(objective))}</p>;
}
