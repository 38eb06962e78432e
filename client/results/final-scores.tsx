import { OwnTag } from "../look/badge.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LineChart } from "../look/line-chart.tsx";
import { ScoreBars } from "../look/score-bars.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { finalMean, finalScores } from "../text/final-mean.ts";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";

/** Every seat's final score, the highest first, and how the scores came about over the turns. */
export function FinalScores() {
  const text = useText();
  const { end } = text;
  const names = useNames();
  const sign = useSigns();
  const { scores, you, sight } = useView();
  const final = finalScores(scores);
  return (
    <>
      <SectionHead title={end.scores} />
      <p className={styles.how}>
        {end.how} {finalMean(text, sight.scenario, scores)}
      </p>
      {final.length === 0 ? (
        <EmptyState title={end.noScores}>{end.noScoresText}</EmptyState>
      ) : (
        <ScoreBars
          label={end.scores}
          bars={final.map(([seat, score]) => ({
            id: seat,
            sign: sign(seat),
            name:
              seat === you.seat ? (
                <>
                  <b>{names.seat(seat)}</b> <OwnTag>{end.yours}</OwnTag>
                </>
              ) : (
                names.seat(seat)
              ),
            value: score / 1000,
          }))}
        />
      )}
      <ScoreCourse />
    </>
  );
}

/** The scores over the turns: one's own line drawn through, patrons in their colours, other seats by pattern and letter. */
function ScoreCourse() {
  const { end } = useText();
  const names = useNames();
  const { scores, you } = useView();
  const all = scores.all ?? (you.seat === null ? {} : { [you.seat]: scores.own });
  const series = Object.entries(all);
  const turns = Math.max(0, ...series.map(([, values]) => values.length));
  if (turns < 2) return null;
  return (
    <LineChart
      caption={end.chart}
      height={340}
      labels={Array.from({ length: turns }, (_, turn) => String(turn + 1))}
      series={series.map(([seat, values]) => {
        const slot = names.palette(seat) ?? (seat === you.seat ? undefined : ("world" as const));
        return {
          ...{ id: seat, name: names.seat(seat), letter: names.letter(seat) },
          ...(slot === undefined ? {} : { slot }),
          values: values.map((score) => score / 1000),
        };
      })}
    />
  );
}
