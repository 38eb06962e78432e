import type { Request, RequestHandler } from "express";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { parseCode } from "../auth/code.ts";
import { bearerKey, hashOfKey } from "../auth/keys.ts";
import type { PhrasePace } from "../auth/phrase-pace.ts";
import type { ReadingPace } from "../auth/reading-pace.ts";
import type { TypedCodeLimiter } from "../auth/typed-code-limiter.ts";
import type { Figures } from "../figures.ts";
import type { ServerLog } from "../log.ts";
import type { ScenarioLibrary } from "../scenarios/scenario-library.ts";
import type { Ticket } from "../sessions/connection.ts";
import type { LiveSession } from "../sessions/live-session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { HostKey, Store, StoredSession } from "../store/store.ts";
import type { Addresses } from "./addresses.ts";
import { type HttpRefusal, type RouteAnswer, refuse, sendProblem } from "./answer.ts";
import type { UnreadAnswers } from "./unread-answers.ts";

/** What all routes work with. */
export interface HttpTools {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly scenarios: ScenarioLibrary;
  readonly limiter: TypedCodeLimiter;
  readonly phrases: PhrasePace;
  readonly readings: ReadingPace;
  readonly unread: UnreadAnswers;
  /** For who reserves places without end: each is kept for a quarter of a minute. */
  readonly connects: ReadingPace;
  /** For what facilitators hand out: each is a record that is kept for good, and words to be hashed. */
  readonly handings: ReadingPace;
  /** For games that are made of whole logs, all of a host's together: a branch has a desk of its own, which can branch. */
  readonly copies: ReadingPace;
  /** For the games and the versions of scenarios that a host makes. */
  readonly makings: ReadingPace;
  readonly addresses: Addresses;
  readonly log: ServerLog;
  readonly figures: Figures;
  readonly now: () => number;
  /** Reserves a place in a session's room. */
  readonly reserve: (ticket: Ticket) => Promise<object>;
  /** Whether the Redis that its peers are known by answers now; null for a server without peers. */
  readonly redisAnswers: (() => Promise<boolean>) | null;
}

/** The host whose key came with the request. */
export async function hostOf(tools: HttpTools, request: Request): Promise<Result<HostKey, HttpRefusal>> {
  const key = bearerKey(request.headers.authorization);
  const host = key === null ? null : await tools.store.keys.byHash(hashOfKey(key));
  return host === null ? refuse(rejection("KEY_UNKNOWN")) : ok(host);
}

/**
 * Why nothing is made for a host after all; null if it may be. To read what they sent takes up to minutes: whoever makes
 * something of it looks here again, for the key may have been revoked meanwhile.
 */
export async function hostRefusalNow({ store }: HttpTools, { keyHash }: HostKey): Promise<Rejection | null> {
  return (await store.keys.byHash(keyHash)) === null ? rejection("KEY_UNKNOWN") : null;
}

/** Lets only hosts through: what comes before a body that may be large, so that nobody else's is read at all. */
export function hostsOnly(tools: HttpTools): RequestHandler {
  return async (request, response, next) => {
    const host = await hostOf(tools, request);
    if (host.ok) next();
    else sendProblem(response, host.error);
  };
}

/** A participant of a session, by the key that came with the request. */
export interface Known {
  readonly live: LiveSession;
  readonly participant: string;
  /** How often somebody had been signed out when the key was looked up. */
  readonly since: number;
}

/**
 * Why somebody is not answered who was known when they asked; null if they are. Whatever waited for something looks here
 * again before it goes out: meanwhile they may have been taken out or signed out, and of a session that is not here any
 * more nobody here can say who is in it, nor what was erased from it.
 */
export function refusalNow({ live, participant, since }: Known): Rejection | null {
  if (live.isGone) return rejection("SESSION_MOVED");
  const holds = live.has(participant) && !live.signOuts.isAfter(since, participant);
  return holds ? null : rejection("KEY_UNKNOWN");
}

/** How a session comes into memory: to be played, or for one question alone. */
type Opening = (id: string) => Promise<LiveSession | null>;

/**
 * The session of the address, by its id or code, and the participant whose key came along. Who was removed has no key
 * any more. A code with a wrong key is answered like a wrong code, and who tries many is slowed as where codes are typed:
 * else they could be guessed here, by how long the answer takes.
 */
export async function participantOf(
  tools: HttpTools,
  request: Request<{ id: string }>,
  open: Opening = (id) => tools.sessions.open(id),
): Promise<Result<Known, HttpRefusal>> {
  const { events } = tools.store;
  const { id } = request.params;
  const notFound = () => refuse(rejection("NOT_FOUND", { what: "game", id }));
  const byId = await events.byId(id);
  const code = byId === null ? parseCode(id) : null;
  if (code === null) {
    const known = await knownIn(tools, byId, request, open);
    if (known.ok) return known;
    if (known.error === "no game") return notFound();
    return refuse(known.error === "no key" ? rejection("KEY_UNKNOWN") : known.error);
  }
  return typedAttempt(tools, request.ip, async (wrong) => {
    const known = await knownIn(tools, await events.byCode(code), request, open);
    if (known.ok) return known;
    if (known.error !== "no game" && known.error !== "no key") return refuse(known.error);
    wrong();
    return notFound();
  });
}

/** Who asks, in a session that may not be there. */
async function knownIn(
  { store }: HttpTools,
  stored: StoredSession | null,
  request: Request,
  open: Opening,
): Promise<Result<Known, "no game" | "no key" | Rejection>> {
  // The session first: its people's rows are made good when it is opened after a crash.
  const live = stored === null ? null : await open(stored.id);
  if (live === null) return fail("no game");
  const since = live.signOuts.count;
  const key = bearerKey(request.headers.authorization);
  const found = key === null ? null : await store.participants.byKeyHash(live.id, hashOfKey(key));
  if (found === null) return fail("no key");
  const known = { live, participant: found.id, since };
  const refused = refusalNow(known);
  return refused === null ? ok(known) : fail(refused);
}

/**
 * Looks at a typed code; if its address has guessed much, when it is its turn.
 * @param look is given what to call if it was a wrong one
 */
export async function typedAttempt<T>(
  { limiter }: HttpTools,
  address: string | undefined,
  look: (wrong: () => void) => Promise<Result<T, HttpRefusal>>,
): Promise<Result<T, HttpRefusal>> {
  const from = address ?? "";
  const attempt = await limiter.attempt(from, () => look(() => limiter.wrong(from)));
  if (attempt.admitted) return attempt.value;
  const { seconds } = attempt;
  return fail({ rejection: rejection("TOO_MANY_TRIES", { seconds }), retryAfter: seconds });
}

/** The facilitator whose key came with the request. */
export async function facilitatorOf(
  tools: HttpTools,
  request: Request<{ id: string }>,
): Promise<Result<Known, HttpRefusal>> {
  const known = await participantOf(tools, request);
  if (!known.ok) return known;
  const { live, participant } = known.value;
  if (live.roleOf(participant) === "facilitator") return known;
  return refuse(rejection("NOT_ALLOWED", { detail: "this is for facilitators" }));
}

/** What is too much: reading, or making something that is kept. */
type TooMuch = "READING_PACE" | "WRITING_PACE";

/** Lets what somebody asks for wait for its turn, if they ask for much; past that it is refused. */
export async function paced<T>(
  pace: ReadingPace,
  asker: string,
  give: () => Promise<Result<T, HttpRefusal>>,
  code: TooMuch = "READING_PACE",
): Promise<Result<T, HttpRefusal>> {
  const turn = await pace.turn(asker);
  if (turn.admitted) return give();
  const { seconds } = turn;
  return fail({ rejection: rejection(code, { seconds }), retryAfter: seconds });
}

/** What may be different where a participant's work is let wait. */
interface Pacing {
  readonly code?: TooMuch;
  /** The work makes a new link for who asks: they are signed out by it themselves, and are to have the new one. */
  readonly ownLink?: boolean;
}

/** The same for a participant: whoever is taken out or signed out, while they wait or while it is made, gets nothing more. */
export function pacedFor<T>(
  pace: ReadingPace,
  known: Known,
  give: () => Promise<Result<T, HttpRefusal>>,
  { code, ownLink = false }: Pacing = {},
): Promise<Result<T, HttpRefusal>> {
  const giveIfKnown = async () => {
    const before = refusalNow(known);
    if (before !== null) return refuse(before);
    const given = await give();
    const after = refusalNow(ownLink ? { ...known, since: known.live.signOuts.count } : known);
    return after === null ? given : refuse(after);
  };
  return paced(pace, askerOf(known), giveIfKnown, code);
}

/** Lets a participant read what is worked out anew each time, and may be large. */
export function readFor(
  { readings, unread }: HttpTools,
  known: Known,
  request: Request<{ id: string }>,
  give: () => Promise<RouteAnswer>,
): Promise<RouteAnswer> {
  return pacedFor(readings, known, async () => {
    const answer = await give();
    unread.add(askerOf(known), request.socket);
    return answer;
  });
}

const askerOf = ({ live, participant }: Known) => `${live.id}/${participant}`;

/** Lets a host make something that is kept for good. */
export function pacedMaking<T>(
  tools: HttpTools,
  host: HostKey,
  make: () => Promise<Result<T, HttpRefusal>>,
): Promise<Result<T, HttpRefusal>> {
  return paced(tools.makings, host.name, make, "WRITING_PACE");
}

/** Lets a host's game be made of a whole log if not too many were: none waits, since each would keep its log meanwhile. */
export function pacedCopy<T>(
  tools: HttpTools,
  host: string,
  make: () => Promise<Result<T, HttpRefusal>>,
): Promise<Result<T, HttpRefusal>> {
  return paced(tools.copies, host, make, "WRITING_PACE");
}
