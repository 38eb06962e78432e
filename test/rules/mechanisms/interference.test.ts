import { expect, test } from "vitest";
import type { Mandate } from "../../../shared/scenario/format.ts";
import { closeWith, consent, mission, movedBy, newGame, openCrisis, order, withItems } from "../turns.ts";

/** What training of a seat brings it in Kyrgyzstan, where a mission stands. */
function trained(seat: string, owner: string, mandate: Mandate): number {
  const game = newGame();
  const zone = openCrisis(game, "kgz");
  const at = withItems(game, { crises: [zone], deployments: [mission(game, owner, zone, mandate)] });
  const agreement = consent(at, "bishkek", "train-forces", seat, "kgz");
  const closed = closeWith(at, { [seat]: [order("train-forces", { state: "kgz" })] }, [agreement]);
  return movedBy(closed, "train-forces", `engagement/${seat}/kgz/security`);
}

test("interference.1 under a mission of the gatekeeping alliance others gain half in security", () => {
  expect(trained("washington", "moscow", "csto")).toBe(2);
  expect(trained("moscow", "moscow", "csto")).toBe(4);
});

test("interference.2 the alliance's leader is not an outsider where another member keeps the peace", () => {
  expect(trained("moscow", "astana", "csto")).toBe(4);
  expect(trained("washington", "astana", "csto")).toBe(2);
});

test("interference.3 other missions shelter nobody", () => {
  expect(trained("washington", "moscow", "host")).toBe(4);
  expect(trained("moscow", "nato", "nato")).toBe(4);
});
