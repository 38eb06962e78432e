import type { CaseFile } from "../case.ts";

const energy = {
  parties: ["bishkek", "moscow"],
  terms: [{ kind: "energy", fields: { patron: "moscow", state: "kgz", amount: 30 } }],
};

export const cases: CaseFile = {
  rule: "6",
  shows: ["energy"],
  cases: [
    {
      id: "payments.4",
      story: "Money stays with the state, economic ties grow, self-reliance slips.",
      turns: [{ agreements: [energy] }],
      expected: `
        engagement/moscow/kgz/economic +2 agreement a1: energy.sold (open)
        reliance/kgz/economic -0.2 agreement a1: energy.sold (open)
        seat/bishkek/funds +30 agreement a1: energy.sold (bishkek)
        seat/moscow/funds -30 agreement a1: energy.sold (moscow)
      `,
    },
    {
      id: "payments.5b",
      story: "No more is given up than the patron has left.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 4 } },
      turns: [{ agreements: [energy] }],
      expected: `
        engagement/moscow/kgz/economic +0.471 agreement a1: energy.sold (open)
        reliance/kgz/economic -0.2 agreement a1: energy.sold (open)
        seat/bishkek/funds +4 agreement a1: energy.sold (bishkek)
        seat/moscow/funds -4 agreement a1: energy.sold (moscow)
      `,
    },
  ],
};
