import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, newGame, order, sightFor } from "../turns.ts";

const press = (deployment: string) => order("press-for-withdrawal", { deployment });
const fault = (seat: string, deployment: string, game = newGame()) =>
  checkSheet(sightFor(game, seat), [press(deployment)], seat, NO_COST)?.code ?? null;

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
