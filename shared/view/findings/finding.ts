import type { InstitutionId, SeatId, StateId } from "../../base/ids.ts";
import type { Term } from "../../world/items.ts";
import type { Fact } from "../../world/ledger.ts";
import type { ScoreCause } from "../view.ts";

/** A seat and what something was worth to it, in thousandths of a point of its score. */
export interface Worth {
  readonly seat: SeatId;
  readonly amount: number;
}

/** Something that a seat kept from another: an agreement behind its back, or what an order of its did or found. */
export type Secret =
  | { readonly kind: "agreement"; readonly parties: readonly SeatId[]; readonly terms: readonly Term[] }
  | { readonly kind: "fact"; readonly fact: Fact };

export interface KeptSecret {
  readonly turn: number;
  /** Who knew. */
  readonly by: SeatId;
  readonly secret: Secret;
}

/** What happened in a game that a class can talk about. All turns are of the course that counts. */
export type Finding =
  /** The largest change of a score in one turn, and the cause that had most of it; null where no single one had. */
  | {
      readonly kind: "swing";
      readonly turn: number;
      readonly seat: SeatId;
      /** In thousandths of a point, before and after. */
      readonly before: number;
      readonly after: number;
      readonly cause: { readonly cause: ScoreCause; readonly amount: number } | null;
    }
  /** The order that was worth most to one seat and cost another one most. */
  | {
      readonly kind: "divide";
      readonly turn: number;
      readonly cause: ScoreCause;
      readonly gained: Worth;
      readonly lost: Worth;
    }
  /** An agreement that ended before its time, and by whom. */
  | {
      readonly kind: "broken";
      readonly turn: number;
      readonly how: "broken" | "left";
      readonly by: readonly SeatId[];
      readonly parties: readonly SeatId[];
      readonly terms: readonly Term[];
    }
  /** The vote on which the members were most divided. */
  | {
      readonly kind: "motion";
      readonly turn: number;
      readonly institution: InstitutionId;
      readonly state: StateId;
      readonly by: SeatId;
      readonly yes: readonly SeatId[];
      readonly no: readonly SeatId[];
      readonly passed: boolean;
    }
  /** What two seats hid from each other; `second` is null where only one of them did. */
  | {
      readonly kind: "hidden";
      readonly from: SeatId;
      readonly first: KeptSecret;
      readonly second: KeptSecret | null;
    }
  /** A state that another power leads at the end than at the start, and since which turn. */
  | {
      readonly kind: "lead";
      readonly turn: number;
      readonly state: StateId;
      readonly before: SeatId;
      readonly after: SeatId;
    }
  /** An offer from people to people that was declined. */
  | {
      readonly kind: "declined";
      readonly turn: number;
      readonly by: SeatId;
      readonly to: readonly SeatId[];
      readonly terms: readonly Term[];
    };

export type FindingKind = Finding["kind"];
export type FindingOf<K extends FindingKind> = Extract<Finding, { readonly kind: K }>;
