import { randomBytes } from "node:crypto";
import type { ParticipantId, SessionId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { Joined, NewLink } from "../../shared/protocol/http.ts";
import type { Actor } from "../../shared/session/command.ts";
import { hashOfKey, newKey } from "../auth/keys.ts";
import { parseName } from "../auth/name.ts";
import { hashOfPhrase, newPhrase, plainPhrase } from "../auth/phrase.ts";
import type { StoredParticipant } from "../store/store.ts";
import { deskIds } from "./desk-ids.ts";
import type { LiveSession } from "./live-session.ts";
import type { Sessions } from "./sessions.ts";
import { nameToKeep } from "./shown-names.ts";

/**
 * Lets somebody come back to their seat with four words, from whatever device: they get a new key, and the one from
 * before is void at once, wherever it lies. The own words hold for the next time, too; those of a facilitator work once,
 * and bring new ones.
 */
export async function returnToSession(
  sessions: Sessions,
  live: LiveSession,
  typed: string,
): Promise<Result<Joined, Rejection>> {
  const { secret } = sessions.tools;
  const letters = plainPhrase(typed);
  if (letters === null) return fail(rejection("PHRASE_UNKNOWN"));
  const hash = await hashOfPhrase(secret, live.id, letters);
  return oneByOne(hash, () => returnByHash(sessions, live, hash));
}

const underWay = new Map<string, Promise<unknown>>();

/** Those who come with the same words come one after the other, so that words which work once do not work twice. */
async function oneByOne<T>(hash: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(hash);
  const own = before === undefined ? work() : before.then(work, work);
  underWay.set(hash, own);
  try {
    return await own;
  } finally {
    if (underWay.get(hash) === own) underWay.delete(hash);
  }
}

async function returnByHash(
  { tools: { store, secret } }: Sessions,
  live: LiveSession,
  hash: string,
): Promise<Result<Joined, Rejection>> {
  const found = await store.participants.byPhraseHash(live.id, hash);
  if (found === null || !live.has(found.id)) return fail(rejection("PHRASE_UNKNOWN"));
  const { id, name } = found;
  const once = found.returnHash === hash;
  const answer = await live.put({ kind: "server" }, { kind: "participant.return", participant: id });
  if (!answer.ok) return answer;
  const key = newKey();
  const phrase = once ? newPhrase() : "";
  const words = once ? await wordsOf(secret, live.id, phrase) : {};
  await store.participants.change(id, { keyHash: hashOfKey(key), ...words });
  live.signOut(id);
  const seat = live.session().participants[id]?.seat ?? null;
  return ok({ sessionId: live.id, participantKey: key, name, seat, phrase });
}

/** New own words take the place of all that there were. */
async function wordsOf(
  secret: string,
  session: string,
  phrase: string,
): Promise<Pick<StoredParticipant, "phraseHash" | "returnHash">> {
  const letters = plainPhrase(phrase) ?? "";
  return { phraseHash: await hashOfPhrase(secret, session, letters), returnHash: null };
}

/** One more facilitator or observer by a facilitator's word, with a key of their own that can be taken back. */
export async function inviteGuest(
  { tools: { store, time } }: Sessions,
  live: LiveSession,
  by: ParticipantId,
  guest: NewLink,
): Promise<Result<{ readonly participant: ParticipantId; readonly key: string }, Rejection>> {
  const parsed = parseName(guest.name);
  if (!parsed.ok) return parsed;
  const { role } = guest;
  const id: ParticipantId = randomBytes(8).toString("hex");
  const key = newKey();
  const name = nameToKeep(live.session(), parsed.value, live.names);
  live.names.set(id, name);
  let invited = false;
  try {
    await store.participants.add({
      ...{ id, name, role, seat: null, session: live.id, keyHash: hashOfKey(key) },
      ...{ phraseHash: null, returnHash: null, removed: false, createdAt: time.now() },
    });
    const answer = await live.put(actorOf(by), { kind: "control.invite", participant: id, role });
    invited = answer.ok;
    if (answer.ok) return ok({ participant: id, key });
    await store.participants.drop(id);
    return answer;
  } finally {
    if (!invited) live.names.delete(id);
  }
}

/** What a facilitator hands to somebody who has lost their key: words for a student, else a new key. */
export type HandedOver =
  | { readonly phrase: string }
  | { readonly key: string; readonly role: "facilitator" | "observer" };

/**
 * A new way back by the facilitator's word. For a student the old key holds until the words are used; else it is void at
 * once, with every connection that was made with it.
 */
export async function giveWayBack(
  sessions: Sessions,
  live: LiveSession,
  by: ParticipantId,
  participant: ParticipantId,
): Promise<Result<HandedOver, Rejection>> {
  const { store, secret } = sessions.tools;
  const answer = await live.put(actorOf(by), { kind: "control.wayBack", participant });
  if (!answer.ok) return answer;
  const role = live.session().participants[participant]?.role;
  if (role === "facilitator" || role === "observer") {
    const key = await newKeyOf(sessions, live.id, participant);
    await store.participants.change(participant, { keyHash: hashOfKey(key) });
    live.signOut(participant);
    return ok({ key, role });
  }
  const phrase = newPhrase();
  const returnHash = await hashOfPhrase(secret, live.id, plainPhrase(phrase) ?? "");
  await store.participants.change(participant, { returnHash });
  return ok({ phrase });
}

/** A key by chance; of the session's own links, which the host page shows, the next one that is derived. */
async function newKeyOf(sessions: Sessions, session: SessionId, participant: ParticipantId): Promise<string> {
  const desk = deskIds(session);
  const links = ["facilitator", "projector"] as const;
  const link = links.find((name) => desk[name] === participant);
  if (link === undefined) return newKey();
  const linkKeys = await sessions.tools.store.events.renewLink(session, link);
  return sessions.keysOf({ id: session, linkKeys })[link];
}

function actorOf(participant: ParticipantId): Actor {
  return { kind: "participant", participant };
}
