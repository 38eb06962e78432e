import { once } from "../base/once.ts";
import { type Points, toPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { type Layout, layoutOf, numbersIn, type Row, rowOf } from "./layout.ts";
import { NEUTRAL_TRUST, startNumbers } from "./set-up.ts";
import type { Sight } from "./sight.ts";
import { inOrder } from "./tables-in-order.ts";
import type { Target } from "./target.ts";
import type { World } from "./world.ts";
import { quantityIn, WorldInRow } from "./world-in-row.ts";

/** A whole world as one viewer may imagine it, for previews: the numbers of `ImaginedNumbers`, and the tables as they are seen. */
export function imagineWorld(sight: Sight): World {
  const { scenario, turn, tables } = sight;
  const { row } = new ImaginedNumbers(scenario, sight);
  const numbers = numbersIn(layoutOf(scenario), startNumbers(scenario), row);
  return { closedTurns: turn - 1, numbers, tables };
}

/**
 * Numbers as one viewer may imagine them: what the sight holds is taken over; trust between others is thought neutral, and
 * others are thought to have what seats usually start with. Nothing else can enter, but for what is believed on top of it.
 */
export class ImaginedNumbers {
  readonly row: Row;
  readonly #own: Points[];
  readonly #layout: Layout;
  readonly #seen: Row;

  constructor(scenario: PublicScenario, { numbers }: Pick<Sight, "numbers">) {
    const guesses = guessesOf(scenario);
    this.#layout = layoutOf(scenario);
    this.#seen = rowOf(this.#layout, numbers);
    this.#own = this.#seen.map((seen, place) => (Number.isNaN(seen) ? (guesses[place] as Points) : seen));
    this.row = this.#own;
  }

  /** Believes something of a number that is not seen, in thousandths; of others what is seen stands. */
  believe(target: Target, quantityOf: (before: Points) => Points): void {
    const place = this.#layout.places.get(target);
    if (place !== undefined && Number.isNaN(this.#seen[place]))
      this.#own[place] = quantityOf(this.#own[place] ?? 0);
  }
}

/** A number of an imagined world, in thousandths; 0 where it has none. */
export function imaginedNumber(scenario: PublicScenario, world: WorldInRow, target: Target): Points {
  return quantityIn(scenario, world, target);
}

/** An imagined world as turns are worked out in it, for a scenario as it is imagined. */
export function imaginedIn(
  scenario: PublicScenario,
  { turn, tables }: Pick<Sight, "turn" | "tables">,
  row: Row,
): WorldInRow {
  return new WorldInRow(turn - 1, inOrder(tables), layoutOf(scenario), row, startNumbers(scenario));
}

const guessesOf = once((scenario: PublicScenario): Row => {
  const starts = startNumbers(scenario);
  const { targets, parts } = layoutOf(scenario);
  return targets.map((target, place) =>
    parts[place]?.kind === "trust" ? toPoints(NEUTRAL_TRUST) : (starts[target] ?? 0),
  );
});
