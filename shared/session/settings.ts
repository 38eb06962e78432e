import { z } from "zod";
import { VARIANTS } from "../scenario/choices.ts";

/** Of moments that a game may be given at which its turns close. */
export const MOST_CLOSES = 100;

/** Settings of a session, chosen on the host page; each has a default that fits a class of 75 minutes. */
export const settingsSchema = z.strictObject({
  variant: z.enum(VARIANTS).default("short"),
  /** Length of planning in minutes; null: no clock, turns close by the facilitator's word or when all are ready. */
  minutesPerTurn: z.number().min(0.1).max(20_160).nullable().default(7),
  /**
   * Moments at which planning ends, in milliseconds since 1970, such as every school day at six in the evening: each turn
   * has the next one that leaves it time. Only whoever makes a game knows in which place of the world it is six.
   */
  closes: z.array(z.number().int().min(0)).min(1).max(MOST_CLOSES).optional(),
  /** Length of the review of results; null: planning goes on by the facilitator's word. */
  reviewSeconds: z.number().int().min(0).max(86_400).nullable().default(60),
  /** Rigid: the rules alone. Held: the facilitator reviews each turn, and may override, before it is published. */
  adjudication: z.enum(["rigid", "held"]).default("rigid"),
  /** The first turn is played for practice: after its review the game begins anew. */
  practiceTurn: z.boolean().default(false),
  /** Whose word files the sheet: any member's, or only the head's (a member's save is then a draft). */
  files: z.enum(["any-member", "head"]).default("any-member"),
  /** The policy that plays seats without people: an id of the bots' registry. */
  bots: z.string().default("doctrine"),
  observersAllowed: z.boolean().default(true),
  /** Hidden: who sits where is told to facilitators alone until the debrief; everybody else sees seats, not people. */
  names: z.enum(["shown", "hidden"]).default("shown"),
  language: z.string().default("en"),
  /** A label for research: which treatment this class gets. The white cell alone knows it. */
  treatment: z.string().max(80).default(""),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What everybody in a session may know of its settings. */
export type OpenSettings = Omit<Settings, "treatment">;
