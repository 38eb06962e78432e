import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { fromPoints, type Points, toPoints } from "../base/points.ts";
import { meanSteps, roundedParts, withEntries } from "../influence/attribution.ts";
import { type InfluenceBoard, influenceBoard } from "../influence/board.ts";
import type { Numbers } from "../influence/influence.ts";
import { causeKey } from "../world/cause-order.ts";
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
  const before: Numbers = { ...sight.numbers, ...results.before };
  if (what.kind === "number" && before[what.target] === undefined) return null;
  const formula = (numbers: Numbers): number =>
    what.kind === "number"
      ? fromPoints(numbers[what.target] ?? 0)
      : derived(influenceBoard(sight.scenario, numbers), what);
  const groups = groupsOf(results, (target) => what.kind !== "number" || target === what.target);
  const start = toPoints(formula(before));
  const end = toPoints(formula(groups.reduce<Numbers>(applyGroup, before)));
  const steps = meanSteps(
    (numbers: Numbers) => [formula(numbers)],
    () => before,
    groups,
    applyGroup,
  );
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

function derived(board: InfluenceBoard, what: Exclude<Computed, { kind: "number" }>): number {
  switch (what.kind) {
    case "regional":
      return board.regional[what.patron] ?? 0;
    case "autonomy":
      return board.autonomy[what.state] ?? 0;
    case "influence": {
      const found = board.influence[what.state]?.[what.patron];
      return (what.domain === undefined ? found?.total : found?.domains[what.domain]) ?? 0;
    }
  }
}

function applyGroup(numbers: Numbers, { entries }: Group): Numbers {
  return withEntries(numbers, entries);
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
