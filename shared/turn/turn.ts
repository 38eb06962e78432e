import type { Ruling } from "../actions/define.ts";
import type { ParticipantId, SeatId } from "../base/ids.ts";
import type { LeftAgreement } from "../mechanisms/define.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario, ScenarioInject } from "../scenario/format.ts";
import type { Agreement } from "../world/items.ts";
import type { Fact, LedgerEntry, NumberChange, TableChange } from "../world/ledger.ts";
import type { Order } from "../world/order.ts";
import type { World } from "../world/world.ts";

/** Everything that a turn is worked out from, besides the world. The order of keys and of orders cannot matter. */
export interface TurnInputs {
  /** The sheet that counts for each seat: the last filed one. */
  readonly sheets: Readonly<Record<SeatId, readonly Order[]>>;
  /** Proposals that all their parties accepted in this planning phase. */
  readonly agreements: readonly Agreement[];
  /** Who accepted how many: each acceptance costs a state capital. */
  readonly acceptances: Readonly<Record<SeatId, number>>;
  /** Injects that the facilitator fires with this close. */
  readonly fired: readonly string[];
  readonly overrides: readonly Override[];
  /** Agreements that a party leaves before their time. */
  readonly left?: readonly LeftAgreement[];
  /** Injects that the facilitator wrote; all of them happen with this close. */
  readonly written?: readonly ScenarioInject[];
  /** What the white cell ruled on orders that need judgement; one without a verdict is void. */
  readonly verdicts?: readonly Verdict[];
  /** What the white cell answered on motions that it decides, by motion; one without an answer stays open. */
  readonly motions?: Readonly<Record<string, MotionAnswer>>;
}

export const MOTION_ANSWERS = ["grant", "refuse"] as const;
export type MotionAnswer = (typeof MOTION_ANSWERS)[number];

/** A change by the white cell, with the id of its reason. */
export interface Override extends NumberChange {
  readonly reason: string;
  readonly by: ParticipantId;
}

/** What the white cell ruled on an order that needs judgement. */
export interface Verdict extends Ruling {
  readonly seat: SeatId;
  /** The order's digest as it was filed: other words need another verdict. */
  readonly order: string;
  readonly by: ParticipantId;
}

/** What came out of a turn when it was worked out. */
export interface TurnResult {
  readonly turn: number;
  readonly entries: readonly LedgerEntry[];
  readonly changes: readonly TableChange[];
  readonly facts: readonly Fact[];
  /** Score of each seat after the turn, 0..100 in thousandths, with the attainment of each objective (0..1). */
  readonly scores: Readonly<Record<SeatId, SeatScore>>;
}

/** What came out of a turn as it stands on record. Inputs and outcome together are the record of the turn. */
export interface TurnOutcome extends TurnResult {
  /** Digest of the world after the turn: the record's own, made once when the turn closes; empty where no log is kept. */
  readonly digest: string;
}

export interface SeatScore {
  readonly score: number;
  /** In the order of the seat's objectives in the scenario: 0..1 each, in thousandths. */
  readonly attained: readonly number[];
}

/** The setting in which turns are worked out; it is the same for a whole line of a session. */
export interface TurnSetting {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly seed: string;
  readonly line: number;
}

/**
 * Works a turn out: the signature of `resolveTurn`. Pure: the same world, inputs and setting give the same outcome.
 */
export type ResolveTurn = (setting: TurnSetting, world: World, inputs: TurnInputs) => TurnResult;
