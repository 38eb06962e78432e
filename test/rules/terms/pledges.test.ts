import { expect, test } from "vitest";
import { sampleFields } from "../../../shared/actions/sample.ts";
import { checkProposal } from "../../../shared/turn/check-proposal.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import type { Term } from "../../../shared/world/items.ts";
import { chance } from "../random-play.ts";
import { type Game, newGame, sightFor, wholeGame } from "../turns.ts";

const restraint = (seat: string, action: string, state: string): Term => ({
  kind: "restraint",
  fields: { seat, action, state },
});
const voting = (choice: string): Term => ({
  kind: "voting",
  fields: { seat: "astana", institution: "csto", state: "kgz", choice },
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

test("pledges.18 nobody is asked to promise not to do what is not its to do", () => {
  const promised = (seat: string) => {
    const offer = termOffersTo(sightFor(wholeGame(), seat), seat, ["tashkent"]).find(
      ({ kind }) => kind === "restraint",
    );
    const field = offer?.fields.find(({ id }) => id === "action");
    return field === undefined ? [] : choicesOf(field, { seat }).map(({ value }) => value);
  };
  const atHome = ["crack-down", "reform-state", "evict-base", "invite-forces", "join-institution"];
  const ofPowers = ["open-base", "offer-aid", "coerce", "deploy-peacekeepers"];
  expect(promised("moscow")).toEqual(expect.arrayContaining(ofPowers));
  expect(promised("moscow").filter((action) => atHome.includes(action))).toEqual([]);
  expect(promised("dushanbe")).toEqual(expect.arrayContaining(atHome));
  expect(promised("dushanbe").filter((action) => ofPowers.includes(action))).toEqual([]);
  const empty = restraint("tashkent", "open-base", "uzb");
  const fault = checkProposal(sightFor(wholeGame(), "moscow"), "moscow", ["tashkent"], [empty]);
  expect(fault?.path).toBe("terms[0].fields.action");
});
