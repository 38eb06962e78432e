import type { ParticipantId } from "../../shared/base/ids.ts";
import type { ParticipantStore } from "../store/store.ts";

/** What a session's rows of people say of who was there. */
export interface SeenBefore {
  readonly times: Readonly<Record<ParticipantId, number>>;
  /** Those whose names were erased. */
  readonly nameless: ReadonlySet<ParticipantId>;
}

export const NOBODY_SEEN: SeenBefore = { times: {}, nameless: new Set() };

/**
 * When each participant was last connected. It is kept beside the names and not in the log: who looked in when is
 * nothing that a game is made of, and goes with the names: of who has none any more nothing is kept, here neither.
 */
export class LastSeen {
  readonly #store: Pick<ParticipantStore, "markSeen">;
  readonly #nameless: ReadonlySet<ParticipantId>;
  readonly #failed: (error: unknown) => void;
  #times: Readonly<Record<ParticipantId, number>>;
  #writing = 0;

  constructor(
    store: Pick<ParticipantStore, "markSeen">,
    { times, nameless }: SeenBefore,
    failed: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#times = times;
    this.#nameless = nameless;
    this.#failed = failed;
  }

  /** The same object until somebody comes or goes. */
  get times(): Readonly<Record<ParticipantId, number>> {
    return this.#times;
  }

  /** Nothing is being written. */
  get idle(): boolean {
    return this.#writing === 0;
  }

  /** Somebody came, went, or was still there when the session left the memory. */
  mark(participant: ParticipantId, now: number): void {
    if (this.#nameless.has(participant)) return;
    this.#times = { ...this.#times, [participant]: now };
    this.#writing += 1;
    this.#store
      .markSeen(participant, now)
      .catch(this.#failed)
      .finally(() => {
        this.#writing -= 1;
      });
  }
}
