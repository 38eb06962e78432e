import { memo, type ReactNode } from "react";
import type { Estimate } from "../../shared/analysis/interval.ts";
import {
  FAIR,
  LIVELY,
  type Mark,
  markOfScore,
  markOfUse,
  markOfWins,
  STUCK_LEAST,
} from "../../shared/analysis/marks.ts";
import type { BalanceReport, CountLine } from "../../shared/analysis/report.ts";
import { evenShare, fewestGames } from "../../shared/analysis/wins.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { type DataColumn, DataTable } from "../look/data-table.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { Notice } from "../look/notice.tsx";
import { FindingList, type GoTo } from "./finding-list.tsx";
import type { ToldBalance } from "./game-asks.ts";
import { useScenarioWords } from "./scenario-words.ts";
import styles from "./trial.module.css";
import { useTrialWords } from "./words.ts";

interface BalanceResultProps {
  readonly scenario: Scenario;
  readonly told: ToldBalance;
  readonly goTo: GoTo;
}

/** The report on many games: the figures that `simulate` prints, with words for their marks. */
export const BalanceResult = memo(function BalanceResult({
  scenario,
  told: { report, findings },
  goTo,
}: BalanceResultProps) {
  const words = useTrialWords();
  const enough = fewestGames(report.seats.length);
  const isEnough = report.games >= enough;
  return (
    <>
      {report.failed.map(({ game, seed, failure }) => (
        <Notice key={game} tone="fault">
          {words.gameFailed(seed, failure)}
        </Notice>
      ))}
      <FindingList
        {...{ scenario, findings, goTo }}
        nothing={isEnough ? words.noFindingsEven : words.noFindingsMany}
      />
      {!isEnough && <p className="quiet">{words.tooFewForWins(report.games, enough)}</p>}
      <Scores scenario={scenario} report={report} />
      <Orders scenario={scenario} report={report} />
      <Objectives scenario={scenario} report={report} />
      <Counts
        title={words.agreements}
        head={words.term}
        lines={report.terms}
        scenario={scenario}
        nameOf={({ sentences }, kind) => sentences.termName(kind)}
      />
      <Counts
        title={words.crises}
        head={words.crisis}
        lines={report.crises}
        scenario={scenario}
        nameOf={({ names }, kind) => names.any(kind)}
      />
      <Stuck scenario={scenario} report={report} />
    </>
  );
});

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

interface FigureTableProps {
  readonly caption: string;
  /** The heading of what the lines are about, then of each figure. */
  readonly heads: readonly [string, ...string[]];
  readonly lines: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly mark?: string | null;
    readonly figures: readonly ReactNode[];
  }[];
}

/** Names with their marks, and figures behind them: the form of every table of the report. */
function FigureTable({ caption, heads: [first, ...others], lines }: FigureTableProps) {
  const columns: readonly DataColumn[] = [
    { id: "name", label: first },
    ...others.map((label) => ({ id: label, label, numeric: true })),
  ];
  const rows = lines.map(({ id, name, mark, figures }) => ({
    id,
    cells: [
      <span key="name" className={styles.name}>
        {name}
        {mark && <span className={styles.mark}>{mark}</span>}
      </span>,
      ...figures,
    ],
  }));
  return <DataTable {...{ caption, columns, rows }} />;
}

function Scores({ scenario, report }: PartProps) {
  const words = useTrialWords();
  const { names, sign, figures, percent } = useScenarioWords(scenario);
  const even = percent(evenShare(report.seats.length));
  const { points, share } = useEstimates(scenario);
  const marks: Readonly<Record<NonNullable<Mark>, string>> = {
    below: words.tooHard(FAIR.least),
    above: words.tooEasy(FAIR.most),
    never: "",
  };
  return (
    <FigureTable
      caption={words.finalScores}
      heads={[words.seat, words.mean, words.wins, words.range]}
      lines={report.seats.map(({ seat, mean, score, wins }) => {
        const mark = score === null ? null : markOfScore(score.mean);
        const uneven = markOfWins(wins, report.games, report.seats.length);
        const told = [mark && marks[mark], uneven && words.winsMark[uneven](even)].filter(Boolean);
        const range = score === null ? "" : `${figures.figure(score.least)}–${figures.figure(score.most)}`;
        return {
          id: seat,
          name: <NamedSign sign={sign(seat)}>{names.seat(seat)}</NamedSign>,
          mark: told.join("; "),
          figures: [points(mean), share(wins), range],
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
      <FigureTable
        caption={words.actions}
        heads={[words.action, words.given, words.ofOrders, words.inGames]}
        lines={report.actions.map((line) => {
          const mark = markOfUse(line, report.games);
          return {
            id: line.action,
            name: sentences.actionName(line.action),
            mark: mark && marks[mark],
            figures: [line.used, share(line.share), line.games],
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
  const wanted = scenario.seats.flatMap(({ objectives }) => objectives);
  return (
    <FigureTable
      caption={words.objectives}
      heads={[words.objective, words.attained, words.whole, words.none]}
      lines={report.objectives.map(({ seat, attained, whole, none }, at) => ({
        id: `${seat} ${at}`,
        name: (
          <NamedSign sign={sign(seat)}>
            {names.seat(seat)}: {wanted[at] === undefined ? "" : objective(wanted[at])}
          </NamedSign>
        ),
        figures: [share(attained), share(whole), share(none)],
      }))}
    />
  );
}

interface CountsProps {
  readonly scenario: Scenario;
  readonly title: string;
  /** Over the names of what is counted. */
  readonly head: string;
  readonly lines: readonly CountLine[];
  readonly nameOf: (words: ReturnType<typeof useScenarioWords>, kind: string) => string;
}

function Counts({ scenario, title, head, lines, nameOf }: CountsProps) {
  const words = useTrialWords();
  const told = useScenarioWords(scenario);
  const { points } = useEstimates(scenario);
  if (lines.length === 0) return null;
  return (
    <FigureTable
      caption={title}
      heads={[head, words.perGame, words.inGames]}
      lines={lines.map(({ kind, perGame, games }) => ({
        id: kind,
        name: nameOf(told, kind),
        figures: [points(perGame, 2), games],
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
    <FigureTable
      caption={words.stuck}
      heads={[words.number, words.ofTurns]}
      lines={stuck.map((line) => ({
        id: line.target,
        name: sentences.target(line.target),
        figures: [share(line.share)],
      }))}
    />
  );
}
