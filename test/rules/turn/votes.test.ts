import { expect, test } from "vitest";
import type { Scenario } from "../../../shared/scenario/format.ts";
import { motionId } from "../../../shared/world/motions.ts";
import type { Order } from "../../../shared/world/order.ts";
import { close, closeWith, newGame, openCrisis, order, withItems } from "../turns.ts";

type Decision = Scenario["institutions"][number]["decision"];

/** Kyrgyzstan in crisis, before an institution that decides by this rule. */
function inCrisis(decision: Decision) {
  const game = newGame({
    change: (scenario) => ({
      ...scenario,
      institutions: scenario.institutions.map((one) => (one.id === "csto" ? { ...one, decision } : one)),
    }),
  });
  return withItems(game, { crises: [openCrisis(game, "kgz")] });
}

const TABLED = order("table-mandate", { institution: "csto", state: "kgz", size: 3 });
const ID = motionId(1, "dushanbe", "csto", "kgz");
const vote = (choice: string): Order => order("vote", { motion: ID, choice });

/** How the motion that Dushanbe tables stands after the close. */
function result(decision: Decision, votes: Readonly<Record<string, string>>): string | undefined {
  const sheets: Record<string, Order[]> = { dushanbe: [TABLED] };
  for (const [seat, choice] of Object.entries(votes)) sheets[seat] = [...(sheets[seat] ?? []), vote(choice)];
  return closeWith(inCrisis(decision), sheets).world.tables.motions[ID]?.result;
}

test("votes.1 consensus means that nobody says no: silence is an abstention", () => {
  expect(result("consensus", {})).toBe("passed");
  expect(result("consensus", { moscow: "yes", astana: "abstain" })).toBe("passed");
  expect(result("consensus", { moscow: "yes", yerevan: "no" })).toBe("failed");
});

test("votes.2 a majority is more yes than no; the tabler's word is yes unless it votes otherwise", () => {
  expect(result("majority", {})).toBe("passed");
  expect(result("majority", { moscow: "no" })).toBe("failed");
  expect(result("majority", { moscow: "no", astana: "yes" })).toBe("passed");
  expect(result("majority", { dushanbe: "no" })).toBe("failed");
});

test("votes.3 where the leader decides its word counts alone, and without it the motion stays open", () => {
  expect(result("leader", { astana: "no" })).toBe("open");
  expect(result("leader", { moscow: "yes", astana: "no" })).toBe("passed");
  expect(result("leader", { moscow: "no", astana: "yes" })).toBe("failed");
});

test("votes.4 who is no member has no vote", () => {
  expect(result("consensus", { tashkent: "no", washington: "no" })).toBe("passed");
});

test("votes.5 what the white cell decides stays open until the facilitator fires it", () => {
  const first = closeWith(inCrisis("white-cell"), { dushanbe: [TABLED], moscow: [vote("no")] });
  expect(first.world.tables.motions[ID]?.result).toBe("open");
  expect(close(first, { fired: [ID] }).world.tables.motions[ID]?.result).toBe("passed");
});

test("votes.6 a motion lapses with its crisis, also one that passed; one that failed stays failed", () => {
  const until = (votes: Readonly<Record<string, Order[]>>) => {
    let game = withItems(inCrisis("majority"), {
      crises: [openCrisis(inCrisis("majority"), "kgz", { untilTurn: 1 })],
    });
    game = closeWith(game, { dushanbe: [TABLED], ...votes });
    return game.world.tables.motions[ID]?.result;
  };
  expect(until({})).toBe("lapsed");
  expect(until({ moscow: [vote("no")] })).toBe("failed");
});

test("votes.7 a mandate voted and a mission ordered in one turn both work", () => {
  const game = inCrisis("consensus");
  const send = order("deploy-peacekeepers", { state: "kgz", mandate: "csto", size: 3 });
  const closed = closeWith(game, { dushanbe: [TABLED], moscow: [send] });
  const [posted] = Object.values(closed.world.tables.deployments).filter(({ crisis }) => crisis !== null);
  expect(posted).toMatchObject({ seat: "moscow", mandate: "csto", size: 3 });
  const refused = closeWith(game, { dushanbe: [TABLED], moscow: [send], astana: [vote("no")] });
  expect(Object.values(refused.world.tables.deployments).filter(({ crisis }) => crisis !== null)).toEqual([]);
});

test("votes.8 the result is told to the members alone", () => {
  const { outcome } = closeWith(inCrisis("consensus"), { dushanbe: [TABLED] });
  const fact = outcome.facts.find(({ code }) => code === "motionPassed");
  expect(fact?.audience).toEqual(["astana", "bishkek", "dushanbe", "moscow", "yerevan"]);
});
