import type { ActionId, SeatId, StateId } from "../base/ids.ts";
import type { Rejection } from "../base/rejection.ts";
import type { ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { ConsentNeed } from "../world/consent.ts";
import type { Draft, DraftReading } from "../world/draft.ts";
import type { FieldOffer, NumberUnit } from "../world/fields.ts";
import type { Agreement } from "../world/items.ts";
import type { NumberChange } from "../world/ledger.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";

/** What kinds of orders are listed together, in this order: all of them are too many for one list. */
export const ACTION_THEMES = ["ties", "forces", "crises", "home", "words"] as const;
export type ActionTheme = (typeof ACTION_THEMES)[number];

/**
 * What an action is. An action is one file and one line in the registry: parser, offers, forms, checks, bots, report
 * and rulebook all come from it. `Facts` and `Causes` are the sentences it may tell; `resolve` cannot name another.
 */
export interface ActionDefinition<
  Sentences extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly id: ActionId;
  readonly text: {
    readonly name: string;
    /** One sentence: what it does and when one would want it. */
    readonly hint: string;
    /** How it is worked out, a sentence each, for the rulebook; `{path}` stands for a number of the scenario's rules. */
    readonly rule: readonly string[];
    /** A label for each field, by field id; choices without a proper name by `field.value`. */
    readonly fields: Readonly<Record<string, string>>;
    /** One sentence per fact and per cause, with `{places}` for its parameters. */
    readonly sentences: Sentences;
  };
  /**
   * What each of its numbers counts, by field id: as its offers say, for who reads an order without an offer, such as in
   * a replay. A test holds both together.
   */
  readonly units?: Readonly<Record<string, NumberUnit>>;
  /** Among which kinds of orders a form lists it. */
  readonly theme: ActionTheme;
  /** Who learns of the order's effects after the close. Its sheet itself is secret until the debrief. */
  readonly disclosure: "open" | "parties" | "own";
  /** Whether it counts against the seat's number of orders; vote and public-statement do not. */
  readonly counts: boolean;
  /** Whether somebody must judge how likely it comes off and what it then does; without a ruling it is void. */
  readonly judged?: true;
  /** Its fields that are no numbers are free text, which is kept apart from the order and can be erased. */
  readonly freeText?: true;
  /** Who may take it if the scenario does not name seats. */
  readonly takers: "patrons" | "states" | "all";
  /** Whether a seat could ever be offered it, as far as the scenario alone decides that; if missing, every taker could. */
  suits?(scenario: PublicScenario, seat: ScenarioSeat): boolean;
  /** What may be done now: cost and the choices of each field, or null if nothing. One entry per action. */
  offer(sight: Sight, seat: SeatId): ActionOffer | null;
  /** What the order costs, as far as its seat can know before the close. */
  cost(sight: Sight, order: Order, seat: SeatId): Cost;
  /** What the fields alone cannot say; the fields themselves are checked against the offer by `checkOrder`. */
  check(sight: Sight, order: Order, seat: SeatId): Rejection | null;
  /**
   * The states in which the order acts, each once, for fatigue and for one order per action and state; a seat without a
   * state that the order is meant for stands in for one.
   */
  places(sight: Sight, order: Order, seat: SeatId): readonly StateId[];
  /** What tells two orders of this kind on one sheet apart, where that is not the place alone (a motion, a deployment). */
  slot?(order: Order): string | readonly string[];
  /** Whose agreement it needs, and to what; all of them must stand at the close. Judged on the order alone. */
  consents?(sight: Sight, order: Order, seat: SeatId): readonly ConsentNeed[];
  /** Stage A: a reason (a key of `sentences`) why the order is void at the close, or null. */
  void?(reading: OrderReading, order: Order): Extract<keyof Sentences, string> | null;
  /** Stage B: the effects. Costs are booked by the engine. */
  resolve(draft: OrderDraft<Extract<keyof Sentences, string>>, order: Order): void;
}

/** What an order is judged by, beside the world: whose it is, what else is ordered, and what was agreed about it. */
export interface OrderReading extends DraftReading {
  readonly seat: SeatId;
  /** All orders of this turn that are not void in stage A, for rules of meetings (`rules.md` section 7). */
  readonly standing: readonly StandingOrder[];
  /** Agreements in force at this close; those that enter into force with it have `fromTurn` equal to the turn. */
  readonly agreements: readonly Agreement[];
  /** Motions passed in this turn's count or before, by id: a mandate that may be used now. */
  readonly passedMotions: readonly string[];
  /** What was ruled on this order, if it needs judgement and has had it. */
  readonly ruling: Ruling | null;
}

/** A draft for an order. */
export interface OrderDraft<Codes extends string> extends Draft<Codes>, OrderReading {
  /** For an order with several places: what it gains in one of them, where it is tired by what was done there. */
  in(place: StateId): Pick<Draft<Codes>, "gain">;
}

/** How likely an order comes off, in percent from 0 to 100, and what it changes if it does. */
export interface Ruling {
  readonly chance: number;
  readonly effects: readonly NumberChange[];
}

export interface StandingOrder {
  readonly seat: SeatId;
  readonly order: Order;
}

/** What may be done: the cost to show before the fields are chosen (the least), and each field's choices. */
export interface ActionOffer {
  readonly action: ActionId;
  readonly counts: boolean;
  readonly cost: Cost;
  /** The seat whose consent every order of this kind needs is named per order; this says that one is needed. */
  readonly needsConsent: boolean;
  /** Whether the white cell must judge it. */
  readonly judged?: true;
  /** In the order in which a form asks for them. */
  readonly fields: readonly FieldOffer[];
}

/** What an order is about: a sheet has one order of an action at most about each of these. */
export function thingsOf(
  action: ActionDefinition,
  sight: Sight,
  order: Order,
  seat: SeatId,
): readonly string[] {
  return thingsIn(action, order, action.slot === undefined ? action.places(sight, order, seat) : []);
}

/** The same where its places are known. */
export function thingsIn(
  { slot }: ActionDefinition,
  order: Order,
  places: readonly StateId[],
): readonly string[] {
  if (slot !== undefined) {
    const things = slot(order);
    return typeof things === "string" ? [things] : things;
  }
  return places.length === 0 ? NOWHERE : places;
}

const NOWHERE = [""];

/**
 * Holds a definition to its exact sentence keys, so that `resolve` can name only those. The registry needs no more than
 * the general type: the engine hands every action a draft that takes any code.
 */
export function defineAction<const Sentences extends Readonly<Record<string, string>>>(
  definition: ActionDefinition<Sentences>,
): ActionDefinition {
  return definition as unknown as ActionDefinition;
}
