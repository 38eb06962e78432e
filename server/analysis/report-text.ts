import type { ActionLine, BalanceReport, SeatLine, TermLine } from "./report.ts";

/** Mean scores outside these points are marked: the seat's objectives are too easy or too hard to reach. */
const FAIR = { least: 35, most: 65 };
/** Shares of orders outside these are marked: an action that is always right, or never worth its price. */
const LIVELY = { least: 0.005, most: 0.3 };

/** The report as a page of text. */
export function reportText(report: BalanceReport): string {
  const { scenario, title, variant, turns, games, seed, terms, refusals, failed, digest } = report;
  const lines = [
    `${scenario}: ${title}`,
    `${games} games, variant ${variant} (${turns} turns), seed ${seed}`,
    "",
    ...scoreTable(report.seats),
    "",
    ...actionTable(report.actions, games),
    ...termLines(terms, games),
    ...refusalLines(refusals),
    ...failed.flatMap(({ game, seed: own, failure }) => [
      "",
      `game ${game} (seed ${own}) failed: ${failure}`,
    ]),
    "",
    `digest ${digest}`,
  ];
  return `${lines.join("\n")}\n`;
}

function scoreTable(seats: readonly SeatLine[]): string[] {
  const heads = ["final score of", "bot", "mean", "sd", "min", "25%", "50%", "75%", "max", ""];
  const rows = seats.map(({ seat, bot, score }) => {
    if (score === null) return [seat, bot];
    const { mean, deviation, least, lowerQuartile, median, upperQuartile, most } = score;
    const values = [mean, deviation, least, lowerQuartile, median, upperQuartile, most];
    const unfair = mean < FAIR.least ? "low" : mean > FAIR.most ? "high" : "";
    return [seat, bot, ...values.map((value) => fixed(value, 1)), unfair];
  });
  return table(heads, rows, 2);
}

function actionTable(actions: readonly ActionLine[], games: number): string[] {
  const heads = ["orders of", "where offered and affordable", "share", "in games", ""];
  const rows = actions.map(({ action, chances, orders, used, share, games: inGames }) => {
    if (chances === 0) return [action, "", "", "", "never"];
    const mark = share === null ? "" : markOf(share, inGames, games);
    const percent = share === null ? "" : `${fixed(100 * share, 1)} %`;
    return [action, `${used} of ${orders}`, percent, String(inGames), mark];
  });
  return table(heads, rows);
}

/** An action that is rare by nature is well if it is used in one game of ten. */
function markOf(share: number, inGames: number, games: number): string {
  if (share > LIVELY.most) return "often";
  return share < LIVELY.least && 10 * inGames < games ? "seldom" : "";
}

function termLines(terms: readonly TermLine[], games: number): string[] {
  const rows = terms.map(({ term, agreements, games: inGames }) => [
    term,
    fixed(agreements / Math.max(1, games), 1),
    String(inGames),
  ]);
  return rows.length === 0 ? [] : ["", ...table(["agreements with", "per game", "in games"], rows)];
}

function refusalLines(refusals: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(refusals).map(([kind, count]) => [kind, String(count)]);
  return rows.length === 0 ? [] : ["", ...table(["refused", "times"], rows)];
}

/** Columns of equal width: the first ones begin at their left edge, the others end at their right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], lefts = 1): string[] {
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, at) =>
        at < lefts || at === heads.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** A number with so many digits behind the point. */
function fixed(value: number, digits: number): string {
  return value.toFixed(digits);
}
