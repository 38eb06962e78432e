import type { GameOutcome } from "./play-game.ts";
import type { BalanceReport } from "./report.ts";

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
  const seats = report.seats.map(({ seat, bot, score }): Cell[] => [
    seat,
    bot,
    ...(score === null ? [] : Object.values(score)),
  ]);
  const actions = report.actions.map(({ action, chances, orders, used, share, games }): Cell[] => [
    action,
    chances,
    orders,
    used,
    share,
    games,
  ]);
  const spread = ["mean", "deviation", "least", "lowerQuartile", "median", "upperQuartile", "most"];
  return new Map([
    ["scores.csv", csv(["game", "seed", "seat", "bot", "score"], scores)],
    ["seats.csv", csv(["seat", "bot", ...spread], seats)],
    ["actions.csv", csv(["action", "chances", "orders", "used", "share", "games"], actions)],
  ]);
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
