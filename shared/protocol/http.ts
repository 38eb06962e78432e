import { z } from "zod";
import type { Fault } from "../scenario/fault.ts";
import { settingsSchema } from "../session/settings.ts";
import type { ViewSections } from "../view/view.ts";

/** Bodies of the HTTP routes, parsed by the server and typed for the client. Errors are `Problem`. */
export const createSessionSchema = z.strictObject({
  scenario: z.string().min(1).max(80),
  /** A saved version of the scenario; the newest if missing. */
  version: z.number().int().min(1).optional(),
  title: z.string().max(120).optional(),
  seed: z.string().min(1).max(200).optional(),
  settings: settingsSchema.partial().optional(),
});
const code = z.string().max(40);
const invitation = z.string().max(200);
const personName = z.string().max(80);
export const joinByCodeSchema = z.strictObject({
  code,
  name: personName,
  seat: z.string().max(80).optional(),
  role: z.literal("observer").optional(),
});
/** `POST /api/join` with a seat's invitation instead of the code: the seat stands in it. */
export const joinByInvitationSchema = z.strictObject({ invitation, name: personName });
export const joinSchema = z.union([joinByCodeSchema, joinByInvitationSchema]);
/** `POST /api/invitations`: what an invitation leads to. It comes in a body, so that no log of addresses holds it. */
export const invitationSchema = z.strictObject({ invitation });
/** `POST /api/return`: back to one's own seat from another device, with the four words. */
export const returnSchema = z.strictObject({ code, phrase: z.string().max(120) });
/** `POST /api/sessions/:id/links` (facilitator): one more facilitator or observer. */
export const newLinkSchema = z.strictObject({ name: personName, role: z.enum(["facilitator", "observer"]) });
/** `POST /api/sessions/:id/ways-back` (facilitator): words for a student, a new link for a facilitator or observer. */
export const newWayBackSchema = z.strictObject({ participant: z.string().min(1).max(80) });
export const validateSchema = z.strictObject({ text: z.string() });
export const saveScenarioSchema = z.strictObject({ text: z.string() });

export type CreateSession = z.infer<typeof createSessionSchema>;
export type Join = z.infer<typeof joinSchema>;
export type NewLink = z.infer<typeof newLinkSchema>;

export interface SessionLinks {
  readonly join: string;
  readonly console: string;
  readonly projector: string;
}
export interface CreatedSession {
  readonly id: string;
  readonly code: string;
  readonly facilitatorKey: string;
  readonly links: SessionLinks;
}
export interface SessionSummary {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly scenario: string;
  readonly phase: string;
  readonly turn: number;
  readonly turns: number;
  readonly people: number;
  /** Milliseconds of server time. */
  readonly createdAt: number;
  readonly links: SessionLinks;
}
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly brief: string;
    readonly botFirst: boolean;
  }[];
  readonly variants: Readonly<Record<"short" | "full", { readonly turns: number; readonly months: number }>>;
  /** Games that come with it, to be looked at. */
  readonly logs: readonly { readonly name: string; readonly title: string }[];
  /** The newest saved version; 0 = as shipped. */
  readonly version: number;
  readonly faults: number;
}
/** The text needs the host key: it holds injects and private objectives. */
export interface ScenarioDocument {
  readonly id: string;
  readonly version: number;
  readonly versions: readonly {
    readonly version: number;
    readonly savedAt: number;
    readonly title: string;
  }[];
  readonly text: string;
}
export interface Validation {
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
}
export const joinInfoSchema = z.strictObject({
  title: z.string(),
  scenario: z.string(),
  phase: z.string(),
  door: z.string(),
  observersAllowed: z.boolean(),
  seats: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      letter: z.string(),
      palette: z.string().nullable(),
      brief: z.string(),
      taken: z.number().int(),
      botFirst: z.boolean(),
    }),
  ),
});
export type JoinInfo = z.infer<typeof joinInfoSchema>;
/** The answer of `POST /api/invitations`: the session, and the seat that the invitation is for. */
export const invitedSchema = joinInfoSchema.extend({ sessionId: z.string(), seat: z.string() });
export type Invited = z.infer<typeof invitedSchema>;
/** The answer of `POST /api/join` and of `POST /api/return`. */
export const joinedSchema = z.strictObject({
  sessionId: z.string(),
  participantKey: z.string(),
  /** As the others read it: twins are told apart by a number. */
  name: z.string(),
  /** Null for observers, and while somebody waits at the door. */
  seat: z.string().nullable(),
  /** Four words to come back with, told only now; empty for observers, and where the words from before still hold. */
  phrase: z.string(),
});
export type Joined = z.infer<typeof joinedSchema>;
/** `GET /api/sessions/:id/invitations` (facilitator): the links of the cards, the same each time until they are revoked. */
export const seatInvitationsSchema = z.array(
  z.strictObject({
    seat: z.string(),
    /** From 1; one more whenever the seat's invitations were revoked. */
    n: z.number().int(),
    link: z.string(),
  }),
);
export type SeatInvitations = z.infer<typeof seatInvitationsSchema>;
/** A link with a key of its own, told only now. */
export const madeLinkSchema = z.strictObject({ participant: z.string(), link: z.string() });
export type MadeLink = z.infer<typeof madeLinkSchema>;
/** How somebody comes back: words and a link that brings them along, or for facilitators and observers a link alone. */
export const wayBackSchema = z.strictObject({ phrase: z.string(), link: z.string() });
export type WayBack = z.infer<typeof wayBackSchema>;
/**
 * `GET /api/sessions/:id/views?turn=N&as=SEAT|facilitator|observer`: the session through one pair of eyes, as it stood
 * when the results of turn N came out; 0 is the start. Without `turn` the last closed one, without `as` the asker's own
 * eyes. Once the session has ended, its last closed turn is shown as the debrief opens it: final scores, every objective.
 */
export interface ReplayedView {
  readonly turn: number;
  /** Turns that are closed: the last one that can be asked for. */
  readonly closed: number;
  readonly as: string;
  /** Through whose eyes the asker may look: before the debrief a seat only through its own, the facilitator always all. */
  readonly viewers: readonly string[];
  readonly view: ViewSections;
}
/** RFC 9457, with the code of the rejection and, where there is one, the path and parameters. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly Fault[];
}
