import { z } from "zod";
import { DOMAINS } from "../base/ids.ts";
import { SEAT_MOST } from "../base/seat-most.ts";
import { ruleNumbersSchema } from "./rule-numbers.ts";

/**
 * The scenario file, format 1. All quantities are in points as an author writes them (0..100), M$ or battalions; the
 * set-up of the world turns them into thousandths. Cross references are checked by `checkReferences`, not here.
 */
export const ID = /^[a-z][a-z0-9-]*$/;
const id = z.string().regex(ID, "an id has small letters, digits and hyphens, and starts with a letter");
const text = z.string().min(1);
const scale = z.number().min(0).max(100);
/** M$, as much as a treasury of the world can hold. */
const money = z.number().min(0).max(SEAT_MOST.funds);
const battalions = z.number().int().max(SEAT_MOST.forces);
/** A change of points, M$ or battalions. */
const change = z.number().min(-SEAT_MOST.funds).max(SEAT_MOST.funds);
const shift = z.number().min(-100).max(100);
const pixels = z.number().min(-1000).max(1000);
const months = z.number().int().min(1).max(120);
const perDomain = <T extends z.ZodType>(each: T) =>
  z.strictObject({ security: each, economic: each, political: each });

/** Why a start value is what it is: one line, and a source's id or the mark "judgement". */
const reasoned = { reason: text, source: z.union([z.literal("judgement"), z.string()]) };

const objectiveSchema = z.strictObject({
  metric: z.string(),
  seat: id.optional(),
  state: id.optional(),
  domain: z.enum(DOMAINS).optional(),
  institution: id.optional(),
  from: change,
  to: change,
  /** In per cent; the weights of a seat sum to 100. */
  weight: z.number().positive(),
  /** Only the seat and the white cell know it before the debrief. */
  private: z.boolean().default(false),
  text: text.optional(),
});

const conditionSchema = z.strictObject({
  metric: z.string(),
  seat: id.optional(),
  state: id.optional(),
  domain: z.enum(DOMAINS).optional(),
  institution: id.optional(),
  above: change.optional(),
  below: change.optional(),
});

/** Colours for powers: four are called after whom they were first mixed for, the fifth is for whoever else comes. */
export const PALETTE_SLOTS = ["moscow", "washington", "nato", "beijing", "violet"] as const;

/** How a bot plays a seat beyond its objectives. */
const characterSchema = z.strictObject({
  /** How far it keeps what it has pledged: 1 always, 0 only as long as breaking it does not pay. */
  keepsWord: z.number().min(0).max(1).default(0.8),
  /** Share of its offers that are secret. */
  secrecy: z.number().min(0).max(1).default(0.1),
  /** Why the seat is thought to be like this. */
  reason: text.optional(),
});

const seatSchema = z.strictObject({
  id,
  name: text,
  /** One or two letters on the seat's sign. */
  letter: z.string().min(1).max(2),
  /** A colour of the palette; only patrons have one. */
  palette: z.enum(PALETTE_SLOTS).optional(),
  /** The state whose government sits here. */
  state: id.optional(),
  patron: z.boolean().default(false),
  /** A domain in which this patron has no engagement at all. */
  without: z.array(z.enum(DOMAINS)).default([]),
  capital: z.number().min(0).max(SEAT_MOST.capital),
  capitalIncome: z.number().min(0).max(SEAT_MOST.capital),
  funds: money,
  fundsIncome: money,
  forces: battalions.min(0),
  sustainable: battalions.min(0),
  orders: z.number().int().min(1).max(SEAT_MOST.orders),
  prestige: scale,
  /** Recommended for a bot when there are few students. */
  botFirst: z.boolean().default(false),
  /** One sentence that everybody reads when choosing a seat. */
  brief: text,
  /** The page for this seat alone, in Markdown. */
  briefing: text,
  objectives: z.array(objectiveSchema).min(1),
  character: characterSchema.prefault({}),
  ...reasoned,
});

const stateSchema = z.strictObject({
  id,
  name: text,
  weight: z.number().positive().max(1000),
  stability: scale,
  threat: scale,
  regime: scale,
  openness: scale,
  selfReliance: perDomain(scale),
  /** Rise of the threat per base turn. */
  threatDrift: shift,
  /** Closed to alliances by its own doctrine. */
  neutral: z.boolean().default(false),
  neighbours: z.array(id).default([]),
  /** Relative frequency of each kind of crisis here. */
  crises: z.record(id, z.number().min(0).max(1000)).default({}),
  /** Shift of the label from the middle of the state on the map, in pixels at 1440 wide. */
  label: z.strictObject({ dx: pixels, dy: pixels }).optional(),
  engagement: z.record(
    id,
    z.strictObject({ security: scale, economic: scale, political: scale, ...reasoned }),
  ),
  ...reasoned,
});

const DECISION_RULES = ["consensus", "majority", "leader", "white-cell"] as const;
const MANDATES = ["un", "csto", "nato", "host", "none"] as const;

const institutionSchema = z.strictObject({
  id,
  name: text,
  /** Seats that are members; members without a seat are named in `otherMembers`. */
  members: z.array(id),
  otherMembers: z.array(text).default([]),
  leader: id.optional(),
  /** Who holds the chair, in this order, each for a term; `seat` is missing where a member has no seat. */
  chairs: z.array(z.strictObject({ name: text, seat: id.optional(), until: z.iso.date() })).default([]),
  /** Exercises a chair without a seat; the leader if missing. */
  chairProxy: id.optional(),
  commanders: z.array(z.strictObject({ name: text, seat: id.optional(), until: z.iso.date() })).default([]),
  decision: z.enum(DECISION_RULES),
  /** The mandate that a decision of this institution gives to a mission. */
  mandate: z.enum(MANDATES).optional(),
  /** Whether it has a collective force that its commander may post. */
  collectiveForce: z.boolean().default(false),
  /** Joining is in play (the membership mechanism). */
  openToMembers: z.boolean().default(false),
  /** A ladder of partnership for states, led by `leader`: names of the levels from 1. */
  ladder: z.array(text).default([]),
  /** The institution through whose chair a step of its members may be led once a framework stands. */
  gatekeeper: id.optional(),
  /** Start levels of the ladder by state. */
  levels: z.record(id, z.number().int().min(0)).default({}),
  ...reasoned,
});

const siteSchema = z.strictObject({
  id,
  name: text,
  state: id,
  /** Longitude and latitude in degrees. */
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
});

/** With what a patron can press a state whose economy hangs on it. */
export const LEVERS = ["gas", "trade", "migrants"] as const;

const DEPLOYMENT_KINDS = ["base", "peacekeeping", "training"] as const;

const deploymentSchema = z.strictObject({
  id,
  name: text,
  seat: id,
  institution: id.optional(),
  state: id,
  site: id.optional(),
  kind: z.enum(DEPLOYMENT_KINDS),
  size: battalions.positive(),
  mandate: z.enum(MANDATES).default("none"),
  /** M$ per base turn, paid to the host. */
  rent: money.default(0),
  /** Posted before the game under an older arrangement: no capital, and a share of a base's floor. */
  old: z.boolean().default(false),
  ...reasoned,
});

const injectEffectSchema = z.union([
  /** A number changes by so many points, M$ or battalions; targets as in the ledger, such as `state/uzb/threat`. */
  z.strictObject({ target: z.string(), delta: change }),
  /** A seat has more or fewer orders in the next turn. */
  z.strictObject({ orders: id, delta: z.number().int().min(-SEAT_MOST.orders).max(SEAT_MOST.orders) }),
  /** A crisis opens. */
  z.strictObject({ crisis: id, state: id }),
]);

const injectSchema = z.strictObject({
  id,
  title: text,
  text,
  when: z.union([
    z.strictObject({ date: z.iso.date() }),
    z.strictObject({ turn: z.number().int().min(1) }),
    z.strictObject({ condition: z.array(conditionSchema).min(1) }),
    z.strictObject({ chance: z.number().min(0).max(1), from: z.number().int().min(1).default(1) }),
    z.literal("facilitator"),
  ]),
  /** Who reads it: everybody, or the seats named. */
  audience: z.union([z.literal("open"), z.array(id).min(1)]).default("open"),
  effects: z.array(injectEffectSchema).default([]),
  source: z.union([z.literal("judgement"), z.string()]),
});

const crisisKindSchema = z.strictObject({
  id,
  name: text,
  stability: shift,
  regime: shift,
});

/** What one may think of the character of a seat of which one knows nothing. */
export const USUAL_CHARACTER: z.infer<typeof characterSchema> = characterSchema.parse({});

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  summary: text,
  /** First day of the first turn. */
  date: z.iso.date(),
  minutes: z.number().int().positive().max(10_000),
  variants: z.strictObject({
    short: z.strictObject({ turns: z.number().int().min(1).max(60), months }),
    full: z.strictObject({ turns: z.number().int().min(1).max(60), months }),
  }),
  /** Months of a base turn: the per-turn numbers below and in `rules` are meant for it. */
  baseMonths: months.default(2),
  /** The page for everybody, in Markdown. */
  briefing: text,
  seats: z.array(seatSchema).min(2),
  states: z.array(stateSchema).min(1),
  institutions: z.array(institutionSchema).default([]),
  sites: z.array(siteSchema).default([]),
  deployments: z.array(deploymentSchema).default([]),
  /** Trust of one seat in another where it is not 50. */
  trust: z.array(z.strictObject({ from: id, toward: id, value: scale, ...reasoned })).default([]),
  /** Which patron minds whose bases and steps. */
  displeasure: z.array(z.strictObject({ patron: id, minds: z.array(id) })).default([]),
  /** Which levers a patron has in a state, or in all that have no line of their own; without any line all have all. */
  levers: z
    .array(
      z.strictObject({
        patron: id,
        state: id.optional(),
        kinds: z.array(z.enum(LEVERS)).min(1),
        ...reasoned,
      }),
    )
    .default([]),
  /** The actions in play; `seats` narrows who may take one. */
  actions: z.array(z.strictObject({ id, seats: z.array(id).optional() })).min(1),
  /** The kinds of terms that proposals may have. */
  terms: z.array(id).default(["aid", "basing", "consent", "peacekeepers"]),
  crises: z.array(crisisKindSchema).default([]),
  injects: z.array(injectSchema).default([]),
  rules: ruleNumbersSchema.prefault({}),
  sources: z.record(z.string(), text).default({}),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioSeat = Scenario["seats"][number];
export type ScenarioInstitution = Scenario["institutions"][number];
export type ScenarioDeployment = Scenario["deployments"][number];
export type ScenarioInject = Scenario["injects"][number];
export type Objective = z.infer<typeof objectiveSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Lever = (typeof LEVERS)[number];
export type Mandate = (typeof MANDATES)[number];
export type DeploymentKind = (typeof DEPLOYMENT_KINDS)[number];
export type PaletteSlot = (typeof PALETTE_SLOTS)[number];
export const VARIANTS = ["short", "full"] as const;
export type Variant = (typeof VARIANTS)[number];
