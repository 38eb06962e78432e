import { describe, expect, test } from "vitest";
import type { ProposalView } from "../../shared/view/view.ts";
import type { Agreement } from "../../shared/world/items.ts";
import { byTime, proposalPlaces } from "./proposal-places.ts";

const TURN = 4;

/** A proposal of a turn, named by what became of it. */
function proposal(state: ProposalView["state"], lapses: number, turns = 2): ProposalView {
  return { id: `${state} in turn ${lapses}`, state, lapses, turns } as ProposalView;
}

function placed(proposals: readonly ProposalView[], agreements: Record<string, Agreement> = {}) {
  const places = proposalPlaces(proposals, { turn: TURN, tables: { agreements } });
  return Object.fromEntries(
    Object.entries(places).map(([place, found]: [string, readonly ProposalView[]]) => [
      place,
      found.map(({ id }) => id),
    ]),
  );
}

test("what waits stands last, what came of an offer of this turn before it, and the past is folded", () => {
  const proposals = [
    proposal("lapsed", 1),
    proposal("declined", 3),
    proposal("declined", 4),
    proposal("countered", 4),
    proposal("open", 4),
    proposal("binding", 4),
  ];
  expect(placed(proposals)).toEqual({
    past: ["lapsed in turn 1", "declined in turn 3"],
    inForce: [],
    ended: ["declined in turn 4", "countered in turn 4"],
    current: ["open in turn 4", "binding in turn 4"],
  });
});

test("an agreement stands with the messages only as long as it holds", () => {
  const [over, holds, left] = [proposal("binding", 2), proposal("binding", 3), proposal("binding", 1, 6)];
  const agreements = { [left.id]: { state: "left" } as Agreement };
  expect(placed([over, holds, left], agreements)).toMatchObject({
    past: ["binding in turn 2", "binding in turn 1"],
    inForce: ["binding in turn 3"],
  });
});

test("what belongs to a course that was taken back is past at once", () => {
  expect(placed([proposal("abandoned", 4)])).toMatchObject({ past: ["abandoned in turn 4"], ended: [] });
});

describe("a thread", () => {
  const messages = [
    { id: "hello", at: 100 },
    { id: "well?", at: 300 },
  ];
  const offers = [
    { id: "first offer", at: 50 },
    { id: "second offer", at: 200 },
  ];
  const namesOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

  test("has each offer between the messages before and after it", () => {
    const { before, thread } = byTime({ messages, more: false }, offers);
    expect(namesOf(before)).toEqual([]);
    expect(namesOf(thread)).toEqual(["first offer", "hello", "second offer", "well?"]);
  });

  test("keeps what is older than the first message that is here apart, for its place is not here yet", () => {
    const { before, thread } = byTime({ messages, more: true }, offers);
    expect(namesOf(before)).toEqual(["first offer"]);
    expect(namesOf(thread)).toEqual(["hello", "second offer", "well?"]);
  });
});
