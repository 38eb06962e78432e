import { networkOf } from "./network-of.ts";

/** Wrong guesses a minute that an address may make before it is slowed. */
const FREE = 30;
const WINDOW = 60_000;
/** Milliseconds between the attempts of a slowed address. */
const STEP = 500;
/** Attempts that may wait at one address. */
const LONGEST_QUEUE = 20;

interface Address {
  wrong: number[];
  /** When the next attempt may be looked at. */
  next: number;
  waiting: number;
}

export type Turn = { readonly admitted: true } | { readonly admitted: false; readonly seconds: number };

export interface LimiterTime {
  /** Milliseconds, never going back. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** The machine's. */
export const REAL: LimiterTime = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Slows who guesses codes. A whole school shares one address, so an address with over 30 wrong guesses a minute is not
 * shut out: all its attempts, right or wrong, queue at two a second, and past twenty waiting are told to come later.
 * Other addresses are not touched.
 */
export class TypedCodeLimiter {
  readonly #time: LimiterTime;
  readonly #addresses = new Map<string, Address>();

  constructor(time: LimiterTime = REAL) {
    this.#time = time;
  }

  /** Waits until an attempt of this address may be looked at. */
  async turn(address: string): Promise<Turn> {
    const known = this.#addresses.get(networkOf(address));
    if (known === undefined || !this.#isSlowed(known)) return { admitted: true };
    const now = this.#time.now();
    if (known.waiting >= LONGEST_QUEUE) {
      return { admitted: false, seconds: Math.max(1, Math.ceil((known.next - now) / 1000)) };
    }
    const at = Math.max(now, known.next);
    known.next = at + STEP;
    known.waiting += 1;
    await this.#time.wait(at - now);
    known.waiting -= 1;
    return { admitted: true };
  }

  /** Counts a wrong guess. */
  wrong(address: string): void {
    const network = networkOf(address);
    const known = this.#addresses.get(network) ?? { wrong: [], next: 0, waiting: 0 };
    known.wrong.push(this.#time.now());
    if (known.wrong.length > FREE * 4) known.wrong.shift();
    this.#addresses.set(network, known);
    this.#forgetOld();
  }

  #isSlowed(address: Address): boolean {
    const since = this.#time.now() - WINDOW;
    while ((address.wrong[0] ?? Number.POSITIVE_INFINITY) <= since) address.wrong.shift();
    return address.wrong.length > FREE;
  }

  /** Addresses without a guess in the last minute are dropped, the oldest first. */
  #forgetOld(): void {
    if (this.#addresses.size < 1000) return;
    const since = this.#time.now() - WINDOW;
    for (const [name, { wrong, waiting }] of this.#addresses) {
      if (waiting === 0 && (wrong.at(-1) ?? 0) <= since) this.#addresses.delete(name);
    }
  }
}
