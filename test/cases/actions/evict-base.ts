import { basing, type CaseFile, order } from "../case.ts";

const EVICT = order("evict-base", { deployment: "k2", notice: 2 });
const evict = { sheets: { tashkent: [EVICT] } };
const K2 = { patron: "washington", state: "uzb", site: "k2-site", size: 2 };

export const cases: CaseFile = {
  rule: "5 evict-base",
  shows: ["evict-base", "notices", "deployments/"],
  cases: [
    {
      id: "evict.1",
      story:
        "It gives notice: the troops stand for so many more closes and go at the last, with ties and floor.",
      turns: [evict, {}, {}],
      shows: ["evict-base", "notices", "deployments/", "=seat/washington/forces"],
      expected: `
        turn 1:
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
        seat/washington/forces is 4
        turn 2:
        seat/washington/forces is 4
        turn 3:
        engagement/washington/uzb/political -10 notices: lost {deployment k2, state uzb} (open)
        engagement/washington/uzb/security -15 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact notices: evicted {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
        seat/washington/forces is 6
      `,
    },
    {
      id: "evict.2",
      story: "Where the owner's political word is great, evicting it shakes the state as much.",
      position: { numbers: { "engagement/washington/uzb/political": 60 } },
      turns: [evict],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -2.743 evict-base of tashkent: loss (open)
        state/uzb/stability -2.743 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "evict.3",
      story: "What is lost when the troops go is no more than there is.",
      position: {
        numbers: { "engagement/washington/uzb/political": 4 },
        before: [{ sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 1 })] } }],
      },
      turns: [{}],
      shows: ["notices", "bound", "deployments/"],
      expected: `
        engagement/washington/uzb/political +5.314 bound (open)
        engagement/washington/uzb/political -10 notices: lost {deployment k2, state uzb} (open)
        engagement/washington/uzb/security -15 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/moscow/capital -4 bound (moscow)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact notices: evicted {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
      `,
    },
    {
      id: "evict.4",
      story: "Pressed for by an institution's member: cheap, and no loss of trust.",
      position: { troops: { k2: { pressedUntil: 1 } } },
      turns: [evict],
      expected: `
        seat/tashkent/capital -1 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "evict.5",
      story: "A pressing whose time is over helps no more.",
      position: { troops: { k2: { pressedUntil: 0 } } },
      turns: [evict],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "evict.6",
      story: "After unpaid rent: cheap, and no loss at all.",
      rule: "4 Unpaid",
      position: { troops: { k2: { unpaid: { turn: 0, rent: true, upkeep: true } } } },
      turns: [evict],
      expected: `
        seat/tashkent/capital -1 evict-base of tashkent: cost (tashkent)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "evict.7",
      story:
        "It meets a withdrawal in the same turn: the withdrawal stands, the eviction is void with its cost back.",
      rule: "7.2",
      turns: [
        { sheets: { tashkent: [EVICT], washington: [order("withdraw-forces", { deployment: "k2" })] } },
      ],
      expected: `
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact evict-base: withdrawn {deployment k2, notice 2, seat tashkent} (tashkent)
        fact notices: left {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
      `,
    },
    {
      id: "evict.8",
      story:
        "It meets a first basing agreement with the owner there: the agreement stands, the eviction is void.",
      rule: "7.2",
      turns: [{ ...evict, agreements: [basing("tashkent", { ...K2, rent: 4 })] }],
      shows: ["evict-base", "deployments/", "basing", "agreements"],
      expected: `
        fact evict-base: agreed {deployment k2, notice 2, seat tashkent} (tashkent)
        fact agreements: expired {parties tashkent, washington} (open)
        fact basing: rent {deployment k2, patron washington, rent 4} (open)
        deployments/k2 rent: 2000 -> 4000 (open)
      `,
    },
    {
      id: "evict.9",
      story: "A basing agreement with another power does not save it.",
      rule: "7.2",
      turns: [
        {
          ...evict,
          agreements: [
            basing("tashkent", { patron: "nato", state: "uzb", site: "termez-site", size: 1, rent: 1 }),
          ],
        },
      ],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "evict.12",
      story:
        "It beats a new rent for a base that was agreed before: the new agreement is broken, the one that it replaced ends.",
      rule: "7.2",
      position: { before: [{ agreements: [basing("tashkent", { ...K2, rent: 2 }, 6)] }] },
      turns: [{ ...evict, agreements: [basing("tashkent", { ...K2, rent: 4 })] }],
      shows: ["evict-base", "deployments/", "basing", "agreements", "agreements/"],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        seat/tashkent/prestige -5 agreements: brokeLoss {agreement a2, seat tashkent} (open)
        state/uzb/regime -0.921 evict-base of tashkent: loss (open)
        state/uzb/stability -0.921 evict-base of tashkent: loss (open)
        trust/washington/tashkent -20 agreements: brokeLoss {agreement a2, seat tashkent} (tashkent, washington)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 4} (open)
        fact agreements: broke {others washington, seat tashkent} (open)
        agreements/a1 terms: -{fields {patron washington, rent 2, site k2-site, size 2, state uzb}, kind basing} (open)
        agreements/a1 state: in-force -> expired (open)
        agreements/a2 is new: {brokenBy [tashkent], fromTurn 2, parties [tashkent, washington], state broken, terms [{fields {patron washington, rent 4, site k2-site, size 2, state uzb}, kind basing}], untilTurn 2} (open)
        deployments/k2 leaves: none -> {evicted true, turn 4} (open)
      `,
    },
    {
      id: "evict.14",
      story:
        "Two bases of two owners in one turn: each owner's trust is lost, and each counts against the state.",
      rule: "7.4",
      turns: [{ sheets: { tashkent: [EVICT, order("evict-base", { deployment: "termez", notice: 1 })] } }],
      expected: `
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/regime -0.615 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.615 evict-base of tashkent: loss (open)
        trust/nato/tashkent -25 evict-base of tashkent: trust (nato, tashkent)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 3} (open)
        fact evict-base: notice {deployment termez, owner nato, seat tashkent, state uzb, turn 2} (open)
        deployments/k2 leaves: none -> {evicted true, turn 3} (open)
        deployments/termez leaves: none -> {evicted true, turn 2} (open)
      `,
    },
    {
      id: "evict.15",
      story:
        "The mission of an institution that the host leaves on the same sheet goes with that: the notice is void, its cost back.",
      rule: "7.3",
      position: {
        numbers: { "seat/bishkek/capital": 8 },
        crises: { kgz: {} },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [
        {
          sheets: {
            bishkek: [
              order("leave-institution", { institution: "csto" }),
              order("evict-base", { deployment: "mission-moscow-kgz", notice: 1 }),
            ],
          },
        },
      ],
      shows: ["evict-base", "leave-institution", "notices", "deployments/"],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact evict-base: leaving {deployment Mission of moscow, notice 1, seat bishkek} (bishkek)
        fact leave-institution: goes {deployment Mission of moscow, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "evict.15b",
      story: "Troops of the leader that are no mission of the institution are given notice all the same.",
      rule: "7.3",
      position: { numbers: { "seat/bishkek/capital": 8 } },
      turns: [
        {
          sheets: {
            bishkek: [
              order("leave-institution", { institution: "csto" }),
              order("evict-base", { deployment: "kant", notice: 1 }),
            ],
          },
        },
      ],
      expected: `
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        state/kgz/regime -2.667 evict-base of bishkek: loss (open)
        state/kgz/stability -2.667 evict-base of bishkek: loss (open)
        trust/moscow/bishkek -25 evict-base of bishkek: trust (bishkek, moscow)
        fact evict-base: notice {deployment kant, owner moscow, seat bishkek, state kgz, turn 2} (open)
        deployments/kant leaves: none -> {evicted true, turn 2} (open)
      `,
    },
    {
      id: "evict.16",
      story: "That another member leaves the alliance leaves a notice to its mission standing.",
      rule: "7.3",
      position: {
        crises: { kgz: {} },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [
        {
          sheets: {
            bishkek: [order("evict-base", { deployment: "mission-moscow-kgz", notice: 2 })],
            dushanbe: [order("leave-institution", { institution: "csto" })],
          },
        },
      ],
      shows: ["evict-base@fact", "deployments/"],
      expected: `
        fact evict-base: notice {deployment Mission of moscow, owner moscow, seat bishkek, state kgz, turn 3} (open)
        deployments/mission-moscow-kgz leaves: none -> {evicted true, turn 3} (open)
      `,
    },
  ],
};
