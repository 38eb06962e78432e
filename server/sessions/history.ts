import { type Course, takeStep } from "../../shared/log/courses.ts";
import type { Session } from "../../shared/session/session.ts";

/** Makes the courses of a session again from its log, as far as that goes: at least one. */
export type LoadHistory = () => Promise<readonly Course[]>;

/**
 * What a session was like earlier. The start of the running planning is always at hand; everything older is read from
 * the log when somebody looks back for the first time, and kept from then on.
 */
export class History {
  readonly #load: LoadHistory;
  #reading: Promise<void> | null = null;
  #courses: readonly Course[] = [];
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
    if (this.#reading !== null) this.#later.push(next);
  }

  /** When the planning that goes on began; null outside planning. */
  get planning(): Session | null {
    return this.#planning;
  }

  /** All courses that were played, the one that counts last: they share nearly all of their parts with the session. */
  async courses(): Promise<readonly Course[]> {
    if (this.#reading === null) this.#reading = this.#read();
    await this.#reading;
    for (const session of this.#later.splice(0)) {
      if (session.seq > (this.#courses.at(-1)?.end.seq ?? 0))
        this.#courses = takeStep(this.#courses, session);
    }
    return this.#courses;
  }

  async #read(): Promise<void> {
    this.#later = [];
    try {
      this.#courses = await this.#load();
    } catch (error) {
      this.#reading = null;
      throw error;
    }
  }
}

/** When the planning that goes on in a session began, one record later. */
export function planningOf(last: Session | null, next: Session, planning: Session | null): Session | null {
  if (next.phase !== "planning") return null;
  const begins = last?.phase !== "planning" || last.turn !== next.turn || last.line !== next.line;
  return begins ? next : planning;
}
