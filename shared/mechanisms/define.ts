import type { Audience } from "../base/audience.ts";
import type { MechanismId, SeatId, StateId } from "../base/ids.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Draft } from "../world/draft.ts";
import type { LastingEffect } from "../world/items.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Target } from "../world/target.ts";
import type { World } from "../world/world.ts";

/**
 * A standing mechanism: something that happens every turn by itself. Stage B reads the world at the close; stage C
 * (reactions) reads the world after the sum and the bounds and writes entries with causes of their own.
 */
export interface MechanismDefinition<
  Sentences extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly id: MechanismId;
  readonly text: {
    readonly name: string;
    /** One sentence that a first-year student understands: what it does. */
    readonly hint: string;
    /** How it is worked out, a sentence each, for the rulebook; `{path}` stands for a number of the scenario's rules. */
    readonly rule: readonly string[];
    readonly sentences: Sentences;
  };
  /** Whether it can ever do anything in the scenario; if missing, it can in every one. */
  occurs?(scenario: PublicScenario): boolean;
  /** What it adds in a world to the value around which a state's stability or regime settles, in points. */
  settle?(scenario: PublicScenario, world: World): Settling;
  run?(draft: MechanismDraft<Extract<keyof Sentences, string>>): void;
  react?(draft: MechanismDraft<Extract<keyof Sentences, string>>): void;
}

/** Whether one of these actions is in play. */
export function inPlay({ actions }: PublicScenario, ...ids: readonly string[]): boolean {
  return actions.some(({ id }) => ids.includes(id));
}

/** What is added to a settling value, in points. */
export type Settling = (state: StateId, quantity: SettlingQuantity) => number;

/** The quantities whose settling value standing mechanisms may shift. */
export type SettlingQuantity = "stability" | "regime";

/** An order that stands, as far as a mechanism may look at it. */
export interface GivenOrder {
  readonly seat: SeatId;
  readonly order: Order;
  /** Where it acts. */
  readonly places: readonly StateId[];
}

/** A draft for a mechanism: what else of the turn it may look at. */
export interface MechanismDraft<Codes extends string> extends Draft<Codes> {
  /** Injects of the scenario and the ones that the facilitator fires now; only the mechanism of injects reads them. */
  readonly injects: readonly ScenarioInject[];
  readonly fired: readonly string[];
  /** Orders that stand after stage A. */
  readonly standing: readonly GivenOrder[];
  /** Acceptances of proposals given in this turn, by seat. */
  readonly acceptances: Readonly<Record<SeatId, number>>;
  /** Agreements that a party has left in this turn. */
  readonly left: readonly LeftAgreement[];
  /** What the standing orders of a seat cost together, with what it paid by agreements. */
  spent(seat: SeatId): Cost;
  /** The sum of what all mechanisms add to a settling value. */
  settling(state: StateId, quantity: SettlingQuantity): number;
  /** Stage C: what the bounds gave a number (above 0) or took from it (below 0) in the sum of stage B, in points. */
  boundsGave(target: Target): number;
  /** The same draft for what only these may know. */
  within(audience: Audience): Draft<Codes>;
  /** The same draft under the inject as the cause, for the inject's audience. */
  under(inject: ScenarioInject): Draft<Codes>;
  /** What several mechanisms look at, worked out once for a stage. */
  shared<V>(make: (draft: MechanismDraft<string>) => V): V;
  /** Enters this turn's share of a lasting effect under its first cause. */
  renew(effect: LastingEffect): void;
}

/** A party that leaves an agreement before its time. */
export interface LeftAgreement {
  readonly agreement: string;
  readonly seat: SeatId;
}

/** Gives the definition its exact sentence keys. */
export function defineMechanism<const Sentences extends Readonly<Record<string, string>>>(
  definition: MechanismDefinition<Sentences>,
): MechanismDefinition<Sentences> {
  return definition;
}
