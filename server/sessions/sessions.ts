import type { SessionId } from "../../shared/base/ids.ts";
import { hashOfKey, linkKey } from "../auth/keys.ts";
import type { StoredParticipant, StoredSession } from "../store/store.ts";
import { LiveSession, type SessionTools } from "./live-session.ts";
import { restoreSession } from "./restore.ts";

/** Everything that the sessions of a process share. */
export interface SessionsTools extends SessionTools {
  /** The server's secret, from which the keys of links are derived. */
  readonly secret: string;
}

/** The keys in a session's links, which the host page can show again at any time. */
export interface LinkKeys {
  readonly facilitator: string;
  readonly projector: string;
}

/** The participants whom a session has from the start: their ids are made from its own. */
export const deskIds = (session: SessionId) => ({
  facilitator: `${session}-desk`,
  projector: `${session}-wall`,
});

/** The sessions in this process's memory: each is made from its log when somebody asks for it, once. */
export class Sessions {
  readonly tools: SessionsTools;
  readonly #live = new Map<SessionId, Promise<LiveSession | null>>();

  constructor(tools: SessionsTools) {
    this.tools = tools;
  }

  /** The session, restored from its log if it is not in memory; null if there is none. */
  open(id: SessionId): Promise<LiveSession | null> {
    const known = this.#live.get(id);
    if (known !== undefined) return known;
    const opening = this.#restore(id);
    this.#live.set(id, opening);
    const forget = () => {
      if (this.#live.get(id) === opening) this.#live.delete(id);
    };
    opening.then((session) => (session === null ? forget() : session.onGone(forget))).catch(forget);
    return opening;
  }

  /** How many sessions are in memory. */
  get size(): number {
    return this.#live.size;
  }

  keysOf(session: SessionId): LinkKeys {
    const { secret } = this.tools;
    return {
      facilitator: linkKey(secret, session, "facilitator"),
      projector: linkKey(secret, session, "projector"),
    };
  }

  /** The people behind a session's links. A crash right after its making leaves their rows out; they are added then. */
  async addDesk({ id, createdAt }: StoredSession, people: readonly StoredParticipant[]): Promise<void> {
    const keys = this.keysOf(id);
    const ids = deskIds(id);
    const common = { session: id, seat: null, phraseHash: null, removed: false, createdAt };
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
  }

  /** Lets everybody go, after what is being written is on the disk. */
  async end(): Promise<void> {
    const open = await Promise.allSettled(this.#live.values());
    const live = open.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
    for (const session of live) session.unload();
    await Promise.all(live.map((session) => session.quiet()));
  }

  async #restore(id: SessionId): Promise<LiveSession | null> {
    const { store, log } = this.tools;
    const stored = await store.events.byId(id);
    if (stored === null) return null;
    const restored = await restoreSession(await store.events.read(id, 1));
    const people = await store.participants.ofSession(id);
    await this.addDesk(stored, people);
    const desk = deskIds(id);
    const names = new Map([
      [desk.facilitator, "Facilitator"],
      [desk.projector, "Projector"],
      ...people.map((one) => [one.id, one.name] as const),
    ]);
    const session = new LiveSession(stored, restored, names, this.tools);
    await session.begin();
    log.info({ session: id, records: restored.session.seq }, "session opened");
    return session;
  }
}
