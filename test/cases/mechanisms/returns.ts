import type { CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "4 Return",
  shows: ["returns@state/kaz"],
  cases: [
    {
      id: "returns.1",
      story: "Stability and regime settle above their start, by a part of the way each turn.",
      position: { play: "some" },
      turns: [{}],
      expected: `
        state/kaz/regime +0.42 returns: settled (open)
        state/kaz/stability +0.54 returns: settled (open)
      `,
    },
    {
      id: "returns.2",
      story: "Openness, threat, trust and prestige go back to their start.",
      position: {
        play: "some",
        numbers: {
          "state/kaz/openness": 55,
          "state/kaz/threat": 40,
          "trust/astana/moscow": 85,
          "seat/astana/prestige": 35,
        },
      },
      turns: [{}],
      shows: ["returns@state/kaz", "returns@trust/astana/moscow", "returns@seat/astana"],
      expected: `
        seat/astana/prestige +1.2 returns: settled (open)
        state/kaz/openness -1 returns: settled (open)
        state/kaz/regime +0.42 returns: settled (open)
        state/kaz/stability +0.54 returns: settled (open)
        state/kaz/threat -0.8 returns: settled (open)
        trust/astana/moscow -0.8 returns: settled (astana, moscow)
      `,
    },
    {
      id: "returns.3",
      story: "Troops that the host trusts raise what it settles at, four battalions counted.",
      position: { play: "some" },
      turns: [{}],
      shows: ["returns@state/tjk"],
      expected: `
        state/tjk/regime +1.17 returns: settled (open)
        state/tjk/stability +1.29 returns: settled (open)
      `,
    },
    {
      id: "returns.4",
      story: "Troops that it distrusts lower it, each base.",
      position: { play: "some" },
      turns: [{}],
      shows: ["returns@state/uzb"],
      expected: `
        state/uzb/regime -0.18 returns: settled (open)
        state/uzb/stability -0.06 returns: settled (open)
      `,
    },
    {
      id: "returns.4b",
      story: "Between trust and distrust they do nothing.",
      position: { play: "some", numbers: { "trust/tashkent/washington": 35, "trust/tashkent/nato": 49.9 } },
      turns: [{}],
      shows: ["returns@state/uzb"],
      expected: `
        state/uzb/regime +0.42 returns: settled (open)
        state/uzb/stability +0.54 returns: settled (open)
      `,
    },
    {
      id: "returns.5",
      story: "Nothing settles beyond the scale.",
      position: {
        play: "some",
        scenario: (scenario) => ({
          ...scenario,
          states: scenario.states.map((state) => (state.id === "kaz" ? { ...state, stability: 98 } : state)),
        }),
      },
      turns: [{}],
      expected: `
        state/kaz/regime +0.42 returns: settled (open)
        state/kaz/stability +0.12 returns: settled (open)
      `,
    },
    {
      id: "returns.6",
      story: "Above its settling value stability comes down.",
      position: { play: "some", numbers: { "state/kaz/stability": 95 } },
      turns: [{}],
      expected: `
        state/kaz/regime +0.42 returns: settled (open)
        state/kaz/stability -1.26 returns: settled (open)
      `,
    },
  ],
};
