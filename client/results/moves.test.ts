import { describe, expect, test } from "vitest";
import type { ResultsView, ScorePart } from "../../shared/view/view.ts";
import type { Cause, LedgerEntry } from "../../shared/world/ledger.ts";
import { movesOf } from "./moves.ts";

const AID: Cause = {
  kind: "order",
  seat: "moscow",
  action: "offer-aid",
  code: "gave",
  params: { state: "uzb" },
};
const entry = (target: LedgerEntry["target"], delta: number, cause: Cause): LedgerEntry => ({
  ...{ target, delta, cause, audience: "open" },
});
const RESULTS = {
  entries: [
    entry("state/uzb/stability", 300, AID),
    entry("engagement/moscow/uzb/economic", 1200, AID),
    entry("state/kgz/stability", 900, AID),
    entry("state/uzb/stability", -500, { kind: "bound" }),
  ],
  undisclosed: { "state/uzb/regime": -700 },
} as unknown as ResultsView;
const part = (cause: ScorePart["cause"], targets: ScorePart["targets"]): ScorePart => ({
  ...{ seat: null, cause, amount: 1, objective: 0, targets },
});

describe("the entries behind a bar", () => {
  test("those of its cause on its numbers, the largest first", () => {
    const moves = movesOf(RESULTS, [part(AID, ["state/uzb/stability", "engagement/moscow/uzb/economic"])]);
    expect(moves.map(({ target, delta }) => [target, delta])).toEqual([
      ["engagement/moscow/uzb/economic", 1200],
      ["state/uzb/stability", 300],
    ]);
  });

  test("a number that came back to where it was has no line", () => {
    const back = [entry("state/uzb/threat", 400, AID), entry("state/uzb/threat", -400, AID)];
    const results = { ...RESULTS, entries: [...RESULTS.entries, ...back] };
    expect(movesOf(results, [part(AID, ["state/uzb/threat"])])).toEqual([]);
  });

  test("what may not be known is told as the sum that the view gives", () => {
    const moves = movesOf(RESULTS, [part({ kind: "undisclosed" }, [])]);
    expect(moves).toEqual([{ target: "state/uzb/regime", cause: { kind: "undisclosed" }, delta: -700 }]);
  });
});
