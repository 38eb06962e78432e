import { actionOf } from "../actions/registry.ts";
import type { ActionId, SeatId } from "../base/ids.ts";
import type { Scenario, ScenarioInject } from "../scenario/format.ts";
import { allowedSeats, isTaker } from "../turn/offers.ts";
import type { Target } from "../world/target.ts";
import type { Shortage } from "./affordable.ts";
import { markOfWins } from "./marks.ts";
import type { GameResult } from "./play-game.ts";
import { type GameSigns, isNearer } from "./signs.ts";
import { winsOf } from "./wins.ts";

/** A game with what was noted beside its figures. */
export interface WatchedGame {
  readonly result: GameResult;
  readonly signs: GameSigns;
}

/** Something in a scenario that never came into play, got stuck, or is dealt out unevenly. */
export type AuthorFinding =
  /** No order was ever offered to the seat that it could pay for. */
  | { readonly kind: "seat-unable"; readonly seat: SeatId }
  /** It could order, and never did. */
  | { readonly kind: "seat-idle"; readonly seat: SeatId }
  /** It won this share of the games, far below or above an even one. */
  | {
      readonly kind: "seat-wins";
      readonly seat: SeatId;
      readonly mark: "below" | "above";
      readonly share: number;
    }
  /** Nothing of the seat's objective at this place was reached after any turn; no nearer than this did its number come. */
  | {
      readonly kind: "objective-never";
      readonly seat: SeatId;
      readonly at: number;
      readonly nearest: number;
    }
  /** By itself it should have happened, and did not; `waits` says for what it waited. */
  | {
      readonly kind: "inject-never";
      readonly inject: string;
      readonly waits: "time" | "condition" | "chance";
    }
  /** No seat was ever offered the action with the means to pay for it. */
  | { readonly kind: "action-never"; readonly action: ActionId; readonly why: ActionNever }
  /** The number stood at an end of its scale, at which it had not started, after this share of all turns. */
  | { readonly kind: "number-stuck"; readonly target: Target; readonly share: number };

/** Why nobody could ever order something. */
export type ActionNever =
  /** It is for seats of this kind, or for those that the text lists, and there are none. */
  | { readonly lacks: "takers"; readonly takers: "patrons" | "states" | "listed" }
  /** Seats may take it, and none of them has what it is done with, such as an institution or a domain. */
  | { readonly lacks: "means"; readonly seats: readonly SeatId[] }
  /** These seats may take it, and in no turn was there anything to direct it at. */
  | { readonly lacks: "targets"; readonly seats: readonly SeatId[] }
  /** It was offered and nobody could pay for it: where the least was lacking. */
  | { readonly lacks: "money"; readonly shortage: Shortage };

/** A number that stands at an end of its scale after so many of its turns is stuck there. */
const STUCK_LEAST = 0.5;

/** What an author should look at after these games, in the order of the scenario; nothing is found in no games. */
export function authorFindings(scenario: Scenario, games: readonly WatchedGame[]): readonly AuthorFinding[] {
  if (games.length === 0) return [];
  const never = (happened: (game: WatchedGame) => boolean): boolean => !games.some(happened);
  const seats = scenario.seats.flatMap(({ id: seat, objectives }): AuthorFinding[] => {
    const unable = never(({ signs }) => signs.able.includes(seat));
    const idle = never(({ signs }) => signs.ordered.includes(seat));
    return [
      ...(unable ? [{ kind: "seat-unable", seat } as const] : []),
      ...(idle && !unable ? [{ kind: "seat-idle", seat } as const] : []),
      ...unevenWins(seat, scenario.seats.length, games),
      ...objectives.flatMap(({ from, to }, at): AuthorFinding[] => {
        if (!never(({ signs }) => (signs.best[seat]?.[at] ?? 0) > 0)) return [];
        const stood = games.map(({ signs }) => signs.nearest[seat]?.[at] ?? from);
        const nearest = from < to ? Math.max(...stood) : Math.min(...stood);
        return [{ kind: "objective-never", seat, at, nearest }];
      }),
    ];
  });
  const injects = scenario.injects.flatMap((inject): AuthorFinding[] => {
    const waits = waitsFor(inject);
    const missing = waits !== null && never(({ signs }) => signs.fired.includes(inject.id));
    return missing ? [{ kind: "inject-never", inject: inject.id, waits }] : [];
  });
  const actions = scenario.actions
    // In games of bots nobody can judge an order, so none is offered that needs it.
    .filter(({ id }) => actionOf(id)?.judged !== true)
    .filter(({ id }) => never(({ result }) => (result.actions[id]?.chances ?? 0) > 0))
    .map(
      ({ id }): AuthorFinding => ({ kind: "action-never", action: id, why: whyNever(scenario, id, games) }),
    );
  return [...seats, ...injects, ...actions, ...stuckNumbers(games)];
}

function unevenWins(seat: SeatId, seats: number, games: readonly WatchedGame[]): readonly AuthorFinding[] {
  const results = games.map(({ result }) => result);
  const wins = winsOf(seat, results);
  const mark = markOfWins(wins, games.length, seats);
  return wins === null || mark === null ? [] : [{ kind: "seat-wins", seat, mark, share: wins.value }];
}

/** For what an inject waits that comes by itself; null if it waits for the facilitator, who is in no game of bots. */
function waitsFor({ when }: ScenarioInject): "time" | "condition" | "chance" | null {
  if (when === "facilitator") return null;
  if ("condition" in when) return "condition";
  return "chance" in when ? "chance" : "time";
}

function whyNever(scenario: Scenario, id: ActionId, games: readonly WatchedGame[]): ActionNever {
  let shortage: Shortage | undefined;
  for (const { signs } of games) {
    const dear = signs.dear[id];
    if (dear !== undefined && isNearer(dear, shortage)) shortage = dear;
  }
  if (shortage !== undefined) return { lacks: "money", shortage };
  const allowed = allowedSeats(scenario, id);
  if (allowed.length === 0) {
    const takers = actionOf(id)?.takers;
    const isListed = scenario.actions.some((action) => action.id === id && action.seats !== undefined);
    return {
      lacks: "takers",
      takers: isListed || takers === undefined || takers === "all" ? "listed" : takers,
    };
  }
  const able = allowed.filter((seat) => isTaker(scenario, id, seat));
  return able.length === 0 ? { lacks: "means", seats: allowed } : { lacks: "targets", seats: able };
}

/** The most stuck ones first. */
function stuckNumbers(games: readonly WatchedGame[]): readonly AuthorFinding[] {
  const turns = games.reduce((sum, { result }) => sum + result.turns, 0);
  const counts = new Map<Target, number>();
  for (const { result } of games)
    for (const [target, count] of Object.entries(result.stuck) as [Target, number][])
      counts.set(target, (counts.get(target) ?? 0) + count);
  return [...counts]
    .map(([target, count]) => ({ kind: "number-stuck", target, share: count / turns }) as const)
    .filter(({ share }) => share >= STUCK_LEAST)
    .sort((one, other) => other.share - one.share || (one.target < other.target ? -1 : 1));
}
