import { z } from "zod";
import { SEAT_MOST } from "../base/seat-most.ts";

/** The kinds of fields that scenarios are made of, in points as an author writes them (0..100), M$ or battalions. */
export const ID = /^[a-z][a-z0-9-]*$/;
export const id = z
  .string()
  .regex(ID, "an id has small letters, digits and hyphens, and starts with a letter");
export const text = z.string().min(1);
export const scale = z.number().min(0).max(100);
/** M$, as much as a treasury of the world can hold. */
export const money = z.number().min(0).max(SEAT_MOST.funds);
export const battalions = z.number().int().max(SEAT_MOST.forces);
/** A change of points, M$ or battalions. */
export const change = z.number().min(-SEAT_MOST.funds).max(SEAT_MOST.funds);
export const shift = z.number().min(-100).max(100);
export const pixels = z.number().min(-1000).max(1000);
export const months = z.number().int().min(1).max(120);

/** Why a start value is what it is: one line, and a source's id or the mark "judgement". */
export const reasoned = {
  reason: text.describe("Why these start values are what they are, in one line, for whoever reads the file."),
  source: z
    .union([z.literal("judgement"), z.string()])
    .describe(
      'Who says so: the id of a line under "sources", several with commas between, or "judgement" or "general knowledge".',
    ),
};
