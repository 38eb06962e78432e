import { type LimiterTime, REAL, type Turn } from "./typed-code-limiter.ts";

/** How much somebody gets. */
export interface Terms {
  /** So many at once; after that one in each step. */
  readonly atOnce: number;
  /** In milliseconds. */
  readonly step: number;
  /** So many of one person may wait. */
  readonly waiting: number;
  /** What has more bytes counts as several; how much there is of it counts nothing if left out. */
  readonly bytes?: number;
}

/** Who hands out one way back after the other to a class that lost its telephones does it by hand. */
export const HANDINGS: Terms = { atOnce: 60, step: 500, waiting: 10 };

/** A game that is made of a whole log is verified and played through once, and as large again. */
export const COPIES: Terms = { atOnce: 20, step: 10_000, waiting: 0 };

/**
 * Games and versions of scenarios are kept for good, some hundred thousand bytes each. Nobody makes so many by hand, and a
 * study that makes more goes on slowly; a key that has got into wrong hands does not fill the disk in a night.
 */
export const MAKINGS: Terms = { atOnce: 2_000, step: 2_000, waiting: 4 };

/** The history asks for every turn together. */
const READINGS: Terms = { atOnce: 40, step: 250, waiting: 20 };

/**
 * Slows who reads again and again what is worked out anew each time, as a page that has gone wrong does: an earlier view,
 * a log, a table. A question of two hundred bytes brings an answer of a hundred thousand. Readings past the first forty
 * wait for their turn, and past twenty waiting are told to come later; other people are not touched.
 */
export class ReadingPace {
  readonly #time: LimiterTime;
  readonly #terms: Terms;
  /** When somebody's readings so far would be done, had each taken a step. */
  readonly #paid = new Map<string, number>();

  constructor(time: LimiterTime = REAL, terms = READINGS) {
    this.#time = time;
    this.#terms = terms;
  }

  /**
   * Waits until a reader's next reading may be worked out.
   * @param bytes of what came, where it is to be kept
   */
  async turn(reader: string, bytes = 0): Promise<Turn> {
    const { atOnce, step, waiting, bytes: one = Number.POSITIVE_INFINITY } = this.#terms;
    const now = this.#time.now();
    this.#forgetOld(now);
    const paid = Math.max(this.#paid.get(reader) ?? now, now) + step * Math.max(1, Math.ceil(bytes / one));
    const wait = paid - now - atOnce * step;
    if (wait > waiting * step)
      return { admitted: false, seconds: Math.max(1, Math.ceil((wait - waiting * step) / 1000)) };
    this.#paid.set(reader, paid);
    if (wait > 0) await this.#time.wait(wait);
    return { admitted: true };
  }

  #forgetOld(now: number): void {
    if (this.#paid.size < 1000) return;
    for (const [reader, paid] of this.#paid) if (paid <= now) this.#paid.delete(reader);
  }
}
