import { expect, test } from "vitest";
import { closeWith, movedBy, order, paid, told, wholeGame, withNumbers } from "../turns.ts";

const share = (receiver: string) => order("share-intelligence", { with: receiver });

test("share-intelligence.1 for 1 capital: threat -2 at threat 50, trust +5", () => {
  const closed = closeWith(wholeGame(), { washington: [share("tashkent")] });
  expect(paid(closed, "share-intelligence", "washington", "capital")).toBe(1);
  expect(movedBy(closed, "share-intelligence", "state/uzb/threat")).toBe(-2);
  expect(movedBy(closed, "share-intelligence", "trust/tashkent/washington")).toBe(5);
});

test("share-intelligence.2 scales with the threat", () => {
  const closed = closeWith(withNumbers(wholeGame(), { "state/uzb/threat": 25 }), {
    moscow: [share("tashkent")],
  });
  expect(movedBy(closed, "share-intelligence", "state/uzb/threat")).toBe(-1);
});

test("share-intelligence.3 with a power: trust alone; from a state as well", () => {
  const closed = closeWith(wholeGame(), { tashkent: [share("moscow")] });
  expect(movedBy(closed, "share-intelligence", "trust/moscow/tashkent")).toBe(5);
  const entries = closed.outcome.entries.filter(
    ({ cause }) => cause.kind === "order" && cause.action === "share-intelligence" && cause.code === "shared",
  );
  expect(entries).toHaveLength(1);
});

test("share-intelligence.4 only the two learn of it", () => {
  const closed = closeWith(wholeGame(), { washington: [share("tashkent")] });
  expect(told(closed, "action.share-intelligence")).toEqual(["shared"]);
  const known = [
    ...closed.outcome.facts.filter(({ source }) => source === "action.share-intelligence"),
    ...closed.outcome.entries.filter(({ cause }) => cause.kind === "order" && cause.code === "shared"),
  ];
  for (const { audience } of known) expect(audience).toEqual(["tashkent", "washington"]);
});

test("share-intelligence.5 again in the next turn: half of it", () => {
  const first = closeWith(wholeGame(), { washington: [share("tashkent")] });
  const again = closeWith(withNumbers(first, { "state/uzb/threat": 50 }), {
    washington: [share("tashkent")],
  });
  expect(movedBy(again, "share-intelligence", "state/uzb/threat")).toBe(-1);
  expect(movedBy(again, "share-intelligence", "trust/tashkent/washington")).toBe(2.5);
});
