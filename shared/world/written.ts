/**
 * What a turn writes, each kind of a class and none a literal: V8 takes note where literals that lived long were written, and
 * puts all later ones from there among what is hardly ever cleared up, while most of what turns write is gone with its turn.
 * Fields stand in canonical order, in which they are written to the log.
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
  readonly audience: Audience;
  readonly cause: Cause;
  readonly delta: Points;
  readonly target: Target;

  constructor(target: Target, delta: Points, cause: Cause, audience: Audience) {
    this.audience = audience;
    this.cause = cause;
    this.delta = delta;
    this.target = target;
  }
}

/** An order as a cause. */
export class OrderCause {
  readonly action: ActionId;
  readonly code: string;
  readonly kind = "order";
  readonly params: TextParams;
  readonly seat: SeatId;

  constructor(seat: SeatId, action: ActionId, code: string, params: TextParams) {
    this.action = action;
    this.code = code;
    this.params = params;
    this.seat = seat;
  }
}

/** An agreement as a cause. */
export class AgreementCause {
  readonly agreement: string;
  readonly code: string;
  readonly kind = "agreement";
  readonly params: TextParams;

  constructor(agreement: string, code: string, params: TextParams) {
    this.agreement = agreement;
    this.code = code;
    this.params = params;
  }
}

/** A mechanism as a cause. */
export class MechanismCause {
  readonly code: string;
  readonly kind = "mechanism";
  readonly mechanism: MechanismId;
  readonly params: TextParams;

  constructor(mechanism: MechanismId, code: string, params: TextParams) {
    this.code = code;
    this.mechanism = mechanism;
    this.params = params;
  }
}

/** A fact that a draft tells. */
export class ToldFact implements Fact {
  readonly about: readonly string[];
  readonly audience: Audience;
  readonly code: string;
  readonly params: TextParams;
  readonly source: string;

  constructor(
    source: string,
    code: string,
    params: TextParams,
    audience: Audience,
    about: readonly string[],
  ) {
    this.about = about;
    this.audience = audience;
    this.code = code;
    this.params = params;
    this.source = source;
  }
}

/** A table change and who wrote it: the writer decides where two of them write one item. */
export class WrittenChange {
  readonly change: TableChange;
  readonly writer: string;

  constructor(writer: string, change: TableChange) {
    this.change = change;
    this.writer = writer;
  }
}

/** An item put into a table, or taken out of it where it is null. */
export class ItemChange<T extends TableName> implements TableChange<T> {
  readonly audience: Audience;
  readonly id: string;
  readonly item: ItemOf<T> | null;
  readonly table: T;

  constructor(table: T, id: string, item: ItemOf<T> | null, audience: Audience) {
    this.audience = audience;
    this.id = id;
    this.item = item;
    this.table = table;
  }
}

/** What a seat did in a state, remembered. */
export class TakenAction implements RecentAction {
  readonly action: ActionId;
  readonly audience: Audience;
  readonly id: string;
  readonly seat: SeatId;
  readonly state: StateId;
  readonly turn: number;

  constructor(id: string, audience: Audience, seat: SeatId, action: ActionId, state: StateId, turn: number) {
    this.action = action;
    this.audience = audience;
    this.id = id;
    this.seat = seat;
    this.state = state;
    this.turn = turn;
  }
}

/** An effect of the coming turns. */
export class ComingEffect implements LastingEffect {
  readonly audience: Audience;
  readonly cause: Cause;
  readonly delta: Points;
  readonly fromTurn: number;
  readonly id: string;
  readonly target: Target;
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
    this.audience = audience;
    this.cause = cause;
    this.delta = delta;
    this.fromTurn = fromTurn;
    this.id = id;
    this.target = target;
    this.untilTurn = untilTurn;
  }
}
