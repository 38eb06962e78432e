import { createHash } from "node:crypto";
import type { SessionId } from "../../shared/base/ids.ts";
import type { SnapshotStore } from "../store/store.ts";
import { packSession, type Remembered, unpackSession } from "./snapshot-bytes.ts";
import { snapshotVersion } from "./snapshot-version.ts";
import { inSpareTime } from "./telling.ts";

/**
 * One comes with every so many closed turns: to read a few turns takes milliseconds, and a snapshot holds up the thread of
 * all classes.
 */
const TURNS = 4;
/** One comes with a close so many records after the last one, as where turns are played over and over. */
const MANY_RECORDS = 1000;
/** One comes with the rest of a session so many records after the last one: fewer are read as fast as it is. */
const WORTH_IT = 200;

/**
 * Writes a session's snapshots beside its work: nobody's acknowledgement waits for one, and one that cannot be written is
 * done without. While one is being written the next waits, and of several that wait only the last is written.
 */
export class SnapshotWriter {
  readonly #store: SnapshotStore;
  readonly #session: SessionId;
  readonly #failed: (error: unknown) => void;
  /** The record that the last one was made after. */
  #last: number;
  #waiting: Remembered | null = null;
  #working = false;

  /** @param last the record that the last one was made after; 0 if there is none */
  constructor(store: SnapshotStore, session: SessionId, failed: (error: unknown) => void, last = 0) {
    this.#store = store;
    this.#session = session;
    this.#failed = failed;
    this.#last = last;
  }

  get idle(): boolean {
    return !this.#working;
  }

  /** A turn was closed: it leaves one now and then. */
  afterClose(remembered: Remembered): void {
    const { turns, seq } = remembered.session;
    if (turns.length % TURNS === 0 || seq >= this.#last + MANY_RECORDS) this.take(remembered);
  }

  /** The session leaves the memory: it leaves one if there is enough to read since the last. */
  atRest(remembered: Remembered): void {
    if (remembered.session.seq >= this.#last + WORTH_IT) this.take(remembered);
  }

  /** Leaves one in any case. */
  take(remembered: Remembered): void {
    this.#last = remembered.session.seq;
    this.#waiting = remembered;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#waiting !== null) {
      // The answers and views of all classes first.
      await inSpareTime();
      const remembered = this.#waiting;
      this.#waiting = null;
      try {
        await saveSnapshot(this.#store, this.#session, remembered);
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#working = false;
  }
}

async function saveSnapshot(store: SnapshotStore, id: SessionId, remembered: Remembered): Promise<void> {
  const state = packSession(remembered);
  const { seq } = remembered.session;
  await store.save(id, { seq, version: snapshotVersion(), digest: digestOf(state), state });
}

/** The last snapshot of a session; null if there is none, if another program wrote it, or if it is damaged. */
export async function readSnapshot(store: SnapshotStore, id: SessionId): Promise<Remembered | null> {
  const snapshot = await store.last(id);
  if (snapshot === null || snapshot.version !== snapshotVersion()) return null;
  if (snapshot.digest !== digestOf(snapshot.state)) return null;
  try {
    const remembered = unpackSession(snapshot.state);
    return remembered.session.seq === snapshot.seq ? remembered : null;
  } catch {
    // Such as one that a newer Node wrote.
    return null;
  }
}

function digestOf(state: Uint8Array): string {
  return createHash("sha256").update(state).digest("hex");
}
