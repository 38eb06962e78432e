import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { fromPoints, type Points, toPoints } from "../base/points.ts";
import { meanSteps, roundedParts } from "../influence/attribution.ts";
import { type InfluenceFigures, influenceFigures } from "../influence/board.ts";
import { causeKey } from "../world/cause-order.ts";
import { layoutOf, type Row, rowOf } from "../world/layout.ts";
import type { LedgerEntry } from "../world/ledger.ts";
import type { Target } from "../world/target.ts";
import type { ResultsView, ScoreCause, ViewSections } from "./view.ts";

/** A number whose change can be explained: one of the ledger, one that the formulas of influence derive, or the viewer's own score. */
export type Explained = { readonly kind: "score" } | Computed;

type Computed =
  | { readonly kind: "number"; readonly target: Target }
  | { readonly kind: "regional"; readonly patron: SeatId }
  | {
      readonly kind: "influence";
      readonly patron: SeatId;
      readonly state: StateId;
      readonly domain?: Domain;
    }
  | { readonly kind: "autonomy"; readonly state: StateId };

/** Why a number moved in the last turn, in thousandths: the parts sum to `after - before` exactly, largest first. */
export interface Explanation {
  readonly before: Points;
  readonly after: Points;
  readonly parts: readonly ExplainedPart[];
}

export interface ExplainedPart {
  /** `undisclosed` for all together that the viewer may not know. */
  readonly cause: ScoreCause;
  readonly delta: Points;
}

/** Why a number moved in one turn of its history. */
export interface TurnExplanation extends Explanation {
  readonly turn: number;
}

interface Group {
  readonly cause: ExplainedPart["cause"];
  readonly entries: Pick<LedgerEntry, "target" | "delta">[];
}

/**
 * Why a number moved in the last closed turn, as far as the viewer may know: worked out from its view and from nothing
 * else. Null before the first close, and for a number that the viewer does not see.
 */
export function explain(
  { results, sight }: Pick<ViewSections, "results" | "sight">,
  what: Explained,
): Explanation | null {
  if (results === null) return null;
  return what.kind === "score" ? explainScore(results) : explainComputed(results, sight, what);
}

/** The score's parts come with the results: they also hold what moved it without moving a number. */
function explainScore({ score }: ResultsView): Explanation | null {
  if (score === null) return null;
  const parts = score.parts.map(({ cause, amount }) => ({ cause, delta: amount }));
  return { before: score.before, after: score.after, parts };
}

function explainComputed(
  results: ResultsView,
  sight: ViewSections["sight"],
  what: Computed,
): Explanation | null {
  const reading =
    what.kind === "number" ? readNumber(results, sight, what.target) : readBoard(results, sight, what);
  if (reading === null) return null;
  const { before, placeOf, formula } = reading;
  const apply = (row: Points[], { entries }: Group): Points[] => {
    for (const { target, delta } of entries) {
      const place = placeOf(target);
      if (place !== undefined) row[place] = (row[place] || 0) + delta;
    }
    return row;
  };
  const groups = groupsOf(results, (target) => placeOf(target) !== undefined);
  const start = toPoints(formula(before()));
  const end = toPoints(formula(groups.reduce(apply, before())));
  const steps = meanSteps((row: Points[]) => [formula(row)], before, groups, apply);
  const deltas = roundedParts(
    steps.map(([step = 0]) => step),
    end - start,
  );
  const parts = groups
    .map(({ cause }, at) => ({ cause, delta: deltas[at] ?? 0 }))
    .filter(({ delta }) => delta !== 0)
    .sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return { before: start, after: end, parts };
}

/** The numbers that a figure is worked out from, in a row, and how. */
interface Reading {
  /** The row before the turn: a new one each time. */
  before(): Points[];
  /** Where a number stands in the row; undefined for one that does not matter. */
  placeOf(target: Target): number | undefined;
  formula(row: Row): number;
}

/** A number by itself; null if the viewer does not see it. */
function readNumber(
  { before }: ResultsView,
  { numbers }: ViewSections["sight"],
  target: Target,
): Reading | null {
  const start = before[target] ?? numbers[target];
  if (start === undefined) return null;
  return {
    before: () => [start],
    placeOf: (asked) => (asked === target ? 0 : undefined),
    formula: ([points = 0]) => fromPoints(points),
  };
}

function readBoard(
  { before }: ResultsView,
  { scenario, numbers }: ViewSections["sight"],
  what: Exclude<Computed, { kind: "number" }>,
): Reading {
  const layout = layoutOf(scenario);
  const start = rowOf(layout, { ...numbers, ...before });
  return {
    before: () => start.slice(),
    placeOf: (target) => layout.places.get(target),
    formula: (row) => derived(influenceFigures(scenario, row), what),
  };
}

/**
 * The history of a number: each turn's change with its causes, as far as the viewer may know them; first to last.
 *
 * @param views the viewer's, as they stood when the results of each turn came out
 * @returns one for each view that has results and shows the number
 */
export function explainCourse(
  views: readonly Pick<ViewSections, "results" | "sight">[],
  what: Explained,
): readonly TurnExplanation[] {
  return views.flatMap((view) => {
    const explained = explain(view, what);
    return explained === null || view.results === null ? [] : [{ turn: view.results.turn, ...explained }];
  });
}

function derived(figures: InfluenceFigures, what: Exclude<Computed, { kind: "number" }>): number {
  switch (what.kind) {
    case "regional":
      return figures.regional(what.patron);
    case "autonomy":
      return figures.autonomy(what.state);
    case "influence":
      return figures.influence(what.patron, what.state, what.domain);
  }
}

/** The causes that the viewer knows in canonical order, and after them all that it may not know. */
function groupsOf(
  { entries, undisclosed }: ResultsView,
  concerns: (target: Target) => boolean,
): readonly Group[] {
  const known = new Map<string, Group>();
  for (const entry of entries) {
    if (!concerns(entry.target)) continue;
    const key = causeKey(entry.cause);
    const group = known.get(key);
    if (group === undefined) known.set(key, { cause: entry.cause, entries: [entry] });
    else group.entries.push(entry);
  }
  const hidden = (Object.entries(undisclosed) as [Target, Points][])
    .filter(([target]) => concerns(target))
    .map(([target, delta]) => ({ target, delta }));
  const groups = [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  return hidden.length === 0 ? groups : [...groups, { cause: { kind: "undisclosed" }, entries: hidden }];
}
