import { type Audience, mayKnow, type Viewer } from "./audience.ts";
import { once } from "./once.ts";
import { sameValue } from "./same-value.ts";

/** Neighbours that the same viewers may know: the same object in the cut of each of them. */
interface Run<T extends object> {
  readonly audience: Audience;
  readonly items: T;
}

interface Told {
  readonly audience: Audience;
}

const runsOfCuts = new WeakMap<object, readonly object[]>();

/**
 * The lists or records that a cut was put together from, in their order; undefined if it is no cut. Cuts of the same whole for
 * several viewers share them, so that what is done to a run for one viewer need not be done again for the next.
 */
export function runsOf(cut: object): readonly object[] | undefined {
  return runsOfCuts.get(cut);
}

/** What a viewer may know of a list, in its order; the list itself if that is everything. It must never change in place. */
export function cutList<T extends Told>(viewer: Viewer, all: readonly T[]): readonly T[] {
  const runs = listRuns(all) as readonly Run<readonly T[]>[];
  return cut(viewer, all, runs, (known) => known.flat());
}

/** What a viewer may know of a record, in its order; the record itself if that is everything. It must never change in place. */
export function cutRecord<V>(
  viewer: Viewer,
  all: Readonly<Record<string, V>>,
  audienceOf: (key: string) => Audience,
): Readonly<Record<string, V>> {
  let runs = recordRuns.get(all) as readonly Run<Readonly<Record<string, V>>>[] | undefined;
  if (runs === undefined) {
    runs = makeRecordRuns(all, audienceOf);
    recordRuns.set(all, runs);
  }
  return cut(viewer, all, runs, joined);
}

function cut<T extends object>(
  viewer: Viewer,
  all: T,
  runs: readonly Run<T>[],
  join: (known: readonly T[]) => T,
): T {
  const known = runs.filter(({ audience }) => mayKnow(viewer, audience)).map(({ items }) => items);
  const made = known.length === runs.length ? all : join(known);
  runsOfCuts.set(made, known);
  return made;
}

/** Member by member: putting them all in at once takes up to ten times as long where runs have ever other keys. */
function joined<V>(known: readonly Readonly<Record<string, V>>[]): Readonly<Record<string, V>> {
  const [first, ...others] = known;
  const all: Record<string, V> = { ...first };
  for (const run of others) for (const key in run) all[key] = run[key] as V;
  return all;
}

const listRuns = once((all: readonly Told[]): readonly Run<readonly Told[]>[] => {
  const runs: { readonly audience: Audience; readonly items: Told[] }[] = [];
  for (const item of all) {
    const last = runs.at(-1);
    if (last !== undefined && sameValue(last.audience, item.audience)) last.items.push(item);
    else runs.push({ audience: item.audience, items: [item] });
  }
  return runs;
});

const recordRuns = new WeakMap<object, readonly Run<object>[]>();

function makeRecordRuns<V>(
  all: Readonly<Record<string, V>>,
  audienceOf: (key: string) => Audience,
): readonly Run<Readonly<Record<string, V>>>[] {
  const runs: { readonly audience: Audience; readonly items: Record<string, V> }[] = [];
  for (const key of Object.keys(all)) {
    const value = all[key] as V;
    const audience = audienceOf(key);
    const last = runs.at(-1);
    if (last !== undefined && sameValue(last.audience, audience)) last.items[key] = value;
    else runs.push({ audience, items: { [key]: value } });
  }
  return runs;
}
