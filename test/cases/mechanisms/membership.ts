import { type CaseFile, order } from "../case.ts";

const left = { sheets: { bishkek: [order("leave-institution", { institution: "csto" })] } };

export const cases: CaseFile = {
  rule: "4 Membership",
  shows: ["returns@state/kgz/regime", "returns@state/kgz/stability", "returns@state/uzb/regime"],
  cases: [
    {
      id: "membership.1",
      story: "A member's regime and stability settle higher.",
      turns: [{}],
      expected: `
        state/kgz/regime +1.23 returns: settled (open)
        state/kgz/stability +1.23 returns: settled (open)
        state/uzb/regime -0.18 returns: settled (open)
      `,
    },
    {
      id: "membership.1b",
      story: "Where joining and leaving are not in play, membership is in the start values and adds nothing.",
      position: { play: "some" },
      turns: [{}],
      expected: `
        state/kgz/regime +0.87 returns: settled (open)
        state/kgz/stability +0.99 returns: settled (open)
        state/uzb/regime -0.18 returns: settled (open)
      `,
    },
    {
      id: "membership.2",
      story: "Who left has it no more.",
      position: { before: [left] },
      turns: [{ set: { "state/kgz/regime": 35, "state/kgz/stability": 35 } }],
      expected: `
        state/kgz/regime +0.87 returns: settled (open)
        state/kgz/stability +0.99 returns: settled (open)
        state/uzb/regime -0.169 returns: settled (open)
      `,
    },
    {
      id: "membership.3",
      story: "Where nobody may join or leave nothing settles higher either.",
      position: {
        scenario: (scenario) => ({
          ...scenario,
          institutions: scenario.institutions.map((one) => ({ ...one, openToMembers: false })),
        }),
      },
      turns: [{}],
      expected: `
        state/kgz/regime +0.87 returns: settled (open)
        state/kgz/stability +0.99 returns: settled (open)
        state/uzb/regime -0.18 returns: settled (open)
      `,
    },
    {
      id: "membership.4",
      story: "In turns of four months the whole is compounded like the return.",
      position: { variant: "short" },
      turns: [{}],
      expected: `
        state/kgz/regime +2.386 returns: settled (open)
        state/kgz/stability +2.386 returns: settled (open)
        state/uzb/regime -0.349 returns: settled (open)
      `,
    },
  ],
};
