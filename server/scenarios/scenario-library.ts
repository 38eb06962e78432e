import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { ScenarioDocument, ScenarioSummary, Validation } from "../../shared/protocol/http.ts";
import { decodeScenario } from "../../shared/scenario/encoding.ts";
import type { Fault } from "../../shared/scenario/fault.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import type { ParsedScenario } from "../../shared/scenario/parse.ts";
import { systemReason } from "../commands/system-reason.ts";
import type { ScenarioStore } from "../store/store.ts";
import { ScenarioChecker } from "./scenario-checker.ts";
import { ShippedLogs } from "./shipped-logs.ts";

/** A text that may be used, with its scenario. */
export interface CheckedScenario {
  readonly text: string;
  readonly scenario: Scenario;
}

/** A text with faults can be kept, but not started. */
export interface Faulty {
  readonly rejection: Rejection;
  readonly faults: readonly Fault[];
}

export interface SavedBy {
  readonly owner: string;
  readonly now: number;
  /** Why it shall not be kept after all, asked when it is read. */
  readonly refused: () => Promise<Rejection | null>;
}

const ID = /^[a-z][a-z0-9-]{0,79}$/;
const NO_FAULTS: readonly Fault[] = [];

/** The scenarios that come with the program, and the versions that were saved on this server. */
export class ScenarioLibrary {
  readonly logs: ShippedLogs;
  readonly #store: ScenarioStore;
  readonly #shipped: ReadonlyMap<string, string>;
  readonly #checker = new ScenarioChecker();
  readonly #summaries = new Map<string, ScenarioSummary>();

  /**
   * @param folder one folder per scenario, each with its `scenario.yaml`
   * @param tell where it is said which folders are left out, and why: one of them must not keep classes from playing
   */
  constructor(store: ScenarioStore, folder: URL, tell: (words: string) => void) {
    this.#store = store;
    this.#shipped = readShipped(folder, tell);
    this.logs = new ShippedLogs(folder, tell);
  }

  /** The newest version of each: the shipped ones first, and among them those with the most seats. */
  async list(): Promise<readonly ScenarioSummary[]> {
    const newest = new Map((await this.#store.newest()).map(({ id, version }) => [id, version]));
    const summariesOf = async (ids: readonly string[]) => {
      const summaries: ScenarioSummary[] = [];
      for (const id of ids) {
        const summary = await this.#summary(id, newest.get(id));
        if (summary !== null) summaries.push(summary);
      }
      return summaries;
    };
    const shipped = await summariesOf([...this.#shipped.keys()]);
    shipped.sort((one, other) => other.seats.length - one.seats.length);
    const own = [...newest.keys()].filter((id) => !this.#shipped.has(id)).sort();
    return [...shipped, ...(await summariesOf(own))];
  }

  /**
   * Reads all of them, so that nobody waits for it later, and ends the thread that has read them: whoever opens a session
   * from one finds it read, and its memory is for the classes.
   */
  async readAhead(): Promise<void> {
    await this.list();
    await this.#checker.rest();
  }

  /** A version's text; the newest if no version is given, 0 the one that was shipped. */
  async document(id: string, version?: number): Promise<Result<ScenarioDocument, Rejection>> {
    const saved = await this.#store.versions(id);
    const shipped = this.#shipped.get(id);
    const number = version ?? saved.at(-1)?.version ?? 0;
    const text = number === 0 ? shipped : (await this.#store.version(id, number))?.text;
    if (text === undefined)
      return fail(rejection("NOT_FOUND", { what: "scenario", id: nameOf(id, version) }));
    const original =
      shipped === undefined
        ? []
        : [{ version: 0, savedAt: 0, title: (await this.#summary(id))?.title ?? id }];
    const versions = [
      ...original,
      ...saved.map(({ version: at, savedAt, title }) => ({ version: at, savedAt, title })),
    ];
    return ok({ id, version: number, versions, text });
  }

  async validate(text: string): Promise<Validation> {
    const { faults, advice } = await this.#checker.check(text);
    return { faults, advice };
  }

  /** Keeps the text as the next version. One with faults is kept, too: nobody's work is thrown away. */
  async save(
    id: string,
    text: string,
    { owner, now, refused }: SavedBy,
  ): Promise<Result<ScenarioDocument, Rejection>> {
    if (!ID.test(id)) return fail(rejection("NOT_FOUND", { what: "scenario", id }));
    const { scenario, faults } = await this.#checker.check(text);
    const late = await refused();
    if (late !== null) return fail(late);
    const title = scenario?.title ?? id;
    await this.#store.save({ id, title, text, faults: faults.length, savedAt: now, owner });
    return this.document(id);
  }

  /** The scenario of a version, checked. */
  async checked(id: string, version?: number): Promise<Result<CheckedScenario, Faulty>> {
    const found = await this.document(id, version);
    if (!found.ok) return fail({ rejection: found.error, faults: NO_FAULTS });
    const { text } = found.value;
    const { scenario, faults } = await this.#checker.check(text);
    if (scenario !== null) return ok({ text, scenario });
    return fail({ rejection: rejection("SCENARIO_FAULTY", { count: faults.length }), faults });
  }

  end(): Promise<void> {
    return this.#checker.end();
  }

  /** @param version of those that were saved; 0 for the one that was shipped */
  async #summary(id: string, version = 0): Promise<ScenarioSummary | null> {
    const known = this.#summaries.get(nameOf(id, version));
    if (known !== undefined) return known;
    const text = version === 0 ? this.#shipped.get(id) : (await this.#store.version(id, version))?.text;
    if (text === undefined) return null;
    const told = summaryOf(id, version, await this.#checker.check(text));
    const summary = { ...told, logs: this.logs.of(id) };
    this.#summaries.set(nameOf(id, version), summary);
    return summary;
  }
}

/** What everybody may read of a scenario. Of one with faults nothing but their number is known. */
function summaryOf(
  id: string,
  version: number,
  { scenario, faults }: ParsedScenario,
): Omit<ScenarioSummary, "logs"> {
  if (scenario === null) {
    const none = { turns: 0, months: 0 };
    const variants = { short: none, full: none };
    return { id, title: id, summary: "", minutes: 0, seats: [], variants, version, faults: faults.length };
  }
  const { title, summary, minutes, variants } = scenario;
  const seats = scenario.seats.map(({ id: seat, name, brief, botFirst }) => ({
    ...{ id: seat, name, brief, botFirst },
  }));
  return { id, title, summary, minutes, seats, variants, version, faults: 0 };
}

function nameOf(id: string, version: number | undefined): string {
  return version === undefined ? id : `${id} (version ${version})`;
}

function readShipped(folder: URL, tell: (words: string) => void): ReadonlyMap<string, string> {
  const path = fileURLToPath(folder);
  if (!existsSync(path)) return new Map();
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, "scenario.yaml")))
    .map(({ name }) => name)
    .sort();
  const texts = new Map<string, string>();
  for (const name of names) {
    const file = join(path, name, "scenario.yaml");
    const read = readText(file, name);
    if (read.ok) texts.set(name, read.value);
    else tell(`${file} is left out: ${read.error}`);
  }
  return texts;
}

/** The text, or why it cannot be used. */
function readText(file: string, name: string): Result<string, string> {
  if (!ID.test(name))
    return fail("the folder must be called like an id, with small letters, digits and hyphens only.");
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (reason) {
    return fail(`it cannot be read (${systemReason(reason) ?? String(reason)}).`);
  }
  const decoded = decodeScenario(bytes);
  return decoded.ok ? decoded : fail(decoded.error.message);
}
