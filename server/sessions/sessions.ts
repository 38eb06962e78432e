import type { SessionId } from "../../shared/base/ids.ts";
import { hashOfKey, linkKey } from "../auth/keys.ts";
import { ShortLived } from "../short-lived.ts";
import type { Holder, StoredParticipant, StoredSession } from "../store/store.ts";
import { isUnavailable } from "../store/unavailable.ts";
import { deskIds } from "./desk-ids.ts";
import { LiveSession, type SessionTools } from "./live-session.ts";
import { HeldElsewhere, Ownership } from "./ownership.ts";
import { restoreSession } from "./restore.ts";

/** This process stops: whoever asks for a session is told to ask again, and finds the process that serves it next. */
export class Stopping extends Error {}

/** Everything that the sessions of a process share. */
export interface SessionsTools extends SessionTools {
  /** The server's secret, from which the keys of links are derived. */
  readonly secret: string;
  /** This process among others that serve the same sessions; left out where it is the only one. */
  readonly holder?: Holder;
}

/** Of the sessions that nobody is connected to so many stay in memory; beyond that the longest idle one goes. */
export const MOST_IDLE = 100;
/**
 * Of the sessions that somebody asked about and nobody has come to since, so many stay: whoever has typed a code comes in
 * soon. They leave before they are old, so that what they were is cleared away cheaply.
 */
export const MOST_ASKED_ABOUT = 8;

/** The keys in a session's links, which the host page can show again at any time. */
export interface LinkKeys {
  readonly facilitator: string;
  readonly projector: string;
}

/** The sessions in this process's memory: each is made from its log when somebody asks for it, once. */
export class Sessions {
  readonly tools: SessionsTools;
  readonly #live = new ShortLived<Promise<LiveSession | null>>();
  readonly #open = new ShortLived<LiveSession>();
  /** Those that are in memory for questions alone, the one asked about longest ago first. */
  readonly #askedAbout = new Set<SessionId>();
  readonly #ownership: Ownership;
  /** Sessions that something is done to while nobody is in them, with what it waits for. */
  readonly #shut = new Map<SessionId, Promise<unknown>>();
  #leaving: Promise<unknown>[] = [];
  #ended = false;

  constructor(tools: SessionsTools) {
    this.tools = tools;
    const { store, time, log, holder = null } = tools;
    this.#ownership = new Ownership(store.leases, time, holder, {
      lost: (id) => void this.#open.get(id)?.lost(),
      failed: (error) => log.error({ err: error }, "the leases could not be drawn out"),
    });
  }

  /**
   * The session, restored from its log if it is not in memory; null if there is none.
   * @throws HeldElsewhere if another process serves it, Stopping, and what the store threw if it cannot say
   */
  open(id: SessionId): Promise<LiveSession | null> {
    this.#askedAbout.delete(id);
    return this.#opening(id);
  }

  /**
   * The same for one question by somebody who is not in the session: it may leave the memory again as soon as so many
   * others were asked about, unless somebody comes to it.
   */
  askAbout(id: SessionId): Promise<LiveSession | null> {
    if (this.#askedAbout.delete(id) || !this.#live.has(id)) this.#askedAbout.add(id);
    return this.#opening(id);
  }

  #opening(id: SessionId): Promise<LiveSession | null> {
    const known = this.#live.get(id);
    if (known !== undefined) return known;
    // A lease that is taken now would be given back by nobody, and keep the next process waiting.
    if (this.#ended) return Promise.reject(new Stopping(`session ${id} is not opened any more`));
    const shut = this.#shut.get(id);
    const opening = shut === undefined ? this.#restore(id) : shut.then(() => this.#restore(id));
    this.#live.set(id, opening);
    const forget = () => {
      if (this.#live.get(id) !== opening) return;
      this.#live.delete(id);
      this.#askedAbout.delete(id);
    };
    opening.then((session) => (session === null ? forget() : session.onGone(forget))).catch(forget);
    opening.then(() => this.#makeRoom()).catch(() => {});
    return opening;
  }

  /**
   * Does something to the store's rows of a session that nobody may be in meanwhile: whoever was in it is let go, comes
   * back by themselves, and waits until the work is done. The lease is held throughout.
   * @throws HeldElsewhere if another process serves it, and what the store threw if it cannot say
   */
  async whileShut<T>(id: SessionId, work: () => Promise<T>): Promise<T> {
    let live: LiveSession | null;
    do {
      await this.#shut.get(id);
      live = await this.open(id).catch((error: unknown) => {
        const mayComeBack = error instanceof HeldElsewhere || error instanceof Stopping;
        if (mayComeBack || isUnavailable(error)) throw error;
        // Nobody is in a session whose log is damaged; what is done to its rows needs no log.
        return null;
      });
    } while (this.#shut.has(id));
    // Nothing waits between letting go and shutting: nobody can come in between.
    live?.unload();
    const done = this.#afterwards(id, live, work);
    const over = done.then(
      () => {},
      () => {},
    );
    this.#shut.set(id, over);
    void over.then(() => this.#shut.delete(id));
    this.#leaving.push(over);
    return done;
  }

  /** Whether a session is in this process's memory, or about to be. */
  has(id: SessionId): boolean {
    return this.#live.has(id);
  }

  /** How many sessions are in memory. */
  get size(): number {
    return this.#live.size;
  }

  /** How many people are connected to them. */
  get connected(): number {
    return this.#open.values().reduce((sum, session) => sum + session.standing().connected, 0);
  }

  keysOf({ id, linkKeys }: Pick<StoredSession, "id" | "linkKeys">): LinkKeys {
    const { secret } = this.tools;
    return {
      facilitator: linkKey(secret, id, "facilitator", linkKeys.facilitator),
      projector: linkKey(secret, id, "projector", linkKeys.projector),
    };
  }

  /**
   * The people behind a session's links. A crash right after its making leaves their rows out, and one in the middle of a
   * renewal leaves the old key in force: both are made good then.
   */
  async addDesk(stored: StoredSession, people: readonly StoredParticipant[]): Promise<void> {
    const { id, createdAt } = stored;
    const keys = this.keysOf(stored);
    const ids = deskIds(id);
    const common = { session: id, seat: null, createdAt, removed: false, phraseHash: null, returnHash: null };
    const desk: readonly StoredParticipant[] = [
      {
        ...common,
        id: ids.facilitator,
        name: "Facilitator",
        role: "facilitator",
        keyHash: hashOfKey(keys.facilitator),
      },
      {
        ...common,
        id: ids.projector,
        name: "Projector",
        role: "observer",
        keyHash: hashOfKey(keys.projector),
      },
    ];
    const missing = desk.filter((one) => !people.some((other) => other.id === one.id));
    for (const one of missing) await this.tools.store.participants.add(one);
    for (const { id: person, keyHash } of desk)
      if (people.some((other) => other.id === person && other.keyHash !== keyHash))
        await this.tools.store.participants.change(person, { keyHash });
  }

  /** Lets everybody go, after what is being written is on the disk. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#ownership.end();
    await Promise.allSettled(this.#live.values());
    for (const session of this.#open.values()) session.unload();
    while (this.#leaving.length > 0) await Promise.all(this.#leaving.splice(0));
  }

  async #restore(id: SessionId): Promise<LiveSession | null> {
    const { store } = this.tools;
    const stored = await store.events.byId(id);
    if (stored === null) return null;
    // The log is read after the lease is taken: whatever its last holder wrote is in it then.
    const epoch = await this.#ownership.claim(id);
    if (epoch === null) return null;
    try {
      return await this.#begin(stored, epoch);
    } catch (error) {
      await this.#ownership.release(id, epoch);
      throw error;
    }
  }

  /** Works under a lease of its own, after all that a session that was let go still writes is on the disk. */
  async #afterwards<T>(id: SessionId, live: LiveSession | null, work: () => Promise<T>): Promise<T> {
    await live?.quiet();
    const epoch = await this.#ownership.claim(id);
    try {
      return await work();
    } finally {
      if (epoch !== null) await this.#ownership.release(id, epoch);
    }
  }

  async #begin(stored: StoredSession, epoch: number): Promise<LiveSession> {
    const { store, log } = this.tools;
    const { id } = stored;
    const restored = await restoreSession(store, id);
    const readOnly = (await store.marks.of(id)).has("imported");
    const people = await store.participants.ofSession(id);
    await this.addDesk(stored, people);
    const desk = deskIds(id);
    const names = new Map([
      [desk.facilitator, "Facilitator"],
      [desk.projector, "Projector"],
      // An erased name leaves its id to be called by.
      ...people.filter(({ name }) => name !== "").map((one) => [one.id, one.name] as const),
    ]);
    const nameless = new Set(people.filter(({ name }) => name === "").map((one) => one.id));
    const seen = { times: await store.participants.seen(id), nameless };
    const session = new LiveSession(stored, { ...restored, readOnly, seen }, names, this.tools, epoch);
    this.#open.set(id, session);
    session.onGone(() => this.#leave(session));
    await session.begin();
    log.info({ session: id, records: restored.session.seq }, "session opened");
    return session;
  }

  /** The lease is given back after the last of the session's work is on the disk. */
  #leave(session: LiveSession): void {
    this.#open.delete(session.id);
    const left = session.quiet().then(() => this.#ownership.release(session.id, session.epoch));
    this.#leaving.push(left);
    void left.finally(() => {
      this.#leaving = this.#leaving.filter((one) => one !== left);
    });
  }

  #makeRoom(): void {
    const asked = [...this.#askedAbout].flatMap((id) => this.#open.get(id) ?? []).filter(isIdle);
    for (const session of asked.slice(0, Math.max(0, asked.length - MOST_ASKED_ABOUT))) session.rest();
    const idle = this.#open.values().filter(isIdle);
    if (idle.length <= MOST_IDLE) return;
    idle.sort((one, other) => (one.idleSince ?? 0) - (other.idleSince ?? 0));
    for (const session of idle.slice(0, idle.length - MOST_IDLE)) session.rest();
  }
}

const isIdle = ({ idleSince }: LiveSession) => idleSince !== null;
