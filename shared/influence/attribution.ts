import { type Points, toPoints } from "../base/points.ts";
import { causeKey } from "../world/cause-order.ts";
import type { Cause, LedgerEntry } from "../world/ledger.ts";
import type { Target } from "../world/target.ts";
import type { Numbers } from "./influence.ts";

/** How much of a derived number's change one cause brought, in thousandths. */
export interface Attribution {
  readonly cause: Cause;
  readonly delta: Points;
}

/**
 * Why a derived number moved (`rules.md` section 2): the causes are applied one at a time in canonical order and in the
 * reverse, and each one's part is the mean of the two steps. The parts sum to the whole change exactly, in thousandths:
 * the largest takes the rounding.
 *
 * @param formula the derived number in points, of the numbers of a world
 * @param before the numbers before the entries
 * @returns parts that are not 0, largest first
 */
export function attribute(
  formula: (numbers: Numbers) => number,
  before: Numbers,
  entries: readonly LedgerEntry[],
): readonly Attribution[] {
  const groups = groupByCause(entries);
  if (groups.length === 0) return [];
  const forward = stepsOf(formula, before, groups);
  const reverse = stepsOf(formula, before, [...groups].reverse()).reverse();
  const parts = groups.map(({ cause }, at) => ({
    cause,
    delta: toPoints(((forward[at] ?? 0) + (reverse[at] ?? 0)) / 2),
  }));
  const whole = toPoints(formula(withEntries(before, entries))) - toPoints(formula(before));
  const rest = whole - parts.reduce((sum, { delta }) => sum + delta, 0);
  parts.sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return parts
    .map(({ cause, delta }, at) => ({ cause, delta: at === 0 ? delta + rest : delta }))
    .filter(({ delta }) => delta !== 0);
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

function stepsOf(
  formula: (numbers: Numbers) => number,
  before: Numbers,
  groups: readonly CauseGroup[],
): number[] {
  let numbers = before;
  let value = formula(before);
  return groups.map((group) => {
    numbers = withEntries(numbers, group.entries);
    const last = value;
    value = formula(numbers);
    return value - last;
  });
}

/** The numbers after the entries; the given ones stay as they are. */
function withEntries(numbers: Numbers, entries: readonly LedgerEntry[]): Numbers {
  const after: Partial<Record<Target, Points>> = { ...numbers };
  for (const { target, delta } of entries) after[target] = (after[target] ?? 0) + delta;
  return after;
}
