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

/**
 * Why the score of a seat moved in a turn: each cause's part of every objective, by applying the causes one at a time
 * in canonical order and in the reverse. What the seat may not know is one part, "undisclosed".
 */
export function scoreChange(
  scenario: Scenario,
  viewer: Viewer,
  seat: SeatId,
  { before, outcome }: ClosedTurn,
): ScoreChange | null {
  const given = scenario.seats.find(({ id }) => id === seat);
  const scored = outcome.scores[seat];
  if (given === undefined || scored === undefined) return null;
  const unmoved = readingBefore(scenario, before);
  const start = scoreIn(unmoved, given).score;
  const groups = groupsFor(viewer, before.tables, outcome);
  const layout = layoutOf(scenario);
  const apply = (course: Course, group: Group) => applyGroup(layout, course, group);
  const steps = meanSteps(objectivePoints(scenario)(given), () => courseFrom(unmoved), groups, apply);
  const amounts = roundedParts(
    steps.map((parts) => parts.reduce((sum, part) => sum + part, 0)),
    scored.score - start,
  );
  const parts = groups.flatMap((group, at): ScorePart[] => {
    const amount = amounts[at] ?? 0;
    return amount === 0 ? [] : [partOf(group, amount, steps[at] ?? [])];
  });
  parts.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  return { before: start, after: scored.score, parts };
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
  once(({ id, objectives }: ScenarioSeat): ((reading: Reading) => readonly number[]) => {
    const weights = objectives.reduce((sum, { weight }) => sum + weight, 0);
    const aims = objectives.map((objective) => ({ objective, read: metricReader(scenario, id, objective) }));
    return (reading) =>
      aims.map(
        ({ objective, read }) => (100 * objective.weight * attainmentOf(read(reading), objective)) / weights,
      );
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
