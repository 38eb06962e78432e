import type { CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "4 Income",
  shows: ["income@moscow", "income@tashkent", "income@astana"],
  cases: [
    {
      id: "income.1",
      story: "Funds, and capital with a little more or less for prestige above or below the middle.",
      turns: [{}],
      expected: `
        seat/astana/capital +5 income: capital (astana)
        seat/astana/capital +0.2 income: prestige (astana)
        seat/astana/funds +25 income: funds (astana)
        seat/moscow/capital +7 income: capital (moscow)
        seat/moscow/funds +60 income: funds (moscow)
        seat/tashkent/capital +4 income: capital (tashkent)
        seat/tashkent/capital -0.6 income: prestige (tashkent)
        seat/tashkent/funds +10 income: funds (tashkent)
      `,
    },
    {
      id: "income.2",
      story: "Capital never rises above its most, and the ledger says what was lost.",
      position: { before: [{}, {}] },
      turns: [{}],
      shows: ["income@seat/moscow/capital", "bound@seat/moscow/capital", "=seat/moscow/capital"],
      expected: `
        seat/moscow/capital -7 bound (moscow)
        seat/moscow/capital +7 income: capital (moscow)
        seat/moscow/capital is 20
      `,
    },
    {
      id: "income.3",
      story: "Funds by the months of a turn, capital once a turn.",
      position: { variant: "short" },
      turns: [{}],
      expected: `
        seat/astana/capital +5 income: capital (astana)
        seat/astana/capital +0.2 income: prestige (astana)
        seat/astana/funds +50 income: funds (astana)
        seat/moscow/capital +7 income: capital (moscow)
        seat/moscow/funds +120 income: funds (moscow)
        seat/tashkent/capital +4 income: capital (tashkent)
        seat/tashkent/capital -0.6 income: prestige (tashkent)
        seat/tashkent/funds +20 income: funds (tashkent)
      `,
    },
  ],
};
