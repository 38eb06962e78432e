import type { RandomStream } from "../base/random.ts";
import { choicesOf, type FieldOffer, type FieldValues } from "../world/fields.ts";
import type { Order } from "../world/order.ts";
import type { ActionOffer } from "./define.ts";

/** Draws an order that the offer allows, each field evenly; null if a field has nothing to choose from. */
export function sampleOrder(offer: ActionOffer, random: RandomStream): Order | null {
  const fields = sampleFields(offer.fields, random);
  return fields === null ? null : { action: offer.action, fields };
}

/** Draws values for offered fields, in their order, so that a choice that depends on an earlier one follows it. */
export function sampleFields(fields: readonly FieldOffer[], random: RandomStream): FieldValues | null {
  const values: Record<string, string | number> = {};
  for (const field of fields) {
    const value = sampleValue(field, values, random);
    if (value === undefined) return null;
    if (value !== null) values[field.id] = value;
  }
  return values;
}

/** The drawn value; null: an optional field is left out; undefined: there is nothing to choose. */
function sampleValue(
  field: FieldOffer,
  values: FieldValues,
  random: RandomStream,
): string | number | null | undefined {
  if (field.kind === "number") return stepValue(field, Math.floor(random() * (stepsOf(field) + 1)));
  if (field.kind === "text") return ".".repeat(Math.max(1, field.min));
  const choices = choicesOf(field, values);
  const places = choices.length + (field.optional === true ? 1 : 0);
  if (places === 0) return undefined;
  const choice = choices[Math.floor(random() * places)];
  return choice === undefined ? null : choice.value;
}

/**
 * All values for the fields, with `perRange` values for each range: 1 is a low middle, more are spread from end to end.
 * Fields of free text are not listed. Choices multiply, so no more than `most` are listed: evenly spread if there are
 * more.
 */
export function listFields(
  fields: readonly FieldOffer[],
  most: number,
  perRange: number,
): readonly FieldValues[] {
  const ways = new Ways(fields, perRange);
  return Array.from({ length: Math.min(most, ways.count) }, (_, at) => ways.spread(at, most));
}

/** A field more of ways to fill fields. */
interface Level {
  readonly id: string;
  /** Null: an optional field is left out. */
  readonly values: readonly (string | number | null)[];
  /** Of each value the way without this field that it belongs to; null where each such way goes on with every value. */
  readonly shorter: readonly number[] | null;
}

/** All ways to fill fields, each put together only when it is asked for: of hundreds a bot looks at a few. */
export class Ways {
  readonly count: number;
  readonly #levels: Level[] = [];

  /** @param perRange how many values of each range are listed, as above */
  constructor(fields: readonly FieldOffer[], perRange: number) {
    let count = 1;
    for (const field of fields) {
      const level = this.#levelOf(field, perRange, count);
      count = level.shorter === null ? count * level.values.length : level.values.length;
      this.#levels.push(level);
    }
    this.count = count;
  }

  /** The way at a place from 0 on. */
  at(place: number): FieldValues {
    const chosen: (string | number | null)[] = [];
    let way = place;
    for (let level = this.#levels.length - 1; level >= 0; level -= 1) {
      const { values, shorter } = this.#levels[level] as Level;
      chosen[level] = values[shorter === null ? way % values.length : way] as string | number | null;
      way = shorter === null ? Math.floor(way / values.length) : (shorter[way] as number);
    }
    const filled: Record<string, string | number> = {};
    for (let level = 0; level < this.#levels.length; level += 1) {
      const value = chosen[level] as string | number | null;
      if (value !== null) filled[(this.#levels[level] as Level).id] = value;
    }
    return filled;
  }

  /** The way at a place among `most` that are evenly spread, or among all if there are no more. */
  spread(place: number, most: number): FieldValues {
    return this.at(this.count <= most ? place : Math.floor((place * this.count) / most));
  }

  #levelOf(field: FieldOffer, perRange: number, before: number): Level {
    const { id } = field;
    if (field.kind === "text") return { id, values: [], shorter: null };
    if (field.kind === "number") return { id, values: rangeValues(field, perRange), shorter: null };
    if (field.kind === "choice") return { id, values: valuesOf(field, {}), shorter: null };
    const values: (string | number | null)[] = [];
    const shorter: number[] = [];
    for (let way = 0; way < before; way += 1) {
      for (const value of valuesOf(field, this.at(way))) {
        values.push(value);
        shorter.push(way);
      }
    }
    return { id, values, shorter };
  }
}

function valuesOf(field: ChoiceField, values: FieldValues): readonly (string | null)[] {
  const choices: (string | null)[] = field.optional === true ? [null] : [];
  for (const { value } of choicesOf(field, values)) choices.push(value);
  return choices;
}

/** So many values of a range, spread from end to end; a single one lies a quarter of the way. */
export function rangeValues(field: NumberField, count: number): readonly number[] {
  const steps = stepsOf(field);
  if (count === 1) return [stepValue(field, Math.floor(steps / 4))];
  const picked = Array.from({ length: count }, (_, at) => Math.round((steps * at) / (count - 1)));
  return [...new Set(picked)].map((step) => stepValue(field, step));
}

type NumberField = Extract<FieldOffer, { kind: "number" }>;
type ChoiceField = Extract<FieldOffer, { kind: "choice" | "choice-by" }>;

function stepsOf({ min, max, step }: NumberField): number {
  return Math.floor((max - min) / step + 1e-9);
}

/** The value after so many steps, without the dust of binary fractions. */
function stepValue({ min, step }: NumberField, steps: number): number {
  return Math.round((min + steps * step) * 1000) / 1000;
}
