import type { ParticipantId } from "../../shared/base/ids.ts";

/**
 * Whose keys were replaced, counted and not timed. A place in the room that was reserved with the key from before is void
 * like the key: whoever has the lost phone must not come in with what it reserved just before.
 */
export class SignOuts {
  readonly #last = new Map<ParticipantId, number>();
  #count = 0;

  /** How many there were: what a place is reserved with, taken before the key is looked up. */
  get count(): number {
    return this.#count;
  }

  add(participant: ParticipantId): void {
    this.#count += 1;
    this.#last.set(participant, this.#count);
  }

  /** Whether the participant was signed out since there were so many. */
  isAfter(since: number, participant: ParticipantId): boolean {
    return (this.#last.get(participant) ?? 0) > since;
  }
}
