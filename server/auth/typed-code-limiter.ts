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
  /** Attempts that are being looked at: whether they are wrong is not known yet. */
  underWay: number;
  /** Called when one of them is over. */
  readonly over: (() => void)[];
}

/** What came of an attempt that was looked at, or when to try again. */
export type Attempt<T> =
  | { readonly admitted: true; readonly value: T }
  | { readonly admitted: false; readonly seconds: number };

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

  /**
   * Looks at an attempt when it is its turn. Of one address no more are under way at once than may be wrong: else thousands
   * that come together would all be looked at before the first is known to be wrong.
   *
   * @param look calls `wrong` if it was a guess
   */
  async attempt<T>(address: string, look: () => Promise<T>): Promise<Attempt<T>> {
    const known = this.#known(address);
    while (!this.#isSlowed(known) && known.underWay >= FREE)
      await new Promise<void>((resolve) => known.over.push(resolve));
    if (this.#isSlowed(known)) {
      const seconds = this.#secondsInLine(known);
      // Whoever waits for an attempt to be over waits in this line, too, or is sent away.
      known.over.shift()?.();
      if (seconds !== null) return { admitted: false, seconds };
      await this.#turnInLine(known);
    }
    known.underWay += 1;
    try {
      return { admitted: true, value: await look() };
    } finally {
      known.underWay -= 1;
      known.over.shift()?.();
    }
  }

  /** Null if there is room in the line of a slowed address; else after how many seconds there is. */
  #secondsInLine({ waiting, next }: Address): number | null {
    if (waiting < LONGEST_QUEUE) return null;
    return Math.max(1, Math.ceil((next - this.#time.now()) / 1000));
  }

  async #turnInLine(known: Address): Promise<void> {
    const now = this.#time.now();
    const at = Math.max(now, known.next);
    known.next = at + STEP;
    known.waiting += 1;
    await this.#time.wait(at - now);
    known.waiting -= 1;
  }

  #known(address: string): Address {
    const network = networkOf(address);
    const known = this.#addresses.get(network);
    if (known !== undefined) return known;
    this.#forgetOld();
    const fresh: Address = { wrong: [], next: 0, waiting: 0, underWay: 0, over: [] };
    this.#addresses.set(network, fresh);
    return fresh;
  }

  /** Counts a wrong guess. */
  wrong(address: string): void {
    const known = this.#known(address);
    known.wrong.push(this.#time.now());
    if (known.wrong.length > FREE * 4) known.wrong.shift();
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
    for (const [name, { wrong, waiting, underWay, over }] of this.#addresses) {
      const rests = waiting + underWay + over.length === 0;
      if (rests && (wrong.at(-1) ?? Number.NEGATIVE_INFINITY) <= since) this.#addresses.delete(name);
    }
  }
}
