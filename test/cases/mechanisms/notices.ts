import { type CaseFile, order } from "../case.ts";

export const cases: CaseFile = {
  rule: "4 Bases",
  shows: ["notices", "deployments/"],
  cases: [
    {
      id: "notices.1",
      story: "Troops whose notice is over go: floor, security and political ties with them.",
      position: { troops: { k2: { leaves: { turn: 1, evicted: true } } } },
      turns: [{}],
      expected: `
        engagement/washington/uzb/political -10 notices: lost {deployment k2, state uzb} (open)
        engagement/washington/uzb/security -15 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact notices: evicted {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
      `,
    },
    {
      id: "notices.2",
      story: "Troops whose notice is not over stay.",
      position: { troops: { k2: { leaves: { turn: 2, evicted: true } } } },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "notices.3",
      story: "Two of one owner in two states go at one close: each takes its own ties.",
      position: {
        troops: {
          k2: { leaves: { turn: 1, evicted: true } },
          manas: { leaves: { turn: 1, evicted: false } },
        },
      },
      turns: [{}],
      expected: `
        engagement/washington/kgz/security -7 notices: lost {deployment manas, state kgz} (open)
        engagement/washington/uzb/political -10 notices: lost {deployment k2, state uzb} (open)
        engagement/washington/uzb/security -15 notices: lost {deployment k2, state uzb} (open)
        floor/washington/kgz/security -12 notices: floor {deployment manas, state kgz} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        seat/washington/forces +2 notices: home {deployment manas, state kgz} (washington)
        fact notices: evicted {deployment k2, state uzb} (open)
        fact notices: left {deployment manas, state kgz} (open)
        deployments/k2 is gone (open)
        deployments/manas is gone (open)
      `,
    },
    {
      id: "notices.4",
      story: "A base that comes while another of its owner goes: one floor falls, one rises.",
      position: { troops: { k2: { leaves: { turn: 1, evicted: true } } }, sites: { karshi: "uzb" } },
      turns: [
        {
          sheets: { washington: [order("open-base", { state: "uzb", site: "karshi", size: 1, rent: 0 })] },
          agreements: [
            {
              parties: ["tashkent", "washington"],
              terms: [
                {
                  kind: "basing",
                  fields: { patron: "washington", state: "uzb", site: "karshi", size: 1, rent: 0 },
                },
              ],
            },
          ],
        },
      ],
      shows: ["notices", "bases@floor", "deployments/"],
      expected: `
        engagement/washington/uzb/political -10 notices: lost {deployment k2, state uzb} (open)
        engagement/washington/uzb/security -15 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security +6 bases: floor {deployment karshi} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact notices: evicted {deployment k2, state uzb} (open)
        deployments/base-1-order-washington-open-base-uzb is new: {kind base, mandate none, name karshi, seat washington, sinceTurn 1, site karshi, size 1, state uzb} (open)
        deployments/k2 is gone (open)
      `,
    },
  ],
};
