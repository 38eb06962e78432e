import type { SessionId } from "../../shared/base/ids.ts";
import type { Claim, Holder, LeaseStore } from "../store/store.ts";
import type { Cancel, ServerTime } from "./server-time.ts";

/** A process that has been silent for so long has lost its sessions. In milliseconds. */
const LEASE = 4_000;
/** Between two signs of life. In milliseconds. */
const RENEWAL = 1_000;

/** The name of a process that has no peers: it takes every session by force, and draws no lease out. */
export const ALONE = "alone";

/** Another process serves this session: whoever asks is sent there. */
export class HeldElsewhere extends Error {
  readonly session: SessionId;
  /** Where its peers reach that process. */
  readonly address: string;

  constructor(session: SessionId, address: string) {
    super(`session ${session} is served at ${address}`);
    this.session = session;
    this.address = address;
  }
}

/**
 * Which sessions this process may write to. Alone, it takes whatever it is asked for, so that a server that was killed
 * is back at once. Among peers it holds leases, draws them out every second, and takes over what nobody draws out.
 */
export class Ownership {
  readonly #leases: LeaseStore;
  readonly #time: ServerTime;
  readonly #holder: Holder;
  readonly #alone: boolean;
  readonly #held = new Map<SessionId, number>();
  readonly #lost: (session: SessionId) => void;
  readonly #failed: (error: unknown) => void;
  #next: Cancel | null = null;
  #ended = false;

  /**
   * @param holder this process among its peers, or null if it has none
   * @param calls `lost`: another process has taken a session over; `failed`: the store did not answer
   */
  constructor(
    leases: LeaseStore,
    time: ServerTime,
    holder: Holder | null,
    calls: { lost(session: SessionId): void; failed(error: unknown): void },
  ) {
    this.#leases = leases;
    this.#time = time;
    this.#alone = holder === null;
    this.#holder = holder ?? { process: ALONE, address: "" };
    this.#lost = (session) => calls.lost(session);
    this.#failed = (error) => calls.failed(error);
    if (!this.#alone) this.#wait();
  }

  /**
   * The epoch with which this process may write to a session; null if there is no such session.
   * @throws HeldElsewhere if another process has it
   */
  async claim(session: SessionId): Promise<number | null> {
    const terms = { milliseconds: LEASE, force: this.#alone };
    const claim: Claim | null = await this.#leases.claim(session, this.#holder, terms);
    if (claim === null) return null;
    if ("heldAt" in claim) throw new HeldElsewhere(session, claim.heldAt);
    this.#held.set(session, claim.epoch);
    return claim.epoch;
  }

  /** Gives a session back: the next one who is asked for it need not wait. Does nothing if it was lost. */
  async release(session: SessionId, epoch: number): Promise<void> {
    if (this.#held.get(session) === epoch) this.#held.delete(session);
    try {
      await this.#leases.release(session, epoch);
    } catch (error) {
      // The lease runs out by itself.
      this.#failed(error);
    }
  }

  end(): void {
    this.#ended = true;
    this.#next?.();
  }

  #wait(): void {
    this.#next = this.#time.after(RENEWAL, () => void this.#renew());
  }

  async #renew(): Promise<void> {
    const before = new Map(this.#held);
    try {
      const held = await this.#leases.renew(this.#holder.process, LEASE);
      for (const [session, epoch] of before) {
        if (held.get(session) === epoch || this.#held.get(session) !== epoch) continue;
        this.#held.delete(session);
        this.#lost(session);
      }
    } catch (error) {
      this.#failed(error);
    }
    if (!this.#ended) this.#wait();
  }
}
