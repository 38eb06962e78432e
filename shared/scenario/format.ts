import { z } from "zod";
import { LEVERS } from "./choices.ts";
import { id, months, reasoned, scale, text } from "./field-kinds.ts";
import { crisisKindSchema, injectSchema } from "./format-injects.ts";
import { deploymentSchema, institutionSchema, siteSchema } from "./format-institutions.ts";
import { seatSchema } from "./format-seats.ts";
import { stateSchema } from "./format-states.ts";
import { ruleNumbersSchema } from "./rule-numbers.ts";

const lengthSchema = z.strictObject({
  turns: z.number().int().min(1).max(60).describe("How many turns a game of this length has, 1 to 60."),
  months: months.describe(
    "Months of the story that one turn covers, 1 to 120; what is meant per base turn counts as often as those fit in.",
  ),
});

const trustSchema = z.strictObject({
  from: id.describe("The id of the seat that trusts, or does not."),
  toward: id.describe("The id of the seat that is trusted, or not."),
  value: scale.describe("How far it trusts the other at the start, 0 to 100; 50 is neither good nor bad."),
  ...reasoned,
});

const displeasureSchema = z.strictObject({
  patron: id.describe("The power that minds, and makes the states that depend on it feel it."),
  minds: z.array(id).describe("Ids of the powers whose new bases and steps around a chair it minds."),
});

const leverSchema = z.strictObject({
  patron: id.describe("The power that can press with these levers."),
  state: id
    .optional()
    .describe("The state that it can press with them; if left out all that have no line of their own."),
  kinds: z
    .array(z.enum(LEVERS))
    .min(1)
    .describe("With what it can press: gas, trade or migrants, at least one of them."),
  ...reasoned,
});

const actionSchema = z.strictObject({
  id: id.describe("The kind of order that is in play, such as offer-aid."),
  seats: z
    .array(id)
    .optional()
    .describe("Ids of the only seats that may give it; if left out all that could by their nature."),
});

/**
 * The scenario file, format 1. All quantities are in points as an author writes them (0..100), M$ or battalions; the
 * set-up of the world turns them into thousandths. Cross references are checked by `checkReferences`, not here. What
 * describes a field is shown to authors while they write.
 */
export const scenarioSchema = z.strictObject({
  format: z.literal(1).describe("The version of this form of files: always 1."),
  id: id.describe(
    "The scenario's own short name in small letters, digits and hyphens; its folder has the same.",
  ),
  title: text.describe("The scenario's name as people read it when they choose one and while they play."),
  summary: text.describe("Two or three sentences for who chooses a scenario."),
  date: z.iso
    .date()
    .describe(
      "First day of the first turn, such as 2005-06-23; up to the 28th, since every turn begins on it.",
    ),
  minutes: z
    .number()
    .int()
    .positive()
    .max(10_000)
    .describe("How long the short variant takes in class, in whole minutes up to 10000."),
  variants: z
    .strictObject({
      short: lengthSchema.describe("The short game, for one lesson: its number of turns and their length."),
      full: lengthSchema.describe("The full game: its number of turns and their length."),
    })
    .describe("The two lengths in which the scenario can be played, each with turns and months."),
  baseMonths: months
    .default(2)
    .describe(
      "Months for which all numbers per base turn in this file are meant, 1 to 120; 2 if left out. Longer turns compound them.",
    ),
  briefing: text.describe("The page that everybody reads, in Markdown; `[^id]` in it points to a source."),
  seats: z
    .array(seatSchema)
    .min(2)
    .describe("Who sits at the table, at least two: powers, and one government for each state."),
  states: z.array(stateSchema).min(1).describe("The states in which the game happens, at least one."),
  institutions: z
    .array(institutionSchema)
    .default([])
    .describe("Alliances and councils: who is in them, who leads, how they decide; none if left out."),
  sites: z
    .array(siteSchema)
    .default([])
    .describe("Places at which a power can have a base; without one no base can be opened."),
  deployments: z
    .array(deploymentSchema)
    .default([])
    .describe("Troops that stand in the states on the first day; none if left out."),
  trust: z
    .array(trustSchema)
    .default([])
    .describe("How one seat trusts another at the start, one line for each that is not 50."),
  displeasure: z
    .array(displeasureSchema)
    .default([])
    .describe("Which powers mind whose new bases and partnership steps; nobody minds if left out."),
  levers: z
    .array(leverSchema)
    .default([])
    .describe(
      "What an ultimatum can be made of: which power can press which state, and how; without any line all have all.",
    ),
  actions: z
    .array(actionSchema)
    .min(1)
    .describe("The kinds of orders in play, at least one, and who may give them."),
  terms: z
    .array(id)
    .default(["aid", "basing", "consent", "peacekeepers"])
    .describe("What proposals can be about; aid, basing, consent and peacekeepers if left out."),
  crises: z
    .array(crisisKindSchema)
    .default([])
    .describe(
      "The kinds of crises that can break out, and what an outbreak costs; if left out there are none.",
    ),
  injects: z
    .array(injectSchema)
    .default([])
    .describe(
      "The news that comes by date, turn, condition, chance or the facilitator's hand; none if left out.",
    ),
  rules: ruleNumbersSchema
    .prefault({})
    .describe("Other numbers for the model: only those that you name change, all else stays as it is."),
  sources: z
    .record(z.string(), text)
    .default({})
    .describe("Where things come from: an id of your own, and behind it what and when; empty if left out."),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSeat = Scenario["seats"][number];
export type ScenarioInstitution = Scenario["institutions"][number];
export type ScenarioDeployment = Scenario["deployments"][number];
export type ScenarioInject = Scenario["injects"][number];
export type Objective = ScenarioSeat["objectives"][number];
export type Condition = Extract<ScenarioInject["when"], { condition: unknown }>["condition"][number];
