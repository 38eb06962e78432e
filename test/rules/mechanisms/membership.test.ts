import { expect, test } from "vitest";
import { close, closeWith, mechanismMoved, newGame, order, wholeGame } from "../turns.ts";

test("membership.1 a member's regime settles 6 higher and its stability 4", () => {
  const [member, plain] = [close(wholeGame()), close(newGame())];
  const more = (target: Parameters<typeof mechanismMoved>[2]) =>
    mechanismMoved(member, "returns", target) - mechanismMoved(plain, "returns", target);
  expect(more("state/kgz/regime")).toBeCloseTo(0.06 * 6, 3);
  expect(more("state/kgz/stability")).toBeCloseTo(0.06 * 4, 3);
  expect(more("state/uzb/regime")).toBe(0);
  expect(more("state/geo/stability")).toBe(0);
});

test("membership.2 who left has it no more", () => {
  const left = closeWith(wholeGame(), { bishkek: [order("leave-institution", { institution: "csto" })] });
  const { scenario } = left.setting;
  const without = close({
    ...left,
    setting: { ...left.setting, scenario: { ...scenario, actions: [{ id: "offer-aid" }] } },
  });
  const regime = (closed: typeof left) => mechanismMoved(closed, "returns", "state/kgz/regime");
  expect(regime(close(left))).toBe(regime(without));
});

test("membership.3 where it cannot change it is in the start values: nothing settles higher", () => {
  const fixed = wholeGame((scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) => ({ ...one, openToMembers: false })),
  }));
  const regime = (game: typeof fixed) => mechanismMoved(close(game), "returns", "state/kgz/regime");
  expect(regime(fixed)).toBe(regime(newGame()));
});

test("membership.4 in turns of four months the whole is compounded like the return", () => {
  const { setting, world } = newGame({ variant: "short" });
  const open = { ...setting, scenario: wholeGame().setting.scenario };
  const [member, plain] = [close({ setting: open, world }), close({ setting, world })];
  const more =
    mechanismMoved(member, "returns", "state/kgz/regime") -
    mechanismMoved(plain, "returns", "state/kgz/regime");
  expect(more).toBeCloseTo((1 - 0.94 * 0.94) * 6, 2);
});
