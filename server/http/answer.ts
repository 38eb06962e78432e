import type { Request, RequestHandler, Response } from "express";
import type { z } from "zod";
import { type Rejection, type RejectionCode, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { rejectionSentence } from "../../shared/base/text.ts";
import type { Problem } from "../../shared/protocol/http.ts";
import { malformed } from "../../shared/protocol/parse-request.ts";
import type { Fault } from "../../shared/scenario/fault.ts";

/** What a route gives: JSON, or a text of another type. */
export type Answered =
  | { readonly body: unknown; readonly status?: number }
  | { readonly text: string; readonly type: string };

/** Why a route refuses. A bare rejection is enough; a scenario's faults and the seconds to wait are said, too. */
export interface HttpRefusal {
  readonly rejection: Rejection;
  readonly faults?: readonly Fault[];
  readonly retryAfter?: number;
}

export type RouteAnswer = Result<Answered, HttpRefusal>;

/** A route that answers with a value; what it throws is a fault of the program, which `app.ts` catches. */
export function route<P extends Record<string, string>>(
  answer: (request: Request<P>) => RouteAnswer | Promise<RouteAnswer>,
): RequestHandler<P> {
  return async (request, response) => {
    const named = Object.values(request.params).every(isText);
    const answered = named ? await answer(request) : refuse(nothingAt(request.originalUrl));
    if (!answered.ok) sendProblem(response, answered.error);
    else if ("text" in answered.value) response.type(answered.value.type).send(answered.value.text);
    else response.status(answered.value.status ?? 200).json(answered.value.body);
  };
}

/** No text of anybody's holds U+0000, and PostgreSQL keeps none that does. */
const isText = (text: string): boolean => !text.includes("\0");

/** There is nothing at this address. */
export function nothingAt(url: string): Rejection {
  return rejection("NOT_FOUND", { what: "route", id: url });
}

/** Refuses with nothing but a rejection. */
export function refuse(refused: Rejection): Result<never, HttpRefusal> {
  return fail({ rejection: refused });
}

/** Turns what another part of the server decided into an answer. */
export function answerOf<T>(result: Result<T, Rejection>, status = 200): RouteAnswer {
  return result.ok ? ok({ body: result.value, status }) : refuse(result.error);
}

/** A request's body in its form, with nothing in it that a store cannot keep; or where it is not. */
export function bodyOf<S extends z.ZodType>(schema: S, body: unknown): Result<z.infer<S>, HttpRefusal> {
  const read = readBody(schema, body);
  const path = read.ok ? pathOfNoText(read.value) : null;
  if (path === null) return read;
  return refuse(rejection("MALFORMED", { detail: "a text holds the character U+0000." }, path));
}

/** The same for a body that is looked at and not kept, whatever signs its texts are made of. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): Result<z.infer<S>, HttpRefusal> {
  const given = body ?? {};
  const parsed = schema.safeParse(given);
  return parsed.success ? ok(parsed.data) : refuse(malformed(schema, given, parsed.error));
}

/** Where a parsed body says something that is no text; null if it says so nowhere. */
function pathOfNoText(value: unknown): string | null {
  if (typeof value === "string") return isText(value) ? null : "";
  if (typeof value !== "object" || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const path = pathOfNoText(inner);
    if (path !== null) return path === "" ? name : `${name}.${path}`;
  }
  return null;
}

/** Which turn of which line an address's query asks for, and through whose eyes. */
export function lookBackOf({
  as,
  ...query
}: Readonly<Record<string, unknown>>): Result<
  { line: number | undefined; turn: number | undefined; as: string | undefined },
  HttpRefusal
> {
  const turn = numberOf(query, "turn");
  if (!turn.ok) return turn;
  const line = numberOf(query, "line");
  if (!line.ok) return line;
  return ok({ line: line.value, turn: turn.value, as: typeof as === "string" && as !== "" ? as : undefined });
}

/** A number of an address's query, or that it is none; undefined if it is left out. */
export function numberOf(
  query: Readonly<Record<string, unknown>>,
  name: string,
): Result<number | undefined, HttpRefusal> {
  const value = query[name];
  if (value === undefined || value === "") return ok(undefined);
  if (typeof value === "string" && /^\d{1,6}$/.test(value)) return ok(Number(value));
  return refuse(rejection("MALFORMED", { detail: `${name} must be a whole number.` }, name));
}

const STATUS: Readonly<Partial<Record<RejectionCode, number>>> = {
  MALFORMED: 400,
  NOT_FOUND: 404,
  CODE_UNKNOWN: 404,
  PHRASE_UNKNOWN: 404,
  INVITATION_UNKNOWN: 404,
  INVITATION_REVOKED: 410,
  KEY_UNKNOWN: 401,
  NOT_ALLOWED: 403,
  DOOR_CLOSED: 403,
  GAME_ENDED: 403,
  NAME_BLANK: 422,
  SEAT_UNKNOWN: 422,
  SCENARIO_FAULTY: 422,
  LOG_FAULTY: 422,
  TOO_LARGE: 413,
  TOO_MANY_TRIES: 429,
  PHRASE_PACE: 429,
  READING_PACE: 429,
  WRITING_PACE: 429,
  NOT_SAVED: 503,
  SESSION_MOVED: 503,
  INTERNAL: 500,
};

/** Everything else is refused because of what stands on the server just now. */
const CONFLICT = 409;

/** The status that goes with a code. */
export function statusOf(code: RejectionCode): number {
  return STATUS[code] ?? CONFLICT;
}

/** Sends a refusal as RFC 9457 has it. */
export function sendProblem(response: Response, refusal: HttpRefusal): void {
  const { rejection: refused, faults, retryAfter } = refusal;
  const { code, params, path } = refused;
  const status = statusOf(code);
  response.locals.refused = code;
  const problem: Problem = {
    type: "about:blank",
    title: code.toLowerCase().replaceAll("_", " "),
    status,
    code,
    detail: rejectionSentence(refused),
    params,
    ...(path === undefined ? {} : { path }),
    ...(faults === undefined ? {} : { faults }),
  };
  if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
  if (status === 401) response.set("WWW-Authenticate", "Bearer");
  // What a file would have been kept for is not for a refusal in its place.
  response.set("Cache-Control", "no-store").removeHeader("Last-Modified");
  response.status(status).type("application/problem+json").send(JSON.stringify(problem));
}
