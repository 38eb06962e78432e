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
    {
      id: "acceptance.3",
      story:
        "Who has spent all pays it out of the income of that close; what is still missing costs its name.",
      position: { numbers: { "seat/bishkek/capital": 0, "seat/bishkek/prestige": 0 } },
      turns: [{ accepted: { bishkek: 3 } }],
      shows: ["acceptance", "income@bishkek/capital", "overstretch", "bound", "=seat/bishkek/capital"],
      expected: `
        seat/bishkek/capital +1 bound (bishkek)
        seat/bishkek/capital -3 acceptance: accepted {count 3} (bishkek)
        seat/bishkek/capital +4 income: capital (bishkek)
        seat/bishkek/capital -2 income: prestige (bishkek)
        seat/bishkek/prestige -1 overstretch: promises {missing 1} (open)
        seat/bishkek/capital is 0
      `,
    },
  ],
};
