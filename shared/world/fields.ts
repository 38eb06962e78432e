import { type Rejection, rejection } from "../base/rejection.ts";

/**
 * Kinds of fields of orders and terms. A form, a bot and a check need to know these three kinds and nothing else about
 * an action. Choices of a field may depend on one earlier field, never on a product of fields.
 */
export interface Choice {
  readonly value: string;
  /** A proper name of the scenario; without one the label is the text `fields.{field}.{value}` of the action. */
  readonly label?: string;
  /** The seat or state that the choice stands for, so that a screen can draw its sign or light it on the map. */
  readonly about?: string;
}

/** What a number of a field counts. */
export type NumberUnit = "battalions" | "millions" | "turns" | "points";

export type FieldOffer =
  | {
      readonly id: string;
      readonly kind: "choice";
      readonly choices: readonly Choice[];
      readonly optional?: boolean;
    }
  | {
      readonly id: string;
      readonly kind: "choice-by";
      /** The earlier choice field on which the choices depend, and the choices per value of it. */
      readonly by: string;
      /** Another earlier field whose chosen value is not among them: from one one cannot turn to the same. */
      readonly except?: string;
      readonly choices: Readonly<Record<string, readonly Choice[]>>;
      readonly optional?: boolean;
    }
  | {
      readonly id: string;
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: NumberUnit;
    }
  | { readonly id: string; readonly kind: "text"; readonly min: number; readonly max: number };

export type FieldValues = Readonly<Record<string, string | number>>;

/** The choices of a field, given the fields chosen so far; empty if the field it depends on is not chosen yet. */
export function choicesOf(field: FieldOffer, values: FieldValues): readonly Choice[] {
  if (field.kind === "choice") return field.choices;
  if (field.kind !== "choice-by") return [];
  const choices = field.choices[String(values[field.by] ?? "")] ?? [];
  const taken = field.except === undefined ? undefined : values[field.except];
  return taken === undefined ? choices : choices.filter(({ value }) => value !== taken);
}

/** Checks values against offered fields: each present, known and within its choices or range. */
export function checkFields(fields: readonly FieldOffer[], values: FieldValues): Rejection | null {
  for (const id of Object.keys(values)) {
    if (!fields.some((field) => field.id === id))
      return rejection("FIELD_UNKNOWN", { field: id }, `fields.${id}`);
  }
  for (const field of fields) {
    const fault = checkField(field, values);
    if (fault !== null) return fault;
  }
  return null;
}

function checkField(field: FieldOffer, values: FieldValues): Rejection | null {
  const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
  const path = () => `fields.${field.id}`;
  if (value === undefined) {
    const mayLack = (field.kind === "choice" || field.kind === "choice-by") && field.optional === true;
    return mayLack ? null : rejection("FIELD_MISSING", { field: field.id }, path());
  }
  if (field.kind === "number") return inRange(field, value) ? null : rangeFault(field, path());
  if (field.kind === "text") {
    const fits = typeof value === "string" && value.trim().length >= field.min && value.length <= field.max;
    return fits ? null : rejection("FIELD_TEXT", { field: field.id, min: field.min, max: field.max }, path());
  }
  const among = choicesOf(field, values).some((choice) => choice.value === value);
  return among ? null : rejection("FIELD_CHOICE", { field: field.id, value }, path());
}

function inRange(field: Extract<FieldOffer, { kind: "number" }>, value: string | number): boolean {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  const steps = (value - field.min) / field.step;
  return value >= field.min && value <= field.max && Math.abs(steps - Math.round(steps)) < 1e-9;
}

function rangeFault(field: Extract<FieldOffer, { kind: "number" }>, path: string): Rejection {
  const { id, min, max, step } = field;
  return rejection("FIELD_RANGE", { field: id, min, max, step }, path);
}
