import { availableParallelism } from "node:os";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import { reportOf } from "../../shared/analysis/report.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import { BOTS } from "../../shared/bots/registry.ts";
import { VARIANTS } from "../../shared/scenario/choices.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { settingsSchema } from "../../shared/session/settings.ts";
import type { BatchRun } from "../analysis/batch.ts";
import { compare } from "../analysis/comparison.ts";
import {
  COMPARISONS_TABLE,
  reportTables,
  SENSITIVITY_TABLE,
  studyTables,
  tableFiles,
} from "../analysis/report-csv.ts";
import { comparisonText, reportText, sensitivityText } from "../analysis/report-text.ts";
import { type ScenarioNumber, scenarioNumbers, sensitivity } from "../analysis/sensitivity.ts";
import { listenForStop } from "../word-to-stop.ts";
import { badInput, defineCommand, type GivenOptions, type Terminal, wrongUsage } from "./define.ts";
import { oneOf, wholeNumber } from "./parse-words.ts";
import { readInput } from "./read-input.ts";
import { openRedis, redisAddress } from "./redis-option.ts";
import { SEPARATOR_OPTION, separatorOf } from "./separator-option.ts";
import { readChanges } from "./simulate-changes.ts";
import { openTableFolder, writeTables } from "./table-folder.ts";
import { checkScenario, findings } from "./validate.ts";

const MOST_GAMES = 1_000_000;
const DEFAULTS = settingsSchema.parse({});

const options = {
  games: { value: "N", hint: "How many games; 100 if not given." },
  seed: { value: "S", hint: "Any text; 1 if not given. The same seed gives the same games." },
  workers: { value: "K", hint: "Worker threads; one per processor if not given. They change no figure." },
  "redis-url": {
    value: "URL",
    hint: "Hand the games out to other machines (whitecell worker) by this Redis server.",
  },
  bots: {
    value: "SEAT=POLICY,...",
    hint: `Who plays: ${BOTS.map(({ id }) => id).join(", ")}. One word is for all.`,
  },
  variant: { value: "NAME", hint: `${VARIANTS.join(" or ")}; ${DEFAULTS.variant} if not given.` },
  only: { value: "GAME,...", hint: "Only these games of the batch, as to look at one that failed." },
  versus: {
    value: "[SEAT=]POLICY,...",
    hint: "Also play each game with another policy in that seat, or in one seat after the other.",
  },
  without: {
    value: "SEAT=ACTION[/FIELD=VALUE],...",
    hint: "Also play each game with that seat never giving such an order.",
  },
  always: {
    value: "SEAT=ACTION[/FIELD=VALUE],...",
    hint: "Also play each game with that seat giving such an order whenever it can.",
  },
  sensitivity: {
    value: "PATH,...",
    hint: 'Also vary start values and rule numbers, one at a time: "all", or what their paths begin with.',
  },
  csv: { value: "DIR", hint: "Also write tables into this folder; server/tables.md says what they hold." },
  separator: SEPARATOR_OPTION,
} as const;

/** Plays a scenario many times with bots in all seats and reports how balanced it is. */
export const command = defineCommand({
  words: ["FILE"],
  options,
  help: [
    "Plays a scenario many times with bots in all seats. It reports how far each seat's final score is spread, who wins,",
    "how far each objective is reached, how much each action is used where it is offered and affordable, and what else",
    "happens, with 95 % intervals. Comparisons and variations play with the same dice. The same seed gives the same",
    "bytes with any number of workers, here or on other machines. Ctrl-C ends the games and reports those that were played.",
  ].join("\n"),
  run: async ({ words: [file = ""], options: given, json, terminal }) => {
    const setting = batchSetting(file, given, terminal);
    const games = gamesOf(given);
    const separator = separatorOf(given.separator);
    const changes = readChanges(setting.scenario, given);
    const numbers = numbersToVary(setting.scenario, given.sensitivity);
    // A folder that cannot be written to is told before the games, not after them.
    if (given.csv !== undefined)
      openTableFolder(given.csv, [
        ...(changes.length === 0 ? [COMPARISONS_TABLE] : []),
        ...(numbers.length === 0 ? [SENSITIVITY_TABLE] : []),
      ]);
    const { workers, letGo } = await workersOf(given, terminal);
    const stopper = stopOnInterrupt(terminal);
    const runOf = (ways: number): BatchRun => ({
      workers,
      stop: stopper.signal,
      progress: progressWriter(games.length * ways, terminal),
    });
    const { outcomes, lines } = await compare(setting, changes, games, runOf(1 + changes.length));
    const moves =
      numbers.length === 0 ? [] : await sensitivity(setting, numbers, games, runOf(2 * numbers.length));
    stopper.done();
    await letGo();
    const report = reportOf(setting, outcomes, games.length);
    if (given.csv !== undefined) {
      const tables = new Map([...reportTables(report, outcomes), ...studyTables(lines, moves)]);
      writeTables(given.csv, tableFiles(tables, separator));
    }
    const studies = {
      ...(changes.length === 0 ? {} : { comparisons: lines }),
      ...(numbers.length === 0 ? {} : { sensitivity: moves }),
    };
    if (json) terminal.out(`${JSON.stringify({ ...report, ...studies }, null, 2)}\n`);
    else {
      terminal.out(reportText(report));
      if (changes.length > 0) terminal.out(comparisonText(lines));
      if (numbers.length > 0) terminal.out(sensitivityText(moves));
    }
    return report.failed.length === 0 ? 0 : 1;
  },
});

type Given = GivenOptions<typeof options>;

function batchSetting(file: string, given: Given, terminal: Terminal): BatchSetting {
  const variant = oneOf("variant", given.variant ?? DEFAULTS.variant, VARIANTS);
  const checked = checkScenario(readInput(file));
  const { scenario, text, faults } = checked;
  if (scenario === null) {
    terminal.err(findings(file, checked));
    throw badInput("SCENARIO_FAULTY", `${file} has faults and cannot be played.`, { faults });
  }
  return {
    scenario,
    scenarioText: text,
    variant,
    bots: botsOf(scenario, given.bots ?? DEFAULTS.bots),
    seed: given.seed ?? "1",
  };
}

/** Threads of this machine, or a queue that other machines take games from. */
async function workersOf(
  { workers, "redis-url": url }: Given,
  { err }: Terminal,
): Promise<{ readonly workers: BatchRun["workers"]; letGo(): Promise<void> }> {
  if (url === undefined) {
    const threads = wholeNumber("workers", workers ?? String(availableParallelism()), 1, 256);
    return { workers: threads, letGo: async () => {} };
  }
  if (workers !== undefined)
    throw wrongUsage("--workers is for threads of this machine; with --redis-url each worker has its own.");
  const { redis, told } = await openRedis(redisAddress(url), (sentence) => err(`${sentence}\n`));
  const { RedisGameQueue } = await import("../analysis/game-queue.ts");
  const alone = () =>
    err("No worker takes these games yet. Start some of this very program: whitecell worker.\n");
  const queue = new RedisGameQueue(redis, alone, told);
  return { workers: queue, letGo: () => queue.close() };
}

/** `policy` for all seats, or `seat=policy` for some; where both stand, the first is for the rest. */
function botsOf({ seats }: Scenario, given: string): Readonly<Record<SeatId, string>> {
  const policies = BOTS.map(({ id }) => id);
  const seatIds = seats.map(({ id }) => id);
  const words = given.split(",").map((word) => word.trim().split("="));
  const named = words.map((word) => (word.length === 1 ? "" : (word[0] ?? "")));
  const double = named.find((seat, at) => named.indexOf(seat) !== at);
  if (double !== undefined)
    throw wrongUsage(`--bots names two policies for ${double === "" ? "all seats" : double}.`);
  const forAll = words.find((word) => word.length === 1)?.[0] ?? DEFAULTS.bots;
  const chosen: Record<SeatId, string> = Object.fromEntries(seatIds.map((id) => [id, forAll]));
  for (const [seat = "", policy] of words)
    if (policy !== undefined) chosen[oneOf("bots", seat, seatIds)] = policy;
  for (const policy of Object.values(chosen)) oneOf("bots", policy, policies);
  return chosen;
}

function gamesOf({ games, only }: Given): readonly number[] {
  const count = wholeNumber("games", games ?? "100", 1, MOST_GAMES);
  if (only === undefined) return Array.from({ length: count }, (_, at) => at + 1);
  const numbers = only.split(",").map((word) => wholeNumber("only", word.trim(), 1, MOST_GAMES));
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The numbers whose paths are, or begin with, one of the given; all of them for `all`. */
function numbersToVary(scenario: Scenario, given: string | undefined): readonly ScenarioNumber[] {
  if (given === undefined) return [];
  const numbers = scenarioNumbers(scenario);
  if (given === "all") return numbers;
  const heads = given.split(",").map((word) => word.trim());
  const below = (path: string, head: string): boolean => path === head || path.startsWith(`${head}.`);
  for (const head of heads)
    if (!numbers.some(({ path }) => below(path, head))) oneOf("sensitivity", head, pathsOf(numbers));
  return numbers.filter(({ path }) => heads.some((head) => below(path, head)));
}

/** Every path and everything that it may begin with. */
function pathsOf(numbers: readonly ScenarioNumber[]): readonly string[] {
  const paths = numbers.flatMap(({ path }) => {
    const words = path.split(".");
    return words.map((_, at) => words.slice(0, at + 1).join("."));
  });
  return [...new Set(paths)];
}

/** Progress goes to the other output: the report must be the same each time. On a screen one line counts up. */
function progressWriter(games: number, { err, isScreen }: Terminal): (done: number) => void {
  const step = isScreen ? 1 : Math.max(1, Math.ceil(games / 10));
  return (done) => {
    if (done % step !== 0 && done !== games) return;
    const ended = !isScreen || done === games;
    err(`${isScreen ? "\r" : ""}${done} of ${games} games${ended ? "\n" : ""}`);
  };
}

/** The first Ctrl-C ends the batch in good order; a second one ends the program at once. */
function stopOnInterrupt({ err }: Terminal): { readonly signal: AbortSignal; done(): void } {
  const stopper = new AbortController();
  const { done } = listenForStop(["SIGINT"], {
    told: () => {
      err("\nNo further game is begun; the report of what was played follows.\n");
      stopper.abort();
    },
  });
  return { signal: stopper.signal, done };
}
