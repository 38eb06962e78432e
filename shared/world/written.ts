/**
 * What a turn writes, each kind of a class and none a literal: V8 takes note where literals that lived long were written, and
 * puts all later ones from there among what is hardly ever cleared up, while most of what turns write is gone with its turn.
 */
import type { Audience } from "../base/audience.ts";
import type { ActionId, MechanismId, SeatId, StateId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { TextParams } from "../base/text.ts";
import type { ItemOf, LastingEffect, RecentAction, TableName } from "./items.ts";
import type { Cause, Fact, LedgerEntry, TableChange } from "./ledger.ts";
import type { Target } from "./target.ts";

/** A change of one number. */
export class Entry implements LedgerEntry {
  readonly target: Target;
  readonly delta: Points;
  readonly cause: Cause;
  readonly audience: Audience;

  constructor(target: Target, delta: Points, cause: Cause, audience: Audience) {
    this.target = target;
    this.delta = delta;
    this.cause = cause;
    this.audience = audience;
  }
}

/** An order as a cause. */
export class OrderCause {
  readonly kind = "order";
  readonly seat: SeatId;
  readonly action: ActionId;
  readonly code: string;
  readonly params: TextParams;

  constructor(seat: SeatId, action: ActionId, code: string, params: TextParams) {
    this.seat = seat;
    this.action = action;
    this.code = code;
    this.params = params;
  }
}

/** An agreement as a cause. */
export class AgreementCause {
  readonly kind = "agreement";
  readonly agreement: string;
  readonly code: string;
  readonly params: TextParams;

  constructor(agreement: string, code: string, params: TextParams) {
    this.agreement = agreement;
    this.code = code;
    this.params = params;
  }
}

/** A mechanism as a cause. */
export class MechanismCause {
  readonly kind = "mechanism";
  readonly mechanism: MechanismId;
  readonly code: string;
  readonly params: TextParams;

  constructor(mechanism: MechanismId, code: string, params: TextParams) {
    this.mechanism = mechanism;
    this.code = code;
    this.params = params;
  }
}

/** A fact that a draft tells. */
export class ToldFact implements Fact {
  readonly source: string;
  readonly code: string;
  readonly params: TextParams;
  readonly audience: Audience;
  readonly about: readonly string[];

  constructor(
    source: string,
    code: string,
    params: TextParams,
    audience: Audience,
    about: readonly string[],
  ) {
    this.source = source;
    this.code = code;
    this.params = params;
    this.audience = audience;
    this.about = about;
  }
}

/** A table change and who wrote it: the writer decides where two of them write one item. */
export class WrittenChange {
  readonly writer: string;
  readonly change: TableChange;

  constructor(writer: string, change: TableChange) {
    this.writer = writer;
    this.change = change;
  }
}

/** An item put into a table, or taken out of it where it is null. */
export class ItemChange<T extends TableName> implements TableChange<T> {
  readonly table: T;
  readonly id: string;
  readonly item: ItemOf<T> | null;
  readonly audience: Audience;

  constructor(table: T, id: string, item: ItemOf<T> | null, audience: Audience) {
    this.table = table;
    this.id = id;
    this.item = item;
    this.audience = audience;
  }
}

/** What a seat did in a state, remembered. */
export class TakenAction implements RecentAction {
  readonly id: string;
  readonly audience: Audience;
  readonly seat: SeatId;
  readonly action: ActionId;
  readonly state: StateId;
  readonly turn: number;

  constructor(id: string, audience: Audience, seat: SeatId, action: ActionId, state: StateId, turn: number) {
    this.id = id;
    this.audience = audience;
    this.seat = seat;
    this.action = action;
    this.state = state;
    this.turn = turn;
  }
}

/** An effect of the coming turns. */
export class ComingEffect implements LastingEffect {
  readonly id: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly delta: Points;
  readonly cause: Cause;
  readonly fromTurn: number;
  readonly untilTurn: number;

  constructor(
    id: string,
    audience: Audience,
    target: Target,
    delta: Points,
    cause: Cause,
    fromTurn: number,
    untilTurn: number,
  ) {
    this.id = id;
    this.audience = audience;
    this.target = target;
    this.delta = delta;
    this.cause = cause;
    this.fromTurn = fromTurn;
    this.untilTurn = untilTurn;
  }
}
