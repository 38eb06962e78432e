import type { Estimate } from "../../shared/analysis/interval.ts";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";
import type { BalanceReport } from "../../shared/analysis/report.ts";
import { type Cell, csvText, type SeparatorName } from "../../shared/base/csv.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import type { ComparisonLine } from "./comparison.ts";
import type { SensitivityLine } from "./sensitivity.ts";

/** A table by the name of its file: its heads, and below each the cells. */
export interface ReportTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export type ReportTables = ReadonlyMap<string, ReportTable>;

/** The tables that only a batch has which compares, or varies numbers. */
export const COMPARISONS_TABLE = "comparisons.csv";
export const SENSITIVITY_TABLE = "sensitivity.csv";

/** The tables as files for a spreadsheet, by file name. */
export function tableFiles(tables: ReportTables, separator: SeparatorName): ReadonlyMap<string, string> {
  return new Map([...tables].map(([file, { heads, rows }]) => [file, csvText(heads, rows, separator)]));
}

/**
 * The batch as tables, by file name: a score per game and seat, the seats' spread, the actions' use. What each column
 * holds, in which unit and range, says `server/tables.md`.
 */
export function reportTables(report: BalanceReport, outcomes: readonly GameOutcome[]): ReportTables {
  return new Map([
    ["scores.csv", scoreTable(report, outcomes)],
    ["seats.csv", seatTable(report)],
    ["actions.csv", actionTable(report)],
    ["objectives.csv", objectiveTable(report)],
    ["counts.csv", countTable(report)],
    [
      "stuck.csv",
      {
        heads: ["target", ...estimates("share")],
        rows: report.stuck.map(({ target, share }) => [target, ...cellsOf(share)]),
      },
    ],
  ]);
}

function scoreTable({ seats }: BalanceReport, outcomes: readonly GameOutcome[]): ReportTable {
  const rows = outcomes.flatMap((outcome) => {
    if ("failure" in outcome) return [];
    const { game, seed, scores } = outcome;
    return seats.map(({ seat, bot }): Cell[] => [game, seed, seat, bot, (scores[seat] ?? 0) / 1000]);
  });
  return { heads: ["game", "seed", "seat", "bot", "score"], rows };
}

function seatTable({ seats }: BalanceReport): ReportTable {
  const rows = seats.map(({ seat, bot, score, mean, wins, swing }): Cell[] => [
    seat,
    bot,
    ...SPREAD.map(([, name]) => score?.[name] ?? null),
    ...[mean, wins, swing].flatMap(cellsOf),
  ]);
  const spread = SPREAD.map(([head]) => head);
  return { heads: ["seat", "bot", ...spread, ...estimates("mean", "wins", "swing")], rows };
}

function actionTable({ actions }: BalanceReport): ReportTable {
  const rows = actions.map(({ action, chances, orders, used, games, share }): Cell[] => [
    ...[action, chances, orders, used, games],
    ...cellsOf(share),
  ]);
  return { heads: ["action", "chances", "orders", "used", "games", ...estimates("share")], rows };
}

function objectiveTable({ objectives }: BalanceReport): ReportTable {
  const rows = objectives.map(({ seat, metric, of, weight, attained, whole, none }): Cell[] => [
    ...[seat, metric, of, weight],
    ...[attained, whole, none].flatMap(cellsOf),
  ]);
  return { heads: ["seat", "metric", "of", "weight", ...estimates("attained", "whole", "none")], rows };
}

function countTable(report: BalanceReport): ReportTable {
  const rows = (["terms", "crises"] as const).flatMap((what) =>
    report[what].map(({ kind, count, games, perGame }): Cell[] => [
      ...[what, kind, count, games],
      ...cellsOf(perGame),
    ]),
  );
  return { heads: ["what", "kind", "count", "games", ...estimates("per_game")], rows };
}

/** The comparisons and the sensitivity of a batch as tables; one that was not asked for is left out. */
export function studyTables(
  comparisons: readonly ComparisonLine[],
  sensitivity: readonly SensitivityLine[],
): ReportTables {
  const compared = comparisons.flatMap(
    ({ seat, change, games, otherwise, worth, better, others }): Cell[][] => {
      const row = (to: SeatId, ...figures: readonly (Estimate | null)[]): Cell[] => [
        ...[seat, change, games, otherwise, to],
        ...figures.flatMap(cellsOf),
      ];
      return [row(seat, worth, better), ...others.map((other) => row(other.seat, other.worth, null))];
    },
  );
  const moved = sensitivity.map(({ path, value, less, more, seat, effect }): Cell[] => [
    path,
    value,
    less,
    more,
    seat,
    ...cellsOf(effect),
  ]);
  const tables: [string, ReportTable][] = [
    [
      COMPARISONS_TABLE,
      {
        heads: ["seat", "change", "games", "otherwise", "worth_to", ...estimates("worth", "better")],
        rows: compared,
      },
    ],
    [
      SENSITIVITY_TABLE,
      { heads: ["number", "value", "less", "more", "seat", ...estimates("effect")], rows: moved },
    ],
  ];
  return new Map(tables.filter(([, { rows }]) => rows.length > 0));
}

/** How final scores are spread, but for their mean, which comes with its interval. */
const SPREAD = [
  ["deviation", "deviation"],
  ["least", "least"],
  ["lower_quartile", "lowerQuartile"],
  ["median", "median"],
  ["upper_quartile", "upperQuartile"],
  ["most", "most"],
] as const;

/** The heads of estimates: the value, and both ends of its 95 % interval. */
function estimates(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name}_low`, `${name}_high`]);
}

function cellsOf(estimate: Estimate | null): readonly Cell[] {
  return estimate === null ? [null, null, null] : [estimate.value, estimate.low, estimate.high];
}
