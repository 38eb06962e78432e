import type { View } from "../../shared/view/view.ts";
import { ActivityTable } from "../console/activity-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LineChart } from "../look/line-chart.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { ScoreBars } from "../look/score-bars.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { finalMean, finalScores } from "../text/final-mean.ts";
import { useText } from "../text/text.tsx";
import { AimList } from "./aim-list.tsx";
import { ParentHint } from "./parent-hint.tsx";
import { ParentTable } from "./parent-table.tsx";
import styles from "./replay.module.css";
import { useParent } from "./use-parent.ts";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/**
 * Scores over the turns, the final ones, and what each seat wanted: as far as these eyes may know it. `opensAims`: without
 * being asked, as nobody can ask on paper.
 */
export function ScoresPanel({ replay, opensAims = false }: { replay: Replay; opensAims?: boolean }) {
  const last = replay.turns.get(replay.closed)?.view ?? replay.shown.view;
  return (
    <div className={styles.body}>
      <ScoreCourse replay={replay} />
      {finalScores(last.scores).length > 0 && <FinalScores scores={last.scores} />}
      <AimList replay={replay} opens={opensAims} />
      <ActivityTable />
    </div>
  );
}

function ScoreCourse({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const { you } = useView();
  const parent = useParent();
  const last = replay.turns.get(replay.closed)?.view ?? replay.shown.view;
  const { all, own } = last.scores;
  const series = all ?? (you.seat === null ? {} : { [you.seat]: own });
  if (Object.keys(series).length === 0)
    return <EmptyState title={words.noOwnScore}>{words.noScores}</EmptyState>;
  const before = all === null ? {} : (parent?.scores ?? {});
  const turns = Math.max(replay.closed, ...Object.values(before).map(({ length }) => length));
  const labels = Array.from({ length: turns }, (_, at) => String(at + 1));
  return (
    <section className={styles.part}>
      <LineChart
        caption={words.scoreCaption}
        labels={labels}
        height={Math.max(300, 24 * Object.keys(series).length)}
        {...(replay.turn > 0 ? { marked: replay.turn - 1 } : {})}
        series={[
          ...Object.entries(series).map(([seat, values]) => ({
            ...lineOf(names, seat),
            values: labels.map((_, at) => thousandth(values[at])),
          })),
          ...Object.entries(before).map(([seat, values]) => ({
            ...lineOf(names, seat),
            ...{
              id: `${seat} before`,
              name: words.parentSeries(names.seat(seat)),
              dash: "2 4",
              beneath: true,
            },
            values: labels.map((_, at) => thousandth(values[at])),
          })),
        ]}
      />
      {all !== null && <ParentHint parent={parent} />}
      {all !== null && parent !== null && replay.turn > parent.turn && (
        <ParentTable
          caption={words.compareScores(replay.turn)}
          same={words.sameScores(replay.turn)}
          rows={Object.entries(all).map(([seat, values]) => ({
            id: seat,
            name: <NamedSign sign={sign(seat)}>{names.seat(seat)}</NamedSign>,
            before: thousandth(before[seat]?.[replay.turn - 1]),
            here: thousandth(values[replay.turn - 1]),
          }))}
        />
      )}
      {all === null && <p className="quiet">{words.noScores}</p>}
    </section>
  );
}

function lineOf(names: Names, seat: string) {
  const slot = names.palette(seat) ?? ("world" as const);
  return { id: seat, name: names.seat(seat), letter: names.letter(seat), slot };
}

function thousandth(score: number | undefined): number | null {
  return score === undefined ? null : score / 1000;
}

function FinalScores({ scores }: { scores: View["scores"] }) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const text = useText();
  const { sight } = useView();
  const ranked = finalScores(scores);
  return (
    <section className={styles.part}>
      <SectionHead title={words.finalScores} aside={words.finalHint} />
      <p className="quiet">{finalMean(text, sight.scenario, scores)}</p>
      <ScoreBars
        label={words.finalScores}
        bars={ranked.map(([seat, score]) => ({
          id: seat,
          sign: sign(seat),
          name: names.seat(seat),
          value: score / 1000,
        }))}
      />
    </section>
  );
}
