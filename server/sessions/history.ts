import type { Session } from "../../shared/session/session.ts";

/** The stations of a session for the replay, kept as it goes: they share nearly all of their parts with it. */
export class History {
  readonly #closed: Session[] = [];
  #start: Session;
  #planning: Session | null = null;
  #last: Session;

  constructor(first: Session) {
    this.#start = first;
    this.#last = first;
    this.take(first);
  }

  /** The session after one more record. */
  take(next: Session): void {
    const last = this.#last;
    if (last.phase === "lobby") this.#start = next;
    if (next.turns.length > this.#closed.length) this.#closed.push(next);
    const begins = next.phase === "planning" && (last.phase !== "planning" || last.turn !== next.turn);
    if (begins) this.#planning = next;
    else if (next.phase !== "planning") this.#planning = null;
    this.#last = next;
  }

  get closed(): number {
    return this.#closed.length;
  }

  /** When the planning that goes on began; null outside planning. */
  get planning(): Session | null {
    return this.#planning;
  }

  /**
   * The session when the results of a turn came out; 0 is the start. After the end its last closed turn is shown as the
   * debrief opens it. Null if that turn is not closed.
   */
  at(turn: number): Session | null {
    if (turn === this.#closed.length && this.#last.phase === "debrief") return this.#last;
    return turn === 0 ? this.#start : (this.#closed[turn - 1] ?? null);
  }
}
