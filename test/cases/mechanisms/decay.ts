import type { CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "4 Decay",
  shows: ["decay@moscow/kaz/economic", "=engagement/moscow/kaz/economic", "=floor/moscow/kaz/economic"],
  cases: [
    {
      id: "decay.2",
      story: "Engagement goes a part of the way to its floor.",
      turns: [{}],
      expected: `
        engagement/moscow/kaz/economic -0.24 decay: faded (open)
        engagement/moscow/kaz/economic is 39.76
        floor/moscow/kaz/economic is 34
      `,
    },
    {
      id: "decay.3",
      story: "A turn of four months moves as far as two of two months.",
      position: { variant: "short" },
      turns: [{}],
      expected: `
        engagement/moscow/kaz/economic -0.47 decay: faded (open)
        engagement/moscow/kaz/economic is 39.53
        floor/moscow/kaz/economic is 34
      `,
    },
    {
      id: "decay.3b",
      story: "These are the two of two months.",
      turns: [{}, {}],
      expected: `
        turn 1:
        engagement/moscow/kaz/economic -0.24 decay: faded (open)
        engagement/moscow/kaz/economic is 39.76
        floor/moscow/kaz/economic is 34
        turn 2:
        engagement/moscow/kaz/economic -0.23 decay: faded (open)
        engagement/moscow/kaz/economic is 39.53
        floor/moscow/kaz/economic is 34
      `,
    },
    {
      id: "decay.4",
      story: "Below its floor engagement rises.",
      position: { numbers: { "engagement/moscow/kaz/economic": 24 } },
      turns: [{}],
      expected: `
        engagement/moscow/kaz/economic +0.4 decay: faded (open)
        engagement/moscow/kaz/economic is 24.4
        floor/moscow/kaz/economic is 34
      `,
    },
    {
      id: "decay.5",
      story: "A patron without a domain stays without it.",
      turns: [{}, {}, {}, {}, {}],
      shows: ["decay@nato/kaz/economic", "=engagement/nato/kaz/economic"],
      expected: `
        turn 1:
        engagement/nato/kaz/economic is 0
        turn 2:
        engagement/nato/kaz/economic is 0
        turn 3:
        engagement/nato/kaz/economic is 0
        turn 4:
        engagement/nato/kaz/economic is 0
        turn 5:
        engagement/nato/kaz/economic is 0
      `,
    },
    {
      id: "decay.6",
      story: "At the top of the scale it falls like everywhere: decay knows no room.",
      position: { numbers: { "engagement/moscow/kaz/economic": 100 } },
      turns: [{}],
      expected: `
        engagement/moscow/kaz/economic -2.64 decay: faded (open)
        engagement/moscow/kaz/economic is 97.36
        floor/moscow/kaz/economic is 34
      `,
    },
  ],
};
