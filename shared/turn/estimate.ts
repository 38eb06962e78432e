import type { SeatId } from "../base/ids.ts";
import { toPoints } from "../base/points.ts";
import { circumstanceOf } from "../mechanisms/interference.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { type DraftSetting, roomFactor, type Writings } from "../world/draft-writer.ts";
import type { Agreement, LastingEffect, RecentAction, Tables } from "../world/items.ts";
import { addTo, emptySums, layoutOf, noSums, placeOf, type Sums } from "../world/layout.ts";
import type { TableChange } from "../world/ledger.ts";
import { stateOfSeat } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { seatTarget } from "../world/target.ts";
import type { World } from "../world/world.ts";
import { rowIn } from "../world/world-in-row.ts";
import { addCrisesOf } from "./expected-crises.ts";
import { MovedStanding, type Standing } from "./moved-standing.ts";
import { type Judgement, type PreparedOrder, standingOrders, TurnOrderDraft } from "./prepare-orders.ts";
import { spentBySeat } from "./run-mechanisms.ts";
import { runTransfers } from "./run-transfers.ts";
import type { TurnInputs, TurnSetting } from "./turn.ts";
import { addLeft } from "./wear.ts";

/** How things stand after the coming turn and in the long run; the same object where the game ends with that turn. */
export interface Ahead {
  readonly soon: Standing;
  readonly later: Standing;
}

/** What an estimate starts from: a turn in which nobody does anything, and what the long run is of that. */
export interface Idle extends Ahead {
  /** The world that is planned on. */
  readonly world: World;
  /** How many turns the long run stands for, and the calendar of them as one; null where the game ends before. */
  readonly run: { readonly turns: number; readonly calendar: Calendar } | null;
  readonly sightOf: Judgement["sightOf"];
  /** How often crises break out, by the scenario's own rules. */
  readonly crisesRate: number;
}

/** Holds until the estimator makes its next one: all of them are written on the same two rows. */
export interface Estimate extends Ahead {
  /** Whether only numbers were moved, so that the long run is known without working it out. */
  readonly plain: boolean;
}

const RESOURCES = ["capital", "funds", "forces"] as const;

/**
 * How things will stand by a rule of thumb, many times faster than working turns out: what orders and agreements write by
 * themselves is added to where things go if nobody does anything, and of that is left in the long run what is not worn
 * away by decay and return. What standing mechanisms would make of it beyond that is left out.
 *
 * @returns null where an order would be void: what is tabled and voted on must be worked out
 */
export function estimator(setting: TurnSetting, idle: Idle): (inputs: TurnInputs) => Estimate | null {
  const { scenario, calendar } = setting;
  const { world, soon, later, run, crisesRate } = idle;
  const judgement = judgementOf(setting, idle);
  const layout = layoutOf(scenario);
  // Made once and written anew for each estimate: they are as long as the list of all numbers.
  const [sums, left] = [noSums(layout), noSums(layout)];
  const [near, far] = [new MovedStanding(soon), new MovedStanding(later)];
  return (inputs) => {
    near.putBack(sums);
    far.putBack(left);
    emptySums(sums);
    emptySums(left);
    const written = writtenBy(judgement, inputs, { sums, entries: null, changes: [], facts: [] });
    if (written === null) return null;
    const { again, changes } = written;
    if (run !== null) addLeft(scenario, run.calendar, sums, again, left);
    addCrisesOf(scenario, calendar, crisesRate, soon, sums);
    const hard = changes.flatMap(({ change }) => (isRemembered(change) ? [] : [change]));
    const plain = hard.every((change) => isStep(world.tables, change));
    const next = near.moved(sums, hard);
    if (run === null) return { soon: next, later: next, plain };
    for (const { change } of changes) {
      if (change.table === "effects" && change.item !== null)
        addEffect(scenario, left, change.item as LastingEffect, next, run.turns);
    }
    addCrisesOf(scenario, run.calendar, crisesRate, later, left);
    return { soon: next, later: far.moved(left, hard), plain };
  };
}

/** What is only remembered or goes on by itself has no consequence beyond what an estimate counts; an ultimatum has. */
function isRemembered({ table, item }: TableChange): boolean {
  return table === "effects" || (table === "recent" && (item as RecentAction | null)?.demand === undefined);
}

/** Whether nothing but a level of an institution's ladder changes. */
function isStep({ institutions }: Tables, { table, id, item }: TableChange): boolean {
  const before = institutions[id];
  if (table !== "institutions" || item === null || before === undefined) return false;
  const names = Object.keys(item) as (keyof typeof before)[];
  return names.every((name) => name === "levels" || Reflect.get(item, name) === before[name]);
}

function judgementOf({ scenario, calendar, seed, line }: TurnSetting, { world, sightOf }: Idle): Judgement {
  const turn = world.closedTurns + 1;
  const circumstance = circumstanceOf(scenario, world);
  const row = rowIn(scenario, world);
  const setting = { scenario, calendar, seed, line, turn, world, row };
  const agreements = itemsIn(world.tables, "agreements").filter(
    ({ state, fromTurn, untilTurn }) => state === "in-force" && fromTurn <= turn && turn <= untilTurn,
  );
  return {
    setting: circumstance === undefined ? setting : { ...setting, circumstance },
    sightOf,
    agreements,
    passedMotions: [],
    verdicts: [],
  };
}

/** What orders and agreements write at this close, and what agreements move once more in the long run. */
interface Written extends Writings {
  readonly again: Sums | null;
}

/** What is written if all orders stand, else null. */
function writtenBy(judgement: Judgement, inputs: TurnInputs, written: Writings): Written | null {
  const { setting, agreements } = judgement;
  const { sheets, agreements: signed, acceptances } = inputs;
  const { scenario } = setting;
  const judged = signed.length === 0 ? judgement : { ...judgement, agreements: [...agreements, ...signed] };
  const standing = standingOrders(judged, inputs, written);
  let given = 0;
  for (const orders of Object.values(sheets)) given += orders.length;
  if (standing.length < given) return null;
  const { sums } = written;
  for (const order of standing) {
    for (const resource of RESOURCES) book(sums, order.seat, resource, -order.cost[resource]);
    order.action.resolve(new TurnOrderDraft(judged, order, standing, written), order.order);
  }
  for (const seat of Object.keys(acceptances)) {
    if (stateOfSeat(scenario, seat) !== null)
      book(sums, seat, "capital", -scenario.rules.acceptanceCapital * (acceptances[seat] ?? 0));
  }
  return { ...written, again: transferred(setting, signed, standing, written) };
}

function book(sums: Sums, seat: SeatId, resource: (typeof RESOURCES)[number], points: number): void {
  if (points !== 0) addTo(sums, placeOf(sums.layout, seatTarget(seat, resource)), toPoints(points));
}

/** Runs the transfers of the agreements; what they move again in the long run, null if nothing. */
function transferred(
  setting: DraftSetting,
  signed: readonly Agreement[],
  standing: readonly PreparedOrder[],
  written: Writings,
): Sums | null {
  if (signed.length === 0) return null;
  const orders = { standing, spent: spentBySeat(standing) };
  runTransfers(setting, signed, orders, written);
  const lasting = signed.filter(({ untilTurn }) => untilTurn > setting.turn);
  if (lasting.length === 0) return null;
  const again = noSums(written.sums.layout);
  runTransfers(setting, lasting, orders, { ...written, sums: again });
  return again;
}

/** An effect that goes on, for as many of the turns as it does. */
function addEffect(
  { rules }: PublicScenario,
  left: Sums,
  { target, delta, fromTurn, untilTurn }: LastingEffect,
  soon: Standing,
  turns: number,
): void {
  const first = soon.closedTurns + 1;
  const times = Math.min(first + turns - 1, untilTurn) - Math.max(first, fromTurn) + 1;
  if (times < 1) return;
  const place = placeOf(left.layout, target);
  const room = roomFactor(target, delta, soon.row[place] || 0, rules.roomWidth);
  addTo(left, place, Math.round(times * room * delta));
}
