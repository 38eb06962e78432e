import { basing, type CaseFile, order } from "../case.ts";

const MANAS = { patron: "washington", state: "kgz", site: "manas-site", size: 2 };
const rent = (amount: number, turns = 6) => basing("bishkek", { ...MANAS, rent: amount }, turns);
const EVICT = { sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 1 })] } };
const LONG = { sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 3 })] } };

export const cases: CaseFile = {
  rule: "6",
  shows: ["basing", "bases@manas", "deployments/"],
  cases: [
    {
      id: "basing.1",
      story: "A new rent replaces the old one at the close, and is paid from the next one on.",
      turns: [{ agreements: [rent(5)] }, {}],
      expected: `
        turn 1:
        seat/bishkek/funds +2 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -2 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
        fact basing: rent {deployment manas, patron washington, rent 5} (open)
        deployments/manas rent: 2000 -> 5000 (open)
        turn 2:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "basing.2",
      story: "The newest of two agreements about one base sets the rent.",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [{ agreements: [rent(3)] }, {}],
      expected: `
        turn 2:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
        fact basing: rent {deployment manas, patron washington, rent 3} (open)
        deployments/manas rent: 5000 -> 3000 (open)
        turn 3:
        seat/bishkek/funds +3 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -3 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "basing.3",
      story:
        "Terms say what is paid a turn: in turns of four months the deployment has half of it for each two.",
      position: { variant: "short" },
      turns: [{ agreements: [rent(5)] }, {}],
      expected: `
        turn 1:
        seat/bishkek/funds +4 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -4 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -4 bases: upkeep {deployment manas} (washington)
        fact basing: rent {deployment manas, patron washington, rent 5} (open)
        deployments/manas rent: 2000 -> 2500 (open)
        turn 2:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -4 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "basing.5",
      story: "A host that evicts the base breaks the agreement.",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [{ sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 1 })] } }],
      shows: ["agreements", "agreements/", "deployments/"],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        trust/washington/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, washington)
        fact agreements: broke {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> broken (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "basing.5b",
      story: "A patron that withdraws does not.",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [{ sheets: { washington: [order("withdraw-forces", { deployment: "manas" })] } }],
      shows: ["agreements", "agreements/", "deployments/"],
      expected: `
        deployments/manas is gone (open)
      `,
    },
    {
      id: "basing.6",
      story: "Evicting another's base breaks nothing.",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [{ sheets: { bishkek: [order("evict-base", { deployment: "kant", notice: 1 })] } }],
      shows: ["agreements", "agreements/", "deployments/"],
      expected: `
        deployments/kant leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "basing.8",
      story: "A base that never was has no rent to set.",
      turns: [{ agreements: [basing("bishkek", { ...MANAS, patron: "moscow", rent: 5 })] }],
      shows: ["basing", "deployments/"],
      expected: `
        nothing
      `,
    },
    {
      id: "basing.9",
      story:
        "A host whose rent was owed at the last close, and is again at this one, breaks nothing by evicting.",
      rule: "4 Unpaid",
      position: {
        withoutIncome: ["washington"],
        numbers: { "seat/washington/funds": 1 },
        before: [{ agreements: [rent(5)] }],
      },
      turns: [EVICT],
      shows: ["evict-base", "agreements", "agreements/", "deployments/manas"],
      expected: `
        seat/bishkek/capital -1 evict-base of bishkek: cost (bishkek)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        agreements/a1 terms: -{fields {patron washington, rent 5, site manas-site, size 2, state kgz}, kind basing} (open)
        agreements/a1 state: in-force -> expired (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
        deployments/manas unpaid.turn: 1 -> 2 (open)
      `,
    },
    {
      id: "basing.9b",
      story: "Rent that was owed at an earlier close and paid at the last one is no excuse.",
      rule: "4 Unpaid",
      position: {
        troops: { manas: { unpaid: { turn: 0, rent: true, upkeep: true } } },
        before: [{ agreements: [rent(5)] }],
      },
      turns: [EVICT],
      shows: ["evict-base", "agreements", "agreements/", "deployments/manas"],
      expected: `
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        state/kgz/regime -1.776 evict-base of bishkek: loss (open)
        state/kgz/stability -1.776 evict-base of bishkek: loss (open)
        trust/washington/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, washington)
        trust/washington/bishkek -25 evict-base of bishkek: trust (bishkek, washington)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        fact agreements: broke {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> broken (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "basing.10",
      story: "Where a fellow member pressed for it, evicting breaks nothing.",
      rule: "5 evict-base",
      position: { troops: { manas: { pressedUntil: 2 } }, before: [{ agreements: [rent(5)] }] },
      turns: [EVICT],
      shows: ["evict-base", "agreements", "agreements/", "deployments/manas"],
      expected: `
        seat/bishkek/capital -1 evict-base of bishkek: cost (bishkek)
        state/kgz/regime -1.776 evict-base of bishkek: loss (open)
        state/kgz/stability -1.776 evict-base of bishkek: loss (open)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        agreements/a1 terms: -{fields {patron washington, rent 5, site manas-site, size 2, state kgz}, kind basing} (open)
        agreements/a1 state: in-force -> expired (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "basing.10b",
      story: "A pressing of the same turn comes too late: it is a breach.",
      rule: "5 evict-base",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [
        {
          sheets: {
            ...EVICT.sheets,
            moscow: [order("press-for-withdrawal", { deployment: "manas" })],
          },
        },
      ],
      shows: ["evict-base", "agreements", "agreements/", "deployments/manas"],
      expected: `
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        state/kgz/regime -1.776 evict-base of bishkek: loss (open)
        state/kgz/stability -1.776 evict-base of bishkek: loss (open)
        trust/washington/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, washington)
        trust/washington/bishkek -25 evict-base of bishkek: trust (bishkek, washington)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        fact agreements: broke {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> broken (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
        deployments/manas pressedUntil: none -> 5 (open)
      `,
    },
    {
      id: "basing.11",
      story: "A notice was a bargain: an agreement about that base, signed while it runs, takes it back.",
      rule: "7.2",
      position: { before: [EVICT] },
      turns: [{ agreements: [rent(5)] }, {}],
      expected: `
        turn 2:
        seat/bishkek/funds +2 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -2 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
        fact basing: stays {deployment manas, patron washington, rent 5} (open)
        deployments/manas rent: 2000 -> 5000 (open)
        deployments/manas leaves: {evicted true, turn 2} -> none (open)
        turn 3:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
      `,
    },
    {
      id: "basing.11b",
      story: "Signed at the old rent it takes the notice back as well; what the notice cost stays lost.",
      rule: "7.2",
      position: { before: [LONG] },
      turns: [{ agreements: [rent(2)] }],
      shows: ["basing", "evict-base", "notices", "deployments/"],
      expected: `
        fact basing: stays {deployment manas, patron washington, rent 2} (open)
        deployments/manas leaves: {evicted true, turn 4} -> none (open)
      `,
    },
    {
      id: "basing.11c",
      story: "An owner that withdraws at that close goes, whatever it signed.",
      rule: "7.2",
      position: { before: [LONG] },
      turns: [
        {
          sheets: { washington: [order("withdraw-forces", { deployment: "manas" })] },
          agreements: [rent(5)],
        },
      ],
      shows: ["notices", "withdraw-forces", "deployments/"],
      expected: `
        engagement/washington/kgz/security -7 notices: lost {deployment manas, state kgz} (open)
        floor/washington/kgz/security -12 notices: floor {deployment manas, state kgz} (open)
        seat/washington/forces +2 notices: home {deployment manas, state kgz} (washington)
        fact withdraw-forces: ordered {deployment manas, seat washington, state kgz} (open)
        fact notices: left {deployment manas, state kgz} (open)
        deployments/manas is gone (open)
      `,
    },
    {
      id: "basing.11d",
      story: "An agreement about another site of the state takes no running notice back.",
      rule: "7.2",
      position: { sites: { osh: "kgz" }, before: [EVICT] },
      turns: [{ agreements: [basing("bishkek", { ...MANAS, site: "osh", rent: 5 })] }],
      shows: ["basing", "notices@fact", "deployments/"],
      expected: `
        fact notices: evicted {deployment manas, state kgz} (open)
        deployments/manas is gone (open)
      `,
    },
    {
      id: "basing.12",
      story: "A rent that was agreed anew is one promise: who evicts breaks the newest, and older ones end.",
      rule: "6",
      position: { before: [{ agreements: [rent(5)] }, { agreements: [rent(7)] }] },
      turns: [EVICT],
      shows: ["agreements", "agreements/"],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a2, seat bishkek} (open)
        trust/washington/bishkek -20 agreements: brokeLoss {agreement a2, seat bishkek} (bishkek, washington)
        fact agreements: broke {others washington, seat bishkek} (open)
        agreements/a1 terms: -{fields {patron washington, rent 5, site manas-site, size 2, state kgz}, kind basing} (open)
        agreements/a1 state: in-force -> expired (open)
        agreements/a2 state: in-force -> broken (open)
        agreements/a2 brokenBy: none -> [bishkek] (open)
      `,
    },
    {
      id: "basing.12b",
      story:
        "Troops that were sent away for unpaid rent do not come back by the agreement that let them in: it ended with the notice.",
      rule: "6",
      position: {
        before: [
          { agreements: [rent(5, 12)] },
          { set: { "seat/washington/funds": 0 } },
          EVICT,
          { set: { "seat/washington/funds": 100 } },
        ],
        withoutIncome: ["washington"],
      },
      turns: [
        {
          sheets: {
            washington: [order("open-base", { state: "kgz", site: "manas-site", size: 2, rent: 5 })],
          },
        },
      ],
      shows: ["open-base", "deployments/", "agreements/"],
      expected: `
        fact turn: voidConsent {action open-base, by bishkek} (washington)
      `,
    },
    {
      id: "basing.12c",
      story: "What else was agreed with the base goes on when the right to it ends.",
      rule: "6",
      position: {
        before: [
          {
            agreements: [
              {
                ...rent(5, 12),
                terms: [
                  ...rent(5).terms,
                  { kind: "aid", fields: { from: "washington", to: "bishkek", amount: 3 } },
                ],
              },
            ],
          },
          { sheets: { moscow: [order("press-for-withdrawal", { deployment: "manas" })] } },
        ],
      },
      turns: [EVICT],
      shows: ["agreements", "agreements/", "aid"],
      expected: `
        engagement/washington/kgz/economic +0.364 agreement a1: aid.paid (open)
        seat/bishkek/funds +3 agreement a1: aid.paid (bishkek)
        seat/washington/funds -3 agreement a1: aid.paid (washington)
        agreements/a1 terms: -{fields {patron washington, rent 5, site manas-site, size 2, state kgz}, kind basing} (open)
      `,
    },
    {
      id: "basing.13",
      story:
        "Notice beats a new rent that is signed at the same close: the rent stays as it was while the troops do.",
      rule: "7.2",
      position: { before: [{ agreements: [rent(5)] }] },
      turns: [{ ...LONG, agreements: [rent(8)] }, {}],
      shows: ["basing", "bases@manas", "deployments/", "agreements/"],
      expected: `
        turn 2:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
        agreements/a1 terms: -{fields {patron washington, rent 5, site manas-site, size 2, state kgz}, kind basing} (open)
        agreements/a1 state: in-force -> expired (open)
        agreements/a2 is new: {brokenBy [bishkek], fromTurn 2, parties [bishkek, washington], state broken, terms [{fields {patron washington, rent 8, site manas-site, size 2, state kgz}, kind basing}], untilTurn 7} (open)
        deployments/manas leaves: none -> {evicted true, turn 5} (open)
        turn 3:
        seat/bishkek/funds +5 bases: rentReceived {deployment manas} (bishkek)
        seat/washington/funds -5 bases: rentPaid {deployment manas} (washington)
        seat/washington/funds -2 bases: upkeep {deployment manas} (washington)
      `,
    },
  ],
};
