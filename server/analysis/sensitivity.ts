import type { BatchSetting } from "../../shared/analysis/game.ts";
import { type Estimate, meanEstimate, OF_DIFFERENCES, rounded } from "../../shared/analysis/interval.ts";
import type { GameOutcome } from "../../shared/analysis/play-game.ts";
import type { SeatId } from "../../shared/base/ids.ts";
import { type Scenario, scenarioSchema } from "../../shared/scenario/format.ts";
import { isRecord } from "../../shared/scenario/is-record.ts";
import { type BatchRun, runBatches } from "./batch.ts";

/** A start value or a number of the rules, and where it stands in the scenario. */
export interface ScenarioNumber {
  /** With ids where lists have them, as in `states.uzb.stability`. */
  readonly path: string;
  readonly value: number;
  /** The steps to it in the parsed scenario. */
  readonly steps: readonly (string | number)[];
}

/** How much a number moves a seat's final score. */
export interface SensitivityLine {
  readonly path: string;
  /** As it stands, and the two values that were tried: about a fifth less and more, within what the format allows. */
  readonly value: number;
  readonly less: number;
  readonly more: number;
  readonly seat: SeatId;
  /** The seat's score with the larger value minus the one with the smaller, same dice, in points. */
  readonly effect: Estimate | null;
}

/** Objectives are left out: that another aim gives another score says nothing. So is what is drawn or timed. */
const SECTIONS = ["seats", "states", "institutions", "deployments", "trust", "crises", "rules"] as const;
const PASSED_OVER = new Set(["objectives", "label", "at"]);
const STEP = 0.2;

/** Every number that `sensitivity` can vary, in the order of the scenario; a zero has no fifth. */
export function scenarioNumbers(scenario: Scenario): readonly ScenarioNumber[] {
  return SECTIONS.flatMap((section) => numbersBelow(scenario[section], section, [section]));
}

function numbersBelow(
  value: unknown,
  path: string,
  steps: ScenarioNumber["steps"],
): readonly ScenarioNumber[] {
  if (typeof value === "number") return value === 0 ? [] : [{ path, value, steps }];
  if (Array.isArray(value))
    return value.flatMap((item, at) => numbersBelow(item, `${path}.${nameOf(item, at)}`, [...steps, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    PASSED_OVER.has(key) ? [] : numbersBelow(item, `${path}.${key}`, [...steps, key]),
  );
}

function nameOf(item: unknown, at: number): string {
  if (isRecord(item)) {
    if (typeof item.id === "string") return item.id;
    if (typeof item.from === "string" && typeof item.to === "string") return `${item.from}-${item.to}`;
  }
  return String(at + 1);
}

/**
 * Varies one number at a time by a fifth down and up, plays the same games with both, and tells how far each seat's mean
 * final score lies apart.
 *
 * @param numbers those to vary
 * @returns a line per number and seat, the largest effects first; a number that the format allows no other value, and
 *   games that were not played both ways, are left out
 */
export async function sensitivity(
  setting: BatchSetting,
  numbers: readonly ScenarioNumber[],
  games: readonly number[],
  run: BatchRun,
): Promise<readonly SensitivityLine[]> {
  const trials = numbers.flatMap((number) => {
    const [less, more] = [varied(setting.scenario, number, -1), varied(setting.scenario, number, 1)];
    return less === null || more === null ? [] : [{ number, less, more }];
  });
  const settings = trials.flatMap(({ less, more }) =>
    [less, more].map(({ scenario }) => withScenario(setting, scenario)),
  );
  const outcomes = await runBatches(settings, games, run, "by-batch");
  const seats = setting.scenario.seats.map(({ id }) => id);
  return trials
    .flatMap(({ number, less, more }, at) =>
      seats.map((seat): SensitivityLine => {
        const effect = effectOn(seat, outcomes[2 * at] ?? [], outcomes[2 * at + 1] ?? []);
        return { path: number.path, value: number.value, less: less.value, more: more.value, seat, effect };
      }),
    )
    .filter(({ effect }) => effect !== null)
    .sort((one, other) => Math.abs(other.effect?.value ?? 0) - Math.abs(one.effect?.value ?? 0));
}

/** JSON is YAML: the varied scenario's text is what the session's log would hold. */
function withScenario(setting: BatchSetting, scenario: Scenario): BatchSetting {
  return { ...setting, scenario, scenarioText: JSON.stringify(scenario) };
}

interface Variation {
  readonly value: number;
  readonly scenario: Scenario;
}

/** The scenario with the number a fifth away, or a whole number or the end of its scale where that is not allowed. */
function varied(scenario: Scenario, { value, steps }: ScenarioNumber, sign: 1 | -1): Variation | null {
  // Without the noise of the last binary digits: what is written is what was tried.
  const wanted = Number((value * (1 + sign * STEP)).toPrecision(12));
  const whole = sign * Math.ceil(sign * wanted) === value ? value + sign : sign * Math.ceil(sign * wanted);
  for (const tried of [wanted, whole, Math.min(wanted, 100), Math.min(whole, 20), Math.min(wanted, 1)]) {
    if (sign * (tried - value) <= 0) continue;
    const parsed = scenarioSchema.safeParse(replaced(scenario, steps, tried));
    if (parsed.success) return { value: tried, scenario: parsed.data };
  }
  return null;
}

function replaced(whole: unknown, [step, ...rest]: ScenarioNumber["steps"], value: number): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item, at) => (at === step ? replaced(item, rest, value) : item));
  if (!isRecord(whole)) return whole;
  return { ...whole, [step]: replaced(whole[step], rest, value) };
}

function effectOn(seat: SeatId, less: readonly GameOutcome[], more: readonly GameOutcome[]): Estimate | null {
  const byGame = new Map(more.map((outcome) => [outcome.game, outcome]));
  const differences = less.flatMap((one): readonly number[] => {
    const other = byGame.get(one.game);
    if (other === undefined || "failure" in one || "failure" in other) return [];
    return [((other.scores[seat] ?? 0) - (one.scores[seat] ?? 0)) / 1000];
  });
  return rounded(meanEstimate(differences, OF_DIFFERENCES));
}
