import { randomBytes } from "node:crypto";
import limited, { type LimitFunction } from "p-limit";
import type { ParticipantId, SeatId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { Joined, JoinInfo } from "../../shared/protocol/http.ts";
import type { Command } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { membersOf } from "../../shared/session/delegation.ts";
import { hashOfKey, newKey } from "../auth/keys.ts";
import { parseName } from "../auth/name.ts";
import { hashOfPhrase, newPhrase, plainPhrase } from "../auth/phrase.ts";
import type { LiveSession } from "./live-session.ts";
import type { Sessions } from "./sessions.ts";
import { nameToKeep } from "./shown-names.ts";

export interface Arrival {
  /** As it was typed. */
  readonly name: string;
  readonly role: "student" | "observer";
  readonly seat: SeatId | null;
}

/** What somebody who holds the code may know before joining. */
export function joinInfo(live: LiveSession): JoinInfo {
  const session = live.session();
  const { title, phase, door, settings, scenario } = session;
  return {
    title,
    scenario: scenario.title,
    phase,
    door,
    observersAllowed: settings.observersAllowed,
    language: settings.language,
    seats: scenario.seats.map(({ id, name, state, letter, palette, brief, botFirst }) => ({
      id,
      name,
      state: scenario.states.find((one) => one.id === state)?.name ?? null,
      letter,
      palette: palette ?? null,
      brief,
      taken: membersOf(session, id).length,
      botFirst,
    })),
  };
}

/** Of one session, so many are let in at once: whoever comes after it is full costs nothing more. */
const AT_ONCE = 2;
const doors = new WeakMap<LiveSession, LimitFunction>();

/** Lets somebody in, with a key and words to come back with. Delegation and white cell are told of the arrival. */
export async function joinSession(
  sessions: Sessions,
  live: LiveSession,
  arrival: Arrival,
): Promise<Result<Joined, Rejection>> {
  const parsed = parseName(arrival.name);
  if (!parsed.ok) return parsed;
  if (arrival.role === "student" && arrival.seat === null)
    return fail(rejection("SEAT_UNKNOWN", { seat: "" }));
  const door = doors.get(live) ?? limited(AT_ONCE);
  doors.set(live, door);
  return door(() => letIn(sessions, live, { ...arrival, name: parsed.value }));
}

async function letIn(
  { tools }: Sessions,
  live: LiveSession,
  arrival: Arrival,
): Promise<Result<Joined, Rejection>> {
  const id: ParticipantId = randomBytes(8).toString("hex");
  const key = newKey();
  const phrase = arrival.role === "student" ? newPhrase() : "";
  // Taken before anything is awaited: of two people of one name who come at once, one gets the number.
  const name = nameToKeep(live.session(), arrival.name, live.names);
  live.names.set(id, name);
  let admitted: Result<string, Rejection> | null = null;
  try {
    admitted = await admit({ tools }, live, { ...arrival, name, id, key, phrase });
    if (!admitted.ok) return admitted;
  } finally {
    if (admitted?.ok !== true) live.names.delete(id);
  }
  const seat = admitted.value === "" ? null : admitted.value;
  return ok({ sessionId: live.id, participantKey: key, name, seat, phrase });
}

interface Candidate extends Arrival {
  readonly id: ParticipantId;
  readonly key: string;
  readonly phrase: string;
}

/** @returns the seat that was given, or an empty text for one who waits */
async function admit(
  { tools: { store, time, secret } }: Pick<Sessions, "tools">,
  live: LiveSession,
  { id, name, role, seat, key, phrase }: Candidate,
): Promise<Result<string, Rejection>> {
  const command: Command = { kind: "participant.join", participant: id, role, seat };
  // Words cost much to hash: who will not be let in, and asks again and again, shall not keep the others waiting.
  const present = live.present();
  const foreseen = decide(live.session(), command, { now: time.now(), actor: { kind: "server" }, present });
  if (!foreseen.ok) return foreseen;
  const letters = plainPhrase(phrase);
  const phraseHash = letters === null ? null : await hashOfPhrase(secret, live.id, letters);
  await store.participants.add({
    ...{ id, name, role, seat, session: live.id, keyHash: hashOfKey(key) },
    ...{ phraseHash, returnHash: null, removed: false, createdAt: time.now() },
  });
  const answer = await live.put({ kind: "server" }, command);
  if (answer.ok) return ok(String(answer.value.reply.seat ?? ""));
  await store.participants.drop(id);
  return answer;
}
