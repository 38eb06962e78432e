import { z } from "zod";
import { DECISION_RULES, DEPLOYMENT_KINDS, MANDATES } from "./choices.ts";
import { battalions, id, money, reasoned, text } from "./field-kinds.ts";

const chairSchema = z.strictObject({
  name: text.describe("Who holds the chair, as the news says it when the chair passes."),
  seat: id
    .optional()
    .describe("The seat that holds the chair; left out where the holder has no seat: then chairProxy acts."),
  until: z.iso
    .date()
    .describe("The day on which the chair passes to the next line, such as 2006-06-23; the last line stays."),
});

const commanderSchema = z.strictObject({
  name: text.describe("Who commands the force, as the news says it when the command passes."),
  seat: id
    .optional()
    .describe("The seat that commands the force; left out where it has none: then the leader acts."),
  until: z.iso
    .date()
    .describe(
      "The day on which the command passes to the next line, such as 2006-06-23; the last line stays.",
    ),
});

export const institutionSchema = z.strictObject({
  id: id.describe("The institution's short name in small letters, digits and hyphens, such as csto."),
  name: text.describe("The name of the alliance or council as all people in the game read it."),
  members: z.array(id).describe("Ids of the seats that are members on the first day."),
  otherMembers: z
    .array(text)
    .default([])
    .describe("Names of members that have no seat at the table; none if left out."),
  leader: id
    .optional()
    .describe(
      "The seat that leads it: needed for a ladder and for `decision: leader`; its own missions under its mandate cost it less capital.",
    ),
  chairs: z
    .array(chairSchema)
    .default([])
    .describe(
      "Who holds the chair, in the order of time; if left out chairProxy or the leader has it throughout.",
    ),
  chairProxy: id
    .optional()
    .describe("The seat that acts for a chair without a seat at the table; the leader if left out."),
  commanders: z
    .array(commanderSchema)
    .default([])
    .describe("Who commands the collective force, in the order of time; the leader throughout if left out."),
  decision: z
    .enum(DECISION_RULES)
    .describe(
      "How motions pass: consensus (nobody says no), majority (more yes than no), leader (its word alone), white-cell (the facilitator decides).",
    ),
  mandate: z
    .enum(MANDATES)
    .optional()
    .describe(
      "The mandate that its decision gives to peacekeepers: csto, nato or un; if left out it gives none.",
    ),
  collectiveForce: z
    .boolean()
    .default(false)
    .describe(
      "true: only its commander may send peacekeepers under its mandate, and members join with battalions of their own; false if left out.",
    ),
  openToMembers: z
    .boolean()
    .default(false)
    .describe("true: states may join and leave it during the game; false if left out."),
  ladder: z
    .array(text)
    .default([])
    .describe(
      "Names of the steps of partnership, from the first up, on which `leader` takes states; no ladder if left out.",
    ),
  gatekeeper: id
    .optional()
    .describe(
      "The institution past whose chair its members climb this ladder: around it, or through it once both sides agreed on a framework; nobody keeps a gate if left out.",
    ),
  levels: z
    .record(id, z.number().int().min(0))
    .default({})
    .describe(
      "The step of the ladder on which each state begins, by the state's id; 0 where it is not named.",
    ),
  ...reasoned,
});

export const siteSchema = z.strictObject({
  id: id.describe("The site's short name in small letters, digits and hyphens, such as manas."),
  name: text.describe("The site's name; a base that is opened here is called by it."),
  state: id.describe("The id of the state in which the site lies."),
  at: z
    .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
    .optional()
    .describe(
      "Longitude and latitude in degrees, such as [74.5, 43.1]; in the middle of its state if left out.",
    ),
});

export const deploymentSchema = z.strictObject({
  id: id.describe("The short name of these troops in small letters, digits and hyphens."),
  name: text.describe("What the troops are called on the map and in the news."),
  seat: id.describe("The id of the seat whose troops they are."),
  institution: id
    .optional()
    .describe("The institution under which they stand there; if left out they are their seat's alone."),
  state: id.describe("The id of the state in which they stand."),
  site: id
    .optional()
    .describe("The site at which they stand, in the same state; a site has one power at a time."),
  kind: z
    .enum(DEPLOYMENT_KINDS)
    .describe(
      "What the troops are: a base (holds security ties), peacekeeping (works in a crisis) or training.",
    ),
  size: battalions.positive().describe("How many battalions stand there, in whole numbers from 1 to 100."),
  mandate: z
    .enum(MANDATES)
    .default("none")
    .describe("Under whose word peacekeepers stand there: un, csto, nato, host or none; none if left out."),
  rent: money
    .default(0)
    .describe(
      "What the owner pays the host each base turn, in M$; 0 if left out. Unpaid, the host may evict it.",
    ),
  old: z
    .boolean()
    .default(false)
    .describe(
      "true: peacekeepers from before the game, who cost no capital and hold a part of what a base holds; false if left out.",
    ),
  ...reasoned,
});
