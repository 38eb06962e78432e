import { describe, expect, test } from "vitest";
import type { ProposalView } from "../../shared/view/view.ts";
import type { Motion } from "../../shared/world/items.ts";
import { isWaiting, nextThing, type Situation } from "./next-thing.ts";

const ORDER = { action: "offer-aid", fields: { state: "uzb", amount: 5 } };
const OFFER = { id: "p1", by: "moscow", yours: true } as ProposalView;
const DESK = { orders: [ORDER], asFiled: true, conflict: null, missed: null };

function situation(part: Partial<Situation>): Situation {
  return {
    ...{ phase: "planning", paused: false, closed: false, seated: true, desk: DESK, ready: false },
    ...{ mayFile: true, waitingFor: 3, resultsUnread: false, proposals: [], votes: [] },
    ...part,
  };
}

describe("what a student should do next", () => {
  test("a filed sheet: mark ready; a ready seat: wait for the others", () => {
    expect(nextThing(situation({})).kind).toBe("ready");
    expect(nextThing(situation({ ready: true }))).toEqual({ kind: "waiting", seats: 3 });
  });

  test("no orders and nothing filed: give one; a sheet that was filed empty is a choice", () => {
    const empty = { ...DESK, orders: [] };
    expect(nextThing(situation({ desk: { ...empty, asFiled: false } })).kind).toBe("empty");
    expect(nextThing(situation({ desk: empty })).kind).toBe("ready");
  });

  test("orders that are not filed come before being ready", () => {
    expect(nextThing(situation({ desk: { ...DESK, asFiled: false } })).kind).toBe("unfiled");
  });

  test("where the head files, a member's orders are shared and wait for the head", () => {
    const thing = nextThing(situation({ mayFile: false, desk: { ...DESK, asFiled: false } }));
    expect(thing.kind).toBe("shared");
    expect(isWaiting(thing)).toBe(false);
  });

  test("an offer that waits comes first, also for who is ready", () => {
    expect(nextThing(situation({ ready: true, proposals: [OFFER] }))).toEqual({
      kind: "offer",
      proposal: OFFER,
    });
    expect(nextThing(situation({ proposals: [{ ...OFFER, yours: false }] })).kind).toBe("ready");
  });

  test("a vote that is asked for comes after offers, and before one's own orders, also for who is ready", () => {
    const motion = { id: "m-1", institution: "csto" } as Motion;
    const thing = nextThing(situation({ ready: true, votes: [motion] }));
    expect(thing).toEqual({ kind: "motion", motion });
    expect(isWaiting(thing)).toBe(true);
    expect(nextThing(situation({ proposals: [OFFER], votes: [motion] })).kind).toBe("offer");
    expect(nextThing(situation({ closed: true, votes: [motion] })).kind).toBe("closed");
  });

  test("two versions of a sheet come before everything, in every phase", () => {
    const desk = { ...DESK, conflict: [] };
    expect(nextThing(situation({ desk, paused: true, proposals: [OFFER] })).kind).toBe("conflict");
    expect(nextThing(situation({ desk, phase: "review" })).kind).toBe("conflict");
  });

  test("orders that came too late are told first in the next turn", () => {
    const missed = { turn: 1, revision: 4, orders: [ORDER], why: "late" } as const;
    expect(nextThing(situation({ desk: { ...DESK, missed }, proposals: [OFFER] }))).toEqual({
      kind: "missed",
      why: "late",
    });
  });

  test("nothing is asked for that the server would refuse", () => {
    expect(nextThing(situation({ paused: true, proposals: [OFFER] })).kind).toBe("paused");
    expect(nextThing(situation({ closed: true })).kind).toBe("closed");
    expect(nextThing(situation({ phase: "held" })).kind).toBe("held");
    expect(nextThing(situation({ seated: false, desk: null })).kind).toBe("observe");
  });

  test("results are read first in review, and then the strip is calm", () => {
    expect(nextThing(situation({ phase: "review", resultsUnread: true })).kind).toBe("results");
    const read = nextThing(situation({ phase: "review" }));
    expect(read.kind).toBe("review");
    expect(isWaiting(read)).toBe(false);
  });
});
