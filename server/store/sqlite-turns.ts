import { setTimeout as passed } from "node:timers/promises";

/** SQLITE_BUSY: somebody else has the lock. */
const BUSY = 5;
/** Between two tries, at first and at most. In milliseconds. */
const [FIRST, LONGEST] = [2, 40];

/**
 * Whose turn it is on the one connection to a SQLite file: transactions one after the other, and no statement of others
 * inside one. What finds the file locked tries again later, and has no turn meanwhile.
 */
export class Turns {
  readonly #patience: number;
  #holder: object | null = null;
  #over: PromiseWithResolvers<void> = Promise.withResolvers();

  /** @param patience how long somebody else's lock is waited for, in milliseconds */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Begins a transaction: from then on it is only this asker's turn. @throws what `begin` throws, SQLITE_BUSY after the patience */
  take(asker: object, begin: () => void): Promise<void> {
    return this.run(asker, () => {
      begin();
      this.#holder = asker;
      this.#over = Promise.withResolvers();
    });
  }

  /** Ends the asker's turn, if it has one. */
  giveBack(asker: object): void {
    if (this.#holder !== asker) return;
    this.#holder = null;
    this.#over.resolve();
  }

  /** Does what takes one statement. @throws what `work` throws, SQLITE_BUSY after the patience */
  async run<T>(asker: object, work: () => T): Promise<T> {
    let until: number | null = null;
    for (let pause = FIRST; ; pause = Math.min(2 * pause, LONGEST)) {
      while (this.#holder !== null && this.#holder !== asker) await this.#over.promise;
      try {
        return work();
      } catch (error) {
        until ??= performance.now() + this.#patience;
        if (!isBusy(error) || performance.now() >= until) throw error;
      }
      // A timer, not a promise alone: what else the server does goes on between two tries.
      await passed(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && Number(error.errcode) % 256 === BUSY;
}
