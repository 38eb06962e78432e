import { memo } from "react";
import type { Scenario } from "../../shared/scenario/format.ts";
import { DataTable } from "../look/data-table.tsx";
import { LineChart } from "../look/line-chart.tsx";
import { ScoreBars } from "../look/score-bars.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { momentWords } from "../replay/moment-words.ts";
import { useText } from "../text/text.tsx";
import { FindingList, type GoTo } from "./finding-list.tsx";
import type { ToldTrial } from "./game-asks.ts";
import { useScenarioWords } from "./scenario-words.ts";
import styles from "./trial.module.css";
import { useTrialWords } from "./words.ts";

interface TrialResultProps {
  readonly scenario: Scenario;
  readonly trial: ToldTrial;
}

/** What one game of bots says: what to look at, the scores, what happened, and which orders were given. */
export const TrialResult = memo(function TrialResult({
  scenario,
  trial,
  goTo,
}: TrialResultProps & { readonly goTo: GoTo }) {
  const words = useTrialWords();
  return (
    <>
      <FindingList {...{ scenario, goTo }} findings={trial.findings} nothing={words.noFindings} />
      <Scores scenario={scenario} trial={trial} />
      <Moments scenario={scenario} trial={trial} />
      <Happened scenario={scenario} trial={trial} />
      <Orders scenario={scenario} trial={trial} />
    </>
  );
});

function Scores({ scenario, trial: { result, course } }: TrialResultProps) {
  const words = useTrialWords();
  const { end } = useText();
  const { names, sign } = useScenarioWords(scenario);
  const { turns } = result;
  const final = Object.entries(result.scores).sort(([, one], [, other]) => other - one);
  return (
    <section className={styles.part}>
      <SectionHead level={3} title={words.finalScores} />
      <p className="quiet">{end.mean(Math.min(Math.max(1, scenario.rules.scoreTurns), turns), turns)}</p>
      <ScoreBars
        label={words.finalScores}
        bars={final.map(([seat, score]) => ({
          ...{ id: seat, sign: sign(seat), name: names.seat(seat), value: score / 1000 },
        }))}
      />
      <LineChart
        caption={words.course}
        height={Math.max(220, 21 * scenario.seats.length + 60)}
        labels={[words.start, ...Array.from({ length: turns }, (_, at) => String(at + 1))]}
        series={scenario.seats.map(({ id, name, letter, palette }) => ({
          ...{ id, name, letter, slot: palette ?? ("world" as const) },
          values: (course[id] ?? []).map((score) => score / 1000),
        }))}
      />
    </section>
  );
}

/** The causes that moved regional influence most; a scenario without powers from outside has none. */
function Moments({ scenario, trial: { moments } }: TrialResultProps) {
  const words = useTrialWords();
  const { replay } = useText();
  const { names, sentences, figures } = useScenarioWords(scenario);
  const print = momentWords(replay, names, figures);
  if (moments.length === 0) return null;
  return (
    <section className={styles.part}>
      <SectionHead level={3} title={words.moments} />
      <ol className={styles.moments}>
        {moments.map((moment) => (
          <li key={moment.id}>
            <b>{sentences.cause(moment.cause)}</b>{" "}
            <span className="quiet">
              {words.turn(moment.turn)}. {print(moment)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Happened({ scenario, trial: { turns } }: TrialResultProps) {
  const words = useTrialWords();
  const { sentences } = useScenarioWords(scenario);
  return (
    <section className={styles.part}>
      <SectionHead level={3} title={words.happened} />
      {turns.map(({ turn, facts }) => (
        <details key={turn} className={styles.turn}>
          <summary>
            {words.turn(turn)} <span className="quiet">{words.facts(facts.length)}</span>
          </summary>
          <ul className={styles.facts}>
            {facts.map((fact, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names.
              <li key={at}>{sentences.fact(fact)}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function Orders({ scenario, trial: { result } }: TrialResultProps) {
  const words = useTrialWords();
  const { sentences } = useScenarioWords(scenario);
  const rows = scenario.actions
    .map(({ id }) => ({ id, use: result.actions[id] }))
    .sort((one, other) => (other.use?.used ?? -1) - (one.use?.used ?? -1));
  return (
    <section className={styles.part}>
      <SectionHead level={3} title={words.actions} />
      <p className="quiet">{words.actionsHint}</p>
      <DataTable
        caption={words.actionsOfGame}
        captionHidden
        columns={[
          { id: "action", label: words.action },
          { id: "given", label: words.given, numeric: true },
          { id: "sheets", label: words.sheets, numeric: true },
        ]}
        rows={rows.map(({ id, use }) => ({
          id,
          cells: [sentences.actionName(id), use?.used ?? words.never, use?.chances ?? 0],
        }))}
      />
    </section>
  );
}
