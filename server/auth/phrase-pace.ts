import { networkOf } from "./network-of.ts";

/** Tries that a session allows an address within a minute. */
const TRIES = 5;
/** Tries that it allows all together: 43 bits of chance outlast them by centuries. */
const TOGETHER = 60;
const WINDOW = 60_000;

interface Try {
  readonly network: string;
  readonly at: number;
}

/**
 * Five tries of return phrases per session, address and minute, right or wrong: words can be guessed. Who goes on trying
 * must keep nobody else from coming back, but a hundred addresses together guess no faster than a few. Other sessions are
 * not touched.
 */
export class PhrasePace {
  readonly #now: () => number;
  readonly #tries = new Map<string, readonly Try[]>();

  /** @param now milliseconds, never going back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Counts a try. @returns null if it may be looked at; else after how many seconds the next one may */
  wait(session: string, address: string): number | null {
    const now = this.#now();
    this.#forgetOld(now);
    const network = networkOf(address);
    const all = this.#tries.get(session) ?? [];
    const own = all.filter((one) => one.network === network);
    const full = own.length < TRIES ? all.at(-TOGETHER) : own.at(-TRIES);
    if (full !== undefined) return Math.max(1, Math.ceil((full.at + WINDOW - now) / 1000));
    this.#tries.set(session, [...all, { network, at: now }]);
    return null;
  }

  #forgetOld(now: number): void {
    for (const [session, tries] of this.#tries) {
      const recent = tries.filter(({ at }) => at > now - WINDOW);
      if (recent.length === 0) this.#tries.delete(session);
      else if (recent.length < tries.length) this.#tries.set(session, recent);
    }
  }
}
