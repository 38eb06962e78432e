import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { readLog } from "../../shared/log/codec.ts";
import { headerOf } from "../../shared/log/header.ts";
import { type Replay, replayLog } from "../../shared/log/replay.ts";
import type { ReplayedView, ScenarioSummary } from "../../shared/protocol/http.ts";
import { systemReason } from "../commands/system-reason.ts";
import { logFaultSentence } from "../log-fault-sentence.ts";
import { type LookBack, viewBack } from "../sessions/view-back.ts";

type LogName = ScenarioSummary["logs"][number];

/** Nobody is connected to a log, and no clock runs in it. */
const NOBODY = { now: 0, connected: new Set<string>(), code: "" };

/**
 * The logs that come with a scenario: games to look at, such as what really happened. Each lies beside `scenario.yaml` as
 * `{name}.jsonl`. They can be replayed and fetched like the log of a session; nothing of them is stored.
 */
export class ShippedLogs {
  readonly #folder: URL;
  readonly #tell: (words: string) => void;
  readonly #known: ReadonlyMap<string, readonly LogName[]>;
  /** Worked through when somebody looks for the first time (a tenth of a second), and kept. */
  readonly #replays = new Map<string, Replay>();

  /**
   * @param folder one folder per scenario
   * @param tell where it is said which logs are left out, and why
   */
  constructor(folder: URL, tell: (words: string) => void) {
    this.#folder = folder;
    this.#tell = tell;
    const path = fileURLToPath(folder);
    const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
    const scenarios = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    this.#known = new Map(scenarios.map((scenario) => [scenario, this.#look(scenario)]));
  }

  /** The names of a scenario's logs, with the titles that stand in them. */
  of(scenario: string): readonly LogName[] {
    return this.#known.get(scenario) ?? [];
  }

  /** A log as it lies there, whole. */
  text(scenario: string, name: string): Result<string, Rejection> {
    const known = this.of(scenario).some((log) => log.name === name);
    const text = known ? this.#read(scenario, name) : null;
    return text === null ? fail(unknown(scenario, name)) : ok(text);
  }

  /** One of its turns through any eyes: who may read the scenario's text may see all of its games. */
  lookBack(scenario: string, name: string, ask: LookBack): Result<ReplayedView, Rejection> {
    const replay = this.#replay(scenario, name);
    if (!replay.ok) return replay;
    const { end, courses } = replay.value;
    const seats = end.scenario.seats.map((seat) => [seat.id, seat.name]);
    const nameOf = Object.fromEntries(seats);
    const people = Object.values(end.participants).map(({ id, seat }) => [id, nameOf[seat ?? ""] ?? ""]);
    const facts = { ...NOBODY, names: Object.fromEntries(people) };
    return viewBack({ session: end, courses, facts }, { kind: "facilitator" }, ask);
  }

  #look(scenario: string): readonly LogName[] {
    return readdirSync(new URL(`${scenario}/`, this.#folder))
      .filter((file) => file.endsWith(".jsonl"))
      .sort()
      .flatMap((file) => {
        const name = file.slice(0, -".jsonl".length);
        const text = this.#read(scenario, name);
        return text === null ? [] : [{ name, title: titleOf(text) ?? name }];
      });
  }

  #replay(scenario: string, name: string): Result<Replay, Rejection> {
    const text = this.text(scenario, name);
    if (!text.ok) return text;
    const key = `${scenario}/${name}`;
    const kept = this.#replays.get(key);
    if (kept !== undefined) return ok(kept);
    const read = readLog(text.value);
    const replay = read.ok ? replayLog(read.value.records) : read;
    if (!replay.ok)
      return fail(
        rejection("LOG_FAULTY", { ...replay.error.params, detail: logFaultSentence(replay.error) }),
      );
    this.#replays.set(key, replay.value);
    return replay;
  }

  /** Null for a file that somebody took away, or that cannot be read. */
  #read(scenario: string, name: string): string | null {
    const file = new URL(`${scenario}/${name}.jsonl`, this.#folder);
    try {
      return readFileSync(file, "utf8");
    } catch (reason) {
      const why = systemReason(reason) ?? String(reason);
      this.#tell(`${fileURLToPath(file)} is left out: it cannot be read (${why}).`);
      return null;
    }
  }
}

function titleOf(text: string): string | null {
  const first = readLog(`${text.slice(0, text.indexOf("\n"))}\n`);
  const header = first.ok ? headerOf(first.value.records) : first;
  return header.ok ? header.value.title : null;
}

function unknown(scenario: string, name: string): Rejection {
  return rejection("NOT_FOUND", { what: "log", id: `${scenario}/${name}` });
}
