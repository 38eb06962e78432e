import type { ActionId, SeatId } from "../base/ids.ts";
import type { BotView } from "../bots/define.ts";
import { readingOf } from "../influence/metrics.ts";
import type { Session } from "../session/session.ts";
import { standingsIn } from "../turn/score.ts";
import { affordable, type Shortage, shortages } from "./affordable.ts";
import type { Onlooker } from "./play-game.ts";

/** What an author wants to know of a game beside its figures: who and what never came into play. */
export interface GameSigns {
  /** Seats that were offered an order that they could pay for, in some turn. */
  readonly able: readonly SeatId[];
  /** Seats that ordered something. */
  readonly ordered: readonly SeatId[];
  /** The most that each objective was reached after any turn, 0..1 in thousandths, in the order of the scenario. */
  readonly best: Readonly<Record<SeatId, readonly number[]>>;
  /** The number of each objective where it stood nearest to full reach after any turn. */
  readonly nearest: Readonly<Record<SeatId, readonly number[]>>;
  /** Injects that happened. */
  readonly fired: readonly string[];
  /** Of each action that was offered to a seat which could not pay for it: where the least was lacking. */
  readonly dear: Readonly<Record<ActionId, Shortage>>;
}

/** Whether one seat was nearer to what it lacked than the other. */
export function isNearer(one: Shortage, other: Shortage | undefined): boolean {
  return other === undefined || one.cost - one.had < other.cost - other.had;
}

/** Looks on at one game and keeps its signs. */
export class SignKeeper implements Onlooker {
  readonly #able = new Set<SeatId>();
  readonly #ordered = new Set<SeatId>();
  readonly #best: Record<SeatId, readonly number[]> = {};
  readonly #nearest: Record<SeatId, readonly number[]> = {};
  readonly #dear: Record<ActionId, Shortage> = {};
  #fired: readonly string[] = [];

  saw(seat: SeatId, view: BotView): void {
    if (affordable(seat, view).length > 0) this.#able.add(seat);
    for (const [action, shortage] of shortages(seat, view))
      if (isNearer(shortage, this.#dear[action])) this.#dear[action] = shortage;
  }

  closed({ scenario, turns, world }: Session): void {
    const last = turns.at(-1);
    if (last === undefined) return;
    for (const [seat, orders] of Object.entries(last.inputs.sheets))
      if (orders.length > 0) this.#ordered.add(seat);
    for (const [seat, { attained }] of Object.entries(last.outcome.scores)) {
      const before = this.#best[seat] ?? [];
      this.#best[seat] = attained.map((share, at) => Math.max(share, before[at] ?? 0));
    }
    const reading = readingOf(scenario, world.numbers, world.tables);
    for (const seat of scenario.seats) {
      const before = this.#nearest[seat.id];
      this.#nearest[seat.id] = standingsIn(reading, seat).map((value, at) => {
        const { from, to } = seat.objectives[at] ?? { from: 0, to: 1 };
        return from < to ? Math.max(value, before?.[at] ?? value) : Math.min(value, before?.[at] ?? value);
      });
    }
    this.#fired = Object.values(world.tables.injects).map(({ inject }) => inject);
  }

  signs(): GameSigns {
    return {
      able: [...this.#able],
      ordered: [...this.#ordered],
      ...{ best: this.#best, nearest: this.#nearest, fired: this.#fired, dear: this.#dear },
    };
  }
}
