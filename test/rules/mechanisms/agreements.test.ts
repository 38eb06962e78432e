import { expect, test } from "vitest";
import {
  agreed,
  close,
  consent,
  type Game,
  idle,
  mechanismMoved,
  moved,
  newGame,
  numberOf,
  order,
  told,
  withNumbers,
} from "../turns.ts";

const AID = { kind: "aid", fields: { from: "moscow", to: "bishkek", amount: 10 } };
const aid = (game: Game, given = {}) =>
  agreed(game, ["moscow", "bishkek"], [AID], { untilTurn: game.world.closedTurns + 3, ...given });
const transferred = (closed: ReturnType<typeof close>, seat: string) =>
  moved(closed, `seat/${seat}/funds`, ({ kind }) => kind === "agreement");

test("agreements.1 transfers run at each close in force, the first at the one with which it enters, then it expires", () => {
  const game = newGame();
  const agreement = aid(game);
  const turns = [close(game, { agreements: [agreement] })];
  for (let turn = 2; turn <= 4; turn += 1) turns.push(close(turns.at(-1) as Game));
  expect(turns.map((closed) => transferred(closed, "moscow"))).toEqual([-10, -10, -10, 0]);
  expect(turns.map((closed) => transferred(closed, "bishkek"))).toEqual([10, 10, 10, 0]);
  expect(turns.map(({ world }) => world.tables.agreements[agreement.id]?.state)).toEqual([
    "in-force",
    "in-force",
    "expired",
    "expired",
  ]);
});

test("agreements.2 who leaves loses prestige 5 and the other's trust 20, and nothing moves any more", () => {
  const game = newGame();
  const agreement = aid(game);
  const first = close(game, { agreements: [agreement] });
  const closed = close(first, { left: [{ agreement: agreement.id, seat: "moscow" }] });
  expect(mechanismMoved(closed, "agreements", "seat/moscow/prestige")).toBe(-5);
  expect(mechanismMoved(closed, "agreements", "trust/bishkek/moscow")).toBe(-20);
  expect(mechanismMoved(closed, "agreements", "trust/moscow/bishkek")).toBe(0);
  expect(transferred(closed, "bishkek")).toBe(0);
  expect(closed.world.tables.agreements[agreement.id]?.state).toBe("left");
});

test("agreements.3 an agreement that is left at this close lets no order through any more", () => {
  const game = newGame();
  const agreement = { ...consent(game, "bishkek", "train-forces", "moscow", "kgz"), untilTurn: 5 };
  const first = close(game, { agreements: [agreement] });
  const closed = close(first, {
    sheets: { moscow: [order("train-forces", { state: "kgz" })] },
    left: [{ agreement: agreement.id, seat: "bishkek" }],
  });
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
});

test("agreements.4 nobody pays more than is left after its orders: what is paid is what arrives", () => {
  const poor = withNumbers(
    newGame({
      change: (scenario) => ({
        ...scenario,
        seats: scenario.seats.map((seat) => (seat.id === "moscow" ? { ...seat, fundsIncome: 0 } : seat)),
      }),
    }),
    { "seat/moscow/funds": 27 },
  );
  const sheets = { moscow: [order("offer-aid", { state: "kaz", amount: 20 })] };
  const closed = close(poor, { agreements: [aid(poor)], sheets });
  expect(transferred(closed, "moscow")).toBe(-7);
  expect(transferred(closed, "bishkek")).toBe(7);
  expect(numberOf(closed, "seat/moscow/funds")).toBe(0);
  expect(told(closed, "mechanism.bases")).toContain("rentUnpaid");
});

test("agreements.5 what a secret one moves is known to its parties alone", () => {
  const game = newGame();
  const agreement = aid(game, { secret: true, audience: ["bishkek", "moscow"] });
  const { outcome } = close(game, { agreements: [agreement] });
  const entries = outcome.entries.filter(({ cause }) => cause.kind === "agreement");
  const tie = entries.find(({ target }) => target === "engagement/moscow/kgz/economic");
  expect(tie?.audience).toEqual(["bishkek", "moscow"]);
  expect(outcome.changes.find(({ table }) => table === "agreements")?.audience).toEqual([
    "bishkek",
    "moscow",
  ]);
});

test("agreements.6 each acceptance costs a state 1 capital, a power nothing", () => {
  const closed = close(newGame(), { acceptances: { bishkek: 2, moscow: 1 } });
  expect(mechanismMoved(closed, "acceptance", "seat/bishkek/capital")).toBe(-2);
  expect(mechanismMoved(closed, "acceptance", "seat/moscow/capital")).toBe(0);
});

test("agreements.7 one that both parties leave at one close is left once, and both lose", () => {
  const game = newGame();
  const agreement = aid(game);
  const first = close(game, { agreements: [agreement] });
  const left = ["moscow", "bishkek"].map((seat) => ({ agreement: agreement.id, seat }));
  const closed = close(first, { left });
  expect(mechanismMoved(closed, "agreements", "seat/moscow/prestige")).toBe(-5);
  expect(mechanismMoved(closed, "agreements", "seat/bishkek/prestige")).toBe(-5);
  expect(Object.keys(idle(closed, 1).world.tables.agreements)).toHaveLength(1);
});
