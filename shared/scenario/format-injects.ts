import { z } from "zod";
import { DOMAINS } from "../base/ids.ts";
import { SEAT_MOST } from "../base/seat-most.ts";
import { change, id, shift, text } from "./field-kinds.ts";

const conditionSchema = z.strictObject({
  metric: z
    .string()
    .describe("The number that is looked at when a turn closes, such as stability or presence."),
  seat: id
    .optional()
    .describe("Whose number it is, which metrics of seats need here: a condition belongs to nobody."),
  state: id
    .optional()
    .describe("The state in which the number is taken; the whole region is meant if left out."),
  domain: z
    .enum(DOMAINS)
    .optional()
    .describe("Looks at influence-in in this domain alone; if left out at all three by their weights."),
  institution: id
    .optional()
    .describe(
      "The alliance whose members, partnership-level or cohesion is looked at; needed with these only.",
    ),
  above: change
    .optional()
    .describe(
      "Holds only while the number is larger than this; no lower limit if left out, but one is needed.",
    ),
  below: change
    .optional()
    .describe(
      "Holds only while the number is smaller than this; no upper limit if left out, but one is needed.",
    ),
});

const injectEffectSchema = z.union([
  z.strictObject({
    target: z
      .string()
      .describe(
        "The number that changes: state/STATE/threat, seat/SEAT/funds, trust/SEAT/SEAT, engagement/POWER/STATE/DOMAIN, likewise floor/, or reliance/STATE/DOMAIN.",
      ),
    delta: change.describe("By how many points, M$ or battalions the number changes; below 0 it falls."),
  }),
  z.strictObject({
    orders: id.describe(
      "The seat that has more or fewer orders in the next turn; afterwards as many as ever.",
    ),
    delta: z
      .number()
      .int()
      .min(-SEAT_MOST.orders)
      .max(SEAT_MOST.orders)
      .describe(
        `How many orders more it has, in whole numbers from -${SEAT_MOST.orders} to ${SEAT_MOST.orders}.`,
      ),
  }),
  z.strictObject({
    crisis: id.describe("The kind of crisis that opens; where one is open already its time begins anew."),
    state: id.describe("The id of the state in which the crisis opens."),
  }),
]);

const whenSchema = z.union([
  z.strictObject({
    date: z.iso
      .date()
      .describe("The day of the story on which it happens, such as 2006-03-27; right in both variants."),
  }),
  z.strictObject({
    turn: z.number().int().min(1).describe("The turn at whose close it happens, counted from 1."),
  }),
  z.strictObject({
    condition: z
      .array(conditionSchema)
      .min(1)
      .describe(
        "What must hold, all of it, when a turn closes: a list of metrics, each with above or below.",
      ),
  }),
  z.strictObject({
    chance: z
      .number()
      .min(0)
      .max(1)
      .describe("How likely it happens in each base turn, from 0 (never) to 1 (surely), until it has."),
    from: z
      .number()
      .int()
      .min(1)
      .default(1)
      .describe("The first turn in which the draw is made; from the first turn on if left out."),
  }),
  z.literal("facilitator"),
]);

export const injectSchema = z.strictObject({
  id: id.describe("The short name of this news in small letters, digits and hyphens."),
  title: text.describe("The headline, which is also named as the cause of what the news changes."),
  text: text.describe("The news itself, a sentence or a few."),
  when: whenSchema.describe(
    "When it happens, once at most: { date }, { turn }, { condition }, { chance, from }, or the word facilitator for news that waits for your hand.",
  ),
  audience: z
    .union([z.literal("open"), z.array(id).min(1)])
    .default("open")
    .describe("Who reads it: open for everybody, or a list of seats such as [moscow]; open if left out."),
  effects: z
    .array(injectEffectSchema)
    .default([])
    .describe(
      "What the news changes: numbers, orders of a seat, or a crisis that opens; nothing if left out.",
    ),
  source: z
    .union([z.literal("judgement"), z.string()])
    .describe(
      'Where the news comes from: the id of a line under "sources", several with commas between, or "judgement" or "general knowledge".',
    ),
});

export const crisisKindSchema = z.strictObject({
  id: id.describe("The short name of this kind of crisis, by which states and news mean it."),
  name: text.describe("What such a crisis is called in the news."),
  stability: shift.describe(
    "What an outbreak does to the state's stability, -100 to 100 points; usually below 0.",
  ),
  regime: shift.describe(
    "What an outbreak does to the hold of the rulers, -100 to 100 points; usually below 0.",
  ),
});
