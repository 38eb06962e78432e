import { expect, test } from "vitest";
import { sampleFields } from "../../../shared/actions/sample.ts";
import { checkProposal } from "../../../shared/turn/check-proposal.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import type { Term } from "../../../shared/world/items.ts";
import { chance } from "../random-play.ts";
import { agreed, close, type Game, moved, sightFor, wholeGame, withNumbers } from "../turns.ts";

const term = (kind: string, amount: number, patron = "moscow"): Term => ({
  kind,
  fields: { patron, state: "kgz", amount },
});

function ran(given: Term, game: Game = wholeGame()) {
  const patron = String(given.fields.patron);
  const closed = close(game, { agreements: [agreed(game, ["bishkek", patron], [given])] });
  return (target: Parameters<typeof moved>[1]) => moved(closed, target, ({ kind }) => kind === "agreement");
}

test("payments.1 transit: the fee goes to the host each turn, security ties +0.5", () => {
  const by = ran(term("transit", 2));
  expect([by("seat/moscow/funds"), by("seat/bishkek/funds")]).toEqual([-2, 2]);
  expect(by("engagement/moscow/kgz/security")).toBe(0.5);
});

test("payments.2 transit that cannot be paid in full is not used", () => {
  const game = wholeGame((scenario) => ({
    ...scenario,
    seats: scenario.seats.map((seat) => (seat.id === "moscow" ? { ...seat, fundsIncome: 0 } : seat)),
  }));
  const by = ran(term("transit", 2), withNumbers(game, { "seat/moscow/funds": 1 }));
  expect([by("seat/moscow/funds"), by("engagement/moscow/kgz/security")]).toEqual([0, 0]);
});

test("payments.3 arms: the patron pays, the army's ties grow by 3 x amount / (amount + 15)", () => {
  const by = ran(term("arms", 15));
  expect([by("seat/moscow/funds"), by("seat/bishkek/funds")]).toEqual([-15, 0]);
  expect(by("engagement/moscow/kgz/security")).toBe(1.5);
});

test("payments.4 cheap energy: money stays with the state, ties grow, self-reliance slips by 0.2", () => {
  const by = ran(term("energy", 30));
  expect([by("seat/moscow/funds"), by("seat/bishkek/funds")]).toEqual([-30, 30]);
  expect(by("engagement/moscow/kgz/economic")).toBe(2);
  expect(by("reliance/kgz/economic")).toBe(-0.2);
});

test("payments.5 none is more than the patron has left", () => {
  const game = wholeGame((scenario) => ({
    ...scenario,
    seats: scenario.seats.map((seat) => (seat.id === "moscow" ? { ...seat, fundsIncome: 0 } : seat)),
  }));
  const poor = withNumbers(game, { "seat/moscow/funds": 4 });
  expect(ran(term("energy", 30), poor)("seat/moscow/funds")).toBe(-4);
  expect(ran(term("arms", 15), poor)("seat/moscow/funds")).toBe(-4);
});

test("payments.6 NATO sells no energy, and no government pays itself", () => {
  const kinds = (seat: string, to: string) =>
    termOffersTo(sightFor(wholeGame(), seat), seat, [to]).map(({ kind }) => kind);
  expect(kinds("nato", "bishkek")).not.toContain("energy");
  expect(kinds("nato", "bishkek")).toContain("transit");
  expect(kinds("astana", "bishkek")).not.toContain("arms");
  expect(kinds("moscow", "washington")).not.toContain("arms");
});

test("payments.7 whatever is offered may be proposed, from either side", () => {
  const random = chance(4, "payments");
  for (const [seat, to] of [
    ["moscow", "bishkek"],
    ["bishkek", "moscow"],
  ] as const) {
    const sight = sightFor(wholeGame(), seat);
    for (const { kind, fields } of termOffersTo(sight, seat, [to])) {
      if (!["transit", "arms", "energy"].includes(kind)) continue;
      const drawn = { kind, fields: sampleFields(fields, random) ?? {} };
      expect(checkProposal(sight, seat, [to], [drawn]), JSON.stringify(drawn)).toBeNull();
    }
  }
});
