import { expect, test } from "vitest";
import { close, closeWith, movedBy, order, paid, told, wholeGame, withNumbers } from "../turns.ts";

const CRUSH = order("crack-down");
const threatIn = (closed: ReturnType<typeof close>) => movedBy(closed, "crack-down", "state/kgz/threat");

test("crack-down.1 for 2 capital the regime gains 6 x min(1, openness / 40), by the room that is left", () => {
  const open = closeWith(wholeGame(), { bishkek: [CRUSH] });
  expect(paid(open, "crack-down", "bishkek", "capital")).toBe(2);
  expect(movedBy(open, "crack-down", "state/kgz/regime")).toBe(6);
  const closed = closeWith(withNumbers(wholeGame(), { "state/kgz/openness": 10 }), { bishkek: [CRUSH] });
  expect(movedBy(closed, "crack-down", "state/kgz/regime")).toBe(1.5);
  expect(told(open, "action.crack-down")).toEqual(["crushed"]);
});

test("crack-down.2 the threat falls by 4 at threat 50, and rises by 8 over the three turns after", () => {
  const first = closeWith(withNumbers(wholeGame(), { "state/kgz/threat": 50 }), { bishkek: [CRUSH] });
  expect(threatIn(first)).toBe(-4);
  const still = (game: typeof first) => close(withNumbers(game, { "state/kgz/threat": 50 }));
  const [second, third] = [still(first), still(still(first))];
  const fourth = still(third);
  expect(threatIn(second)).toBeCloseTo(8 / 3, 2);
  expect(threatIn(second) + threatIn(third) + threatIn(fourth)).toBeCloseTo(8, 2);
  expect(threatIn(still(fourth))).toBe(0);
});

test("crack-down.3 the state closes by 6, the rulers lose 2 of prestige", () => {
  const game = withNumbers(wholeGame(), { "state/kgz/openness": 60 });
  const closed = closeWith(game, { bishkek: [CRUSH] });
  expect(movedBy(closed, "crack-down", "state/kgz/openness")).toBe(-6);
  expect(movedBy(closed, "crack-down", "seat/bishkek/prestige")).toBe(-2);
});

test("crack-down.4 Washington loses 3 of its political ties there and NATO 2; who else loses is the scenario's", () => {
  const closed = closeWith(wholeGame(), { bishkek: [CRUSH] });
  const political = (patron: string, of = closed) =>
    movedBy(of, "crack-down", `engagement/${patron}/kgz/political`);
  expect([political("washington"), political("nato"), political("moscow")]).toEqual([-3, -2, 0]);
  const { scenario } = closed.setting;
  const actions = {
    ...scenario.rules.actions,
    crackdown: { ...scenario.rules.actions.crackdown, political: { moscow: -1, mars: -9 } },
  };
  const other = closeWith(
    wholeGame((given) => ({ ...given, rules: { ...given.rules, actions } })),
    { bishkek: [CRUSH] },
  );
  expect([political("washington", other), political("moscow", other)]).toEqual([0, -1]);
});

test("crack-down.5 every turn: what it gains is halved, what it costs is not", () => {
  const first = closeWith(withNumbers(wholeGame(), { "state/kgz/openness": 60 }), { bishkek: [CRUSH] });
  const again = closeWith(
    withNumbers(first, { "state/kgz/openness": 60, "state/kgz/regime": 35, "seat/bishkek/capital": 5 }),
    { bishkek: [CRUSH] },
  );
  expect(movedBy(again, "crack-down", "state/kgz/regime")).toBe(3);
  expect(movedBy(again, "crack-down", "state/kgz/openness")).toBe(-6);
});
