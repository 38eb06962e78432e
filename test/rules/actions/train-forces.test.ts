import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  close,
  closeWith,
  consent,
  movedBy,
  newGame,
  order,
  paid,
  sightFor,
  told,
  withNumbers,
} from "../turns.ts";

const ORDER = order("train-forces", { state: "kgz" });

test("training.1 with the host's consent: security +4, quality +1, for 2 capital and 5 M$", () => {
  const game = newGame();
  const agreement = consent(game, "bishkek", "train-forces", "washington", "kgz");
  const closed = closeWith(game, { washington: [ORDER] }, [agreement]);
  expect(movedBy(closed, "train-forces", "engagement/washington/kgz/security")).toBe(4);
  expect(movedBy(closed, "train-forces", "state/kgz/quality")).toBe(1);
  expect(paid(closed, "train-forces", "washington", "capital")).toBe(2);
  expect(paid(closed, "train-forces", "washington", "funds")).toBe(5);
});

test("training.2 without consent the order is void, its seat alone learns it, and nothing is paid", () => {
  const closed = closeWith(newGame(), { washington: [ORDER] });
  expect(movedBy(closed, "train-forces", "engagement/washington/kgz/security")).toBe(0);
  expect(paid(closed, "train-forces", "washington", "capital")).toBe(0);
  const facts = closed.outcome.facts.filter(({ code }) => code === "voidConsent");
  expect(facts.map(({ audience }) => audience)).toEqual([["washington"]]);
});

test("training.3 consent to another seat, or for another state, is no consent", () => {
  const game = newGame();
  const others = [
    consent(game, "bishkek", "train-forces", "nato", "kgz"),
    consent(game, "astana", "train-forces", "washington", "kaz"),
  ];
  expect(told(closeWith(game, { washington: [ORDER] }, others), "turn")).toEqual(["voidConsent"]);
});

test("training.4 units of a collective force are dual-trained; those of a state outside are not", () => {
  const game = newGame();
  const inside = closeWith(game, { washington: [ORDER] }, [
    consent(game, "bishkek", "train-forces", "washington", "kgz"),
  ]);
  expect(told(inside, "action.train-forces")).toEqual(["dual", "trained"]);
  const outside = closeWith(game, { washington: [order("train-forces", { state: "uzb" })] }, [
    consent(game, "tashkent", "train-forces", "washington", "uzb"),
  ]);
  expect(told(outside, "action.train-forces")).toEqual(["trained"]);
});

test("training.5 the leader of the alliance trains its own: nothing is dual", () => {
  const game = newGame();
  const closed = closeWith(game, { moscow: [ORDER] }, [
    consent(game, "bishkek", "train-forces", "moscow", "kgz"),
  ]);
  expect(told(closed, "action.train-forces")).toEqual(["trained"]);
});

test("training.6 the same training in the next turn yields half, at the same price", () => {
  const first = newGame();
  const again = closeWith(first, { washington: [ORDER] }, [
    consent(first, "bishkek", "train-forces", "washington", "kgz"),
  ]);
  const closed = closeWith(again, { washington: [ORDER] }, [
    consent(again, "bishkek", "train-forces", "washington", "kgz"),
  ]);
  expect(movedBy(closed, "train-forces", "engagement/washington/kgz/security")).toBe(2);
  expect(paid(closed, "train-forces", "washington", "capital")).toBe(2);
});

test("training.7 a turn later it yields all again", () => {
  const first = newGame();
  const agreement = (game: typeof first) => consent(game, "bishkek", "train-forces", "washington", "kgz");
  const pause = close(closeWith(first, { washington: [ORDER] }, [agreement(first)]));
  const closed = closeWith(pause, { washington: [ORDER] }, [agreement(pause)]);
  expect(movedBy(closed, "train-forces", "engagement/washington/kgz/security")).toBe(4);
});

test("training.8 a threat that has risen by 5 makes it cheaper by 1 capital", () => {
  const calm = withNumbers(newGame(), { "state/kgz/threat": 49.9 });
  const alarmed = withNumbers(newGame(), { "state/kgz/threat": 50 });
  for (const [game, capital] of [
    [calm, 2],
    [alarmed, 1],
  ] as const) {
    const agreement = consent(game, "bishkek", "train-forces", "washington", "kgz");
    const closed = closeWith(game, { washington: [ORDER] }, [agreement]);
    expect(paid(closed, "train-forces", "washington", "capital")).toBe(capital);
  }
});

test("training.9 is offered to patrons with money, not to states", () => {
  const game = newGame();
  expect(checkSheet(sightFor(game, "moscow"), [ORDER], "moscow", NO_COST)).toBeNull();
  expect(checkSheet(sightFor(game, "astana"), [ORDER], "astana", NO_COST)?.code).toBe("NOT_OFFERED");
  const poor = withNumbers(game, { "seat/moscow/funds": 4 });
  expect(checkSheet(sightFor(poor, "moscow"), [ORDER], "moscow", NO_COST)?.code).toBe("NOT_OFFERED");
});
