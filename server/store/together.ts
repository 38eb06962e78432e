/** Hands on in one piece all that is put in before the event loop goes on: to hand over takes longer than what is handed. */
export class Together<T> {
  readonly #handOn: (all: readonly T[]) => void;
  #waiting: T[] = [];

  constructor(handOn: (all: readonly T[]) => void) {
    this.#handOn = handOn;
  }

  put(one: T): void {
    if (this.#waiting.push(one) > 1) return;
    process.nextTick(() => {
      const all = this.#waiting;
      this.#waiting = [];
      this.#handOn(all);
    });
  }
}
