import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { bounded, type Points } from "../base/points.ts";
import { metricReader, type Reading, readingOf } from "../influence/metrics.ts";
import type { Objective, ScenarioSeat } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { World } from "../world/world.ts";
import type { SeatScore } from "./turn.ts";

/** How far an objective is reached: 0 at `from`, 1 at `to`, linear between (`from` may be above `to`). */
export function attainmentOf(value: number, { from, to }: Pick<Objective, "from" | "to">): number {
  return from === to ? Number(value === to) : bounded((value - from) / (to - from), 0, 1);
}

/** Scores of all seats in a world: the weighted attainment of each seat's objectives, 0..100 in thousandths. */
export function scoreSeats(
  scenario: PublicScenario,
  { numbers, tables }: World,
): Readonly<Record<SeatId, SeatScore>> {
  return scoresIn(readingOf(scenario, numbers, tables));
}

/** The same where a world is read from already. */
export function scoresIn(reading: Reading): Readonly<Record<SeatId, SeatScore>> {
  const scores: Record<SeatId, SeatScore> = {};
  for (const seat of reading.scenario.seats) scores[seat.id] = scoreIn(reading, seat);
  return scores;
}

/** The score of one seat by the objectives that the given scenario shows of it. */
export function scoreSeat(
  scenario: PublicScenario,
  { numbers, tables }: Pick<World, "numbers" | "tables">,
  seat: ScenarioSeat,
): SeatScore {
  return scoreIn(readingOf(scenario, numbers, tables), seat);
}

/** The objectives of a seat, with how their metrics are read in a scenario's worlds. */
const aimsOf = once((scenario: PublicScenario) =>
  once((seat: ScenarioSeat) =>
    seat.objectives.map((objective) => ({ objective, read: metricReader(scenario, seat.id, objective) })),
  ),
);

/** Where the numbers stand that a seat's objectives look at, in the objectives' order. */
export function standingsIn(reading: Reading, seat: ScenarioSeat): readonly number[] {
  return aimsOf(reading.scenario)(seat).map(({ read }) => read(reading));
}

/** The same where more than one is read. */
export function scoreIn(reading: Reading, seat: ScenarioSeat): SeatScore {
  const attained: Points[] = [];
  const score = weighed(reading, seat, (share) => attained.push(Math.round(1000 * share)));
  return { score, attained };
}

/** The score alone, in thousandths. */
export function scoreOnly(reading: Reading, seat: ScenarioSeat): Points {
  return weighed(reading, seat, () => undefined);
}

/** The score, with each objective's attainment told on the way. */
function weighed(reading: Reading, seat: ScenarioSeat, tell: (share: number) => void): Points {
  let sum = 0;
  let weights = 0;
  for (const { objective, read } of aimsOf(reading.scenario)(seat)) {
    const share = attainmentOf(read(reading), objective);
    sum += objective.weight * share;
    weights += objective.weight;
    tell(share);
  }
  return weights === 0 ? 0 : Math.round((100_000 * sum) / weights);
}

/**
 * The final score of a seat: the mean of its scores after the last turns, so that nothing is won by a dump in the very
 * last one (`rules.md` section 7.6); 0..100 in thousandths, 0 if no turn was closed.
 *
 * @param scores the seat's scores after each closed turn, first to last
 */
export function finalScore(scenario: PublicScenario, scores: readonly Pick<SeatScore, "score">[]): Points {
  const last = scores.slice(-Math.max(1, scenario.rules.scoreTurns));
  if (last.length === 0) return 0;
  return Math.round(last.reduce((sum, { score }) => sum + score, 0) / last.length);
}
