import { once } from "../base/once.ts";
import { type Points, toPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf, numbersIn, type Row } from "./layout.ts";
import { NEUTRAL_TRUST, startNumbers } from "./set-up.ts";
import type { Sight } from "./sight.ts";
import { inOrder } from "./tables-in-order.ts";
import type { World } from "./world.ts";
import { WorldInRow } from "./world-in-row.ts";

/** A whole world as one viewer may imagine it, for previews: the numbers of `imagineRow`, and the tables as they are seen. */
export function imagineWorld(sight: Sight): World {
  const { scenario, turn, tables } = sight;
  const numbers = numbersIn(layoutOf(scenario), startNumbers(scenario), imagineRow(scenario, sight));
  return { closedTurns: turn - 1, numbers, tables };
}

/**
 * Numbers as one viewer may imagine them: what the sight holds is taken over; trust between others is thought neutral, and
 * others are thought to have what seats usually start with. Nothing else can enter.
 */
export function imagineRow(scenario: PublicScenario, { numbers }: Pick<Sight, "numbers">): Points[] {
  const guesses = guessesOf(scenario);
  return layoutOf(scenario).targets.map((target, place) => numbers[target] ?? (guesses[place] as Points));
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
