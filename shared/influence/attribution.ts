import { type Points, toPoints } from "../base/points.ts";
import { causeKey } from "../world/cause-order.ts";
import type { Cause, LedgerEntry } from "../world/ledger.ts";
import type { Target } from "../world/target.ts";
import type { Numbers } from "./influence.ts";

/** How much of the changes of derived numbers one cause brought, in thousandths: one for each number. */
export interface Attribution {
  readonly cause: Cause;
  readonly deltas: readonly Points[];
}

/**
 * Why derived numbers moved (`rules.md` section 2): the causes are applied one at a time in canonical order and in the
 * reverse, and each one's part is the mean of the two steps. The parts of a number sum to its whole change exactly, in
 * thousandths: the largest takes the rounding. Each cause is applied once for all numbers, which takes most of the time.
 *
 * @param formula the derived numbers in points, of the numbers of a world
 * @param before the numbers before the entries
 * @returns the causes in canonical order, without those that moved none of the numbers
 */
export function attribute(
  formula: (numbers: Numbers) => number[],
  before: Numbers,
  entries: readonly LedgerEntry[],
): readonly Attribution[] {
  const groups = groupByCause(entries);
  const apply = (numbers: Numbers, group: CauseGroup) => withEntries(numbers, group.entries);
  const steps = meanSteps(formula, () => before, groups, apply);
  const start = formula(before);
  const parts = formula(withEntries(before, entries)).map((end, number) =>
    roundedParts(
      steps.map((step) => step[number] ?? 0),
      toPoints(end) - toPoints(start[number] ?? 0),
    ),
  );
  return groups
    .map(({ cause }, at) => ({ cause, deltas: parts.map((deltas) => deltas[at] ?? 0) }))
    .filter(({ deltas }) => deltas.some((delta) => delta !== 0));
}

/**
 * What each of some changes brings when they are applied one at a time, in the given order and in the reverse: the mean
 * of the two steps, for each component of the formula.
 *
 * @param formula gives a new list each time
 * @param before makes the state before all changes: one for each way
 * @param apply the state after one change, for which it may change the given one in place
 */
export function meanSteps<State, Change>(
  formula: (state: State) => number[],
  before: () => State,
  changes: readonly Change[],
  apply: (state: State, change: Change) => State,
): readonly (readonly number[])[] {
  const forward = stepsOf(formula, before(), changes, apply);
  const reverse = stepsOf(formula, before(), [...changes].reverse(), apply).reverse();
  for (const [at, steps] of forward.entries()) {
    const back = reverse[at] ?? [];
    for (let component = 0; component < steps.length; component += 1)
      steps[component] = ((steps[component] ?? 0) + (back[component] ?? 0)) / 2;
  }
  return forward;
}

/** A list of values becomes that of the step which leads away from them: there may be many, and long ones. */
function stepsOf<State, Change>(
  formula: (state: State) => number[],
  before: State,
  changes: readonly Change[],
  apply: (state: State, change: Change) => State,
): number[][] {
  let state = before;
  let values = formula(state);
  return changes.map((change) => {
    state = apply(state, change);
    const step = values;
    values = formula(state);
    for (let component = 0; component < step.length; component += 1)
      step[component] = (values[component] ?? 0) - (step[component] ?? 0);
    return step;
  });
}

/** Parts in points as thousandths that sum to the whole exactly: the largest part takes what rounding left over. */
export function roundedParts(parts: readonly number[], whole: Points): readonly Points[] {
  const rounded = parts.map(toPoints);
  const rest = whole - rounded.reduce((sum, part) => sum + part, 0);
  let largest = 0;
  rounded.forEach((part, at) => {
    if (Math.abs(part) > Math.abs(rounded[largest] ?? 0)) largest = at;
  });
  return rounded.map((part, at) => (at === largest ? part + rest : part));
}

interface CauseGroup {
  readonly cause: Cause;
  readonly entries: LedgerEntry[];
}

function groupByCause(entries: readonly LedgerEntry[]): CauseGroup[] {
  const groups = new Map<string, CauseGroup>();
  for (const entry of entries) {
    const key = causeKey(entry.cause);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cause: entry.cause, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** The numbers after the entries; the given ones stay as they are. */
function withEntries(numbers: Numbers, entries: readonly Pick<LedgerEntry, "target" | "delta">[]): Numbers {
  const after: Partial<Record<Target, Points>> = { ...numbers };
  for (const { target, delta } of entries) after[target] = (after[target] ?? 0) + delta;
  return after;
}
