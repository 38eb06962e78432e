import { type CaseFile, order } from "../case.ts";

const reform = (state: string) => order("promote-reform", { state });

export const cases: CaseFile = {
  rule: "5 promote-reform",
  shows: ["promote-reform"],
  cases: [
    {
      id: "reform.1",
      story:
        "In an open state it opens further, the regime loses hold, and the political ties grow by the room left.",
      turns: [{ sheets: { washington: [reform("geo")] } }],
      expected: `
        engagement/washington/geo/political +3.2 promote-reform of washington: reform (open)
        seat/washington/capital -2 promote-reform of washington: cost (washington)
        seat/washington/funds -5 promote-reform of washington: cost (washington)
        state/geo/openness +3.2 promote-reform of washington: reform (open)
        state/geo/regime -3 promote-reform of washington: reform (open)
        fact promote-reform: reform {seat washington, state geo} (open)
      `,
    },
    {
      id: "reform.2",
      story: "In a closed state the rulers resent it: the political ties suffer.",
      turns: [{ sheets: { washington: [reform("uzb")] } }],
      expected: `
        engagement/washington/uzb/political -3 promote-reform of washington: resented (open)
        seat/washington/capital -2 promote-reform of washington: cost (washington)
        seat/washington/funds -5 promote-reform of washington: cost (washington)
        state/uzb/openness +4 promote-reform of washington: reform (open)
        state/uzb/regime -3 promote-reform of washington: reform (open)
        fact promote-reform: reform {seat washington, state uzb} (open)
      `,
    },
    {
      id: "reform.3",
      story: "Openness right at the limit is not yet a welcome.",
      position: { numbers: { "state/kaz/openness": 40 } },
      turns: [{ sheets: { washington: [reform("kaz")] } }],
      expected: `
        engagement/washington/kaz/political -3 promote-reform of washington: resented (open)
        seat/washington/capital -2 promote-reform of washington: cost (washington)
        seat/washington/funds -5 promote-reform of washington: cost (washington)
        state/kaz/openness +4 promote-reform of washington: reform (open)
        state/kaz/regime -3 promote-reform of washington: reform (open)
        fact promote-reform: reform {seat washington, state kaz} (open)
      `,
    },
    {
      id: "reform.4",
      story: "NATO promotes reform as well, at the same price.",
      turns: [{ sheets: { nato: [reform("arm")] } }],
      expected: `
        engagement/nato/arm/political +4 promote-reform of nato: reform (open)
        seat/nato/capital -2 promote-reform of nato: cost (nato)
        seat/nato/funds -5 promote-reform of nato: cost (nato)
        state/arm/openness +4 promote-reform of nato: reform (open)
        state/arm/regime -3 promote-reform of nato: reform (open)
        fact promote-reform: reform {seat nato, state arm} (open)
      `,
    },
    {
      id: "reform.5",
      story: "Again in the next turn: what is gained is halved, what is lost is not.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [reform("uzb")] } }] },
      turns: [{ sheets: { washington: [reform("uzb")] } }],
      expected: `
        engagement/washington/uzb/political -3 promote-reform of washington: resented (open)
        seat/washington/capital -2 promote-reform of washington: cost (washington)
        seat/washington/funds -5 promote-reform of washington: cost (washington)
        state/uzb/openness +2 promote-reform of washington: reform (open)
        state/uzb/regime -3 promote-reform of washington: reform (open)
        fact promote-reform: reform {seat washington, state uzb} (open)
      `,
    },
    {
      id: "reform.6",
      story: "By two seats in one state: both count in full.",
      turns: [{ sheets: { washington: [reform("uzb")], nato: [reform("uzb")] } }],
      expected: `
        engagement/nato/uzb/political -3 promote-reform of nato: resented (open)
        engagement/washington/uzb/political -3 promote-reform of washington: resented (open)
        seat/nato/capital -2 promote-reform of nato: cost (nato)
        seat/nato/funds -5 promote-reform of nato: cost (nato)
        seat/washington/capital -2 promote-reform of washington: cost (washington)
        seat/washington/funds -5 promote-reform of washington: cost (washington)
        state/uzb/openness +4 promote-reform of nato: reform (open)
        state/uzb/openness +4 promote-reform of washington: reform (open)
        state/uzb/regime -3 promote-reform of nato: reform (open)
        state/uzb/regime -3 promote-reform of washington: reform (open)
        fact promote-reform: reform {seat nato, state uzb} (open)
        fact promote-reform: reform {seat washington, state uzb} (open)
      `,
    },
  ],
};
