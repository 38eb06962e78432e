import type { CaseFile } from "../case.ts";

const worth = (amount: number) => ({ kind: "arms", fields: { patron: "moscow", state: "kgz", amount } });
const arms = { parties: ["bishkek", "moscow"], terms: [worth(15)] };

export const cases: CaseFile = {
  rule: "6",
  shows: ["arms"],
  cases: [
    {
      id: "payments.3",
      story: "The patron pays, and the army's ties to it grow; the host gets arms, not money.",
      turns: [{ agreements: [arms] }],
      expected: `
        engagement/moscow/kgz/security +1.5 agreement a1: arms.delivered (open)
        seat/moscow/funds -15 agreement a1: arms.delivered (moscow)
      `,
    },
    {
      id: "payments.5",
      story: "No more is sent than the patron has left.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 4 } },
      turns: [{ agreements: [arms] }],
      expected: `
        engagement/moscow/kgz/security +0.632 agreement a1: arms.delivered (open)
        seat/moscow/funds -4 agreement a1: arms.delivered (moscow)
      `,
    },
    {
      id: "payments.8b",
      story: "Cut in two, as much builds as much.",
      turns: [{ agreements: [{ ...arms, terms: [worth(5), worth(10)] }] }],
      expected: `
        engagement/moscow/kgz/security +0.75 agreement a1: arms.delivered (open)
        engagement/moscow/kgz/security +0.75 agreement a1: arms.delivered (open)
        seat/moscow/funds -10 agreement a1: arms.delivered (moscow)
        seat/moscow/funds -5 agreement a1: arms.delivered (moscow)
      `,
    },
  ],
};
