import { z } from "zod";
import { DOMAINS } from "../base/ids.ts";
import { SEAT_MOST } from "../base/seat-most.ts";
import { PALETTE_SLOTS, USUAL_CHARACTER } from "./choices.ts";
import { battalions, change, id, money, reasoned, scale, text } from "./field-kinds.ts";

const objectiveSchema = z.strictObject({
  metric: z
    .string()
    .describe("The number by which the objective is judged, such as autonomy; some are of powers only."),
  seat: id
    .optional()
    .describe(
      "Whose number is meant: a seat's id; if left out the seat's own (with rival-presence: all other powers').",
    ),
  state: id
    .optional()
    .describe(
      "The state in which the number is taken; if left out the seat's own state or, without one, the whole region (with presence always everywhere).",
    ),
  domain: z
    .enum(DOMAINS)
    .optional()
    .describe(
      "Counts influence-in in this domain alone: security, economic or political; if left out all three by their weights.",
    ),
  institution: id
    .optional()
    .describe("The alliance that members, partnership-level and cohesion look at; other metrics take none."),
  from: change.describe(
    "The value of the metric, in its own unit, at which the objective gives nothing; larger than `to` where less is better.",
  ),
  to: change.describe(
    "The value of the metric at which the objective is reached in full; on the way from `from` it counts in proportion.",
  ),
  weight: z
    .number()
    .positive()
    .describe("How much of the seat's score this objective makes, in per cent; those of a seat sum to 100."),
  private: z
    .boolean()
    .default(false)
    .describe(
      "true: only the seat and the facilitators know the objective until the debrief; if left out all can read it.",
    ),
  text: text
    .optional()
    .describe("The objective in words of your own; if left out the program makes them from the metric."),
});

/** How a bot plays a seat beyond its objectives. */
const characterSchema = z.strictObject({
  keepsWord: z
    .number()
    .min(0)
    .max(1)
    .default(USUAL_CHARACTER.keepsWord)
    .describe(
      `How far a bot keeps what this seat has pledged, from 0 (breaks it whenever that pays) to 1 (never); ${USUAL_CHARACTER.keepsWord} if left out.`,
    ),
  secrecy: z
    .number()
    .min(0)
    .max(1)
    .default(USUAL_CHARACTER.secrecy)
    .describe(
      `Share of a bot's proposals for this seat that are secret, from 0 to 1; ${USUAL_CHARACTER.secrecy} if left out.`,
    ),
  reason: text.optional().describe("Why the seat is thought to be like this, in one line; may be left out."),
});

export const seatSchema = z.strictObject({
  id: id.describe(
    "The seat's short name, by which everything else in the file means it: small letters, digits, hyphens.",
  ),
  name: text.describe("The seat's name as all people in the game read it, such as Moscow."),
  letter: z.string().min(1).max(2).describe("One or two letters on the seat's sign, unlike those of others."),
  palette: z
    .enum(PALETTE_SLOTS)
    .optional()
    .describe(
      "A power's colour on the map and in the charts: moscow red, washington blue, nato green, beijing gold, or violet; the first that is free if left out.",
    ),
  state: id
    .optional()
    .describe("The state whose government sits here; each state needs one such seat, and a power has none."),
  patron: z
    .boolean()
    .default(false)
    .describe("true: a power that competes for influence in the states; false if left out."),
  without: z
    .array(z.enum(DOMAINS))
    .default([])
    .describe(
      "Domains (security, economic, political) in which this power does nothing anywhere, such as [economic]; none if left out.",
    ),
  capital: z
    .number()
    .min(0)
    .max(SEAT_MOST.capital)
    .describe(
      `Political capital at the start: the attention that most orders cost, 0 to ${SEAT_MOST.capital} points.`,
    ),
  capitalIncome: z
    .number()
    .min(0)
    .max(SEAT_MOST.capital)
    .describe(
      `Points of political capital that come each turn, however long it is, 0 to ${SEAT_MOST.capital}; prestige adds or takes some.`,
    ),
  funds: money.describe("Money at the start, in M$ (millions of dollars), 0 to a million."),
  fundsIncome: money.describe("M$ that come in each base turn, 0 to a million; longer turns bring more."),
  forces: battalions.min(0).describe("Whole battalions at home at the start, free to be sent, 0 to 100."),
  sustainable: battalions
    .min(0)
    .describe("Battalions abroad that the seat can keep up; each one beyond costs ever more capital a turn."),
  orders: z
    .number()
    .int()
    .min(1)
    .max(SEAT_MOST.orders)
    .describe(
      `Orders that the seat may give in a turn, 1 to ${SEAT_MOST.orders}; votes and public statements do not count.`,
    ),
  prestige: scale.describe(
    "Standing in the world at the start, 0 to 100: above 50 it brings more political capital each turn, below it less.",
  ),
  botFirst: z
    .boolean()
    .default(false)
    .describe(
      "true: the join page says to leave this seat to a bot when students are few; false if left out.",
    ),
  brief: text.describe("One sentence that everybody reads when choosing a seat."),
  briefing: text.describe("The page for this seat alone, in Markdown; `[^id]` in it points to a source."),
  objectives: z
    .array(objectiveSchema)
    .min(1)
    .describe("What the seat is scored by: at least one objective, with weights that sum to 100."),
  character: characterSchema
    .prefault({})
    .describe(
      "How a bot plays the seat beyond its objectives when nobody sits there; a usual character if left out.",
    ),
  ...reasoned,
});
