import type { CaseFile } from "../case.ts";

/** In Armenia's security: self-reliance 30, Washington 10, NATO 15, Beijing 0; Moscow's dependence is x / (55 + x). */
const leaning = (engagement: number) => ({ numbers: { "engagement/moscow/arm/security": engagement } });

export const cases: CaseFile = {
  rule: "4 Backlash",
  shows: ["backlash"],
  cases: [
    {
      id: "backlash.1",
      story: "Above the limit of dependence the regime and the patron's political ties suffer each turn.",
      position: leaning(83),
      turns: [{}],
      expected: `
        engagement/moscow/arm/political -2 backlash: minded {patron moscow, state arm} (open)
        state/arm/regime -1 backlash: minded {patron moscow, state arm} (open)
      `,
    },
    {
      id: "backlash.2",
      story: "Up to it nothing happens.",
      position: leaning(82),
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "backlash.2b",
      story: "At the start there is none anywhere.",
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "backlash.3",
      story: "In turns of four months it is double.",
      position: { ...leaning(83), variant: "short" },
      turns: [{}],
      expected: `
        engagement/moscow/arm/political -4 backlash: minded {patron moscow, state arm} (open)
        state/arm/regime -2 backlash: minded {patron moscow, state arm} (open)
      `,
    },
    {
      id: "backlash.4",
      story: "A rival's engagement ends it.",
      position: { numbers: { ...leaning(83).numbers, "engagement/washington/arm/security": 12 } },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "backlash.4b",
      story: "One's own feet end it.",
      position: { numbers: { ...leaning(83).numbers, "reliance/arm/security": 32 } },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "backlash.5",
      story: "With a limit of 1 there is none.",
      position: { ...leaning(100), rules: { backlash: { dependence: 1 } } },
      turns: [{}],
      expected: `
        nothing
      `,
    },
  ],
};
