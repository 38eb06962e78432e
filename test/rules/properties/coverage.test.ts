import { expect, test } from "vitest";
import { ACTIONS } from "../../../shared/actions/registry.ts";
import { MECHANISMS } from "../../../shared/mechanisms/registry.ts";
import { randomInputs } from "../random-play.ts";
import { close, everyAction, type Game, newGame } from "../turns.ts";

/** Sentences that say why an order came to nothing. */
const VOID = /^(void|no[A-Z]|unjudged|needless|siteTaken|hostLeft|withdrawn|agreed|twice|both)/;

/** What shows in an outcome that an action or a mechanism did something: `action.vote`, `mechanism.decay`. */
function atWork(game: Game, seed: number): readonly [Game, readonly string[]] {
  const closed = close(game, randomInputs(game, seed));
  const { entries, facts } = closed.outcome;
  return [
    closed,
    [
      ...facts.filter(({ code }) => !VOID.test(code)).map(({ source }) => source),
      ...entries.flatMap(({ cause }) => (cause.kind === "mechanism" ? [`mechanism.${cause.mechanism}`] : [])),
    ],
  ];
}

test("the random games that the properties are tried on play every action, and set every mechanism to work", () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 6; seed += 1) {
    let game: Game = newGame({ seed: `coverage ${seed}`, change: everyAction });
    for (let turn = 0; turn < 12; turn += 1) {
      const [next, worked] = atWork(game, seed);
      for (const one of worked) seen.add(one);
      game = next;
    }
  }
  expect(ACTIONS.map(({ id }) => id).filter((id) => !seen.has(`action.${id}`))).toEqual([]);
  // These three speak through others: what they change stands under the action's or the return's cause.
  const silent = ["interference", "lasting", "membership"];
  const idle = MECHANISMS.map(({ id }) => id).filter((id) => !seen.has(`mechanism.${id}`));
  expect(idle.sort()).toEqual(silent);
});
