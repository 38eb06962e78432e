import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { close, closeWith, movedBy, newGame, order, paid, sightFor } from "../turns.ts";

const press = (deployment: string) => order("press-for-withdrawal", { deployment });
const fault = (seat: string, deployment: string, game = newGame()) =>
  checkSheet(sightFor(game, seat), [press(deployment)], seat, NO_COST)?.code ?? null;

test("press.1 costs the presser 2 capital and the owner half a point in each of three turns", () => {
  const first = closeWith(newGame(), { moscow: [press("manas")] });
  expect(paid(first, "press-for-withdrawal", "moscow", "capital")).toBe(2);
  const second = close(first);
  const third = close(second);
  const fourth = close(third);
  const lost = [first, second, third, fourth].map((closed) =>
    movedBy(closed, "press-for-withdrawal", "seat/washington/capital"),
  );
  expect(lost).toEqual([-0.5, -0.5, -0.5, 0]);
});

test("press.2 only the owner reads what it costs the owner", () => {
  const { outcome } = closeWith(newGame(), { moscow: [press("manas")] });
  const entries = outcome.entries.filter(({ target }) => target === "seat/washington/capital");
  expect(new Set(entries.map(({ audience }) => String(audience)))).toEqual(new Set(["washington"]));
});

test("press.3 for three turns the host may evict the base for 1 capital", () => {
  const closed = closeWith(newGame(), { moscow: [press("manas")] });
  expect(closed.world.tables.deployments.manas?.pressedUntil).toBe(4);
  const evicted = closeWith(closed, { bishkek: [order("evict-base", { deployment: "manas", notice: 1 })] });
  expect(paid(evicted, "evict-base", "bishkek", "capital")).toBe(1);
});

test("press.4 only members of an institution to which the host belongs and the owner does not", () => {
  expect(fault("moscow", "manas")).toBeNull();
  expect(fault("astana", "manas")).toBeNull();
  expect(fault("moscow", "k2")).toBe("FIELD_CHOICE");
  expect(fault("tbilisi", "manas")).toBe("NOT_OFFERED");
  expect(fault("washington", "kant")).toBe("NOT_OFFERED");
});

test("press.5 the host does not press for its own guests, it evicts them", () => {
  expect(fault("bishkek", "manas")).toBe("FIELD_CHOICE");
});

test("press.6 while it is pressed for, it is not pressed for again", () => {
  const pressed = closeWith(newGame(), { moscow: [press("manas")] });
  expect(fault("astana", "manas", pressed)).toBe("FIELD_CHOICE");
});

test("press.7 two members in one turn: both pay, both count", () => {
  const closed = closeWith(newGame(), { moscow: [press("manas")], astana: [press("manas")] });
  expect(movedBy(closed, "press-for-withdrawal", "seat/washington/capital")).toBe(-1);
});
