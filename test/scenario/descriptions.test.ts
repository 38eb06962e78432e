import { describe, expect, it } from "vitest";
import { z } from "zod";
import { scenarioSchema } from "../../shared/scenario/format.ts";
import { scenarioJsonSchema } from "../../shared/scenario/json-schema.ts";

interface DescribedField {
  readonly path: string;
  readonly name: string;
  readonly description: string | undefined;
}

/** The forms directly inside a form: of its default, its items, its values, and of each of several forms. */
function inside(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.keyType as z.ZodType, schema.valueType as z.ZodType];
  if (schema instanceof z.ZodTuple) return schema.def.items as z.ZodType[];
  return schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [];
}

/** What a form, or the form below its default, says of itself. */
function descriptionOf(schema: z.ZodType): string | undefined {
  if (schema.description !== undefined) return schema.description;
  const wraps =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return wraps ? descriptionOf(schema.unwrap() as z.ZodType) : undefined;
}

/** Every field of a form, however deep it lies. */
function fieldsIn(schema: z.ZodType, path = ""): DescribedField[] {
  if (!(schema instanceof z.ZodObject)) return inside(schema).flatMap((each) => fieldsIn(each, path));
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const own = path === "" ? name : `${path}.${name}`;
    return [{ path: own, name, description: descriptionOf(field) }, ...fieldsIn(field, own)];
  });
}

const LEAST_LETTERS = 24;
const SMALL_WORDS = new Set(
  "a an and as at by for from in is it its of on or that the this to what which".split(" "),
);

function wordsIn(text: string): readonly string[] {
  const spaced = text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return (spaced.match(/[a-z]+/g) ?? []).map((word) => word.replace(/s$/, ""));
}

/** What is wrong with what fields say of themselves: a path and what, one line each. */
function faultsIn(fields: readonly DescribedField[]): string[] {
  const first = new Map<string, DescribedField>();
  return fields.flatMap((field) => {
    const { path, name, description } = field;
    if (description === undefined) return [`${path}: no description`];
    if (description.length < LEAST_LETTERS) return [`${path}: too short`];
    if (!/^[A-Z1t].*[.]$/s.test(description)) return [`${path}: no sentence`];
    const own = new Set(wordsIn(name));
    const further = wordsIn(description).filter((word) => !own.has(word) && !SMALL_WORDS.has(word));
    if (new Set(further).size < 3) return [`${path}: repeats its name`];
    const before = first.get(description);
    if (before !== undefined && before.name !== name) return [`${path}: says the same as ${before.path}`];
    first.set(description, field);
    return [];
  });
}

describe("what every field of a scenario says of itself", () => {
  it("is a sentence that says more than its name", () => {
    const fields = fieldsIn(scenarioSchema);
    expect(fields.length).toBeGreaterThan(400);
    expect(faultsIn(fields)).toEqual([]);
  });

  it("is looked for in lists, groups with free names, pairs and each of several forms, below defaults, too", () => {
    const field = z.strictObject({ lost: z.string().optional() });
    const nested = z.strictObject({
      list: z.array(field).default([]).describe("A list of things that were lost."),
      free: z.record(z.string(), field).describe("Things that were lost, by whom."),
      pair: z.tuple([z.number(), field]).describe("A number, and a thing that was lost."),
      either: z.union([z.literal("none"), field]).describe("None, or a thing that was lost."),
      group: field.prefault({}).describe("A group with a thing that was lost."),
    });
    expect(faultsIn(fieldsIn(nested))).toEqual(
      ["list", "free", "pair", "either", "group"].map((name) => `${name}.lost: no description`),
    );
  });

  it("is found to be too short, no sentence, the name again, or another field's", () => {
    const planted = z.strictObject({
      short: z.string().describe("Too short a text."),
      bare: z.string().describe("several words without an end"),
      threatDrift: z.number().describe("The drift of the threat, in threats."),
      one: z.number().describe("Points that a state gains by all this."),
      other: z.number().describe("Points that a state gains by all this."),
    });
    expect(faultsIn(fieldsIn(planted))).toEqual([
      "short: too short",
      "bare: no sentence",
      "threatDrift: repeats its name",
      "other: says the same as one",
    ]);
  });

  it("goes out with the JSON Schema, at every field", () => {
    const lacking: string[] = [];
    let count = 0;
    const walk = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      const { properties = {} } = value as { readonly properties?: Record<string, { description?: string }> };
      for (const [name, property] of Object.entries(properties)) {
        count += 1;
        if (property.description === undefined) lacking.push(`${path}.${name}`);
      }
      for (const [name, each] of Object.entries(value)) walk(each, `${path}.${name}`);
    };
    walk(scenarioJsonSchema(), "");
    expect(lacking).toEqual([]);
    expect(count).toBeGreaterThan(400);
  });
});
