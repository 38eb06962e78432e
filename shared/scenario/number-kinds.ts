import { z } from "zod";

/**
 * The kinds of numbers that rules are made of. Each says of itself which values it takes and which it has when a scenario
 * does not name it; what it means says `said`.
 */
export const number = (value: number) =>
  z.number().min(-1_000_000).max(1_000_000).default(value).describe(`${value} if left out.`);

/** A part of something. */
export const share = (value: number) =>
  z.number().min(0).max(1).default(value).describe(`A share from 0 to 1; ${value} if left out.`);

/** Turns, battalions or acceptances: whole ones. */
export const count = (value: number) =>
  z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(value)
    .describe(`A whole number from 0 to 100; ${value} if left out.`);

export const countFromOne = (value: number) =>
  z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(value)
    .describe(`A whole number from 1 to 100; ${value} if left out.`);

/** What is divided by. */
export const divisor = (value: number) =>
  z.number().positive().max(1_000_000).default(value).describe(`More than 0; ${value} if left out.`);

/**
 * The fields of a group with a sentence on each, before what the field says of itself. The compiler asks for one sentence
 * per field.
 */
export function said<Fields extends Readonly<Record<string, z.ZodType>>>(
  fields: Fields,
  sentences: Readonly<Record<keyof Fields, string>>,
): Fields {
  const described = Object.entries(fields).map(([name, schema]) => {
    const own = schema.description;
    const sentence = sentences[name as keyof Fields];
    return [name, schema.describe(own === undefined ? sentence : `${sentence} ${own}`)];
  });
  return Object.fromEntries(described) as Fields;
}
