import type { Audience } from "../base/audience.ts";
import { once } from "../base/once.ts";
import { POINT, type Points } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { NumbersOf } from "./draft.ts";
import type { Cause, LedgerEntry } from "./ledger.ts";
import { startNumbers } from "./set-up.ts";
import { type Target, type TargetParts, targetAudience, targetBounds, targetParts } from "./target.ts";
import type { World } from "./world.ts";
import { Entry } from "./written.ts";

/** Where a number stands in a scenario's layout: for who looks at all numbers of a kind, this is found sooner than its name. */
export type Place = number;

/**
 * The numbers of a scenario's worlds in a row: to look one up by its place takes a fraction of the time that its name
 * takes, and a turn looks a thousand times.
 */
export interface Layout {
  readonly targets: readonly Target[];
  readonly places: ReadonlyMap<Target, number>;
  readonly parts: readonly TargetParts[];
  readonly audiences: readonly Audience[];
  /** The closed range of each number, in thousandths. */
  readonly low: readonly Points[];
  readonly high: readonly Points[];
  /** Nothing at each place: what has sums begins as a copy of it. */
  readonly nothing: readonly undefined[];
}

/** The layout of a scenario's numbers, made once. */
export const layoutOf = once((scenario: PublicScenario): Layout => {
  const targets = Object.keys(startNumbers(scenario)) as Target[];
  const bounds = targets.map(targetBounds);
  return {
    targets,
    places: new Map(targets.map((target, place) => [target, place])),
    parts: targets.map(targetParts),
    audiences: targets.map(targetAudience),
    low: bounds.map(({ low }) => low * POINT),
    high: bounds.map(({ high, ofScenario }) =>
      ofScenario ? scenario.rules.income.capitalMost * POINT : high * POINT,
    ),
    nothing: targets.map(() => undefined),
  };
});

/**
 * The place of a number.
 * @throws Error for one that the worlds of the scenario do not have.
 */
export function placeOf({ places }: Layout, target: Target): number {
  const place = places.get(target);
  if (place === undefined) throw new Error(`the world has no number ${target}`);
  return place;
}

/** Numbers in the places of a layout, NaN where there is none. */
export type Row = readonly Points[];

const rows = new WeakMap<NumbersOf, { readonly layout: Layout; readonly row: Row }>();

/** The numbers of a world in their places, NaN where it has none. Numbers never change in place, so a row is kept. */
export function rowOf(layout: Layout, numbers: NumbersOf): Row {
  const kept = rows.get(numbers);
  if (kept?.layout === layout) return kept.row;
  const row = layout.targets.map((target) => numbers[target] ?? Number.NaN);
  rows.set(numbers, { layout, row });
  return row;
}

/** The numbers of a row by their names; `before` are any of the same world, which are written over in a copy. */
export function numbersIn(layout: Layout, before: World["numbers"], row: Row): World["numbers"] {
  const numbers: Record<Target, Points> = { ...before };
  const was = rowOf(layout, before);
  for (let place = 0; place < row.length; place += 1) {
    const quantity = row[place] as Points;
    if (quantity !== was[place] && !Number.isNaN(quantity))
      numbers[layout.targets[place] as Target] = quantity;
  }
  rows.set(numbers, { layout, row });
  return numbers;
}

/** Changes of numbers, summed by place. */
export interface Sums {
  readonly layout: Layout;
  /** The sum at each place to which something was added. */
  readonly deltas: (Points | undefined)[];
  /** These places, each once. */
  readonly touched: number[];
}

/** Sums with nothing in them yet. */
export function noSums(layout: Layout): Sums {
  return { layout, deltas: layout.nothing.slice(), touched: [] };
}

/** Takes everything out of the sums again. */
export function emptySums({ deltas, touched }: Sums): void {
  for (const place of touched) deltas[place] = undefined;
  touched.length = 0;
}

/** Adds a change of one number to its sum. */
export function addTo({ deltas, touched }: Sums, place: number, delta: Points): void {
  const before = deltas[place];
  if (before === undefined) touched.push(place);
  deltas[place] = (before ?? 0) + delta;
}

/** Numbers after their sums, each bounded once, and the entries that the bounds made; of a class as all that a turn writes. */
export class Bounded {
  readonly row: Row;
  readonly bounds: readonly LedgerEntry[];

  constructor(row: Row, bounds: readonly LedgerEntry[]) {
    this.row = row;
    this.bounds = bounds;
  }
}

/** The numbers after the sums, each bounded once, and what the bounds gave or took. It empties the sums. */
export function afterSums(before: Row, { layout, deltas, touched }: Sums): Bounded {
  const bounds: LedgerEntry[] = [];
  if (touched.length === 0) return new Bounded(before, bounds);
  const { targets, low, high } = layout;
  const row = before.slice();
  for (const place of touched) {
    const sum = deltas[place] ?? 0;
    deltas[place] = undefined;
    if (sum === 0) continue;
    const value = (row[place] ?? 0) + sum;
    const kept = Math.min(high[place] ?? 0, Math.max(low[place] ?? 0, value));
    row[place] = kept;
    if (kept !== value) bounds.push(boundEntry(targets[place] as Target, kept - value));
  }
  touched.length = 0;
  return new Bounded(row, bounds);
}

/** Writes into a row what its numbers become by the sums, each bounded; in other places it stays as it is. */
export function writeAfter({ layout, deltas, touched }: Sums, before: Row, row: Points[]): void {
  for (const place of touched) {
    const value = (before[place] ?? 0) + (deltas[place] ?? 0);
    row[place] = Math.min(layout.high[place] ?? 0, Math.max(layout.low[place] ?? 0, value));
  }
}

const BOUND: Cause = { kind: "bound" };

function boundEntry(target: Target, delta: Points): LedgerEntry {
  return new Entry(target, delta, BOUND, targetAudience(target));
}
