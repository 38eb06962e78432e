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
  let listed: readonly FieldValues[] = [{}];
  for (const field of fields) {
    const longer: FieldValues[] = [];
    for (const values of listed) {
      for (const value of valuesOf(field, values, perRange))
        longer.push(value === null ? values : { ...values, [field.id]: value });
    }
    listed = longer;
  }
  return spread(listed, most);
}

function valuesOf(
  field: FieldOffer,
  values: FieldValues,
  perRange: number,
): readonly (string | number | null)[] {
  if (field.kind === "text") return [];
  if (field.kind === "number") return rangeValues(field, perRange);
  const choices: (string | null)[] = choicesOf(field, values).map(({ value }) => value);
  return field.optional === true ? [null, ...choices] : choices;
}

/** So many values of a range, spread from end to end; a single one lies a quarter of the way. */
export function rangeValues(field: NumberField, count: number): readonly number[] {
  const steps = stepsOf(field);
  if (count === 1) return [stepValue(field, Math.floor(steps / 4))];
  const picked = Array.from({ length: count }, (_, at) => Math.round((steps * at) / (count - 1)));
  return [...new Set(picked)].map((step) => stepValue(field, step));
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as T);
}

type NumberField = Extract<FieldOffer, { kind: "number" }>;

function stepsOf({ min, max, step }: NumberField): number {
  return Math.floor((max - min) / step + 1e-9);
}

/** The value after so many steps, without the dust of binary fractions. */
function stepValue({ min, step }: NumberField, steps: number): number {
  return Math.round((min + steps * step) * 1000) / 1000;
}
