import type { SeatId, StateId } from "../../base/ids.ts";
import { influenceBoard } from "../../influence/board.ts";
import type { Numbers } from "../../influence/influence.ts";
import type { FindingOf } from "./finding.ts";
import { best, type Game } from "./game.ts";

/** Nobody leads where nobody reaches as much as this, in points of influence. */
const LEAST_LEAD = 1;

/** The state that passed from one power to another by the widest margin. */
export function leadOf({ scenario, turns }: Game, end: Numbers): FindingOf<"lead"> | null {
  const [first] = turns;
  if (first === undefined) return null;
  const courses = [...turns.map(({ before }) => before.numbers), end].map(
    (numbers) => influenceBoard(scenario, numbers).influence,
  );
  const reachOf = (at: number, state: StateId, seat: SeatId) => courses[at]?.[state]?.[seat]?.total ?? 0;
  const leaderAt = (at: number, state: StateId): SeatId | undefined =>
    best(Object.keys(courses[at]?.[state] ?? {}), (seat) => reachOf(at, state, seat) - LEAST_LEAD);
  const last = turns.length;
  const passed = scenario.states.flatMap(({ id: state }) => {
    const [before, after] = [leaderAt(0, state), leaderAt(last, state)];
    if (before === undefined || after === undefined || before === after) return [];
    let turn = last;
    while (leaderAt(turn - 1, state) === after) turn -= 1;
    const margin =
      reachOf(last, state, after) -
      reachOf(last, state, before) +
      reachOf(0, state, before) -
      reachOf(0, state, after);
    return [{ margin, found: { kind: "lead", turn, state, before, after } as const }];
  });
  return best(passed, ({ margin }) => margin)?.found ?? null;
}
