import { expect, test } from "vitest";
import { sampleFields } from "../../../shared/actions/sample.ts";
import { checkProposal } from "../../../shared/turn/check-proposal.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import type { Term } from "../../../shared/world/items.ts";
import { chance } from "../random-play.ts";
import {
  agreed,
  close,
  type Game,
  mechanismMoved,
  newGame,
  openCrisis,
  order,
  sightFor,
  told,
  wholeGame,
  withItems,
} from "../turns.ts";

const restraint = (seat: string, action: string, state: string): Term => ({
  kind: "restraint",
  fields: { seat, action, state },
});
const voting = (choice: string): Term => ({
  kind: "voting",
  fields: { seat: "astana", institution: "csto", state: "kgz", choice },
});

/** The close of a game with an agreement of two and these sheets; what became of the agreement. */
function broken(
  game: Game,
  parties: readonly string[],
  term: Term,
  sheets: Record<string, ReturnType<typeof order>[]>,
) {
  const agreement = agreed(game, parties, [term], { untilTurn: 9 });
  const closed = close(game, { agreements: [agreement], sheets });
  return { closed, state: closed.world.tables.agreements[agreement.id]?.state };
}

const AID = order("offer-aid", { state: "kgz", amount: 10 });
const PAIR = ["bishkek", "moscow"];

test("pledges.1 doing what one pledged not to do there breaks the agreement: prestige -5, the other's trust -20", () => {
  const { closed, state } = broken(wholeGame(), PAIR, restraint("moscow", "offer-aid", "kgz"), {
    moscow: [AID],
  });
  expect(state).toBe("broken");
  expect(told(closed, "mechanism.agreements")).toEqual(["broke"]);
  expect(mechanismMoved(closed, "agreements", "seat/moscow/prestige")).toBe(-5);
  expect(mechanismMoved(closed, "agreements", "trust/bishkek/moscow")).toBe(-20);
});

test("pledges.2 the same in another state, by another, or something else there, breaks nothing", () => {
  const pledge = restraint("moscow", "offer-aid", "kgz");
  const kept = (sheets: Record<string, ReturnType<typeof order>[]>) =>
    broken(wholeGame(), PAIR, pledge, sheets).state;
  expect(kept({ moscow: [order("offer-aid", { state: "uzb", amount: 10 })] })).toBe("in-force");
  expect(kept({ washington: [AID] })).toBe("in-force");
  expect(kept({ moscow: [order("back-regime", { state: "kgz" })] })).toBe("in-force");
});

test("pledges.3 an order that names no place is done at home, one that names troops where they stand", () => {
  const crush = { bishkek: [order("crack-down")] };
  expect(broken(wholeGame(), PAIR, restraint("bishkek", "crack-down", "kgz"), crush).state).toBe("broken");
  expect(broken(wholeGame(), PAIR, restraint("bishkek", "crack-down", "uzb"), crush).state).toBe("in-force");
  const evict = { bishkek: [order("evict-base", { deployment: "manas", notice: 2 })] };
  expect(broken(wholeGame(), PAIR, restraint("bishkek", "evict-base", "kgz"), evict).state).toBe("broken");
});

test("pledges.4 an order that was void breaks nothing", () => {
  const base = { moscow: [order("train-forces", { state: "kgz" })] };
  const { closed, state } = broken(wholeGame(), PAIR, restraint("moscow", "train-forces", "kgz"), base);
  expect(told(closed, "turn")).toEqual(["voidConsent"]);
  expect(state).toBe("in-force");
});

/** A motion for Bishkek's zone before the alliance, and Astana's vote on it. */
function voted(choice: string | null, pledge: Term) {
  const start = wholeGame();
  const game = withItems(start, { crises: [openCrisis(start, "kgz")] });
  const vote = order("vote", { motion: "motion-1-moscow-csto-kgz", choice: choice ?? "" });
  return broken(game, ["astana", "moscow"], pledge, {
    moscow: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })],
    ...(choice === null ? {} : { astana: [vote] }),
  }).state;
}

test("pledges.5 voting otherwise than pledged breaks the agreement; voting so, or not at all, does not", () => {
  expect(voted("no", voting("yes"))).toBe("broken");
  expect(voted("abstain", voting("yes"))).toBe("broken");
  expect(voted("yes", voting("yes"))).toBe("in-force");
  expect(voted(null, voting("yes"))).toBe("in-force");
});

test("pledges.6 a pledge binds in one institution and about one state", () => {
  const about = (fields: Record<string, string>): Term => ({
    kind: "voting",
    fields: { ...voting("yes").fields, ...fields },
  });
  expect(voted("no", about({ state: "uzb" }))).toBe("in-force");
  expect(voted("no", about({ institution: "pfp" }))).toBe("in-force");
});

test("pledges.7 whatever is offered may be proposed; a vote only by members", () => {
  const random = chance(3, "pledges");
  const sight = sightFor(wholeGame(), "moscow");
  for (const to of ["astana", "tashkent"]) {
    for (const { kind, fields } of termOffersTo(sight, "moscow", [to])) {
      if (kind !== "restraint" && kind !== "voting") continue;
      for (let count = 0; count < 20; count += 1) {
        const term = { kind, fields: sampleFields(fields, random) ?? {} };
        expect(checkProposal(sight, "moscow", [to], [term]), JSON.stringify(term)).toBeNull();
      }
    }
  }
  const stranger = { kind: "voting", fields: { ...voting("yes").fields, seat: "tashkent" } };
  expect(checkProposal(sight, "moscow", ["tashkent"], [stranger])?.path).toBe("terms[0].fields.seat");
});

test("pledges.8 are terms only where the scenario has them", () => {
  const kinds = (game: Game) =>
    termOffersTo(sightFor(game, "moscow"), "moscow", ["astana"]).map(({ kind }) => kind);
  expect(kinds(newGame())).toEqual(["aid", "consent"]);
  expect(kinds(wholeGame())).toEqual(["aid", "consent", "transit", "arms", "energy", "restraint", "voting"]);
  const pledge = restraint("moscow", "offer-aid", "kaz");
  expect(checkProposal(sightFor(newGame(), "moscow"), "moscow", ["astana"], [pledge])?.code).toBe(
    "NOT_OFFERED",
  );
});
