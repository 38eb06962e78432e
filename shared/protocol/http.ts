import { z } from "zod";
import { PHASES, ROLES } from "../session/phase.ts";
import { settingsSchema } from "../session/settings.ts";
import type { ViewSections } from "../view/view.ts";
import type { Waiting } from "../view/waiting.ts";

/** Bodies of the HTTP routes, parsed by the server and typed for the client. Errors are `Problem`. */
export const createSessionSchema = z.strictObject({
  scenario: z.string().min(1).max(80),
  /** A saved version of the scenario, 0 for the one that was shipped; the newest if missing. */
  version: z.number().int().min(0).optional(),
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
/** `POST /api/sessions/:id/ways-back` (facilitator): words for a student, a new link for a facilitator (also oneself) or observer. */
export const newWayBackSchema = z.strictObject({ participant: z.string().min(1).max(80) });
export const validateSchema = z.strictObject({ text: z.string() });
export const saveScenarioSchema = z.strictObject({ text: z.string() });

/** `POST /api/sessions/:id/branch`: a new session goes on from the results of this turn; 0 is the start. */
export const branchSchema = z.strictObject({
  turn: z.number().int().min(0).max(1000),
  title: z.string().trim().min(1).max(120).optional(),
});
/** `POST /api/sessions/:id/forget`: erases names, and, if it is asked for, what people wrote. */
export const forgetSchema = z.strictObject({ texts: z.boolean().default(false) });

export type CreateSession = z.infer<typeof createSessionSchema>;
export type Join = z.infer<typeof joinSchema>;
export type NewLink = z.infer<typeof newLinkSchema>;

export const sessionLinksSchema = z.strictObject({
  join: z.string(),
  console: z.string(),
  projector: z.string(),
});
export type SessionLinks = z.infer<typeof sessionLinksSchema>;
/** `GET /api/sessions/:id/links` (facilitator): what the class may see, for a console that has only its own key. */
export const openLinksSchema = sessionLinksSchema.omit({ console: true });
export type OpenLinks = z.infer<typeof openLinksSchema>;
/** The answer of `POST /api/sessions`, `POST /api/sessions/:id/branch` and `POST /api/logs`. */
export const createdSessionSchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  facilitatorKey: z.string(),
  links: sessionLinksSchema,
});
export type CreatedSession = z.infer<typeof createdSessionSchema>;
export const sessionSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  code: z.string(),
  scenario: z.string(),
  phase: z.string(),
  turn: z.number().int(),
  turns: z.number().int(),
  people: z.number().int(),
  /** Milliseconds of server time. */
  createdAt: z.number(),
  /** It came with a log from elsewhere: it can be looked at and branched, not played. */
  imported: z.boolean(),
  namesErased: z.boolean(),
  links: sessionLinksSchema,
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
const variantSchema = z.strictObject({ turns: z.number().int(), months: z.number().int() });
export const scenarioSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  seats: z
    .array(z.strictObject({ id: z.string(), name: z.string(), brief: z.string(), botFirst: z.boolean() }))
    .readonly(),
  variants: z.strictObject({ short: variantSchema, full: variantSchema }),
  /** Games that come with it, to be looked at. */
  logs: z.array(z.strictObject({ name: z.string(), title: z.string() })).readonly(),
  /** The newest saved version; 0 = as shipped. */
  version: z.number().int(),
  faults: z.number().int(),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;
/** The text needs the host key: it holds injects and private objectives. */
export const scenarioDocumentSchema = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  versions: z
    .array(z.strictObject({ version: z.number().int(), savedAt: z.number(), title: z.string() }))
    .readonly(),
  text: z.string(),
});
export type ScenarioDocument = z.infer<typeof scenarioDocumentSchema>;
export const faultSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  path: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int().optional(),
  endColumn: z.number().int().optional(),
});
export const validationSchema = z.strictObject({
  faults: z.array(faultSchema).readonly(),
  advice: z.array(faultSchema).readonly(),
});
export type Validation = z.infer<typeof validationSchema>;
/** The answer of `POST /api/sessions/:id/forget`: how many were erased. */
export const erasedSessionSchema = z.strictObject({ names: z.number().int(), texts: z.number().int() });
export type ErasedSession = z.infer<typeof erasedSessionSchema>;
export const joinInfoSchema = z.strictObject({
  title: z.string(),
  scenario: z.string(),
  phase: z.string(),
  door: z.string(),
  observersAllowed: z.boolean(),
  /** The session's own interface language, a BCP 47 tag. */
  language: z.string(),
  seats: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** The name of the state whose government sits here; null for a power from outside. */
      state: z.string().nullable(),
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
 * `GET /api/sessions/:id/views?line=N&turn=N&as=SEAT|facilitator|observer`: the session through one pair of eyes, as it
 * stood when the results of turn N came out; 0 is the start. Without `line` the course that counts, without `turn` the
 * last closed one, without `as` the asker's own eyes. Once the session has ended, its last closed turn is shown as the
 * debrief opens it: final scores, every objective.
 */
export const replayedViewSchema = z.strictObject({
  turn: z.number().int(),
  /** Turns that are closed: the last one that can be asked for. */
  closed: z.number().int(),
  as: z.string(),
  /** Through whose eyes the asker may look: before the debrief a seat only through its own, the facilitator always all. */
  viewers: z.array(z.string()).readonly(),
  line: z.number().int(),
  /** All courses that were played: those that were left by a rewind, and last the one that counts. */
  lines: z
    .array(
      z.strictObject({
        line: z.number().int(),
        closed: z.number().int(),
        /** The first turns that it has in common with the course before it. */
        shared: z.number().int(),
        /** It was the practice turn, which counts for nothing. */
        practiceTurn: z.boolean(),
      }),
    )
    .readonly(),
  /** The version of the rules that closed the turn, if it is not this program's: the turn is shown as it was recorded. */
  otherRules: z.string().nullable(),
  /** The very sections that the viewer had on its screen. */
  view: z.looseObject({}),
});
export type ReplayedView = Omit<z.infer<typeof replayedViewSchema>, "view"> & { readonly view: ViewSections };
/**
 * `GET /api/sessions/:id/waiting`: what waits for the participant whose key comes along, for a page that asks "Continue as
 * Ada?". A code alone tells nothing of it.
 */
export const waitingSchema: z.ZodType<Waiting> = z.strictObject({
  title: z.string(),
  language: z.string(),
  phase: z.enum(PHASES),
  turn: z.number().int(),
  turns: z.number().int(),
  practiceTurn: z.boolean(),
  line: z.number().int(),
  from: z.string(),
  to: z.string(),
  remaining: z.number().nullable(),
  running: z.boolean(),
  participant: z.string(),
  role: z.enum(ROLES),
  seat: z.string().nullable(),
  wish: z.string().nullable(),
  sheet: z.enum(["empty", "draft", "filed", "changed"]).nullable(),
  ready: z.boolean(),
  proposals: z.number().int(),
  votes: z.number().int(),
  results: z.number().int().nullable(),
  channels: z.array(
    z.strictObject({
      key: z.string(),
      messages: z.array(z.strictObject({ id: z.string(), participant: z.string() })),
    }),
  ),
});
/** RFC 9457, with the code of the rejection and, where there is one, the path and parameters. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  path: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  faults: z.array(faultSchema).readonly().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
