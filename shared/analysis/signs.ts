import type { SeatId } from "../base/ids.ts";
import type { BotView } from "../bots/define.ts";
import type { Session } from "../session/session.ts";
import { affordable } from "./affordable.ts";
import type { Onlooker } from "./play-game.ts";

/** What an author wants to know of a game beside its figures: who and what never came into play. */
export interface GameSigns {
  /** Seats that were offered an order that they could pay for, in some turn. */
  readonly able: readonly SeatId[];
  /** Seats that ordered something. */
  readonly ordered: readonly SeatId[];
  /** The most that each objective was reached after any turn, 0..1 in thousandths, in the order of the scenario. */
  readonly best: Readonly<Record<SeatId, readonly number[]>>;
  /** Injects that happened. */
  readonly fired: readonly string[];
}

/** Looks on at one game and keeps its signs. */
export class SignKeeper implements Onlooker {
  readonly #able = new Set<SeatId>();
  readonly #ordered = new Set<SeatId>();
  readonly #best: Record<SeatId, readonly number[]> = {};
  #fired: readonly string[] = [];

  saw(seat: SeatId, view: BotView): void {
    if (affordable(seat, view).length > 0) this.#able.add(seat);
  }

  closed({ turns, world }: Session): void {
    const last = turns.at(-1);
    if (last === undefined) return;
    for (const [seat, orders] of Object.entries(last.inputs.sheets))
      if (orders.length > 0) this.#ordered.add(seat);
    for (const [seat, { attained }] of Object.entries(last.outcome.scores)) {
      const before = this.#best[seat] ?? [];
      this.#best[seat] = attained.map((share, at) => Math.max(share, before[at] ?? 0));
    }
    this.#fired = Object.values(world.tables.injects).map(({ inject }) => inject);
  }

  signs(): GameSigns {
    return { able: [...this.#able], ordered: [...this.#ordered], best: this.#best, fired: this.#fired };
  }
}
