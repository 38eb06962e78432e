import { DOMAINS } from "../base/ids.ts";
import { turnStart } from "./calendar.ts";
import { patronIds } from "./check-parts.ts";
import { VARIANTS } from "./choices.ts";
import { isDay } from "./explain-date.ts";
import { suggestion } from "./nearest-word.ts";
import type { Steps } from "./place.ts";
import { type Problem, problem } from "./problem.ts";
import { select, textsAt, valueAt } from "./select.ts";

/** The words of a number's name by the kind of number: what may stand behind each slash. */
const TARGET_SHAPES: Readonly<Record<string, readonly TargetWord[]>> = {
  state: ["state", "stateQuantity"],
  reliance: ["state", "domain"],
  engagement: ["patron", "state", "domain"],
  floor: ["patron", "state", "domain"],
  seat: ["seat", "seatQuantity"],
  trust: ["seat", "seat"],
};

type TargetWord = "state" | "stateQuantity" | "domain" | "patron" | "seat" | "seatQuantity";

/** The words that can stand in the names of numbers, by the ids of this file. */
function targetWords(file: unknown): Readonly<Record<TargetWord, readonly string[]>> {
  return {
    state: textsAt(file, "states[].id"),
    stateQuantity: ["stability", "threat", "regime", "openness", "quality"],
    domain: DOMAINS,
    patron: patronIds(file),
    seat: textsAt(file, "seats[].id"),
    seatQuantity: ["capital", "funds", "forces", "prestige"],
  };
}

/** What the name of a number, such as `state/uzb/threat`, can go on with after these words; whether it ends with that. */
export function nextTargetWords(
  file: unknown,
  before: readonly string[],
): { readonly words: readonly string[]; readonly isLast: boolean } {
  const [kind, ...parts] = before;
  if (kind === undefined) return { words: Object.keys(TARGET_SHAPES), isLast: false };
  const shape = Object.hasOwn(TARGET_SHAPES, kind) ? (TARGET_SHAPES[kind] ?? []) : [];
  const next = shape[parts.length];
  return {
    words: next === undefined ? [] : targetWords(file)[next],
    isLast: parts.length === shape.length - 1,
  };
}

/** Whether every inject's target names a number of the world, such as `state/uzb/threat`. */
export function targetProblems(file: unknown): Problem[] {
  const words = targetWords(file);
  return select(file, "injects[].effects[].target").flatMap(({ steps, value }) => {
    if (typeof value !== "string") return [];
    const [kind = "", ...parts] = value.split("/");
    const shape = Object.hasOwn(TARGET_SHAPES, kind) ? (TARGET_SHAPES[kind] ?? []) : null;
    // Whose number it is was written without the word for what that is.
    const missing = (["state", "seat"] as const).find((each) => words[each].includes(kind));
    if (shape === null && missing !== undefined && words[`${missing}Quantity`].includes(parts[0] ?? "")) {
      const message = `"${value}" names no number: write ${missing}/${value}.`;
      return [problem(steps, "BAD_TARGET", message)];
    }
    if (shape === null) return [badTarget(steps, value, kind, Object.keys(TARGET_SHAPES))];
    if (parts.length !== shape.length) {
      const form = [kind, ...shape.map((word) => word.toUpperCase())].join("/");
      return [problem(steps, "BAD_TARGET", `"${value}" names no number: this kind is written ${form}.`)];
    }
    return shape.flatMap((word, at) => {
      const part = parts[at] ?? "";
      return words[word].includes(part) ? [] : [badTarget(steps, value, part, words[word])];
    });
  });
}

function badTarget(steps: Steps, target: string, word: string, valid: readonly string[]): Problem {
  return problem(
    steps,
    "BAD_TARGET",
    `"${target}" names no number: "${word}" is not known here${suggestion(word, valid)}`,
  );
}

/** Whether every inject's day or turn lies in the game, in at least one of the variants. */
export function calendarProblems(file: unknown): Problem[] {
  const start = valueAt(file, ["date"]);
  const spans = VARIANTS.map((variant) => valueAt(file, ["variants", variant]));
  const lengths = spans.map((span) => [valueAt(span, ["turns"]), valueAt(span, ["months"])]);
  const isStart = typeof start === "string" && isDay(start);
  if (isStart && start.slice(8) > "28") {
    const message =
      "Every turn begins on this day of its month, and not every month has it: take one up to the 28th.";
    return [problem(["date"], "DAY_TOO_LATE", message)];
  }
  if (!isStart || !lengths.every(([turns, months]) => isCount(turns) && isCount(months))) return [];
  const ends = lengths.map(([turns, months]) =>
    turnStart({ start, turns: Number(turns), months: Number(months), baseTurns: 1 }, Number(turns) + 1),
  );
  const end = ends.sort().at(-1) ?? start;
  const most = Math.max(...lengths.map(([turns]) => Number(turns)));
  return [
    ...select(file, "injects[].when.date").flatMap(({ steps, value }) => {
      if (typeof value !== "string" || (value >= start && value < end)) return [];
      const message = `${value} lies outside the game, which runs from ${start} to the day before ${end}.`;
      return [problem(steps, "DATE_OUTSIDE", message)];
    }),
    ...[...select(file, "injects[].when.turn"), ...select(file, "injects[].when.from")].flatMap(
      ({ steps, value }) => {
        if (typeof value !== "number" || value <= most) return [];
        return [problem(steps, "TURN_OUTSIDE", `The game has at most ${most} turns.`)];
      },
    ),
  ];
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
