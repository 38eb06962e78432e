import type { Estimate } from "../../shared/analysis/interval.ts";
import { FAIR, LIVELY, type Mark, markOfScore, markOfUse, STUCK_LEAST } from "../../shared/analysis/marks.ts";
import type { BalanceReport, CountLine } from "../../shared/analysis/report.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { type DataColumn, DataTable } from "../look/data-table.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { Notice } from "../look/notice.tsx";
import { FindingList } from "./finding-list.tsx";
import type { ToldBalance } from "./game-asks.ts";
import { useScenarioWords } from "./scenario-words.ts";
import styles from "./trial.module.css";
import { useTrialWords } from "./words.ts";

interface BalanceResultProps {
  readonly scenario: Scenario;
  readonly told: ToldBalance;
}

/** The report on many games: the figures that `simulate` prints, with words for their marks. */
export function BalanceResult({ scenario, told: { report, findings } }: BalanceResultProps) {
  const words = useTrialWords();
  return (
    <>
      {report.failed.map(({ game, seed, failure }) => (
        <Notice key={game} tone="fault">
          {words.gameFailed(seed, failure)}
        </Notice>
      ))}
      <FindingList scenario={scenario} findings={findings} nothing={words.noFindingsMany} />
      <Scores scenario={scenario} report={report} />
      <Orders scenario={scenario} report={report} />
      <Objectives scenario={scenario} report={report} />
      <Counts
        title={words.agreements}
        lines={report.terms}
        scenario={scenario}
        nameOf={({ sentences }, kind) => sentences.termName(kind)}
      />
      <Counts
        title={words.crises}
        lines={report.crises}
        scenario={scenario}
        nameOf={({ names }, kind) => names.any(kind)}
      />
      <Stuck scenario={scenario} report={report} />
    </>
  );
}

interface PartProps {
  readonly scenario: Scenario;
  readonly report: BalanceReport;
}

/** "49.8 (49.4 to 50.2)" with a dash between, a share in per cent; empty where there was nothing to take it from. */
function useEstimates(scenario: Scenario) {
  const { figures, percent } = useScenarioWords(scenario);
  const print = (estimate: Estimate | null, one: (value: number) => string): string => {
    if (estimate === null) return "";
    const { value, low, high } = estimate;
    if (low === null || high === null) return one(value);
    return `${one(value)} (${one(low).replace(/\u00a0%$/, "")}–${one(high)})`;
  };
  return {
    points: (estimate: Estimate | null, digits = 1) =>
      print(estimate, (value) => figures.figure(value, digits)),
    share: (estimate: Estimate | null) => print(estimate, percent),
  };
}

const numeric = (id: string, label: string): DataColumn => ({ id, label, numeric: true });

function Scores({ scenario, report }: PartProps) {
  const words = useTrialWords();
  const { names, sign, figures } = useScenarioWords(scenario);
  const { points, share } = useEstimates(scenario);
  const marks: Readonly<Record<NonNullable<Mark>, string>> = {
    below: words.tooHard(FAIR.least),
    above: words.tooEasy(FAIR.most),
    never: "",
  };
  return (
    <DataTable
      caption={words.finalScores}
      columns={[
        { id: "seat", label: words.seat },
        numeric("mean", words.mean),
        numeric("wins", words.wins),
        numeric("range", words.range),
      ]}
      rows={report.seats.map(({ seat, mean, score, wins }) => {
        const mark = score === null ? null : markOfScore(score.mean);
        return {
          id: seat,
          cells: [
            <span key="seat" className={styles.name}>
              <NamedSign sign={sign(seat)}>{names.seat(seat)}</NamedSign>
              {mark !== null && <span className={styles.mark}>{marks[mark]}</span>}
            </span>,
            points(mean),
            share(wins),
            score === null ? "" : `${figures.figure(score.least)}–${figures.figure(score.most)}`,
          ],
        };
      })}
    />
  );
}

function Orders({ scenario, report }: PartProps) {
  const words = useTrialWords();
  const { sentences, percent } = useScenarioWords(scenario);
  const { share } = useEstimates(scenario);
  const marks: Readonly<Record<NonNullable<Mark>, string>> = {
    below: words.below(percent(LIVELY.least)),
    above: words.above(percent(LIVELY.most)),
    never: words.never,
  };
  return (
    <div>
      <DataTable
        caption={words.actions}
        columns={[
          { id: "action", label: words.action },
          numeric("given", words.given),
          numeric("share", words.ofOrders),
          numeric("games", words.inGames),
        ]}
        rows={report.actions.map((line) => {
          const mark = markOfUse(line, report.games);
          return {
            id: line.action,
            cells: [
              <span key="action" className={styles.name}>
                {sentences.actionName(line.action)}
                {mark !== null && <span className={styles.mark}>{marks[mark]}</span>}
              </span>,
              line.used,
              share(line.share),
              line.games,
            ],
          };
        })}
      />
      <p className="quiet">{words.actionsHint}</p>
    </div>
  );
}

function Objectives({ scenario, report }: PartProps) {
  const words = useTrialWords();
  const { names, sign, objective } = useScenarioWords(scenario);
  const { share } = useEstimates(scenario);
  // The report has a line for every objective of every seat, in the order of the scenario.
  const wanted = scenario.seats.flatMap(({ id, objectives }) => objectives.map((one) => ({ id, one })));
  return (
    <DataTable
      caption={words.objectives}
      columns={[
        { id: "objective", label: words.objective },
        numeric("attained", words.attained),
        numeric("whole", words.whole),
        numeric("none", words.none),
      ]}
      rows={report.objectives.map(({ seat, attained, whole, none }, at) => {
        const one = wanted[at]?.one;
        return {
          id: `${seat} ${at}`,
          cells: [
            <span key="objective" className={styles.name}>
              <NamedSign sign={sign(seat)}>
                {names.seat(seat)}: {one === undefined ? "" : objective(one)}
              </NamedSign>
            </span>,
            share(attained),
            share(whole),
            share(none),
          ],
        };
      })}
    />
  );
}

interface CountsProps {
  readonly scenario: Scenario;
  readonly title: string;
  readonly lines: readonly CountLine[];
  readonly nameOf: (words: ReturnType<typeof useScenarioWords>, kind: string) => string;
}

function Counts({ scenario, title, lines, nameOf }: CountsProps) {
  const words = useTrialWords();
  const told = useScenarioWords(scenario);
  const { points } = useEstimates(scenario);
  if (lines.length === 0) return null;
  return (
    <DataTable
      caption={title}
      columns={[
        { id: "kind", label: title },
        numeric("perGame", words.perGame),
        numeric("games", words.inGames),
      ]}
      rows={lines.map(({ kind, perGame, games }) => ({
        id: kind,
        cells: [nameOf(told, kind), points(perGame, 2), games],
      }))}
    />
  );
}

/** How many stuck numbers are told, as at the command line. */
const MOST_STUCK = 10;

function Stuck({ scenario, report }: PartProps) {
  const words = useTrialWords();
  const { sentences } = useScenarioWords(scenario);
  const { share } = useEstimates(scenario);
  const stuck = report.stuck.filter((line) => (line.share?.value ?? 0) >= STUCK_LEAST).slice(0, MOST_STUCK);
  if (stuck.length === 0) return null;
  return (
    <DataTable
      caption={words.stuck}
      columns={[{ id: "number", label: words.number }, numeric("share", words.ofTurns)]}
      rows={stuck.map((line) => ({
        id: line.target,
        cells: [sentences.target(line.target), share(line.share)],
      }))}
    />
  );
}
