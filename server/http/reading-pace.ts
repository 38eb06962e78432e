import { type LimiterTime, REAL, type Turn } from "../auth/typed-code-limiter.ts";

/** Readings that somebody has at once; after that one in each step. The history asks for every turn together. */
const AT_ONCE = 40;
/** In milliseconds. */
const STEP = 250;
/** Readings of one person that may wait. */
const LONGEST_QUEUE = 20;

/**
 * Slows who reads again and again what is worked out anew each time, as a page that has gone wrong does: an earlier view,
 * a log, a table. A question of two hundred bytes brings an answer of a hundred thousand. Readings past the first forty
 * wait for their turn, and past twenty waiting are told to come later; other people are not touched.
 */
export class ReadingPace {
  readonly #time: LimiterTime;
  /** When somebody's readings so far would be done, had each taken a step. */
  readonly #paid = new Map<string, number>();

  constructor(time: LimiterTime = REAL) {
    this.#time = time;
  }

  /** Waits until a reader's next reading may be worked out. */
  async turn(reader: string): Promise<Turn> {
    const now = this.#time.now();
    this.#forgetOld(now);
    const paid = Math.max(this.#paid.get(reader) ?? now, now) + STEP;
    const wait = paid - now - AT_ONCE * STEP;
    if (wait > LONGEST_QUEUE * STEP)
      return { admitted: false, seconds: Math.max(1, Math.ceil((wait - LONGEST_QUEUE * STEP) / 1000)) };
    this.#paid.set(reader, paid);
    if (wait > 0) await this.#time.wait(wait);
    return { admitted: true };
  }

  #forgetOld(now: number): void {
    if (this.#paid.size < 1000) return;
    for (const [reader, paid] of this.#paid) if (paid <= now) this.#paid.delete(reader);
  }
}
