import { expect, test } from "vitest";
import type { View } from "../../shared/view/view.ts";
import { leaversOf, mayLeave } from "./leaving.ts";

const ID = "p-1";

/** What Tashkent sees in turn 2 of an agreement with Washington that is in force since turn 1. */
function viewOf(leaving: readonly { agreement: string; seat: string }[], fromTurn = 1): View {
  const agreement = { id: ID, state: "in-force", parties: ["tashkent", "washington"], fromTurn };
  return {
    you: { seat: "tashkent" },
    session: { phase: "planning", turn: 2 },
    sight: { tables: { agreements: { [ID]: agreement } } },
    sheet: { leaving },
  } as unknown as View;
}

test("an agreement in force may be left from the turn after it was made", () => {
  expect(mayLeave(viewOf([]), ID)).toBe(true);
  expect(mayLeave(viewOf([], 2), ID)).toBe(false);
  expect(leaversOf(viewOf([]), ID)).toEqual([]);
});

test("what one party leaves ends for all: the other hears of it, and has nothing left to leave", () => {
  const view = viewOf([
    { agreement: ID, seat: "washington" },
    { agreement: "p-2", seat: "moscow" },
  ]);
  expect(leaversOf(view, ID)).toEqual(["washington"]);
  expect(mayLeave(view, ID)).toBe(false);
});
