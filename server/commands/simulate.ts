import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { SeatId } from "../../shared/base/ids.ts";
import { BOTS } from "../../shared/bots/registry.ts";
import { type Scenario, VARIANTS } from "../../shared/scenario/format.ts";
import { settingsSchema } from "../../shared/session/settings.ts";
import { runBatch } from "../analysis/batch.ts";
import type { BatchSetting } from "../analysis/game.ts";
import { reportOf } from "../analysis/report.ts";
import { reportFiles } from "../analysis/report-csv.ts";
import { reportText } from "../analysis/report-text.ts";
import { badInput, defineCommand, type GivenOptions, type Terminal } from "./define.ts";
import { oneOf, wholeNumber } from "./parse-words.ts";
import { cannotWrite, readInput } from "./read-input.ts";
import { checkScenario, findings } from "./validate.ts";

const MOST_GAMES = 1_000_000;
const DEFAULTS = settingsSchema.parse({});

const options = {
  games: { value: "N", hint: "How many games; 100 if not given." },
  seed: { value: "S", hint: "Any text; 1 if not given. The same seed gives the same games." },
  workers: { value: "K", hint: "Worker threads; one per processor if not given. They change no figure." },
  bots: {
    value: "SEAT=POLICY,...",
    hint: `Who plays: ${BOTS.map(({ id }) => id).join(", ")}. One word is for all.`,
  },
  variant: { value: "NAME", hint: `${VARIANTS.join(" or ")}; ${DEFAULTS.variant} if not given.` },
  only: { value: "GAME,...", hint: "Only these games of the batch, as to look at one that failed." },
  csv: { value: "DIR", hint: "Also write tables for a spreadsheet into this folder." },
} as const;

/** Plays a scenario many times with bots in all seats and reports how balanced it is. */
export const command = defineCommand({
  words: ["FILE"],
  options,
  help: [
    "Plays a scenario many times with bots in all seats: how far each seat's final score is spread, and how much each",
    "action is used where it is offered and affordable. The same seed gives the same bytes with any number of workers.",
  ].join("\n"),
  run: async ({ words: [file = ""], options: given, json, terminal }) => {
    const setting = batchSetting(file, given, terminal);
    const games = gamesOf(given);
    const workers = wholeNumber("workers", given.workers ?? String(availableParallelism()), 1, 256);
    // A folder that cannot be written to is told before the games, not after them.
    if (given.csv !== undefined) writeFiles(given.csv, new Map());
    const progress = progressWriter(games.length, terminal);
    const outcomes = await runBatch(setting, games, { workers, progress });
    const report = reportOf(setting, outcomes);
    if (given.csv !== undefined) writeFiles(given.csv, reportFiles(report, outcomes));
    terminal.out(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
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

/** `policy` for all seats, or `seat=policy` for some; where both stand, the first is for the rest. */
function botsOf({ seats }: Scenario, given: string): Readonly<Record<SeatId, string>> {
  const policies = BOTS.map(({ id }) => id);
  const seatIds = seats.map(({ id }) => id);
  const words = given.split(",").map((word) => word.trim().split("="));
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

/** Progress goes to the standard error, at every tenth of the way: the report must be the same each time. */
function progressWriter(games: number, terminal: Terminal): (done: number) => void {
  const step = Math.max(1, Math.ceil(games / 10));
  return (done) => {
    if (done % step === 0 || done === games) terminal.err(`${done} of ${games} games\n`);
  };
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  } catch (reason) {
    throw cannotWrite(folder, reason);
  }
}
