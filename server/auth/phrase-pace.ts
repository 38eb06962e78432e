/** Tries that a session allows within a minute. */
const TRIES = 5;
const WINDOW = 60_000;

/**
 * Five tries of return phrases per session and minute, right or wrong, from wherever they come: words can be guessed, and
 * a school's address says nothing. Other sessions are not touched.
 */
export class PhrasePace {
  readonly #now: () => number;
  readonly #tries = new Map<string, number[]>();

  /** @param now milliseconds, never going back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts a try. @returns null if it may be looked at; else after how many seconds the next one may */
  wait(session: string): number | null {
    const now = this.#now();
    this.#forgetOld(now);
    const tries = this.#tries.get(session) ?? [];
    const first = tries[0];
    if (first !== undefined && tries.length >= TRIES)
      return Math.max(1, Math.ceil((first + WINDOW - now) / 1000));
    this.#tries.set(session, [...tries, now]);
    return null;
  }

  #forgetOld(now: number): void {
    for (const [session, tries] of this.#tries) {
      const recent = tries.filter((at) => at > now - WINDOW);
      if (recent.length === 0) this.#tries.delete(session);
      else if (recent.length < tries.length) this.#tries.set(session, recent);
    }
  }
}
