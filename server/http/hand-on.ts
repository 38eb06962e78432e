import { timingSafeEqual } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Response as HttpResponse, Request, RequestHandler } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { askPlainly, type PlainAnswer } from "../ask-plainly.ts";
import { linkKey } from "../auth/keys.ts";
import { HeldElsewhere } from "../sessions/ownership.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { sendProblem } from "./answer.ts";

export interface HandOnTools {
  readonly sessions: Pick<Sessions, "open" | "tools">;
  /** Where this process itself is reached, for a session that became its own meanwhile. */
  readonly ownAddress: () => string;
  /** How long an answer's beginning is waited for, in milliseconds; as long as what is asked for takes if left out. */
  readonly patience?: number;
}

/** A request that came from another process is answered or refused, and handed on no further. */
const HANDED_ON = "x-whitecell-handed-on";
/** Who asked the other process: guesses count for that address, not for the process that hands them on. */
const ASKER = "x-whitecell-asker";
/** Between two looks whether the owner's lease has run out. In milliseconds. */
const LOOK = 400;
/** After so many milliseconds the client shall rather ask again. */
const PATIENCE = 8_000;
/** What is worked out from a whole log takes longer, and a page waits for it; asked again, a branch would be made twice. */
const LONG_PATIENCE = 180_000;
const OF_WHOLE_LOGS = /^\/api\/sessions\/[^/]+\/(branch|forget|log|table|views)(\?|$)/;
const TAKEN_ALONG = ["authorization", "accept", "cache-control", "content-type", "if-none-match"];
const BROUGHT_BACK = [
  "content-type",
  "content-disposition",
  "cache-control",
  "etag",
  "retry-after",
  "www-authenticate",
];

/**
 * Gives a request for a session to the process that owns it, and the answer back. If that process is dead or stands
 * still, its lease runs out within seconds: then the session is opened here, and the request is answered here.
 *
 * @param url the request's path and query, below the path that the server lies at
 */
export async function handOn(
  { sessions, ownAddress, patience }: HandOnTools,
  { address, session }: HeldElsewhere,
  request: Request,
  response: HttpResponse,
  url: string,
): Promise<void> {
  if (request.get(HANDED_ON) !== undefined) return refuse(response);
  const over = new AbortController();
  const left = over.signal;
  // An answer that has begun takes as long as its reader needs: a telephone is slow with a log.
  const usual = OF_WHOLE_LOGS.test(url) ? LONG_PATIENCE : PATIENCE;
  const late = setTimeout(() => over.abort(), patience ?? usual);
  response.once("close", () => over.abort());
  const pass = passOf(sessions);
  const found = new AbortController();
  try {
    const answer = await Promise.race([
      answerOf(`${address}${url}`, request, pass, left),
      isOurs(sessions, session, AbortSignal.any([left, found.signal])),
    ]);
    found.abort();
    const given = answer === true ? await answerOf(`${ownAddress()}${url}`, request, pass, left) : answer;
    return given ? giveBack(given, response) : refuse(response);
  } finally {
    clearTimeout(late);
  }
}

/** Believes another process of the same database who asked it; anybody else who says so is not heard. */
export function askersOfPeers(sessions: Pick<Sessions, "tools">): RequestHandler {
  return (request, _response, next) => {
    const asker = request.get(ASKER);
    if (asker !== undefined && isSame(request.get(HANDED_ON) ?? "", passOf(sessions)))
      Object.defineProperty(request, "ip", { value: asker });
    next();
  };
}

/** What only the processes of one database can say. */
function passOf({ tools: { secret } }: Pick<Sessions, "tools">): string {
  return linkKey(secret, "cluster", "peer");
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** What the process at an address answers; false when time is up, however soon it was clear that nobody is there. */
async function answerOf(
  url: string,
  request: Request,
  pass: string,
  left: AbortSignal,
): Promise<PlainAnswer | false> {
  const headers: Record<string, string> = { [HANDED_ON]: pass, [ASKER]: request.ip ?? "" };
  for (const name of TAKEN_ALONG) {
    const value = request.get(name);
    if (value !== undefined) headers[name] = value;
  }
  const { method } = request;
  const body = method === "GET" || method === "HEAD" ? null : bodyOf(request.body);
  try {
    return await askPlainly(url, { method, headers, body, signal: left });
  } catch {
    if (!left.aborted)
      await new Promise((resolve) => left.addEventListener("abort", resolve, { once: true }));
    return false;
  }
}

/** As it came, or as the parser of JSON would read it again. */
function bodyOf(body: unknown): string | null {
  if (body === undefined) return null;
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** True as soon as the session can be opened here, because nobody else holds it any more; false when time is up. */
async function isOurs(
  sessions: HandOnTools["sessions"],
  session: string,
  left: AbortSignal,
): Promise<boolean> {
  for (;;) {
    await delay(LOOK, undefined, { signal: left }).catch(() => {});
    if (left.aborted) return false;
    try {
      await sessions.open(session);
      return true;
    } catch (error) {
      if (!(error instanceof HeldElsewhere)) throw error;
    }
  }
}

function giveBack({ status, headers, stream }: PlainAnswer, response: HttpResponse): void {
  response.status(status);
  for (const name of BROUGHT_BACK) {
    const value = headers[name];
    if (value !== undefined) response.set(name, value);
  }
  stream.on("error", () => response.destroy()).pipe(response);
}

function refuse(response: HttpResponse): void {
  if (!response.headersSent) sendProblem(response, { rejection: rejection("SESSION_MOVED"), retryAfter: 1 });
}
