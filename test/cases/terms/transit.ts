import type { CaseFile } from "../case.ts";

const transit = {
  parties: ["bishkek", "moscow"],
  terms: [{ kind: "transit", fields: { patron: "moscow", state: "kgz", amount: 2 } }],
};

export const cases: CaseFile = {
  rule: "6",
  shows: ["transit"],
  cases: [
    {
      id: "payments.1",
      story: "The fee goes to the host each turn, and security ties grow a little.",
      turns: [{ agreements: [transit] }],
      expected: `
        engagement/moscow/kgz/security +0.5 agreement a1: transit.passed (open)
        seat/bishkek/funds +2 agreement a1: transit.passed (bishkek)
        seat/moscow/funds -2 agreement a1: transit.passed (moscow)
      `,
    },
    {
      id: "payments.2",
      story: "Transit that cannot be paid in full is not used.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 1 } },
      turns: [{ agreements: [transit] }],
      expected: `
        nothing
      `,
    },
  ],
};
