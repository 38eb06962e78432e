import { useFigures } from "../look/figures.ts";
import { Roundel } from "../look/roundel.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { finalMean, finalScores } from "../text/final-mean.ts";
import { useText } from "../text/text.tsx";
import { InfluencePart } from "./influence-part.tsx";
import styles from "./projector.module.css";
import { Stage } from "./stage.tsx";
import { useProjectorWords } from "./words.ts";

/** The end: every seat's score, the highest first, beside the course of the region. */
export function FinalBoard() {
  const words = useProjectorWords();
  const text = useText();
  const { session, sight, scores } = useView();
  return (
    <Stage className={styles.final}>
      <main className={styles.scores}>
        <h1>{words.finalTitle}</h1>
        <p className={styles.summary}>{session.title}</p>
        <ScoreList />
        <p className={styles.small}>
          {words.finalSub} {finalMean(text, sight.scenario, scores)}
        </p>
      </main>
      <aside className={styles.side}>
        <InfluencePart />
      </aside>
    </Stage>
  );
}

function ScoreList() {
  const names = useNames();
  const { figure } = useFigures();
  const { end } = useText();
  const final = finalScores(useView().scores);
  if (final.length === 0) return <p className={styles.summary}>{end.noScoresText}</p>;
  return (
    <ol className={styles.scoreList}>
      {final.map(([seat, score]) => (
        <li key={seat}>
          <span className={styles.place}>{1 + final.filter(([, other]) => other > score).length}</span>
          <Roundel letter={names.letter(seat)} slot={names.palette(seat)} size={44} />
          <span className={styles.seatName}>{names.seat(seat)}</span>
          <span className={styles.scoreBar} aria-hidden="true">
            <i style={{ width: `${Math.max(0, Math.min(100, score / 1000))}%` }} />
          </span>
          <b className={styles.score}>{figure(score / 1000)}</b>
        </li>
      ))}
    </ol>
  );
}
