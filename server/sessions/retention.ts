import { endErasing, forgetSession } from "./forget-session.ts";
import { HeldElsewhere } from "./ownership.ts";
import type { Cancel } from "./server-time.ts";
import type { Sessions } from "./sessions.ts";

const DAY = 24 * 3600 * 1000;
/** Between two looks for sessions whose time is over. In milliseconds. */
const BETWEEN = 3600 * 1000;
/** So long names may wait until nobody plays. In milliseconds. */
const PATIENCE = DAY;

/**
 * Erases the names of sessions that ended so many days ago, at the start of the server and then every hour. To write a large
 * database anew takes seconds in which no class gets anything saved: it waits for an hour in which nobody plays, for a day
 * at most.
 */
export class Retention {
  readonly #sessions: Sessions;
  readonly #days: number;
  #next: Cancel | null = null;
  #looking: Promise<void>;

  constructor(sessions: Sessions, days: number) {
    this.#sessions = sessions;
    this.#days = days;
    this.#looking = this.#look();
  }

  /** Resolves when nothing is being erased any more. */
  async end(): Promise<void> {
    this.#next?.();
    await this.#looking;
    this.#next?.();
  }

  /** @returns whether it could be: a session that another process serves is that one's to erase, or has its turn in an hour */
  async #erase(session: string): Promise<boolean> {
    try {
      const { names } = await forgetSession(this.#sessions, session, false);
      this.#sessions.tools.log.info({ session, names }, "names were erased: their time was over");
      return true;
    } catch (error) {
      if (error instanceof HeldElsewhere) return false;
      throw error;
    }
  }

  async #look(): Promise<void> {
    const { store, time, log } = this.#sessions.tools;
    try {
      const marks = await store.marks.all();
      const patience = this.#sessions.connected === 0 ? 0 : PATIENCE;
      const old = await store.events.endedBefore(time.now() - this.#days * DAY - patience);
      const named = await store.participants.sessionsWithNames();
      // Who came after a first erasing has a name again.
      const due = old.filter(
        (session) => named.has(session) || marks.get(session)?.has("names-erased") !== true,
      );
      const erased: string[] = [];
      for (const session of due) if (await this.#erase(session)) erased.push(session);
      if (erased.length > 0) await endErasing(store, erased, { texts: false, now: time.now() });
    } catch (error) {
      log.error({ err: error }, "names whose time is over could not be erased; it is tried again in an hour");
    }
    this.#next = time.after(BETWEEN, () => {
      this.#looking = this.#look();
    });
  }
}

/** What erases names after so many days; null where nobody asked for it. */
export function retentionOf(sessions: Sessions, days: number | null): Retention | null {
  return days === null ? null : new Retention(sessions, days);
}
