import { mayKnow, type Viewer } from "../../base/audience.ts";
import { cutList, cutRecord } from "../../base/cut.ts";
import { once } from "../../base/once.ts";
import { remembered } from "../../session/remembered.ts";
import type { ClosedTurn } from "../../session/session.ts";
import { inWords, ordersInWords } from "../../session/words.ts";
import type { LedgerEntry } from "../../world/ledger.ts";
import { type Target, targetAudience } from "../../world/target.ts";
import type { ResultsView } from "../view.ts";
import { keptFor, type SectionOf } from "../viewing.ts";
import { scoreChange } from "./score-change.ts";

/** The last closed turn as its viewer may know it. */
export const resultsSection: SectionOf<"results"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  const last = session.turns.at(-1);
  if (last === undefined) return null;
  return keptFor(viewing, "results", [last], () => {
    const { turn, outcome, inputs, origins } = last;
    const { words, scenario } = session;
    // Said in words once for everybody: what each may know is the same objects for all.
    const { facts, entries } = remembered(session, "outcome in words", [last], () => ({
      facts: inWords(words, outcome.facts),
      entries: inWords(words, outcome.entries),
    }));
    return {
      turn,
      facts: cutList(viewer, facts),
      entries: cutList(viewer, entries),
      ...movedTargets(viewer, last),
      score: seat === null ? null : inWords(words, scoreChange(scenario, viewer, seat, last)),
      orders: seat === null ? [] : ordersInWords(words, inputs.sheets[seat] ?? []),
      origin: seat === null ? null : (origins[seat] ?? null),
    };
  });
};

/** What moved each number that the viewer may know beside the entries that it may know, and where it stood before. */
function movedTargets(viewer: Viewer, last: ClosedTurn): Pick<ResultsView, "undisclosed" | "before"> {
  const { outcome, before } = last;
  const moved = undisclosed(viewer, outcome.entries);
  if (moved.size === 0)
    return {
      undisclosed: {},
      before: cutRecord(viewer, stoodBefore(last), (target) => targetAudience(target as Target)),
    };
  const known = outcome.entries.filter(
    ({ target, audience }) => mayKnow(viewer, targetAudience(target)) && mayKnow(viewer, audience),
  );
  // Secret causes that cancel each other out leave no trace.
  const left = [...moved].filter(([, delta]) => delta !== 0);
  const targets = new Set([...known, ...left.map(([target]) => ({ target }))].map(({ target }) => target));
  return {
    undisclosed: Object.fromEntries(left),
    before: Object.fromEntries([...targets].map((target) => [target, before.numbers[target] ?? 0])),
  };
}

/** Where all numbers stood before that a turn moved. */
const stoodBefore = once(({ outcome, before }: ClosedTurn): ResultsView["before"] =>
  Object.fromEntries(outcome.entries.map(({ target }) => [target, before.numbers[target] ?? 0])),
);

/** What entries that the viewer may not know did to numbers that it may know. */
function undisclosed(viewer: Viewer, entries: readonly LedgerEntry[]): ReadonlyMap<Target, number> {
  const moved = new Map<Target, number>();
  for (const { target, delta, audience } of entries) {
    if (mayKnow(viewer, audience) || !mayKnow(viewer, targetAudience(target))) continue;
    moved.set(target, (moved.get(target) ?? 0) + delta);
  }
  return moved;
}
