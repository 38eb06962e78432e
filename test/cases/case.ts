import type { Mandate } from "../../shared/scenario/choices.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import type { MotionAnswer } from "../../shared/turn/turn.ts";
import type { Crisis, Deployment, Term } from "../../shared/world/items.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Target } from "../../shared/world/target.ts";

/**
 * A numbered case of adjudication: a position, the orders of some turns, and all that comes of them, entry by entry.
 * Cases are data: `play.ts` plays them on the test scenario, `renew.ts` writes what is expected anew.
 */
export interface Case {
  /** Never changes and is never given away again: `evict.3`; `evict.3b` is a neighbour of it. */
  readonly id: string;
  /** The rule in one sentence, as this case shows it. */
  readonly story: string;
  /** Section of shared/rules.md and the word to look for in it, if it is not that of the file: `7.2`, `4 Bases`. */
  readonly rule?: string;
  readonly position?: Position;
  readonly turns: readonly Turn[];
  /** What is looked at, if it is not what the file looks at. */
  readonly shows?: readonly Look[];
  /** Why a sheet here could not be filed: the engine must be right about it all the same. */
  readonly unfiled?: string;
  /** A line for each entry, fact and change that is looked at; `renew.ts` writes them, whoever commits them has read them. */
  readonly expected: string;
}

/** The cases of one action, mechanism or term, or of what happens when things meet. */
export interface CaseFile {
  readonly rule: string;
  readonly shows: readonly Look[];
  readonly cases: readonly Case[];
}

/**
 * What of an outcome is shown. A word: entries and facts of the action, mechanism or term with this id, or of `inject`,
 * `override` or `bound`. A word with `/`: changes of that table, `deployments/` or `deployments/k2`. With `=`: the number
 * after the close, `=seat/moscow/forces`. After `@` stands what a line must contain: `decay@moscow/kaz/economic`. Facts
 * of the engine itself, such as an order that is void, are always shown.
 */
export type Look = string;

export type Numbers = Readonly<Partial<Record<Target, number>>>;

/** How the test scenario's start is altered; nothing breaks out by chance unless `chance` says so. */
export interface Position {
  readonly variant?: "short" | "full";
  /** Which actions are in play: all that exist, or those that the fixture's games begin with. */
  readonly play?: "all" | "some";
  readonly seed?: string;
  readonly chance?: boolean;
  /** Free sites beside those of the test scenario, by id: the state. */
  readonly sites?: Readonly<Record<string, string>>;
  /** Seats without an income of funds. */
  readonly withoutIncome?: readonly string[];
  /** Numbers of the scenario's rules, by group. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly scenario?: (scenario: Scenario) => Scenario;
  /** In points, M$ or battalions. */
  readonly numbers?: Numbers;
  /** Open crises, by state. */
  readonly crises?: Readonly<Record<string, Partial<Crisis>>>;
  /** Missions that stand in the zones. */
  readonly missions?: readonly MissionGiven[];
  /** Other values for deployments of the start, by id. */
  readonly troops?: Readonly<Record<string, Partial<Deployment>>>;
  /** The framework between NATO's ladder and the alliance stands. */
  readonly framework?: boolean;
  /** Turns that were played before; they are not shown. */
  readonly before?: readonly Turn[];
}

export interface MissionGiven extends Partial<Deployment> {
  readonly seat: string;
  readonly state: string;
  readonly mandate: Mandate;
}

export interface Turn {
  readonly sheets?: Readonly<Record<string, readonly Order[]>>;
  /** Agreements that bind from this turn on; in the whole case they are called a1, a2 ... in this order. */
  readonly agreements?: readonly Pact[];
  /** Acceptances given, by seat. */
  readonly accepted?: Readonly<Record<string, number>>;
  /** Agreements that a seat leaves, by their name. */
  readonly left?: readonly (readonly [agreement: string, seat: string])[];
  /** Injects that the facilitator fires. */
  readonly fired?: readonly string[];
  /** What the facilitator answers on motions that the white cell decides. */
  readonly answered?: Readonly<Record<string, MotionAnswer>>;
  /** The facilitator's changes, in points. */
  readonly overrides?: Numbers;
  /** What the facilitator rules on orders that need judgement, by seat. */
  readonly rulings?: Readonly<Record<string, { readonly chance: number; readonly effects: Numbers }>>;
  /** Numbers set before this turn is planned. */
  readonly set?: Numbers;
}

export interface Pact {
  readonly parties: readonly string[];
  readonly terms: readonly Term[];
  /** How many turns it is for; one unless told otherwise. */
  readonly turns?: number;
  readonly secret?: boolean;
}

/** An order. */
export function order(action: string, fields: Order["fields"] = {}): Order {
  return { action, fields };
}

/** The consent of a seat to one kind of order of another in a place. */
export function consent(by: string, action: string, seat: string, where: string): Pact {
  return { parties: [by, seat], terms: [{ kind: "consent", fields: { action, seat, where } }] };
}

/** Basing rights that a host gives a patron. */
export function basing(
  host: string,
  fields: Readonly<Record<string, string | number>> & { readonly patron: string },
  turns = 1,
): Pact {
  return { parties: [host, fields.patron], terms: [{ kind: "basing", fields }], turns };
}

/** The consent of a host to a mission. */
export function letIn(
  host: string,
  fields: Readonly<Record<string, string | number>> & { readonly seat: string },
): Pact {
  return { parties: [host, fields.seat], terms: [{ kind: "peacekeepers", fields }] };
}

/** So much money a turn from one seat to another. */
export function aid(from: string, to: string, amount: number, turns: number): Pact {
  return { parties: [from, to], terms: [{ kind: "aid", fields: { from, to, amount } }], turns };
}

/** A change of the scenario: other numbers for one action. */
export function withAction(
  action: "backing" | "coercion" | "mediation",
  numbers: Readonly<Record<string, number>>,
): (scenario: Scenario) => Scenario {
  return (scenario) => {
    const { actions } = scenario.rules;
    const changed = { ...actions, [action]: { ...actions[action], ...numbers } };
    return { ...scenario, rules: { ...scenario.rules, actions: changed } };
  };
}
