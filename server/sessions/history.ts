import type { Session } from "../../shared/session/session.ts";

/** Makes a session's history again from its log, as far as that goes. */
export type LoadHistory = () => Promise<Stations>;

/** The stations of a session for the replay: they share nearly all of their parts with it. */
export class Stations {
  readonly #closed: Session[] = [];
  #start: Session;
  #last: Session;

  constructor(first: Session) {
    this.#start = first;
    this.#last = first;
    this.take(first);
  }

  /** The session after one more record. */
  take(next: Session): void {
    if (this.#last.phase === "lobby") this.#start = next;
    // A rewind takes turns back.
    this.#closed.length = Math.min(this.#closed.length, next.turns.length);
    if (next.turns.length > this.#closed.length) this.#closed.push(next);
    this.#last = next;
  }

  get seq(): number {
    return this.#last.seq;
  }

  at(turn: number): Session | null {
    if (turn === this.#closed.length && this.#last.phase === "debrief") return this.#last;
    return turn === 0 ? this.#start : (this.#closed[turn - 1] ?? null);
  }
}

/**
 * What a session was like earlier. The start of the running planning is always at hand; everything older is read from
 * the log when somebody looks back for the first time, and kept from then on.
 */
export class History {
  readonly #load: LoadHistory;
  #stations: Promise<Stations> | null = null;
  #planning: Session | null;
  #last: Session;
  #later: Session[] = [];

  /** @param planning when the planning that goes on in `session` began; null outside planning */
  constructor(session: Session, planning: Session | null, load: LoadHistory) {
    this.#last = session;
    this.#planning = planning;
    this.#load = load;
  }

  /** The session after one more record. */
  take(next: Session): void {
    this.#planning = planningOf(this.#last, next, this.#planning);
    this.#last = next;
    if (this.#stations !== null) this.#later.push(next);
  }

  get closed(): number {
    return this.#last.turns.length;
  }

  /** When the planning that goes on began; null outside planning. */
  get planning(): Session | null {
    return this.#planning;
  }

  /**
   * The session when the results of a turn came out; 0 is the start. After the end its last closed turn is shown as the
   * debrief opens it. Null if that turn is not closed.
   */
  async at(turn: number): Promise<Session | null> {
    if (turn > this.closed) return null;
    if (this.#stations === null) {
      this.#later = [];
      this.#stations = this.#load();
      this.#stations.catch(() => {
        this.#stations = null;
      });
    }
    const stations = await this.#stations;
    for (const session of this.#later.splice(0)) if (session.seq > stations.seq) stations.take(session);
    return stations.at(turn);
  }
}

/** When the planning that goes on in a session began, one record later. */
export function planningOf(last: Session | null, next: Session, planning: Session | null): Session | null {
  if (next.phase !== "planning") return null;
  const begins = last?.phase !== "planning" || last.turn !== next.turn || last.line !== next.line;
  return begins ? next : planning;
}
