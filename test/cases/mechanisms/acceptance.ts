import type { CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "6",
  shows: ["acceptance"],
  cases: [
    {
      id: "acceptance.1",
      story: "Each acceptance costs a state some capital, a power nothing.",
      turns: [{ accepted: { bishkek: 2, moscow: 1 } }],
      expected: `
        seat/bishkek/capital -2 acceptance: accepted {count 2} (bishkek)
      `,
    },
    {
      id: "acceptance.2",
      story: "Where the scenario asks nothing for it, it costs nothing.",
      position: {
        scenario: (scenario) => ({ ...scenario, rules: { ...scenario.rules, acceptanceCapital: 0 } }),
      },
      turns: [{ accepted: { bishkek: 2 } }],
      expected: `
        nothing
      `,
    },
  ],
};
