import { fromPoints } from "../../shared/base/points.ts";
import type { ResultsView } from "../../shared/view/view.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { useFigures } from "../look/figures.ts";
import { Icon } from "../look/icon.tsx";
import { Notice } from "../look/notice.tsx";
import { WORLD_SIGN } from "../look/roundel.tsx";
import { Waterfall, type WaterfallCause } from "../look/waterfall.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";
import { CauseDetail } from "./cause-detail.tsx";
import { type CauseRow, causeRows } from "./cause-rows.ts";
import styles from "./results.module.css";
import { useCauseWords } from "./use-cause-words.ts";

const BARS = 10;

interface WhyProps {
  readonly results: ResultsView;
  /** Shows a state on the map; missing where there is none. */
  readonly onState?: ((state: string) => void) | undefined;
}

/** Why the viewer's score moved in a turn: from the old to the new, every point with its cause. */
export function Why({ results, onState }: WhyProps) {
  const { results: text } = useText();
  const { figure } = useFigures();
  const { score, turn } = results;
  const causes = useCauses(results, onState);
  if (score === null) return <EmptyState title={text.noScore}>{text.noScoreText}</EmptyState>;
  const [before, after] = [fromPoints(score.before), fromPoints(score.after)];
  const moved = Number(after.toFixed(1)) - Number(before.toFixed(1));
  const by = figure(Math.abs(moved));
  const title = Math.abs(moved) < 0.05 ? text.same : moved > 0 ? text.rose(by) : text.fell(by);
  return (
    <>
      <header className={styles.whyHead}>
        <div>
          <h2>{title}</h2>
          <p className="quiet">{text.why}</p>
        </div>
        <p className={styles.fromTo}>
          <span>{figure(before)}</span> <Icon name="arrow" size={20} /> <b>{figure(after)}</b>
        </p>
      </header>
      {results.origin === "draft-only" && <Notice tone="mark">{text.origins["draft-only"]}</Notice>}
      <Waterfall
        caption={title}
        from={{ label: text.after(turn - 1), value: before }}
        to={{ label: text.after(turn), value: after }}
        causes={causes}
      />
    </>
  );
}

function useCauses(results: ResultsView, onState: WhyProps["onState"]): readonly WaterfallCause[] {
  const { results: text } = useText();
  const sign = useSigns();
  const words = useCauseWords();
  const { shown, rest } = causeRows(results.score?.parts ?? [], BARS);
  const detail = (rows: readonly CauseRow[]) => (
    <CauseDetail results={results} parts={rows.flatMap(({ parts }) => parts)} onState={onState} />
  );
  const bars = shown.map((row) => ({
    id: row.id,
    sign: row.seat === null ? WORLD_SIGN : sign(row.seat),
    cause: words.title(row),
    kind: words.kind(row),
    points: fromPoints(row.amount),
    detail: detail([row]),
  }));
  if (rest.length === 0) return bars;
  const left = rest.reduce((sum, { amount }) => sum + amount, 0);
  const others = {
    ...{ id: "rest", sign: { slot: "world", icon: "info" } as const, cause: text.smaller(rest.length) },
    ...{ kind: text.smallerKind, points: fromPoints(left), detail: detail(rest) },
  };
  return [...bars, others];
}
