import { z } from "zod";
import { SEPARATORS } from "../../shared/base/csv.ts";
import type { RejectionCode } from "../../shared/base/rejection.ts";
import * as protocol from "../../shared/protocol/http.ts";

/** Whose key a route asks for. */
export type KeyOf = "nobody" | "host" | "participant" | "facilitator";

/** What a route takes and gives, for whoever writes a program that talks with the server. */
export interface RouteDescription {
  readonly method: "get" | "post" | "put";
  /** As OpenAPI writes it: `/api/sessions/{id}/log`. */
  readonly path: string;
  readonly summary: string;
  readonly key: KeyOf;
  readonly query?: Readonly<Record<string, { readonly schema: z.ZodType; readonly hint: string }>>;
  readonly body?: z.ZodType | { readonly type: string };
  readonly status?: 200 | 201;
  readonly answer: z.ZodType | { readonly type: string };
  /** Why it may refuse, beside what any route may. */
  readonly problems?: readonly RejectionCode[];
}

const FINE = z.strictObject({ ok: z.literal(true) });
const NDJSON = { type: "application/x-ndjson" };
const LOOK_BACK: RouteDescription["query"] = {
  turn: {
    schema: z.number().int().min(0),
    hint: "When its results came out; 0 is the start, the last one if left out.",
  },
  line: {
    schema: z.number().int().min(0),
    hint: "A course of the game: each rewind begins another; the one that counts if left out.",
  },
  as: { schema: z.string(), hint: "A seat, facilitator or observer; the asker's own eyes if left out." },
};
const BAD_BODY = ["MALFORMED", "TOO_LARGE"] as const;
const SESSION = ["KEY_UNKNOWN", "NOT_FOUND", "SESSION_MOVED", "TOO_MANY_TRIES"] as const;
const FACILITATOR = [...SESSION, "NOT_ALLOWED"] as const;

/** A reservation of the SDK's, which takes it as it is. */
const RESERVATION = z.looseObject({});

/** Every route of the server. A test holds it to what the server really answers to. */
export const ROUTES: readonly RouteDescription[] = [
  { method: "get", path: "/healthz", summary: "Whether the process is alive", key: "nobody", answer: FINE },
  {
    ...{ method: "get", path: "/readyz", summary: "Whether it can write", key: "nobody" },
    answer: z.strictObject({ ok: z.literal(true), redis: z.enum(["there", "away"]).optional() }),
    problems: ["NOT_SAVED"],
  },
  {
    ...{ method: "get", path: "/metrics", summary: "Figures for Prometheus", key: "nobody" },
    answer: { type: "text/plain" },
  },
  {
    ...{ method: "get", path: "/api/openapi.json", summary: "This description", key: "nobody" },
    answer: z.looseObject({ openapi: z.string() }),
  },
  {
    ...{ method: "get", path: "/api/guide", key: "nobody", answer: { type: "text/markdown" } },
    ...{ summary: "The guide for authors of scenarios", problems: ["NOT_FOUND"] },
  },
  {
    ...{
      method: "get",
      path: "/api/scenarios",
      summary: "All scenarios, without their secrets",
      key: "nobody",
    },
    answer: z.array(protocol.scenarioSummarySchema),
  },
  {
    ...{ method: "post", path: "/api/scenarios/validate", summary: "Check a text", key: "host" },
    ...{ body: protocol.validateSchema, answer: protocol.validationSchema },
    problems: [...BAD_BODY, "READING_PACE"],
  },
  {
    ...{ method: "get", path: "/api/scenarios/{id}", summary: "The text of a version", key: "host" },
    query: {
      version: { schema: z.number().int().min(0), hint: "0 as shipped; the newest if left out." },
    },
    ...{ answer: protocol.scenarioDocumentSchema, problems: ["NOT_FOUND", "MALFORMED"] },
  },
  {
    ...{
      method: "put",
      path: "/api/scenarios/{id}",
      summary: "Keep a text as the next version",
      key: "host",
    },
    ...{ body: protocol.saveScenarioSchema, answer: protocol.scenarioDocumentSchema },
    problems: [...BAD_BODY, "NOT_FOUND", "WRITING_PACE"],
  },
  {
    ...{ method: "get", path: "/api/scenarios/{id}/logs/{name}/log", key: "host", answer: NDJSON },
    ...{ summary: "The log of a game that comes with a scenario", problems: ["NOT_FOUND"] },
  },
  {
    ...{ method: "get", path: "/api/scenarios/{id}/logs/{name}/views", key: "host", query: LOOK_BACK },
    ...{ summary: "Such a game through one pair of eyes", answer: protocol.replayedViewSchema },
    problems: ["NOT_FOUND", "MALFORMED", "NOT_ALLOWED", "READING_PACE", "LOG_FAULTY"],
  },
  {
    ...{ method: "get", path: "/api/sessions", summary: "The host's own games", key: "host" },
    answer: z.array(protocol.sessionSummarySchema),
  },
  {
    ...{ method: "post", path: "/api/sessions", summary: "Make a game", key: "host", status: 201 },
    ...{ body: protocol.createSessionSchema, answer: protocol.createdSessionSchema },
    problems: [...BAD_BODY, "NOT_FOUND", "SCENARIO_FAULTY", "WRITING_PACE"],
  },
  {
    ...{ method: "post", path: "/api/logs", summary: "Make a game to look at out of a log", key: "host" },
    ...{ status: 201, body: NDJSON, answer: protocol.createdSessionSchema },
    problems: [...BAD_BODY, "LOG_FAULTY", "ALREADY_HERE", "WRITING_PACE"],
  },
  {
    ...{ method: "post", path: "/api/sessions/{id}/branch", key: "facilitator", status: 201 },
    summary: "Make a game that goes on from a turn of this one",
    ...{ body: protocol.branchSchema, answer: protocol.createdSessionSchema },
    problems: [
      ...FACILITATOR,
      ...BAD_BODY,
      "TURN_NOT_CLOSED",
      "NOTHING_FOLLOWS",
      "OTHER_RULES",
      "LOG_FAULTY",
      "WRITING_PACE",
    ],
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/table", key: "facilitator", answer: { type: "text/csv" } },
    summary: "The game as a table for a spreadsheet",
    query: {
      separator: {
        schema: z.enum(Object.keys(SEPARATORS) as [string, ...string[]]),
        hint: "comma if left out; with a semicolon go decimal commas.",
      },
    },
    problems: [...FACILITATOR, "MALFORMED", "LOG_FAULTY", "READING_PACE"],
  },
  {
    ...{ method: "post", path: "/api/sessions/{id}/forget", summary: "Erase names, and texts", key: "host" },
    ...{ body: protocol.forgetSchema, answer: protocol.erasedSessionSchema },
    problems: [...BAD_BODY, "NOT_FOUND", "SESSION_MOVED"],
  },
  {
    ...{ method: "post", path: "/api/sessions/{id}/connect", summary: "Reserve a place in the room" },
    ...{ key: "participant", answer: RESERVATION, problems: [...SESSION, "READING_PACE"] },
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/waiting", key: "participant" },
    summary: "What waits for a participant: the deadline, their sheet, proposals, votes, messages",
    ...{ answer: protocol.waitingSchema, problems: [...SESSION, "READING_PACE"] },
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/views", key: "participant", query: LOOK_BACK },
    summary: "The game as it stood when a turn's results came out, through one pair of eyes",
    ...{ answer: protocol.replayedViewSchema, problems: [...FACILITATOR, "MALFORMED", "READING_PACE"] },
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/log", key: "participant", answer: NDJSON },
    summary: "The log: whole for facilitators, as one may know it for the others, from the debrief on",
    problems: [...SESSION, "WRONG_PHASE", "NOT_ALLOWED", "READING_PACE"],
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/invitations", key: "facilitator" },
    ...{ summary: "The seats' invitations", answer: protocol.seatInvitationsSchema, problems: FACILITATOR },
  },
  {
    ...{ method: "get", path: "/api/sessions/{id}/links", key: "facilitator" },
    ...{ summary: "The links that a class may see", answer: protocol.openLinksSchema, problems: FACILITATOR },
  },
  {
    ...{ method: "post", path: "/api/sessions/{id}/links", key: "facilitator", status: 201 },
    ...{ summary: "One more facilitator or observer", body: protocol.newLinkSchema },
    answer: protocol.madeLinkSchema,
    problems: [
      ...([...FACILITATOR, ...BAD_BODY, "NAME_BLANK", "SESSION_FULL"] as const),
      ...(["TOO_MANY_LINKS", "READ_ONLY", "WRITING_PACE"] as const),
    ],
  },
  {
    ...{ method: "post", path: "/api/sessions/{id}/ways-back", key: "facilitator", status: 201 },
    ...{ summary: "A new way back for somebody, or a new link for oneself", body: protocol.newWayBackSchema },
    ...{
      answer: protocol.wayBackSchema,
      problems: [...FACILITATOR, ...BAD_BODY, "READ_ONLY", "WRITING_PACE"],
    },
  },
  {
    ...{ method: "get", path: "/api/join/{code}", summary: "What a code leads to", key: "nobody" },
    ...{ answer: protocol.joinInfoSchema, problems: ["CODE_UNKNOWN", "TOO_MANY_TRIES", "SESSION_MOVED"] },
  },
  {
    ...{ method: "post", path: "/api/invitations", summary: "What an invitation leads to", key: "nobody" },
    ...{ body: protocol.invitationSchema, answer: protocol.invitedSchema },
    problems: [...BAD_BODY, "INVITATION_UNKNOWN", "INVITATION_REVOKED", "SESSION_MOVED"],
  },
  {
    ...{ method: "post", path: "/api/join", summary: "Take part", key: "nobody", status: 201 },
    ...{ body: protocol.joinSchema, answer: protocol.joinedSchema },
    problems: [
      ...([
        ...BAD_BODY,
        "CODE_UNKNOWN",
        "INVITATION_UNKNOWN",
        "INVITATION_REVOKED",
        "TOO_MANY_TRIES",
      ] as const),
      ...(["DOOR_CLOSED", "GAME_ENDED", "SESSION_FULL"] as const),
      ...(["NAME_BLANK", "SEAT_UNKNOWN", "NOT_ALLOWED"] as const),
      ...(["READ_ONLY", "SESSION_MOVED"] as const),
    ],
  },
  {
    ...{ method: "post", path: "/api/return", summary: "Come back with four words", key: "nobody" },
    ...{ body: protocol.returnSchema, answer: protocol.joinedSchema },
    problems: [
      ...BAD_BODY,
      "CODE_UNKNOWN",
      "PHRASE_UNKNOWN",
      "PHRASE_PACE",
      "TOO_MANY_TRIES",
      "SESSION_MOVED",
    ],
  },
];
