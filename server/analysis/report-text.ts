import {
  FAIR,
  LIVELY,
  type Mark,
  markOfScore,
  markOfUse,
  markOfWins,
  STUCK_LEAST,
} from "../../shared/analysis/marks.ts";
import type { ObjectiveLine } from "../../shared/analysis/objective-lines.ts";
import type {
  ActionLine,
  BalanceReport,
  CountLine,
  SeatLine,
  StuckLine,
} from "../../shared/analysis/report.ts";
import { evenShare, fewestGames } from "../../shared/analysis/wins.ts";
import type { ComparisonLine } from "./comparison.ts";
import { estimateText, percentText, table } from "./report-table.ts";
import type { SensitivityLine } from "./sensitivity.ts";

/** How many lines of a long list are told. */
const MOST_LINES = 10;

/** The report as a page of text. Intervals in brackets hold the true figure in 95 of 100 such batches. */
export function reportText(report: BalanceReport): string {
  const { scenario, title, variant, turns, games, asked, seed, refusals, failed, digest } = report;
  const stopped = games + failed.length < asked ? ` (stopped: ${asked} were asked for)` : "";
  const lines = [
    `${scenario}: ${title}`,
    `${games} game${games === 1 ? "" : "s"}${stopped}, variant ${variant} (${turns} turns), seed ${seed}; in brackets: 95 % intervals`,
    "",
    ...scoreTable(report.seats, games),
    "",
    ...winsLines(report.seats.length, games),
    "",
    ...actionTable(report.actions, games),
    "",
    ...objectiveTable(report.objectives),
    ...countTable("agreements with", report.terms),
    ...countTable("crises", report.crises),
    ...stuckTable(report.stuck),
    ...refusalTable(refusals),
    ...failed.flatMap(({ game, seed: own, failure }) => [
      "",
      `game ${game} (seed ${own}) failed: ${failure}`,
    ]),
    "",
    `digest ${digest}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What each change is worth, and to which other seats it matters. */
export function comparisonText(lines: readonly ComparisonLine[]): string {
  const rows = lines.flatMap(({ seat, change, games, otherwise, worth, better, others }) => [
    [
      ...[seat, change, String(games), String(otherwise), estimateText(worth, 2), percentText(better)],
      games > 0 && otherwise === 0 ? "the change changed no game" : "",
    ],
    ...others
      .filter(({ worth: of }) => of !== null && (of.low ?? 0) * (of.high ?? 0) > 0)
      .map((other) => ["", "", "", "", estimateText(other.worth, 2), "", `to ${other.seat}`]),
  ]);
  const heads = ["same dice", "", "games", "otherwise", "worth of playing as it is", "better in", ""];
  return `${["", ...table(heads, rows, 2)].join("\n")}\n`;
}

/** The numbers that move a seat's score most. */
export function sensitivityText(lines: readonly SensitivityLine[]): string {
  const rows = lines
    .slice(0, MOST_LINES)
    .map(({ path, value, less, more, seat, effect }) => [
      path,
      String(value),
      `${short(less)} to ${short(more)}`,
      seat,
      estimateText(effect, 2),
      "",
    ]);
  return `${["", ...table(["one number at a time", "is", "from .. to", "moves", "by", ""], rows)].join("\n")}\n`;
}

function short(value: number): string {
  return String(Math.round(1000 * value) / 1000);
}

function scoreTable(seats: readonly SeatLine[], games: number): readonly string[] {
  const heads = [
    "final score of",
    "bot",
    "mean",
    "sd",
    "min",
    "25%",
    "50%",
    "75%",
    "max",
    "wins",
    "swing a turn",
    "",
  ];
  const rows = seats.map(({ seat, bot, score, mean, wins, swing }) => {
    if (score === null) return [seat, bot];
    const { deviation, least, lowerQuartile, median, upperQuartile, most } = score;
    const values = [deviation, least, lowerQuartile, median, upperQuartile, most];
    return [
      seat,
      bot,
      estimateText(mean, 1),
      ...values.map((value) => value?.toFixed(1) ?? ""),
      percentText(wins),
      estimateText(swing, 1),
      [
        markText(markOfScore(score.mean), FAIR, ""),
        WINS_MARKS[markOfWins(wins, games, seats.length) ?? "even"],
      ]
        .filter((mark) => mark !== "")
        .join(", "),
    ];
  });
  return table(heads, rows, 2);
}

const WINS_MARKS = { below: "wins seldom", above: "wins often", even: "" } as const;

/** With how many games what was won says something. */
function winsLines(seats: number, games: number): readonly string[] {
  const enough = fewestGames(seats);
  const even = `an even share of wins is ${(100 * evenShare(seats)).toFixed(1)} %`;
  if (games >= enough) return [even];
  return [`${even}; whether a seat wins often or seldom takes at least ${enough} games to tell`];
}

function actionTable(actions: readonly ActionLine[], games: number): readonly string[] {
  const heads = ["orders of", "where offered and affordable", "share", "in games", ""];
  const rows = actions.map((line) => {
    const { action, chances, orders, used, share, games: inGames } = line;
    const percents = { least: 100 * LIVELY.least, most: 100 * LIVELY.most };
    const mark = markText(markOfUse(line, games), percents, " %");
    if (chances === 0) return [action, "", "", "", mark];
    return [action, `${used} of ${orders}`, percentText(share), String(inGames), mark];
  });
  return table(heads, rows);
}

function markText(
  mark: Mark,
  { least, most }: { readonly least: number; readonly most: number },
  unit: string,
): string {
  if (mark === null || mark === "never") return mark ?? "";
  return mark === "below" ? `below ${least}${unit}` : `above ${most}${unit}`;
}

function objectiveTable(objectives: readonly ObjectiveLine[]): readonly string[] {
  const heads = ["objectives of", "", "weight", "attained", "reached whole", "not at all", ""];
  const rows = objectives.map(({ seat, metric, of, weight, attained, whole, none }) => [
    seat,
    of === "" ? metric : `${metric} (${of})`,
    String(weight),
    percentText(attained),
    percentText(whole),
    percentText(none),
    "",
  ]);
  return table(heads, rows, 2);
}

function countTable(what: string, lines: readonly CountLine[]): readonly string[] {
  const rows = lines.map(({ kind, perGame, games }) => [kind, estimateText(perGame, 2), String(games)]);
  return rows.length === 0 ? [] : ["", ...table([what, "per game", "in games"], rows)];
}

function stuckTable(lines: readonly StuckLine[]): readonly string[] {
  const rows = lines
    .filter(({ share }) => share !== null && share.value >= STUCK_LEAST)
    .slice(0, MOST_LINES)
    .map(({ target, share }) => [target, percentText(share), ""]);
  return rows.length === 0 ? [] : ["", ...table(["at an end of its scale", "share of turns", ""], rows)];
}

function refusalTable(refusals: Readonly<Record<string, number>>): readonly string[] {
  const rows = Object.entries(refusals).map(([kind, count]) => [kind, String(count)]);
  return rows.length === 0 ? [] : ["", ...table(["refused", "times"], rows)];
}
