import type { ParticipantId } from "../../shared/base/ids.ts";
import type { Cancel, ServerTime } from "./server-time.ts";

/** After so many milliseconds without a connection somebody counts as absent. */
export const ABSENT_AFTER = 60_000;

/** Tells when somebody has been away for long: if it is a delegation's head, another one's word shall count then. */
export class AbsenceWatch {
  readonly #time: ServerTime;
  readonly #absent: (participant: ParticipantId) => void;
  readonly #timers = new Map<ParticipantId, Cancel>();

  constructor(time: ServerTime, absent: (participant: ParticipantId) => void) {
    this.#time = time;
    this.#absent = absent;
  }

  left(participant: ParticipantId): void {
    if (this.#timers.has(participant)) return;
    const cancel = this.#time.after(ABSENT_AFTER, () => {
      this.#timers.delete(participant);
      this.#absent(participant);
    });
    this.#timers.set(participant, cancel);
  }

  came(participant: ParticipantId): void {
    this.#timers.get(participant)?.();
    this.#timers.delete(participant);
  }

  end(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }
}
