import { choicesOf, type FieldOffer, type FieldValues } from "../../shared/world/fields.ts";

/**
 * Values that stand among what is offered: numbers begin with the least, a choice without alternative is filled in, and
 * what depends on another choice goes with it.
 */
export function firstValues(fields: readonly FieldOffer[], given: FieldValues = {}): FieldValues {
  const kept: Record<string, string | number> = {};
  for (const field of fields) {
    const value = firstValue(field, given[field.id], kept);
    if (value !== undefined) kept[field.id] = value;
  }
  return kept;
}

function firstValue(field: FieldOffer, value: string | number | undefined, chosen: FieldValues) {
  if (field.kind === "number") return value ?? field.min;
  if (field.kind === "text") return value ?? "";
  const choices = choicesOf(field, chosen);
  if (choices.some((choice) => choice.value === value)) return value;
  return choices.length === 1 && field.optional !== true ? choices[0]?.value : undefined;
}
