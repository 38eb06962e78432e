import type { ActionId, SeatId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { BotView } from "../bots/define.ts";
import type { Session } from "../session/session.ts";
import { finalScore, scoreSeats } from "../turn/score.ts";
import { layoutOf, rowOf } from "../world/layout.ts";
import type { Target } from "../world/target.ts";
import { affordable } from "./affordable.ts";

/** How an action was used by one seat, or by all. */
export interface ActionUse {
  /** Sheets filed where the action was offered and could be paid for when planning began. */
  readonly chances: number;
  /** Orders of any kind on these sheets. */
  readonly orders: number;
  /** Orders of this kind among them. */
  readonly used: number;
}

/** Never offered yet. */
export const NO_USE: ActionUse = { chances: 0, orders: 0, used: 0 };

/** What is counted in one game. */
export interface GameFigures {
  /** Final scores in thousandths of a point, 0..100. */
  readonly scores: Readonly<Record<SeatId, Points>>;
  /** How far each seat's score moved in each turn, in thousandths. */
  readonly moves: Readonly<Record<SeatId, readonly Points[]>>;
  /** How far each objective of a seat was reached after the last turn, 0..1 in thousandths. */
  readonly attained: Readonly<Record<SeatId, readonly number[]>>;
  readonly actions: Readonly<Record<ActionId, ActionUse>>;
  /** How many agreements with a term of each kind came into force. */
  readonly terms: Readonly<Record<string, number>>;
  /** How many crises of each kind opened a zone. */
  readonly crises: Readonly<Record<string, number>>;
  /** In how many turns a number ended at an end of its scale at which it did not start. */
  readonly stuck: Readonly<Record<Target, number>>;
  /** Refused commands by `command CODE`. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** Counts what happens in a game; it watches and changes nothing. */
export class Tally {
  readonly #able = new Map<SeatId, ReadonlySet<ActionId>>();
  readonly #actions: Record<ActionId, ActionUse> = {};
  readonly #terms: Record<string, number> = {};
  readonly #crises: Record<string, number> = {};
  readonly #stuck: Record<Target, number> = {};
  readonly #refusals: Record<string, number> = {};
  readonly #start: Session;

  /** @param start the session in the planning of its first turn */
  constructor(start: Session) {
    this.#start = start;
  }

  /** A seat's offers when planning begins. */
  saw = (seat: SeatId, view: BotView): void => {
    this.#able.set(seat, new Set(affordable(seat, view)));
  };

  refused = (_seat: SeatId, { kind }: { readonly kind: string }, code: string): void => {
    increase(this.#refusals, `${kind} ${code}`, 1);
  };

  /** The last closed turn: what was on the sheets that counted, what was agreed, and what came of it. */
  closed({ scenario, turns, world }: Session): void {
    const last = turns.at(-1);
    if (last === undefined) throw new Error("no turn was closed");
    this.#countOrders(last.inputs.sheets);
    for (const { terms } of last.inputs.agreements)
      for (const kind of new Set(terms.map((term) => term.kind))) increase(this.#terms, kind, 1);
    for (const { table, item } of last.outcome.changes)
      if (table === "crises" && item !== null && "sinceTurn" in item && item.sinceTurn === last.outcome.turn)
        increase(this.#crises, (item as { readonly kind: string }).kind, 1);
    const layout = layoutOf(scenario);
    const start = rowOf(layout, this.#start.world.numbers);
    const now = rowOf(layout, world.numbers);
    for (let place = 0; place < now.length; place += 1) {
      const value = now[place];
      const isEnd = value === layout.low[place] || value === layout.high[place];
      if (isEnd && value !== start[place]) increase(this.#stuck, layout.targets[place] as Target, 1);
    }
    this.#able.clear();
  }

  #countOrders(sheets: Readonly<Record<SeatId, readonly { readonly action: ActionId }[]>>): void {
    for (const [seat, able] of this.#able) {
      const orders = sheets[seat] ?? [];
      for (const action of able) {
        const { chances, orders: all, used } = this.#actions[action] ?? NO_USE;
        const own = orders.filter((order) => order.action === action).length;
        this.#actions[action] = { chances: chances + 1, orders: all + orders.length, used: used + own };
      }
    }
  }

  /** @param end the session after its last turn */
  figures({ scenario, turns }: Session): GameFigures {
    const ids = scenario.seats.map(({ id }) => id);
    const before = scoreSeats(scenario, this.#start.world);
    const courseOf = (seat: SeatId): readonly Points[] =>
      turns.map(({ outcome }) => outcome.scores[seat]?.score ?? 0);
    const bySeat = <T>(figure: (seat: SeatId) => T): Record<SeatId, T> =>
      Object.fromEntries(ids.map((id) => [id, figure(id)]));
    return {
      scores: bySeat((seat) =>
        finalScore(
          scenario,
          courseOf(seat).map((score) => ({ score })),
        ),
      ),
      moves: bySeat((seat) => {
        const course = courseOf(seat);
        return course.map((score, at) => score - (course[at - 1] ?? before[seat]?.score ?? 0));
      }),
      attained: bySeat((seat) => turns.at(-1)?.outcome.scores[seat]?.attained ?? []),
      actions: this.#actions,
      terms: this.#terms,
      crises: this.#crises,
      stuck: this.#stuck,
      refusals: this.#refusals,
    };
  }
}

function increase(counts: Record<string, number>, key: string, by: number): void {
  counts[key] = (counts[key] ?? 0) + by;
}
