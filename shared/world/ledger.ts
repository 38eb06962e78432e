import type { Audience } from "../base/audience.ts";
import type { ActionId, MechanismId, SeatId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { TextParams } from "../base/text.ts";
import type { ItemOf, TableName } from "./items.ts";
import type { Target } from "./target.ts";

/**
 * Why a number changed. `code` names a sentence in the text of the action, the mechanism or the term; `params` fill it.
 */
export type Cause =
  | {
      readonly kind: "order";
      readonly seat: SeatId;
      readonly action: ActionId;
      readonly code: string;
      readonly params: TextParams;
    }
  | {
      readonly kind: "agreement";
      readonly agreement: string;
      readonly code: string;
      readonly params: TextParams;
    }
  | {
      readonly kind: "mechanism";
      readonly mechanism: MechanismId;
      readonly code: string;
      readonly params: TextParams;
    }
  | { readonly kind: "inject"; readonly inject: string; readonly params: TextParams }
  /** The reason is an id in the ledger, and words in a view. */
  | { readonly kind: "override"; readonly reason: string }
  /** What the bounds of the number took away or gave. */
  | { readonly kind: "bound" };

/** One change of one number. A number changes only through entries like this. */
export interface LedgerEntry {
  readonly target: Target;
  /** Thousandths of a point (of M$, of a battalion). Never 0. */
  readonly delta: Points;
  readonly cause: Cause;
  readonly audience: Audience;
}

/** A change of a number that the white cell wants, in points, M$ or battalions. */
export interface NumberChange {
  readonly target: Target;
  readonly delta: number;
}

/** Who tells a fact: an action, a mechanism, a term or the session. Its sentence is `{source}.{code}` in the texts. */
export interface Fact {
  /** `action.offer-aid`, `mechanism.crises`, `term.basing`, `turn`. */
  readonly source: string;
  readonly code: string;
  readonly params: TextParams;
  readonly audience: Audience;
  /** Seats and states that it is about, for picking out what matters to a reader. */
  readonly about: readonly string[];
  /** It says that an order of its seat was void: in the debrief it is opened together with the seat's sheet. */
  readonly voided?: true;
}

/** A change of a table: the item as it is now, or `null` if it went. The audience is the item's own. */
export interface TableChange<T extends TableName = TableName> {
  readonly table: T;
  readonly id: string;
  readonly item: ItemOf<T> | null;
  readonly audience: Audience;
}
