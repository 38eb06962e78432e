import { expect, test } from "vitest";
import { offersFor } from "../../../shared/turn/offers.ts";
import {
  close,
  closeWith,
  consent,
  type Game,
  movedBy,
  order,
  paid,
  sightFor,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const DEAL = order("energy-deal", { state: "uzb" });
const TIE = "engagement/moscow/uzb/economic";
const signed = (game: Game) =>
  closeWith(game, { moscow: [DEAL] }, [consent(game, "tashkent", "energy-deal", "moscow", "uzb")]);

test("energy-deal.1 costs 40 M$ and 2 capital: economic ties +4, then +1 in three turns", () => {
  const first = signed(wholeGame());
  expect(paid(first, "energy-deal", "moscow", "funds")).toBe(40);
  expect(paid(first, "energy-deal", "moscow", "capital")).toBe(2);
  let game = first;
  const ties = [movedBy(first, "energy-deal", TIE)];
  for (let turn = 0; turn < 4; turn += 1) {
    game = close(game);
    ties.push(movedBy(game, "energy-deal", TIE));
  }
  expect(ties).toEqual([4, 1, 1, 1, 0]);
});

test("energy-deal.2 in each of four turns 15 % of it comes back to the patron and 20 % to the host", () => {
  let game = signed(wholeGame());
  const money: number[][] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    money.push([
      movedBy(game, "energy-deal", "seat/moscow/funds"),
      movedBy(game, "energy-deal", "seat/tashkent/funds"),
    ]);
    game = close(game);
  }
  expect(money).toEqual([
    [6, 8],
    [6, 8],
    [6, 8],
    [6, 8],
    [0, 0],
  ]);
});

test("energy-deal.3 the state relies on itself less, by 2", () => {
  expect(movedBy(signed(wholeGame()), "energy-deal", "reliance/uzb/economic")).toBe(-2);
});

test("energy-deal.4 needs the state's agreement", () => {
  const closed = closeWith(wholeGame(), { moscow: [DEAL] });
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
  expect(paid(closed, "energy-deal", "moscow", "funds")).toBe(0);
});

test("energy-deal.5 is for powers with an economy and the money", () => {
  const offered = (seat: string, game = wholeGame()) =>
    offersFor(sightFor(game, seat), seat).some(({ action }) => action === "energy-deal");
  expect([offered("moscow"), offered("nato"), offered("tashkent")]).toEqual([true, false, false]);
  expect(offered("moscow", withNumbers(wholeGame(), { "seat/moscow/funds": 39 }))).toBe(false);
});
