import { expect, test } from "vitest";
import { sampleFields } from "../../../shared/actions/sample.ts";
import { checkProposal } from "../../../shared/turn/check-proposal.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import { chance } from "../random-play.ts";
import { sightFor, wholeGame } from "../turns.ts";

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
