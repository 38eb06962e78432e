import { z } from "zod";
import { id, pixels, reasoned, scale, shift, text } from "./field-kinds.ts";

const selfRelianceSchema = z.strictObject({
  security: scale.describe("How far the state can keep itself safe without any power, 0 to 100."),
  economic: scale.describe("How far the state's economy can do without any power, 0 to 100."),
  political: scale.describe("How far the state's politics can do without any power's backing, 0 to 100."),
});

const engagementSchema = z.strictObject({
  security: scale.describe(
    "What the power does here for the state's security, such as arms and troops, 0 to 100.",
  ),
  economic: scale.describe(
    "What the power does here in the economy, such as trade, energy and money, 0 to 100.",
  ),
  political: scale.describe(
    "What the power does here in politics: its ties with rulers and parties, 0 to 100.",
  ),
  ...reasoned,
});

const labelSchema = z.strictObject({
  dx: pixels.describe(
    "How far the name moves to the right, in pixels of a map 1440 wide; below 0 to the left.",
  ),
  dy: pixels.describe("How far the name moves down, in pixels of a map 1440 wide; below 0 up."),
});

export const stateSchema = z.strictObject({
  id: id.describe(
    "The state's short name; a country's three-letter code in small letters (uzb) puts it on the map, any other id beside it as a tile.",
  ),
  name: text.describe("The state's name as all people in the game read it."),
  weight: z
    .number()
    .positive()
    .max(1000)
    .describe("How much the state counts in regional influence and means beside the others, up to 1000."),
  stability: scale.describe(
    "Calm in the state's streets at the start, 0 to 100; the lower it is and the higher the threat, the likelier a crisis.",
  ),
  threat: scale.describe("Strength of armed groups in the state at the start, 0 to 100."),
  regime: scale.describe("The hold of the state's rulers at the start, 0 to 100; at 0 the government falls."),
  openness: scale.describe("How free elections, press and courts are at the start, 0 to 100."),
  selfReliance: selfRelianceSchema.describe(
    "What the state can do alone in each domain, usually 10 to 60; the more, the less it depends on any power.",
  ),
  threatDrift: shift.describe(
    "Points by which the threat moves each base turn if nobody acts, -100 to 100; usually a little above 0.",
  ),
  neutral: z
    .boolean()
    .default(false)
    .describe("true: closed to alliances, so that the state can join none in play; false if left out."),
  neighbours: z
    .array(id)
    .default([])
    .describe("Ids of the states with which the threat evens out across the borders; none if left out."),
  crises: z
    .record(id, z.number().min(0).max(1000))
    .default({})
    .describe(
      "Kinds of crises that can break out here, each with how often, one against another (0 to 1000); if left out none does unless news brings it.",
    ),
  label: labelSchema
    .optional()
    .describe("Moves the state's name on the map, as in { dx: 20, dy: -10 }; in its middle if left out."),
  engagement: z
    .record(id, engagementSchema)
    .describe(
      "For each power, by its id, what it does in this state at the start; one not named does nothing here.",
    ),
  ...reasoned,
});
