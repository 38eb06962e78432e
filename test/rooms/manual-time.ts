import type { Cancel, ServerTime } from "../../server/sessions/server-time.ts";

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

/** What Node's timers take: a longer one goes off after a millisecond. */
const LONGEST = 2 ** 31 - 1;

/** Time that goes by only when a test says so. */
export class ManualTime implements ServerTime {
  readonly #timers = new Set<Timer>();
  #now = 1_700_000_000_000;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): Cancel {
    const timer = { at: this.#now + (milliseconds > LONGEST ? 1 : milliseconds), call };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Somebody sets the machine's clock while no server runs: the next one reads another time. */
  set(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets time go by, timer after timer; `settled` lets each one's work come to its end. */
  async pass(milliseconds: number, settled: () => Promise<void>): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settled();
      const next = [...this.#timers].sort((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = end;
  }
}
