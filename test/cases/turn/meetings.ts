import { basing, type CaseFile, consent, letIn, order } from "../case.ts";

const EVICT = order("evict-base", { deployment: "k2", notice: 1 });
const WITHDRAW = order("withdraw-forces", { deployment: "k2" });
const LEAVE = order("leave-institution", { institution: "csto" });
const send = (mandate: string, size = 2) => order("deploy-peacekeepers", { state: "kgz", mandate, size });
const invited = letIn("bishkek", { seat: "moscow", state: "kgz", mandate: "host", size: 2 });

/** What happens when things meet in one turn: section 7 of shared/rules.md, by its numbers. */
export const cases: CaseFile = {
  rule: "7",
  shows: [],
  cases: [
    {
      id: "meetings.1",
      story: "Rival orders for one site are both void, though the host agreed to both.",
      rule: "7.1",
      position: { sites: { aktau: "kaz" } },
      turns: [
        {
          sheets: {
            moscow: [order("open-base", { state: "kaz", site: "aktau", size: 1, rent: 0 })],
            nato: [order("open-base", { state: "kaz", site: "aktau", size: 1, rent: 0 })],
          },
          agreements: [
            basing("astana", { patron: "moscow", state: "kaz", site: "aktau", size: 1, rent: 0 }),
            basing("astana", { patron: "nato", state: "kaz", site: "aktau", size: 1, rent: 0 }),
          ],
        },
      ],
      shows: ["open-base", "deployments/"],
      expected: `
        fact open-base: siteTaken {rent 0, seat moscow, site aktau, size 1, state kaz} (moscow)
        fact open-base: siteTaken {rent 0, seat nato, site aktau, size 1, state kaz} (nato)
      `,
    },
    {
      id: "meetings.2",
      story: "Withdrawal overrides notice: no trust is lost, and the loss is that of a withdrawal.",
      rule: "7.2",
      turns: [{ sheets: { tashkent: [EVICT], washington: [WITHDRAW] } }],
      shows: ["evict-base", "withdraw-forces", "notices", "deployments/"],
      expected: `
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact evict-base: withdrawn {deployment k2, notice 1, seat tashkent} (tashkent)
        fact withdraw-forces: ordered {deployment k2, seat washington, state uzb} (open)
        fact notices: left {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
      `,
    },
    {
      id: "meetings.2b",
      story: "A withdrawal also overrides a notice that is already running.",
      rule: "7.2",
      position: {
        before: [{ sheets: { tashkent: [order("evict-base", { deployment: "k2", notice: 3 })] } }],
      },
      turns: [{ sheets: { washington: [WITHDRAW] } }, {}],
      shows: ["withdraw-forces", "notices", "deployments/"],
      expected: `
        turn 2:
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact withdraw-forces: ordered {deployment k2, seat washington, state uzb} (open)
        fact notices: left {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
        turn 3:
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
      `,
    },
    {
      id: "meetings.2c",
      story: "A first basing agreement with the owner overrides notice, at whatever site of the state it is.",
      rule: "7.2",
      position: { sites: { karshi: "uzb" } },
      turns: [
        {
          sheets: { tashkent: [EVICT] },
          agreements: [
            basing("tashkent", { patron: "washington", state: "uzb", site: "karshi", size: 1, rent: 5 }),
          ],
        },
      ],
      shows: ["evict-base", "deployments/", "basing", "agreements"],
      expected: `
        fact evict-base: agreed {deployment k2, notice 1, seat tashkent} (tashkent)
        fact agreements: expired {parties tashkent, washington} (open)
      `,
    },
    {
      id: "meetings.2d",
      story:
        "Evicting one base and opening another for a rival in one turn: the old one has notice, the new one stands.",
      rule: "7.2",
      position: { sites: { karshi: "uzb" } },
      turns: [
        {
          sheets: {
            tashkent: [EVICT],
            moscow: [order("open-base", { state: "uzb", site: "karshi", size: 1, rent: 0 })],
          },
          agreements: [
            basing("tashkent", { patron: "moscow", state: "uzb", site: "karshi", size: 1, rent: 0 }),
          ],
        },
      ],
      shows: ["evict-base", "open-base", "bases@floor", "displeasure", "deployments/"],
      expected: `
        floor/moscow/uzb/security +6 bases: floor {deployment karshi} (open)
        seat/moscow/capital -4 open-base of moscow: cost (moscow)
        seat/moscow/forces -1 open-base of moscow: cost (moscow)
        seat/tashkent/capital -3 evict-base of tashkent: cost (tashkent)
        state/uzb/regime -0.923 evict-base of tashkent: loss (open)
        state/uzb/stability -0.923 evict-base of tashkent: loss (open)
        trust/washington/tashkent -25 evict-base of tashkent: trust (tashkent, washington)
        fact evict-base: notice {deployment k2, owner washington, seat tashkent, state uzb, turn 2} (open)
        fact open-base: opened {rent 0, seat moscow, site karshi, size 1, state uzb} (open)
        deployments/base-1-order-moscow-open-base-uzb is new: {kind base, mandate none, name karshi, seat moscow, sinceTurn 1, site karshi, size 1, state uzb} (open)
        deployments/k2 leaves: none -> {evicted true, turn 2} (open)
      `,
    },
    {
      id: "meetings.2e",
      story: "Troops that arrived at a close can be given notice from the next turn on.",
      rule: "7.2",
      position: {
        sites: { aktau: "kaz" },
        before: [
          {
            sheets: { washington: [order("open-base", { state: "kaz", site: "aktau", size: 1, rent: 0 })] },
            agreements: [
              basing("astana", { patron: "washington", state: "kaz", site: "aktau", size: 1, rent: 0 }),
            ],
          },
        ],
      },
      turns: [
        {
          sheets: {
            astana: [order("evict-base", { deployment: "base-1-order-washington-open-base-kaz", notice: 1 })],
          },
        },
        {},
      ],
      shows: ["evict-base", "notices", "deployments/"],
      expected: `
        turn 2:
        seat/astana/capital -3 evict-base of astana: cost (astana)
        state/kaz/regime -1.452 evict-base of astana: loss (open)
        state/kaz/stability -1.452 evict-base of astana: loss (open)
        trust/washington/astana -25 evict-base of astana: trust (astana, washington)
        fact evict-base: notice {deployment aktau, owner washington, seat astana, state kaz, turn 3} (open)
        deployments/base-1-order-washington-open-base-kaz leaves: none -> {evicted true, turn 3} (open)
        turn 3:
        engagement/washington/kaz/political -10 notices: lost {deployment aktau, state kaz} (open)
        engagement/washington/kaz/security -15 notices: lost {deployment aktau, state kaz} (open)
        floor/washington/kaz/security -6 notices: floor {deployment aktau, state kaz} (open)
        seat/washington/forces +1 notices: home {deployment aktau, state kaz} (washington)
        fact notices: evicted {deployment aktau, state kaz} (open)
        deployments/base-1-order-washington-open-base-kaz is gone (open)
      `,
    },
    {
      id: "meetings.3",
      story: "A member that joins the institution it leaves in one turn does neither.",
      rule: "7.3",
      unfiled: "a member is not offered to join",
      turns: [
        {
          sheets: { bishkek: [LEAVE, order("join-institution", { institution: "csto" })] },
          agreements: [consent("moscow", "join-institution", "bishkek", "csto")],
        },
      ],
      shows: ["join-institution", "leave-institution", "institutions/csto@members"],
      expected: `
        fact join-institution: both {institution csto, seat bishkek} (bishkek)
        fact leave-institution: both {institution csto, seat bishkek} (bishkek)
      `,
    },
    {
      id: "meetings.3b",
      story:
        "Leaving while the alliance's mandate for the own zone is voted and used: the mission that would come is void.",
      rule: "7.3",
      position: { crises: { kgz: {} } },
      turns: [
        {
          sheets: {
            bishkek: [LEAVE],
            moscow: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 }), send("csto")],
          },
        },
      ],
      shows: ["leave-institution@fact", "deploy-peacekeepers@fact", "deployments/", "motions/", "notices"],
      expected: `
        fact deploy-peacekeepers: hostLeft {mandate csto, seat moscow, size 2, state kgz} (moscow)
        fact leave-institution: left {institution csto, state kgz} (open)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result passed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "meetings.3c",
      story: "Leaving and evicting the leader's base in one turn: each has its price.",
      rule: "7.3",
      position: { numbers: { "seat/bishkek/capital": 9 } },
      turns: [{ sheets: { bishkek: [LEAVE, order("evict-base", { deployment: "kant", notice: 1 })] } }],
      shows: ["leave-institution", "evict-base", "deployments/"],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -2.667 evict-base of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -2.667 evict-base of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        trust/moscow/bishkek -25 evict-base of bishkek: trust (bishkek, moscow)
        fact evict-base: notice {deployment kant, owner moscow, seat bishkek, state kgz, turn 2} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        deployments/kant leaves: none -> {evicted true, turn 2} (open)
      `,
    },
    {
      id: "meetings.4",
      story: "Two ultimata to two states: each state has its own damage.",
      rule: "7.4",
      position: {
        before: [
          {
            sheets: {
              moscow: [
                order("coerce", { state: "kgz", lever: "gas", demand: "evict.manas" }),
                order("coerce", { state: "tjk", lever: "gas", demand: "evict.dushanbe-french" }),
              ],
            },
          },
        ],
      },
      turns: [{}],
      shows: ["ultimata"],
      expected: `
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        engagement/moscow/tjk/economic -3 ultimata: hurt {seat moscow, state tjk} (dushanbe, moscow)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/tjk/regime -4 ultimata: hurt {seat moscow, state tjk} (dushanbe, moscow)
        state/tjk/stability -4 ultimata: hurt {seat moscow, state tjk} (dushanbe, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/dushanbe/moscow -10 ultimata: hurt {seat moscow, state tjk} (dushanbe, moscow)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat moscow, state tjk} (dushanbe, moscow)
      `,
    },
    {
      id: "meetings.5",
      story: "A mission whose crisis ends at the close of its arrival stays one turn, is paid for, and goes.",
      rule: "7.5",
      position: { crises: { kgz: { untilTurn: -1 } } },
      turns: [{ sheets: { moscow: [send("host")] }, agreements: [invited] }, {}],
      shows: [
        "deploy-peacekeepers",
        "peacekeeping",
        "crises/",
        "notices",
        "deployments/",
        "=seat/moscow/forces",
      ],
      expected: `
        turn 1:
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -6 deploy-peacekeepers of moscow: cost (moscow)
        trust/bishkek/moscow +6 peacekeeping: welcome {deployment Moscow – KGZ} (bishkek, moscow)
        fact deploy-peacekeepers: host {seat moscow, size 2, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, kind peacekeeping, leaves {evicted false, turn 2}, mandate host, name Moscow – KGZ, seat moscow, sinceTurn 1, size 2, state kgz} (open)
        seat/moscow/forces is 4
        turn 2:
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Moscow – KGZ} (moscow)
        seat/moscow/forces +2 notices: home {deployment Moscow – KGZ, state kgz} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Moscow – KGZ} (moscow)
        fact notices: left {deployment Moscow – KGZ, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is gone (open)
        seat/moscow/forces is 6
      `,
    },
    {
      id: "meetings.5b",
      story: "A mission that stood before goes home with its zone.",
      rule: "7.5",
      position: {
        crises: { kgz: { untilTurn: -1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [{}],
      shows: ["crises/", "notices", "deployments/"],
      expected: `
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "meetings.5c",
      story: "Withdrawn at the close at which its zone lapses: it goes once.",
      rule: "7.5",
      position: {
        crises: { kgz: { untilTurn: -1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [{ sheets: { moscow: [order("withdraw-forces", { deployment: "mission-moscow-kgz" })] } }],
      shows: ["crises/", "notices", "withdraw-forces", "deployments/", "=seat/moscow/forces"],
      expected: `
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        fact withdraw-forces: ordered {deployment Mission of moscow, seat moscow, state kgz} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
        seat/moscow/forces is 8
      `,
    },
    {
      id: "meetings.7",
      story:
        "A regime that falls with a notice running: the notice stands, the new government may only leave what it signed.",
      rule: "4 Crises",
      position: {
        before: [
          {
            agreements: [
              basing("bishkek", { patron: "moscow", state: "kgz", site: "kant-site", size: 1, rent: 3 }, 9),
            ],
          },
        ],
      },
      turns: [
        {
          sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 3 })] },
          overrides: { "state/kgz/regime": -99 },
        },
        { left: [["a1", "bishkek"]] },
      ],
      shows: ["crises@fact", "evict-base@fact", "agreements", "deployments/", "=state/kgz/regime"],
      expected: `
        turn 2:
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 5} (open)
        fact crises: toppled {state kgz} (open)
        deployments/manas leaves: none -> {evicted true, turn 5} (open)
        state/kgz/regime is 30
        turn 3:
        fact agreements: repudiated {others moscow, seat bishkek} (open)
        state/kgz/regime is 31.53
      `,
    },
    {
      id: "meetings.9",
      story:
        "Two that press for a base and its host that evicts it in the same turn: notice at the full price.",
      rule: "3 Orders",
      turns: [
        {
          sheets: {
            moscow: [order("press-for-withdrawal", { deployment: "manas" })],
            astana: [order("press-for-withdrawal", { deployment: "manas" })],
            bishkek: [order("evict-base", { deployment: "manas", notice: 1 })],
          },
        },
      ],
      shows: ["press-for-withdrawal", "evict-base", "deployments/"],
      expected: `
        seat/astana/capital -2 press-for-withdrawal of astana: cost (astana)
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        seat/moscow/capital -2 press-for-withdrawal of moscow: cost (moscow)
        seat/washington/capital -0.5 press-for-withdrawal of astana: pressure (washington)
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        state/kgz/regime -1.778 evict-base of bishkek: loss (open)
        state/kgz/stability -1.778 evict-base of bishkek: loss (open)
        trust/washington/bishkek -25 evict-base of bishkek: trust (bishkek, washington)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 2} (open)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat astana, state kgz} (open)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat moscow, state kgz} (open)
        deployments/manas leaves: none -> {evicted true, turn 2} (open)
        deployments/manas pressedUntil: none -> 4 (open)
      `,
    },
    {
      id: "meetings.10",
      story:
        "Who joins at this close had no voice in the mandate of this close: the alliance's mission still needs its word.",
      rule: "5 deploy-peacekeepers",
      position: { crises: { uzb: {} }, numbers: { "trust/tashkent/moscow": 70 } },
      turns: [
        {
          sheets: {
            moscow: [
              order("table-mandate", { institution: "csto", state: "uzb", size: 2 }),
              order("deploy-peacekeepers", { state: "uzb", mandate: "csto", size: 2 }),
            ],
            tashkent: [order("join-institution", { institution: "csto" })],
          },
          agreements: [consent("moscow", "join-institution", "tashkent", "csto")],
        },
      ],
      shows: ["deploy-peacekeepers@fact", "join-institution@fact", "motions/", "deployments/"],
      expected: `
        fact join-institution: joined {institution csto, state uzb} (open)
        motions/motion-1-moscow-csto-uzb is new: {by moscow, crisis crisis-uzb, institution csto, result passed, size 2, state uzb, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (moscow)
      `,
    },
    {
      id: "meetings.10b",
      story: "With its invitation both happen: a member is made, and its zone is kept.",
      rule: "5 deploy-peacekeepers",
      position: { crises: { uzb: {} }, numbers: { "trust/tashkent/moscow": 70 } },
      turns: [
        {
          sheets: {
            moscow: [
              order("table-mandate", { institution: "csto", state: "uzb", size: 2 }),
              order("deploy-peacekeepers", { state: "uzb", mandate: "csto", size: 2 }),
            ],
            tashkent: [
              order("join-institution", { institution: "csto" }),
              order("invite-forces", { guest: "csto", size: 2 }),
            ],
          },
          agreements: [consent("moscow", "join-institution", "tashkent", "csto")],
        },
      ],
      shows: ["deploy-peacekeepers@fact", "join-institution@fact", "deployments/"],
      expected: `
        fact deploy-peacekeepers: csto {seat moscow, size 2, state uzb} (open)
        fact join-institution: joined {institution csto, state uzb} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB, seat moscow, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "meetings.11",
      story:
        "A mission that is withdrawn at this close works once more at it, and still keeps outsiders away.",
      rule: "4 Outside interference",
      position: { crises: { kgz: {} }, missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }] },
      turns: [
        {
          sheets: {
            moscow: [order("withdraw-forces", { deployment: "mission-moscow-kgz" })],
            nato: [order("train-forces", { state: "kgz" })],
          },
          agreements: [consent("bishkek", "train-forces", "nato", "kgz")],
        },
      ],
      shows: ["train-forces@engagement", "peacekeeping@state/", "notices", "deployments/"],
      expected: `
        engagement/nato/kgz/security +2 train-forces of nato: trained (open)
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of moscow} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "meetings.12",
      story:
        "Two powers sign energy deals with one state at one close: both ties grow, and its self-reliance falls by both, to the end of its scale.",
      rule: "3 Sums",
      position: { numbers: { "reliance/tjk/economic": 1 } },
      turns: [
        {
          sheets: {
            beijing: [order("energy-deal", { state: "tjk" })],
            moscow: [order("energy-deal", { state: "tjk" })],
          },
          agreements: [
            consent("dushanbe", "energy-deal", "beijing", "tjk"),
            consent("dushanbe", "energy-deal", "moscow", "tjk"),
          ],
        },
      ],
      shows: ["energy-deal@tjk/economic", "bound@tjk", "=reliance/tjk/economic"],
      expected: `
        engagement/beijing/tjk/economic +4 energy-deal of beijing: signed (open)
        engagement/moscow/tjk/economic +4 energy-deal of moscow: signed (open)
        reliance/tjk/economic +3 bound (open)
        reliance/tjk/economic -2 energy-deal of beijing: signed (open)
        reliance/tjk/economic -2 energy-deal of moscow: signed (open)
        reliance/tjk/economic is 0
      `,
    },
    {
      id: "meetings.13",
      story:
        "The facilitator's word and an order move one number at one close: summed, bounded once, and the fall comes after.",
      rule: "3 Sums",
      turns: [{ sheets: { tashkent: [order("crack-down")] }, overrides: { "state/uzb/regime": -70 } }],
      shows: ["crack-down@regime", "override", "bound@regime", "crises@regime", "=state/uzb/regime"],
      expected: `
        state/uzb/regime +8.98 bound (open)
        state/uzb/regime +30 crises: newGovernment {state uzb} (open)
        state/uzb/regime +1.2 crack-down of tashkent: crushed (open)
        state/uzb/regime -70 override: the case (open)
        state/uzb/regime is 30
      `,
    },
  ],
};
