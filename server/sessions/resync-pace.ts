import type { ParticipantId } from "../../shared/base/ids.ts";
import type { ServerTime } from "./server-time.ts";

/** Whole views that a participant may have at once; after that one in each interval. */
const AT_ONCE = 5;
/** In milliseconds. */
const INTERVAL = 250;

interface Pace {
  left: number;
  at: number;
  waiting: Promise<void> | null;
}

/**
 * Slows who asks for the whole view again and again, as a page that has gone wrong does: a question of twenty bytes
 * brings an answer of a hundred thousand. Requests that wait get one view together.
 */
export class ResyncPace {
  readonly #time: ServerTime;
  readonly #paces = new Map<ParticipantId, Pace>();

  constructor(time: ServerTime) {
    this.#time = time;
  }

  /** Resolves when a view has been sent that was made after the request. */
  async send(participant: ParticipantId, send: () => void): Promise<void> {
    const pace = this.#refilled(participant);
    if (pace.waiting !== null) return pace.waiting;
    if (pace.left >= 1) {
      pace.left -= 1;
      return send();
    }
    pace.waiting = new Promise<void>((done) => void this.#time.after(INTERVAL, done)).then(() => {
      pace.waiting = null;
      this.#refilled(participant).left -= 1;
      send();
    });
    return pace.waiting;
  }

  #refilled(participant: ParticipantId): Pace {
    const now = this.#time.now();
    const pace = this.#paces.get(participant) ?? { left: AT_ONCE, at: now, waiting: null };
    pace.left = Math.min(AT_ONCE, pace.left + (now - pace.at) / INTERVAL);
    pace.at = now;
    this.#paces.set(participant, pace);
    return pace;
  }
}
