import type { Viewer } from "../../base/audience.ts";
import type { SeatId } from "../../base/ids.ts";
import { once } from "../../base/once.ts";
import type { Points } from "../../base/points.ts";
import { meanSteps, roundedParts } from "../../influence/attribution.ts";
import { metricReader, type Reading, readingOf } from "../../influence/metrics.ts";
import type { Scenario, ScenarioSeat } from "../../scenario/format.ts";
import type { ClosedTurn } from "../../session/session.ts";
import { attainmentOf, scoreIn } from "../../turn/score.ts";
import type { Tables } from "../../world/items.ts";
import { type Layout, layoutOf } from "../../world/layout.ts";
import { applyChanges, type World } from "../../world/world.ts";
import type { ResultsView, ScoreCause, ScorePart } from "../view.ts";
import { type Group, groupsFor, mostMoved, placesOf } from "./score-groups.ts";

type ScoreChange = NonNullable<ResultsView["score"]>;

/** A turn, with the seats whose scores are asked about: each is scored in it. */
interface Asked {
  readonly seats: readonly ScenarioSeat[];
  readonly closed: ClosedTurn;
}

/**
 * Why the score of a seat moved in a turn: each cause's part of every objective, by applying the causes one at a time
 * in canonical order and in the reverse. What the seat may not know is one part, "undisclosed".
 */
export function scoreChange(
  scenario: Scenario,
  viewer: Viewer,
  seat: SeatId,
  closed: ClosedTurn,
): ScoreChange | null {
  const seats = scenario.seats.filter(({ id }) => id === seat && closed.outcome.scores[id] !== undefined);
  return changesOf(scenario, viewer, { seats, closed })[0] ?? null;
}

/**
 * The same of all seats through the eyes of one viewer, as far as they are scored, by seat. Each cause is applied once for
 * all of them, and what they read of it is worked out once.
 */
export function scoreChanges(
  scenario: Scenario,
  viewer: Viewer,
  closed: ClosedTurn,
): ReadonlyMap<SeatId, ScoreChange> {
  const seats = scenario.seats.filter(({ id }) => closed.outcome.scores[id] !== undefined);
  const changes = changesOf(scenario, viewer, { seats, closed });
  return new Map(seats.map(({ id }, at) => [id, changes[at] as ScoreChange]));
}

function changesOf(scenario: Scenario, viewer: Viewer, { seats, closed }: Asked): readonly ScoreChange[] {
  const { before, outcome } = closed;
  const unmoved = readingBefore(scenario, before);
  const groups = groupsFor(viewer, before.tables, outcome);
  const layout = layoutOf(scenario);
  const apply = (course: Course, group: Group) => applyGroup(layout, course, group);
  const points = seats.flatMap(objectivePoints(scenario));
  const formula = (reading: Reading) => points.map((pointsIn) => pointsIn(reading));
  const steps = meanSteps(formula, () => courseFrom(unmoved), groups, apply);
  let first = 0;
  return seats.map((seat): ScoreChange => {
    const objectives = { first, end: first + seat.objectives.length };
    first = objectives.end;
    const { score: start } = scoreIn(unmoved, seat);
    const { score: end = start } = outcome.scores[seat.id] ?? {};
    return { before: start, after: end, parts: partsOf(groups, steps, objectives, end - start) };
  });
}

/**
 * @param steps what each group brought to each objective, in points of the score
 * @param objectives where those of the seat stand among them
 */
function partsOf(
  groups: readonly Group[],
  steps: readonly (readonly number[])[],
  { first, end }: { readonly first: number; readonly end: number },
  whole: Points,
): readonly ScorePart[] {
  const sums = steps.map((brought) => {
    let sum = 0;
    for (let at = first; at < end; at += 1) sum += brought[at] ?? 0;
    return sum;
  });
  const amounts = roundedParts(sums, whole);
  const parts = groups.flatMap((group, at): ScorePart[] => {
    const amount = amounts[at] ?? 0;
    return amount === 0 ? [] : [partOf(group, amount, (steps[at] ?? []).slice(first, end))];
  });
  return parts.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
}

const readings = new WeakMap<World, Reading>();

/** What all scores before a turn are read from: its figures are worked out once for all seats. */
function readingBefore(scenario: Scenario, world: World): Reading {
  let reading = readings.get(world);
  if (reading?.scenario !== scenario) {
    reading = readingOf(scenario, world.numbers, world.tables);
    readings.set(world, reading);
  }
  return reading;
}

/** The points that each objective of a seat brings to its score, of its share of 100: how they are read is looked up once. */
const objectivePoints = once((scenario: Scenario) =>
  once(({ id, objectives }: ScenarioSeat): readonly ((reading: Reading) => number)[] => {
    const weights = objectives.reduce((sum, { weight }) => sum + weight, 0);
    return objectives.map((objective) => {
      const read = metricReader(scenario, id, objective);
      return (reading) => (100 * objective.weight * attainmentOf(read(reading), objective)) / weights;
    });
  }),
);

/** What metrics are read from while one cause after the other is applied to it. */
interface Course extends Reading {
  readonly row: Points[];
  tables: Tables;
}

/** A course of its own from what was read before: it is changed in place. */
function courseFrom({ scenario, row, figures, tables }: Reading): Course {
  const own = row.slice();
  return { scenario, row: own, figures: figures.after(own, []), tables };
}

/** Of the influence only what a group's entries touch is worked out anew. */
function applyGroup(layout: Layout, course: Course, group: Group): Course {
  course.tables = applyChanges(course.tables, group.changes);
  if (group.entries.length === 0) return course;
  const moved = placesOf(layout, group);
  group.entries.forEach(({ delta }, at) => {
    const place = moved[at] as number;
    course.row[place] = (course.row[place] || 0) + delta;
  });
  course.figures.forget(moved);
  return course;
}

function partOf(group: Group, amount: number, steps: readonly number[]): ScorePart {
  let objective = 0;
  steps.forEach((step, at) => {
    if (Math.abs(step) > Math.abs(steps[objective] ?? 0)) objective = at;
  });
  const { cause } = group;
  const targets = cause.kind === "undisclosed" ? [] : mostMoved(group);
  return { seat: actorOf(cause), cause, amount, objective, targets };
}

function actorOf(cause: ScoreCause): SeatId | null {
  if (cause.kind === "order") return cause.seat;
  if (cause.kind !== "item" || cause.fact === null || !cause.fact.source.startsWith("action.")) return null;
  return typeof cause.fact.params.seat === "string" ? cause.fact.params.seat : null;
}
