import { type Audience, mayKnow, type Viewer } from "../../base/audience.ts";
import { once } from "../../base/once.ts";
import type { ClosedTurn } from "../../session/session.ts";
import { causeKey } from "../../world/cause-order.ts";
import type { Tables } from "../../world/items.ts";
import { type Layout, placeOf } from "../../world/layout.ts";
import type { Fact, LedgerEntry, TableChange } from "../../world/ledger.ts";
import type { Target } from "../../world/target.ts";
import type { ScoreCause } from "../view.ts";

/** What moves the world together, under one cause. */
export interface Group {
  readonly cause: ScoreCause;
  readonly entries: readonly LedgerEntry[];
  readonly changes: readonly TableChange[];
}

const UNDISCLOSED: ScoreCause = { kind: "undisclosed" };

/** How many of the numbers that a cause moved are named. */
const TARGETS_SHOWN = 8;

/**
 * Entries by their cause, then changed items one by one, and all that the viewer may not know in one group at the end. A
 * cause of which the viewer may know everything is the same object for all such viewers.
 */
export function groupsFor(viewer: Viewer, tables: Tables, outcome: ClosedTurn["outcome"]): readonly Group[] {
  const groups: Group[] = [];
  const hidden = { cause: UNDISCLOSED, entries: [] as LedgerEntry[], changes: [] as TableChange[] };
  for (const whole of causesOf(outcome)) {
    const known = knownOf(viewer, whole.entries, hidden.entries);
    const [first] = known;
    if (known === whole.entries) groups.push(whole);
    else if (first !== undefined) groups.push({ cause: first.cause, entries: known, changes: [] });
  }
  const told = outcome.facts.filter(({ audience }) => mayKnow(viewer, audience));
  for (const changes of itemsOf(outcome)) {
    const known = knownOf(viewer, changes, hidden.changes);
    const [first] = known;
    if (first !== undefined)
      groups.push({ cause: itemCause(first, tables, told), entries: [], changes: known });
  }
  return hidden.entries.length + hidden.changes.length === 0 ? groups : [...groups, hidden];
}

/**
 * What the viewer may know of a list; the list itself if that is everything, as mostly.
 * @param hidden takes up the rest
 */
function knownOf<T extends { readonly audience: Audience }>(
  viewer: Viewer,
  all: readonly T[],
  hidden: T[],
): readonly T[] {
  if (all.every(({ audience }) => mayKnow(viewer, audience))) return all;
  const known: T[] = [];
  for (const one of all) (mayKnow(viewer, one.audience) ? known : hidden).push(one);
  return known;
}

/** All entries of a turn by their cause, in canonical order. */
const causesOf = once(({ entries }: ClosedTurn["outcome"]): readonly Group[] => {
  const groups = Map.groupBy(entries, ({ cause }) => keyOf(cause));
  return inOrder(groups).map((some) => ({
    cause: (some[0] as LedgerEntry).cause,
    entries: some,
    changes: [],
  }));
});

const keyOf = once(causeKey);

/** All changes of a turn by their item, in order; what the rules remember for themselves is in no objective. */
const itemsOf = once(({ changes }: ClosedTurn["outcome"]): readonly (readonly TableChange[])[] => {
  const counting = changes.filter(({ table }) => table !== "recent" && table !== "effects");
  return inOrder(Map.groupBy(counting, ({ table, id }) => `${table}/${id}`));
});

function inOrder<T>(groups: ReadonlyMap<string, T>): readonly T[] {
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
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

const places = new WeakMap<Group, readonly number[]>();

/** Where the numbers stand that the entries of a group move, one for each entry. */
export function placesOf(layout: Layout, group: Group): readonly number[] {
  let known = places.get(group);
  if (known === undefined) {
    known = group.entries.map(({ target }) => placeOf(layout, target));
    places.set(group, known);
  }
  return known;
}

/** The numbers that the entries of a group moved most. */
export const mostMoved = once(({ entries }: Group): readonly Target[] => {
  const moved = [...entries].sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return [...new Set(moved.map(({ target }) => target))].slice(0, TARGETS_SHOWN);
});
