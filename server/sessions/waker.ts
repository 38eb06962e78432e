import { GRACE } from "../../shared/session/commands/clock.ts";
import { HeldElsewhere } from "./ownership.ts";
import type { Cancel } from "./server-time.ts";
import type { Sessions } from "./sessions.ts";

/** Between two looks at the deadlines of sessions that are not in memory. In milliseconds. */
export const LOOK = 15_000;
/** A session is opened so long before its deadline that being opened does not move it. In milliseconds. */
const AHEAD = GRACE + 2 * LOOK;

/**
 * Wakes the sessions that sleep: a turn that lasts a week closes by its deadline though everybody has left and the session
 * was unloaded or the server restarted. Among several processes the first one to look takes it.
 */
export class Waker {
  readonly #sessions: Sessions;
  #next: Cancel | null = null;
  #ended = false;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  begin(): void {
    void this.#look();
  }

  end(): void {
    this.#ended = true;
    this.#next?.();
  }

  async #look(): Promise<void> {
    const { store, time, log } = this.#sessions.tools;
    try {
      for (const session of await store.events.dueBy(time.now() + AHEAD)) {
        if (this.#ended) return;
        await this.#wake(session);
      }
    } catch (error) {
      log.error({ err: error }, "the deadlines could not be read");
    }
    if (!this.#ended) this.#next = time.after(LOOK, () => void this.#look());
  }

  /** One session that cannot be opened must not keep the others asleep. */
  async #wake(session: string): Promise<void> {
    try {
      if (!this.#sessions.has(session)) await this.#sessions.open(session);
    } catch (error) {
      if (!(error instanceof HeldElsewhere))
        this.#sessions.tools.log.error({ session, err: error }, "a session could not be woken");
    }
  }
}
