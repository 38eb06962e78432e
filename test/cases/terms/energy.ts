import type { CaseFile } from "../case.ts";

const worth = (amount: number) => ({ kind: "energy", fields: { patron: "moscow", state: "kgz", amount } });
const energy = { parties: ["bishkek", "moscow"], terms: [worth(30)] };

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
    {
      id: "payments.8c",
      story: "Two agreements of fifteen are one of thirty: the ties of that, and self-reliance slips once.",
      turns: [
        {
          agreements: [
            { ...energy, terms: [worth(15)] },
            { ...energy, terms: [worth(15)] },
          ],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +1.333 agreement a1: energy.sold (open)
        engagement/moscow/kgz/economic +0.667 agreement a2: energy.sold (open)
        reliance/kgz/economic -0.2 agreement a1: energy.sold (open)
        seat/bishkek/funds +15 agreement a1: energy.sold (bishkek)
        seat/bishkek/funds +15 agreement a2: energy.sold (bishkek)
        seat/moscow/funds -15 agreement a1: energy.sold (moscow)
        seat/moscow/funds -15 agreement a2: energy.sold (moscow)
      `,
    },
  ],
};
