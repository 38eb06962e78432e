import { expect, test } from "vitest";
import { finalScore } from "../../../shared/turn/score.ts";
import {
  agreed,
  basing,
  close,
  closeWith,
  mechanismMoved,
  mission,
  movedBy,
  newGame,
  numberOf,
  openCrisis,
  order,
  told,
  withItems,
} from "../turns.ts";

/**
 * What happens when things meet in one turn: rules.md section 7, by its numbers. Sites and scarce consents (7.1) are
 * settled before the close, when a proposal is accepted; joining and leaving (7.3) are with the cases of those actions,
 * two ultimata (7.4) with those of their mechanism.
 */
const EVICT = order("evict-base", { deployment: "k2", notice: 1 });
const WITHDRAW = order("withdraw-forces", { deployment: "k2" });

test("7.2 withdraw beats evict: no trust is lost, and the loss is that of a withdrawal", () => {
  const closed = closeWith(newGame(), { tashkent: [EVICT], washington: [WITHDRAW] });
  expect(movedBy(closed, "evict-base", "trust/washington/tashkent")).toBe(0);
  expect(mechanismMoved(closed, "notices", "engagement/washington/uzb/security")).toBe(-7);
  expect(mechanismMoved(closed, "notices", "engagement/washington/uzb/political")).toBe(0);
});

test("7.2 a withdrawal also beats a notice that is already running", () => {
  const noticed = closeWith(newGame(), { tashkent: [order("evict-base", { deployment: "k2", notice: 3 })] });
  const closed = closeWith(noticed, { washington: [WITHDRAW] });
  expect(told(closed, "mechanism.notices")).toEqual(["left"]);
});

test("7.2 evict and a new basing agreement with the same patron: the agreement stands", () => {
  const game = newGame();
  const terms = { patron: "washington", state: "uzb", site: "k2-site", size: 2, rent: 5 };
  const closed = closeWith(game, { tashkent: [EVICT] }, [basing(game, "tashkent", terms)]);
  expect(told(closed, "action.evict-base")).toEqual(["agreed"]);
  expect(closed.world.tables.deployments.k2).toMatchObject({ leaves: null, rent: 5000 });
});

test("7.4 two bases opened in one state: each displeases by itself", () => {
  const game = newGame({
    change: (scenario) => ({
      ...scenario,
      sites: [
        { id: "one", name: "One", state: "kaz" },
        { id: "two", name: "Two", state: "kaz" },
      ],
    }),
  });
  const base = (site: string) => ({ state: "kaz", site, size: 1, rent: 1 });
  const closed = closeWith(
    game,
    { washington: [order("open-base", base("one"))], nato: [order("open-base", base("two"))] },
    [
      basing(game, "astana", { patron: "washington", ...base("one") }),
      basing(game, "astana", { patron: "nato", ...base("two") }),
    ],
  );
  expect(mechanismMoved(closed, "displeasure", "trust/moscow/astana")).toBe(-30);
});

test("7.5 a mission whose crisis ends at the close of its arrival stays one turn, is paid for, and goes", () => {
  const game = newGame();
  const zone = openCrisis(game, "kgz", { untilTurn: -1 });
  const invited = agreed(
    game,
    ["bishkek", "moscow"],
    [{ kind: "peacekeepers", fields: { seat: "moscow", state: "kgz", mandate: "host", size: 2 } }],
  );
  const send = order("deploy-peacekeepers", { state: "kgz", mandate: "host", size: 2 });
  const first = closeWith(withItems(game, { crises: [zone] }), { moscow: [send] }, [invited]);
  const posted = Object.values(first.world.tables.deployments).find(({ crisis }) => crisis !== null);
  expect(first.world.tables.crises[zone.id]).toBeUndefined();
  expect(posted?.leaves).toEqual({ turn: 2, evicted: false });
  const second = close(first);
  expect(mechanismMoved(second, "peacekeeping", "seat/moscow/funds", "upkeep")).toBe(-3);
  expect(mechanismMoved(second, "peacekeeping", "state/kgz/stability")).toBe(0);
  expect(second.world.tables.deployments[posted?.id ?? ""]).toBeUndefined();
  expect(numberOf(second, "seat/moscow/forces")).toBe(6);
});

test("7.5 a mission that stood before goes home with its zone", () => {
  const game = newGame();
  const zone = openCrisis(game, "kgz", { untilTurn: -1 });
  const at = withItems(game, { crises: [zone], deployments: [mission(game, "moscow", zone, "csto")] });
  const closed = close(at);
  expect(closed.world.tables.deployments["mission-moscow-kgz"]).toBeUndefined();
});

test("7.6 the score at the end is the mean of the last three turns", () => {
  const { scenario } = newGame().setting;
  const scores = [90_000, 10_000, 20_000, 33_000].map((score) => ({ score }));
  expect(finalScore(scenario, scores)).toBe(21_000);
  expect(finalScore(scenario, scores.slice(0, 1))).toBe(90_000);
  expect(finalScore(scenario, [])).toBe(0);
});
