import { actionOf } from "../actions/registry.ts";
import { listFields } from "../actions/sample.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import { influenceBoard } from "../influence/board.ts";
import { termAskingFor } from "../mechanisms/terms/consents.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { checkSheet } from "../turn/check-sheet.ts";
import { offersFor } from "../turn/offers.ts";
import { nextWorld, resolveTurn } from "../turn/resolve-turn.ts";
import type { TurnInputs, TurnSetting } from "../turn/turn.ts";
import type { FieldOffer } from "../world/fields.ts";
import type { Agreement } from "../world/items.ts";
import type { Fact } from "../world/ledger.ts";
import { NO_COST, type Order } from "../world/order.ts";
import { setUpWorld } from "../world/set-up.ts";
import { type Sight, sightOf } from "../world/sight.ts";
import type { Target } from "../world/target.ts";
import type { World } from "../world/world.ts";
import { POSITIONS, type PositionId, positionOf } from "./positions.ts";

/** What one order of a kind does when everybody else holds still. */
export interface ActionEffect {
  readonly action: ActionId;
  /** What had to be put at the start for the order to be possible. */
  readonly position: PositionId;
  readonly seat: SeatId;
  readonly order: Order;
  /** What the order could have been: its fields as they were offered. */
  readonly offered: readonly FieldOffer[];
  /** By how many points it moves each patron's regional influence: at its close, and `TURNS_ON` turns later. */
  readonly now: Readonly<Record<SeatId, number>>;
  readonly later: Readonly<Record<SeatId, number>>;
  /** Every number that is otherwise at the close than without the order, its price among them, in thousandths. */
  readonly moves: readonly { readonly target: Target; readonly delta: Points }[];
  /** What is told of it, in the order's own words. */
  readonly facts: readonly Fact[];
}

/** How many turns after the close the later effect is taken. */
const TURNS_ON = 5;
/** Of each seat's offer so many orders are tried, and of all seats' so many. */
const TRIED_PER_SEAT = 4;
const TRIED_AT_MOST = 16;
/** Nobody draws from it in what is measured, but a turn needs one. */
const SEED = "rulebook";

/**
 * For each action in play, the order from the start position that moves the influence board most, of some two dozen that
 * are spread over its seats and choices, and what it does; every consent that it needs is thought given. Injects and
 * the dice of crises are the same with and without it. An action that no seat can take has none.
 *
 * @param scenario as its reader may know it: what others have is then what seats usually have
 */
export function* actionEffects(scenario: PublicScenario, calendar: Calendar): Generator<ActionEffect> {
  const study = new Study(scenario, calendar);
  for (const { id } of scenario.actions) {
    const effect = study.effectOf(id);
    if (effect !== null) yield effect;
  }
}

interface Trial {
  readonly seat: SeatId;
  readonly order: Order;
  readonly offered: readonly FieldOffer[];
  readonly inputs: TurnInputs;
}

/** One scenario's start, what follows if nobody does anything, and orders tried against it. */
class Study {
  readonly #setting: TurnSetting;
  readonly #scenario: PublicScenario;
  readonly #start: World;
  readonly #idle = new Map<PositionId, readonly World[]>();

  constructor(scenario: PublicScenario, calendar: Calendar) {
    this.#scenario = scenario;
    this.#setting = { scenario: { ...scenario, injects: [] }, calendar, seed: SEED, line: 1 };
    this.#start = setUpWorld(scenario, calendar);
  }

  /** In the first position in which an order of the kind moves anything but its price, or else in which it is possible. */
  effectOf(action: ActionId): ActionEffect | null {
    let found: ActionEffect | null = null;
    for (const position of POSITIONS) {
      const world = positionOf(this.#scenario, this.#start, position);
      const effect = this.#bestOf(action, position, world, this.#trialsOf(world, action));
      found ??= effect;
      if (effect !== null && sizeOf(effect) > 0) return effect;
    }
    return found;
  }

  #trialsOf(world: World, action: ActionId): readonly Trial[] {
    const { scenario, calendar } = this.#setting;
    const sight = sightOf({ scenario, calendar, world, viewer: { kind: "facilitator" }, debrief: false });
    const trials = scenario.seats.flatMap(({ id: seat }) => {
      const offers = offersFor(sight, seat);
      const fields = offers.find((offer) => offer.action === action)?.fields;
      if (fields === undefined) return [];
      return listFields(fields, TRIED_PER_SEAT, 1)
        .map((values): Order => ({ action, fields: values }))
        .filter((order) => checkSheet(sight, [order], seat, NO_COST, offers) === null)
        .map((order) => ({ seat, order, offered: fields, inputs: inputsOf(sight, seat, order) }));
    });
    const step = Math.max(1, Math.ceil(trials.length / TRIED_AT_MOST));
    return trials.filter((_, at) => at % step === 0);
  }

  #bestOf(
    action: ActionId,
    position: PositionId,
    world: World,
    trials: readonly Trial[],
  ): ActionEffect | null {
    let best: ActionEffect | null = null;
    for (const trial of trials) {
      const effect = this.#tried(action, position, world, trial);
      if (best === null || sizeOf(effect) > sizeOf(best)) best = effect;
    }
    return best;
  }

  #tried(action: ActionId, position: PositionId, world: World, trial: Trial): ActionEffect {
    const { seat, order, offered, inputs } = trial;
    const idle = this.#idleFrom(position, world);
    const closed = resolveTurn(this.#setting, world, inputs);
    const next = nextWorld(this.#setting, world, inputs);
    let later = next;
    for (let turn = 0; turn < TURNS_ON; turn += 1) later = nextWorld(this.#setting, later, NOTHING);
    return {
      action,
      position,
      seat,
      order,
      offered,
      now: this.#boardChange(next, idle[0]),
      later: this.#boardChange(later, idle[TURNS_ON]),
      moves: movesBetween(idle[0], next),
      facts: closed.facts.filter(({ source }) => source === `action.${action}`),
    };
  }

  /** The worlds after this close and the ones that follow if nobody gives an order. */
  #idleFrom(position: PositionId, world: World): readonly World[] {
    let worlds = this.#idle.get(position);
    if (worlds === undefined) {
      const made = [nextWorld(this.#setting, world, NOTHING)];
      while (made.length <= TURNS_ON) made.push(nextWorld(this.#setting, made.at(-1) as World, NOTHING));
      worlds = made;
      this.#idle.set(position, worlds);
    }
    return worlds;
  }

  #boardChange(one: World, other: World | undefined): Readonly<Record<SeatId, number>> {
    const board = influenceBoard(this.#scenario, one.numbers).regional;
    const without = other === undefined ? board : influenceBoard(this.#scenario, other.numbers).regional;
    return Object.fromEntries(
      Object.entries(board).map(([patron, value]) => [patron, value - (without[patron] ?? 0)]),
    );
  }
}

const NOTHING: TurnInputs = { sheets: {}, agreements: [], acceptances: {}, fired: [], overrides: [] };

/** The one order on one sheet, with an agreement that gives all consents that it needs. */
function inputsOf(sight: Sight, seat: SeatId, order: Order): TurnInputs {
  const needs = actionOf(order.action)?.consents?.(sight, order, seat) ?? [];
  const terms = needs.map(termAskingFor).filter((term) => term !== null);
  const agreement: Agreement = {
    id: "consent",
    audience: "open",
    parties: [...new Set([seat, ...needs.map(({ by }) => by)])].sort(),
    terms,
    secret: false,
    fromTurn: sight.turn,
    untilTurn: sight.turn,
    state: "in-force",
  };
  const agreements = terms.length === 0 ? [] : [agreement];
  return { ...NOTHING, sheets: { [seat]: [order] }, agreements };
}

/** How much an order matters: to the board, at once or later; a little, to any number but its seat's own means. */
function sizeOf({ now, later, moves, seat }: ActionEffect): number {
  const points = (change: ActionEffect["now"]): number =>
    Object.values(change).reduce((sum, delta) => sum + Math.abs(delta), 0);
  const others = moves.filter(({ target }) => !target.startsWith(`seat/${seat}/`));
  return points(now) + points(later) + others.reduce((sum, { delta }) => sum + Math.abs(delta), 0) * TRIFLE;
}

/** A thousandth of a point of any number weighs so many points of influence. */
const TRIFLE = 1e-8;

/** The largest first. */
function movesBetween(before: World | undefined, after: World): ActionEffect["moves"] {
  return (Object.entries(after.numbers) as [Target, Points][])
    .map(([target, value]) => ({ target, delta: value - (before?.numbers[target] ?? 0) }))
    .filter(({ delta }) => delta !== 0)
    .sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
}
