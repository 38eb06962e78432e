import type { CaseFile } from "../case.ts";

const through = (amount: number) => ({ kind: "transit", fields: { patron: "moscow", state: "kgz", amount } });
const transit = { parties: ["bishkek", "moscow"], terms: [through(2)] };

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
    {
      id: "payments.8",
      story: "Who passes already passes no more often for another fee: each is paid, and ties grow once.",
      turns: [{ agreements: [transit, { ...transit, terms: [through(1), through(3)] }] }],
      expected: `
        engagement/moscow/kgz/security +0.5 agreement a1: transit.passed (open)
        seat/bishkek/funds +2 agreement a1: transit.passed (bishkek)
        seat/bishkek/funds +1 agreement a2: transit.passed (bishkek)
        seat/bishkek/funds +3 agreement a2: transit.passed (bishkek)
        seat/moscow/funds -2 agreement a1: transit.passed (moscow)
        seat/moscow/funds -1 agreement a2: transit.passed (moscow)
        seat/moscow/funds -3 agreement a2: transit.passed (moscow)
      `,
    },
  ],
};
