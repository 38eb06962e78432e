import { expect, test } from "vitest";
import {
  closeWith,
  consent,
  type Game,
  movedBy,
  order,
  paid,
  told,
  wholeGame,
  withNumbers,
} from "../turns.ts";

const arm = (state: string) => order("transfer-arms", { state });
const armed = (seat: string, host: string, state: string, game: Game = wholeGame()) =>
  closeWith(game, { [seat]: [arm(state)] }, [consent(game, host, "transfer-arms", seat, state)]);

test("transfer-arms.1 costs 20 M$ and 2 capital: security +5, threat -1.5 at threat 50, regime +2", () => {
  const closed = armed("moscow", "bishkek", "kgz", withNumbers(wholeGame(), { "state/kgz/threat": 50 }));
  expect(paid(closed, "transfer-arms", "moscow", "funds")).toBe(20);
  expect(paid(closed, "transfer-arms", "moscow", "capital")).toBe(2);
  expect(movedBy(closed, "transfer-arms", "engagement/moscow/kgz/security")).toBe(5);
  expect(movedBy(closed, "transfer-arms", "state/kgz/threat")).toBe(-1.5);
  expect(movedBy(closed, "transfer-arms", "state/kgz/regime")).toBe(2);
  expect(told(closed, "action.transfer-arms")).toEqual(["armed"]);
});

test("transfer-arms.2 the other powers trust the giver 5 less", () => {
  const closed = armed("moscow", "bishkek", "kgz");
  const trust = ["washington", "nato", "beijing", "astana"].map((rival) =>
    movedBy(closed, "transfer-arms", `trust/${rival}/moscow`),
  );
  expect(trust).toEqual([-5, -5, -5, 0]);
});

test("transfer-arms.3 Washington loses 2 of prestige where openness is below 25, nobody else does", () => {
  const lost = (seat: string, openness: number) =>
    movedBy(
      armed(seat, "tashkent", "uzb", withNumbers(wholeGame(), { "state/uzb/openness": openness })),
      "transfer-arms",
      `seat/${seat}/prestige`,
    );
  expect([lost("washington", 24.9), lost("washington", 25), lost("moscow", 10)]).toEqual([-2, 0, 0]);
});

test("transfer-arms.4 needs the state's agreement", () => {
  expect(told(closeWith(wholeGame(), { moscow: [arm("kgz")] }), "turn")).toEqual(["voidConsent"]);
});

test("transfer-arms.5 again in the next turn: half the gain", () => {
  const first = armed("moscow", "tashkent", "uzb");
  const again = armed("moscow", "tashkent", "uzb", first);
  expect(movedBy(again, "transfer-arms", "engagement/moscow/uzb/security")).toBe(2.5);
});
