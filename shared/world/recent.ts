import type { ActionId, SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "./items.ts";
import { itemIn } from "./tables-in-order.ts";

/** No scenario's memory is shorter, in turns. */
const TURNS_REMEMBERED_LEAST = 4;

/** For how many turns a taken action is remembered: the longest for which a rule of the scenario looks back. */
export function turnsRemembered({ rules }: Pick<PublicScenario, "rules">): number {
  const { backing, coercion, mediation, ownReform } = rules.actions;
  return Math.max(
    TURNS_REMEMBERED_LEAST,
    backing.turnedTurns,
    coercion.turnsBetween,
    mediation.turnsBetween,
    ownReform.turns,
  );
}

const ids = new Map<SeatId, Map<ActionId, Map<StateId, string>>>();

/**
 * The id under which a seat's last use of an action in a state is remembered. Put together once: a text that was just
 * made takes ten times as long to be looked up by.
 */
export function recentId(seat: SeatId, action: ActionId, state: StateId): string {
  const ofAction = within(within(ids, seat), action);
  let id = ofAction.get(state);
  if (id === undefined) {
    id = `${seat}.${action}.${state}`;
    ofAction.set(state, id);
  }
  return id;
}

/** The map under a key, made if it is not there yet. */
function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let map = maps.get(key);
  if (map === undefined) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

/** How many turns ago the seat took the action in the state (1 = last turn), or null if not within memory. */
export function turnsSince(
  tables: Tables,
  turn: number,
  seat: SeatId,
  action: ActionId,
  state: StateId,
): number | null {
  return turnsSinceRecent(tables, turn, recentId(seat, action, state));
}

/** The same by the id under which it is remembered. */
function turnsSinceRecent(tables: Tables, turn: number, id: string): number | null {
  const item = itemIn(tables, "recent", id);
  return item === undefined ? null : turn - item.turn;
}

/** What a seat's action yields in a state: 1, or the fatigue of the scenario where it took it there last turn. */
export function fatigueIn(
  { rules }: Pick<PublicScenario, "rules">,
  tables: Tables,
  turn: number,
  recent: string,
): number {
  return turnsSinceRecent(tables, turn, recent) === 1 ? rules.fatigue : 1;
}
