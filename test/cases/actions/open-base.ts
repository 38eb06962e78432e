import { basing, type CaseFile, order } from "../case.ts";

const FIELDS = { state: "kaz", site: "aktau", size: 2, rent: 1.5 };
const KASKELEN = { ...FIELDS, site: "kaskelen", size: 1 };
const open = (fields = FIELDS) => order("open-base", fields);
const rights = (patron: string, fields = FIELDS) => basing("astana", { patron, ...fields });
const position = { sites: { aktau: "kaz", kaskelen: "kaz" } };
const opened = { sheets: { washington: [open()] }, agreements: [rights("washington")] };

export const cases: CaseFile = {
  rule: "5 open-base",
  shows: ["open-base", "bases@kaz", "displeasure", "deployments/"],
  cases: [
    {
      id: "open-base.1",
      story:
        "A base stands at the site for capital and its battalions, lifts its owner's floor, and displeases Moscow.",
      position,
      turns: [opened],
      expected: `
        floor/washington/kaz/security +12 bases: floor {deployment aktau} (open)
        seat/washington/capital -4 open-base of washington: cost (washington)
        seat/washington/forces -2 open-base of washington: cost (washington)
        state/kaz/regime -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
        fact open-base: opened {rent 1.5, seat washington, site aktau, size 2, state kaz} (open)
        deployments/base-1-order-washington-open-base-kaz is new: {kind base, mandate none, name aktau, rent 1500, seat washington, sinceTurn 1, site aktau, size 2, state kaz} (open)
      `,
    },
    {
      id: "open-base.4",
      story: "A base of Moscow displeases nobody.",
      rule: "4 Displeasure",
      position,
      turns: [{ sheets: { moscow: [open()] }, agreements: [rights("moscow")] }],
      expected: `
        floor/moscow/kaz/security +12 bases: floor {deployment aktau} (open)
        seat/moscow/capital -4 open-base of moscow: cost (moscow)
        seat/moscow/forces -2 open-base of moscow: cost (moscow)
        fact open-base: opened {rent 1.5, seat moscow, site aktau, size 2, state kaz} (open)
        deployments/base-1-order-moscow-open-base-kaz is new: {kind base, mandate none, name aktau, rent 1500, seat moscow, sinceTurn 1, site aktau, size 2, state kaz} (open)
      `,
    },
    {
      id: "open-base.5",
      story: "A bigger base than was agreed is not agreed.",
      position,
      turns: [{ sheets: { washington: [open({ ...FIELDS, size: 3 })] }, agreements: [rights("washington")] }],
      expected: `
        fact turn: voidConsent {action open-base, by astana} (washington)
      `,
    },
    {
      id: "open-base.5b",
      story: "A lower rent than was agreed is not agreed.",
      position,
      turns: [
        { sheets: { washington: [open({ ...FIELDS, rent: 1.4 })] }, agreements: [rights("washington")] },
      ],
      expected: `
        fact turn: voidConsent {action open-base, by astana} (washington)
      `,
    },
    {
      id: "open-base.6",
      story: "A smaller base for more rent than was agreed is.",
      position,
      turns: [
        {
          sheets: { washington: [open({ ...FIELDS, size: 1, rent: 2 })] },
          agreements: [rights("washington")],
        },
      ],
      expected: `
        floor/washington/kaz/security +6 bases: floor {deployment aktau} (open)
        seat/washington/capital -4 open-base of washington: cost (washington)
        seat/washington/forces -1 open-base of washington: cost (washington)
        state/kaz/regime -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
        fact open-base: opened {rent 2, seat washington, site aktau, size 1, state kaz} (open)
        deployments/base-1-order-washington-open-base-kaz is new: {kind base, mandate none, name aktau, rent 2000, seat washington, sinceTurn 1, site aktau, size 1, state kaz} (open)
      `,
    },
    {
      id: "open-base.7",
      story: "Two powers at one site at one close: both void, both get their cost back.",
      rule: "7.1",
      position,
      turns: [
        {
          sheets: { washington: [open()], moscow: [open()] },
          agreements: [rights("washington"), rights("moscow")],
        },
      ],
      expected: `
        fact open-base: siteTaken {rent 1.5, seat moscow, site aktau, size 2, state kaz} (moscow)
        fact open-base: siteTaken {rent 1.5, seat washington, site aktau, size 2, state kaz} (washington)
      `,
    },
    {
      id: "open-base.8",
      story: "Two bases in one state displease twice.",
      rule: "7.4",
      position,
      turns: [
        {
          sheets: { washington: [open()], nato: [open(KASKELEN)] },
          agreements: [rights("washington"), rights("nato", KASKELEN)],
        },
      ],
      expected: `
        floor/nato/kaz/security +6 bases: floor {deployment kaskelen} (open)
        floor/washington/kaz/security +12 bases: floor {deployment aktau} (open)
        seat/nato/capital -4 open-base of nato: cost (nato)
        seat/nato/forces -1 open-base of nato: cost (nato)
        seat/washington/capital -4 open-base of washington: cost (washington)
        seat/washington/forces -2 open-base of washington: cost (washington)
        state/kaz/regime -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/regime -3.872 displeasure: pressed {deployment kaskelen, patron moscow, state kaz} (open)
        state/kaz/stability -3.872 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -3.872 displeasure: pressed {deployment kaskelen, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
        trust/moscow/astana -15 displeasure: trust {deployment kaskelen, patron moscow, state kaz} (astana, moscow)
        fact open-base: opened {rent 1.5, seat nato, site kaskelen, size 1, state kaz} (open)
        fact open-base: opened {rent 1.5, seat washington, site aktau, size 2, state kaz} (open)
        deployments/base-1-order-nato-open-base-kaz is new: {kind base, mandate none, name kaskelen, rent 1500, seat nato, sinceTurn 1, site kaskelen, size 1, state kaz} (open)
        deployments/base-1-order-washington-open-base-kaz is new: {kind base, mandate none, name aktau, rent 1500, seat washington, sinceTurn 1, site aktau, size 2, state kaz} (open)
      `,
    },
    {
      id: "open-base.11",
      story: "From the next turn on rent and upkeep are paid.",
      rule: "4 Bases",
      position: { ...position, before: [opened] },
      turns: [{}],
      shows: ["bases@aktau", "bases@Aktau"],
      expected: `
        seat/astana/funds +1.5 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -1.5 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -2 bases: upkeep {deployment aktau} (washington)
      `,
    },
    {
      id: "open-base.11b",
      story:
        "In turns of four months the rent is that of the turn, as agreed, and the upkeep that of four months.",
      rule: "4 Bases",
      position: { ...position, variant: "short", before: [opened] },
      turns: [{}],
      shows: ["bases@aktau", "bases@Aktau"],
      expected: `
        seat/astana/funds +1.5 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -1.5 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -4 bases: upkeep {deployment aktau} (washington)
      `,
    },
    {
      id: "open-base.12",
      story:
        "Where Moscow's political word counts for little, a base costs the host little but Moscow's trust.",
      rule: "4 Displeasure",
      position: { ...position, numbers: { "engagement/moscow/kaz/political": 0 } },
      turns: [opened],
      shows: ["displeasure"],
      expected: `
        state/kaz/regime -0.173 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        state/kaz/stability -0.173 displeasure: pressed {deployment aktau, patron moscow, state kaz} (open)
        trust/moscow/astana -15 displeasure: trust {deployment aktau, patron moscow, state kaz} (astana, moscow)
      `,
    },
    {
      id: "open-base.13",
      story:
        "At the close at which its troops would go, their owner signs for the site again and orders a base there: they stay, and no second one comes.",
      rule: "7.2",
      position: {
        before: [{ sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] } }],
      },
      turns: [
        {
          sheets: { washington: [order("open-base", { state: "uzb", site: "k2-site", size: 1, rent: 5 })] },
          agreements: [
            basing("tashkent", { patron: "washington", state: "uzb", site: "k2-site", size: 2, rent: 5 }),
          ],
        },
      ],
      shows: ["open-base", "basing", "notices", "deployments/"],
      expected: `
        fact open-base: stands {rent 5, seat washington, site k2-site, size 1, state uzb} (washington)
        fact basing: stays {deployment k2, patron washington, rent 5} (open)
        deployments/k2 rent: 2000 -> 5000 (open)
        deployments/k2 leaves: {evicted true, turn 2} -> none (open)
      `,
    },
    {
      id: "open-base.13b",
      story: "Another power that signed for the site at that close finds the old troops there still.",
      rule: "7.2",
      position: {
        before: [{ sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] } }],
      },
      turns: [
        {
          sheets: { moscow: [order("open-base", { state: "uzb", site: "k2-site", size: 1, rent: 5 })] },
          agreements: [
            basing("tashkent", { patron: "washington", state: "uzb", site: "k2-site", size: 2, rent: 5 }),
            basing("tashkent", { patron: "moscow", state: "uzb", site: "k2-site", size: 2, rent: 5 }),
          ],
        },
      ],
      unfiled: "a session refuses the second promise of a site",
      shows: ["open-base", "basing", "notices", "deployments/"],
      expected: `
        fact open-base: stands {rent 5, seat moscow, site k2-site, size 1, state uzb} (moscow)
        fact basing: stays {deployment k2, patron washington, rent 5} (open)
        deployments/k2 rent: 2000 -> 5000 (open)
        deployments/k2 leaves: {evicted true, turn 2} -> none (open)
      `,
    },
    {
      id: "open-base.14",
      story: "Who comes for more rent than was agreed pays it as long as the agreement holds.",
      position: {
        ...position,
        before: [
          {
            sheets: { washington: [open({ ...FIELDS, rent: 2 })] },
            agreements: [basing("astana", { patron: "washington", ...FIELDS }, 6)],
          },
        ],
      },
      turns: [{}, {}],
      shows: ["bases@aktau", "basing", "deployments/", "agreements/"],
      expected: `
        turn 2:
        seat/astana/funds +2 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -2 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -2 bases: upkeep {deployment aktau} (washington)
        turn 3:
        seat/astana/funds +2 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -2 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -2 bases: upkeep {deployment aktau} (washington)
      `,
    },
    {
      id: "open-base.14b",
      story: "A new rent that is agreed later replaces that one too.",
      rule: "6",
      position: {
        ...position,
        before: [
          {
            sheets: { washington: [open({ ...FIELDS, rent: 2 })] },
            agreements: [basing("astana", { patron: "washington", ...FIELDS }, 6)],
          },
        ],
      },
      turns: [{ agreements: [basing("astana", { patron: "washington", ...FIELDS, rent: 1 }, 3)] }, {}],
      shows: ["bases@aktau", "basing", "deployments/"],
      expected: `
        turn 2:
        seat/astana/funds +2 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -2 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -2 bases: upkeep {deployment aktau} (washington)
        fact basing: rent {deployment aktau, patron washington, rent 1} (open)
        deployments/base-1-order-washington-open-base-kaz rent: 2000 -> 1000 (open)
        turn 3:
        seat/astana/funds +1 bases: rentReceived {deployment aktau} (astana)
        seat/washington/funds -1 bases: rentPaid {deployment aktau} (washington)
        seat/washington/funds -2 bases: upkeep {deployment aktau} (washington)
      `,
    },
  ],
};
