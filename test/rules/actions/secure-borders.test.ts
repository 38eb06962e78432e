import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import {
  closeWith,
  mission,
  movedBy,
  newGame,
  openCrisis,
  order,
  paid,
  sightFor,
  withItems,
  withNumbers,
} from "../turns.ts";

const ALONE = order("secure-borders");
const withPartner = (partner: string) => order("secure-borders", { partner });

test("borders.1 at threat 50: threat -4, stability +2, for 2 capital and 5 M$", () => {
  const closed = closeWith(newGame(), { tashkent: [ALONE] });
  expect(movedBy(closed, "secure-borders", "state/uzb/threat")).toBe(-4);
  expect(movedBy(closed, "secure-borders", "state/uzb/stability")).toBe(2);
  expect(paid(closed, "secure-borders", "tashkent", "capital")).toBe(2);
  expect(paid(closed, "secure-borders", "tashkent", "funds")).toBe(5);
});

test("borders.2 a counter-measure scales with the threat: at 20 it takes 1.6", () => {
  const closed = closeWith(newGame(), { astana: [ALONE] });
  expect(movedBy(closed, "secure-borders", "state/kaz/threat")).toBeCloseTo(-1.6, 3);
});

test("borders.3 with a partner: threat -5, and the partner gains 2 of security", () => {
  const closed = closeWith(newGame(), { tashkent: [withPartner("moscow")] });
  expect(movedBy(closed, "secure-borders", "state/uzb/threat")).toBe(-5);
  expect(movedBy(closed, "secure-borders", "engagement/moscow/uzb/security")).toBe(2);
});

test("borders.4 a threat that has risen by 5 makes the partnership cheaper, not the work alone", () => {
  const alarmed = withNumbers(newGame(), { "state/uzb/threat": 55 });
  const alone = closeWith(alarmed, { tashkent: [ALONE] });
  const joined = closeWith(alarmed, { tashkent: [withPartner("washington")] });
  expect(paid(alone, "secure-borders", "tashkent", "capital")).toBe(2);
  expect(paid(joined, "secure-borders", "tashkent", "capital")).toBe(1);
});

test("borders.5 under a CSTO mission another power gains only half", () => {
  const game = newGame();
  const zone = openCrisis(game, "kgz");
  const at = withItems(game, { crises: [zone], deployments: [mission(game, "moscow", zone, "csto")] });
  const closed = closeWith(at, { bishkek: [withPartner("washington")] });
  expect(movedBy(closed, "secure-borders", "engagement/washington/kgz/security")).toBe(1);
  const own = closeWith(at, { bishkek: [withPartner("moscow")] });
  expect(movedBy(own, "secure-borders", "engagement/moscow/kgz/security")).toBe(2);
});

test("borders.6 the partner is a power, and it is left to states", () => {
  const fault = (seat: string, given: ReturnType<typeof order>) =>
    checkSheet(sightFor(newGame(), seat), [given], seat, NO_COST)?.code ?? null;
  expect(fault("tashkent", ALONE)).toBeNull();
  expect(fault("tashkent", withPartner("astana"))).toBe("FIELD_CHOICE");
  expect(fault("moscow", ALONE)).toBe("NOT_OFFERED");
});
