import { mayKnow, type Viewer } from "../../base/audience.ts";
import type { SeatId } from "../../base/ids.ts";
import { once } from "../../base/once.ts";
import { meanSteps, roundedParts } from "../../influence/attribution.ts";
import { metricIn, type Reading, readingOf } from "../../influence/metrics.ts";
import type { Scenario, ScenarioSeat } from "../../scenario/format.ts";
import type { ClosedTurn } from "../../session/session.ts";
import { attainmentOf, scoreSeat } from "../../turn/score.ts";
import { causeKey } from "../../world/cause-order.ts";
import type { Tables } from "../../world/items.ts";
import { type Layout, layoutOf, placeOf } from "../../world/layout.ts";
import type { Fact, LedgerEntry, TableChange } from "../../world/ledger.ts";
import type { Target } from "../../world/target.ts";
import { applyChanges } from "../../world/world.ts";
import type { ResultsView, ScoreCause, ScorePart } from "../view.ts";

type ScoreChange = NonNullable<ResultsView["score"]>;

/** What moves the world together, under one cause. */
interface Group {
  readonly cause: ScoreCause;
  readonly entries: LedgerEntry[];
  readonly changes: TableChange[];
}

/** How many of the numbers that a cause moved are named. */
const TARGETS_SHOWN = 8;

const UNDISCLOSED: ScoreCause = { kind: "undisclosed" };

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
  const start = scoreSeat(scenario, before, given).score;
  const groups = groupsOf(viewer, before.tables, outcome);
  const layout = layoutOf(scenario);
  const apply = (reading: Reading, group: Group) => applyGroup(layout, reading, group);
  const unmoved = readingOf(scenario, before.numbers, before.tables);
  const steps = meanSteps(objectivePoints(given), unmoved, groups, apply);
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

/** The points that each objective brings to the score, of its share of 100. */
function objectivePoints({ id, objectives }: ScenarioSeat): (reading: Reading) => readonly number[] {
  const weights = objectives.reduce((sum, { weight }) => sum + weight, 0);
  return (reading) =>
    objectives.map((objective) => {
      const value = metricIn(reading, id, objective);
      return (100 * objective.weight * attainmentOf(value, objective)) / weights;
    });
}

/** What metrics are read from after a group: of the influence only what its entries touch is worked out anew. */
function applyGroup(layout: Layout, reading: Reading, { entries, changes }: Group): Reading {
  const tables = applyChanges(reading.tables, changes);
  if (entries.length === 0) return { ...reading, tables };
  const row = reading.row.slice();
  const moved = entries.map(({ target, delta }) => {
    const place = placeOf(layout, target);
    row[place] = (row[place] || 0) + delta;
    return place;
  });
  return { ...reading, row, figures: reading.figures.after(row, moved), tables };
}

/** Made once for all seats whose scores a cause moved. */
const keyOf = once(causeKey);

/** Entries by their cause, changed items one by one, and all that the viewer may not know in one group at the end. */
function groupsOf(
  viewer: Viewer,
  tables: Tables,
  { entries, changes, facts }: ClosedTurn["outcome"],
): readonly Group[] {
  const told = facts.filter(({ audience }) => mayKnow(viewer, audience));
  const known = new Map<string, Group>();
  const hidden: Group = { cause: UNDISCLOSED, entries: [], changes: [] };
  for (const entry of entries) {
    if (mayKnow(viewer, entry.audience)) groupFor(known, keyOf(entry.cause), entry.cause).entries.push(entry);
    else hidden.entries.push(entry);
  }
  for (const change of changes) {
    const { table, id, audience } = change;
    // What the rules remember for themselves is in no objective.
    if (table === "recent" || table === "effects") continue;
    if (!mayKnow(viewer, audience)) hidden.changes.push(change);
    else groupFor(known, `~${table}/${id}`, itemCause(change, tables, told)).changes.push(change);
  }
  const sorted = [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  return hidden.entries.length + hidden.changes.length === 0 ? sorted : [...sorted, hidden];
}

function groupFor(groups: Map<string, Group>, key: string, cause: ScoreCause): Group {
  let group = groups.get(key);
  if (group === undefined) {
    group = { cause, entries: [], changes: [] };
    groups.set(key, group);
  }
  return group;
}

/** An item came, went or changed; the fact that names it says why, or else that of the action that put it there. */
function itemCause({ table, id, item }: TableChange, tables: Tables, told: readonly Fact[]): ScoreCause {
  const thing = item ?? tables[table][id];
  const seat = thing !== undefined && "seat" in thing ? thing.seat : "";
  const state = thing !== undefined && "state" in thing ? thing.state : "";
  const fact =
    told.find(({ about }) => about.includes(id)) ??
    told.find(
      ({ source, about }) => source.startsWith("action.") && about.includes(seat) && about.includes(state),
    );
  return { kind: "item", table, id, fact: fact ?? null };
}

function partOf({ cause, entries }: Group, amount: number, steps: readonly number[]): ScorePart {
  let objective = 0;
  steps.forEach((step, at) => {
    if (Math.abs(step) > Math.abs(steps[objective] ?? 0)) objective = at;
  });
  const targets = cause.kind === "undisclosed" ? [] : mostMoved(entries);
  return { seat: actorOf(cause), cause, amount, objective, targets };
}

function actorOf(cause: ScoreCause): SeatId | null {
  if (cause.kind === "order") return cause.seat;
  if (cause.kind !== "item" || cause.fact === null || !cause.fact.source.startsWith("action.")) return null;
  return typeof cause.fact.params.seat === "string" ? cause.fact.params.seat : null;
}

function mostMoved(entries: readonly LedgerEntry[]): readonly Target[] {
  const moved = [...entries].sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return [...new Set(moved.map(({ target }) => target))].slice(0, TARGETS_SHOWN);
}
