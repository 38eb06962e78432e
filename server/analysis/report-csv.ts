import type { ComparisonLine } from "./comparison.ts";
import type { Estimate } from "./interval.ts";
import type { GameOutcome } from "./play-game.ts";
import type { BalanceReport } from "./report.ts";
import type { SensitivityLine } from "./sensitivity.ts";

/** Spreadsheets take a file for UTF-8 by this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

type Cell = string | number | null;

/** The batch as files for a spreadsheet, by file name: a score per game and seat, the seats' spread, the actions' use. */
export function reportFiles(
  report: BalanceReport,
  outcomes: readonly GameOutcome[],
): ReadonlyMap<string, string> {
  const scores = outcomes.flatMap((outcome) =>
    "failure" in outcome
      ? []
      : report.seats.map(({ seat, bot }): Cell[] => [
          outcome.game,
          outcome.seed,
          seat,
          bot,
          (outcome.scores[seat] ?? 0) / 1000,
        ]),
  );
  const seats = report.seats.map(({ seat, bot, score, mean, wins, swing }): Cell[] => [
    seat,
    bot,
    ...(score === null ? SPREAD.map(() => null) : Object.values(score)),
    ...[mean, wins, swing].flatMap(cellsOf),
  ]);
  const actions = report.actions.map(({ action, chances, orders, used, share, games }): Cell[] => [
    action,
    chances,
    orders,
    used,
    games,
    ...cellsOf(share),
  ]);
  const objectives = report.objectives.map(({ seat, metric, of, weight, attained, whole, none }): Cell[] => [
    seat,
    metric,
    of,
    weight,
    ...[attained, whole, none].flatMap(cellsOf),
  ]);
  const counts = (["terms", "crises"] as const).flatMap((what) =>
    report[what].map(({ kind, count, games, perGame }): Cell[] => [
      what,
      kind,
      count,
      games,
      ...cellsOf(perGame),
    ]),
  );
  const stuck = report.stuck.map(({ target, share }): Cell[] => [target, ...cellsOf(share)]);
  const three = (...names: readonly string[]) =>
    names.flatMap((name) => [name, `${name} low`, `${name} high`]);
  return new Map([
    ["scores.csv", csv(["game", "seed", "seat", "bot", "score"], scores)],
    ["seats.csv", csv(["seat", "bot", ...SPREAD, ...three("mean", "wins", "swing")], seats)],
    ["actions.csv", csv(["action", "chances", "orders", "used", "games", ...three("share")], actions)],
    [
      "objectives.csv",
      csv(["seat", "metric", "of", "weight", ...three("attained", "whole", "none")], objectives),
    ],
    ["counts.csv", csv(["what", "kind", "count", "games", ...three("per game")], counts)],
    ["stuck.csv", csv(["target", ...three("share")], stuck)],
  ]);
}

/** The comparisons and the sensitivity of a batch as files for a spreadsheet; one that was not asked for is left out. */
export function studyFiles(
  comparisons: readonly ComparisonLine[],
  sensitivity: readonly SensitivityLine[],
): ReadonlyMap<string, string> {
  const compared = comparisons.flatMap(({ seat, change, games, worth, better, others }): Cell[][] => [
    [seat, change, games, seat, ...cellsOf(worth), ...cellsOf(better)],
    ...others.map((other): Cell[] => [seat, change, games, other.seat, ...cellsOf(other.worth)]),
  ]);
  const moved = sensitivity.map(({ path, value, less, more, seat, effect }): Cell[] => [
    path,
    value,
    less,
    more,
    seat,
    ...cellsOf(effect),
  ]);
  const worth = ["worth", "worth low", "worth high", "better", "better low", "better high"];
  const effect = ["effect", "effect low", "effect high"];
  return new Map([
    ...(compared.length === 0
      ? []
      : [["comparisons.csv", csv(["seat", "change", "games", "worth to", ...worth], compared)] as const]),
    ...(moved.length === 0
      ? []
      : [["sensitivity.csv", csv(["number", "value", "less", "more", "seat", ...effect], moved)] as const]),
  ]);
}

const SPREAD = ["average", "deviation", "least", "lowerQuartile", "median", "upperQuartile", "most"];

function cellsOf(estimate: Estimate | null): readonly Cell[] {
  return estimate === null ? [null, null, null] : [estimate.value, estimate.low, estimate.high];
}

/** RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers. */
export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heads, ...rows].map((row) => row.map(cellText).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
