import { type CaseFile, consent, letIn, order } from "../case.ts";

const LEAVE = order("leave-institution", { institution: "csto" });
/** Moscow's mission under the alliance's mandate in Bishkek's state. */
const guarded = {
  crises: { kgz: {} },
  missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
} as const;
const stay = (size: number) => letIn("bishkek", { seat: "moscow", state: "kgz", mandate: "host", size });

export const cases: CaseFile = {
  rule: "5 leave-institution",
  shows: ["leave-institution", "institutions/csto@members", "deployments/"],
  cases: [
    {
      id: "leave-institution.1",
      story:
        "It ends a membership: stability, regime and prestige suffer, and the leader loses ties and floors.",
      turns: [{ sheets: { bishkek: [LEAVE] } }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.4",
      story: "A chair that leaves is exercised by the leader, now and in its term's later turns.",
      position: {
        scenario: (scenario) => ({
          ...scenario,
          institutions: scenario.institutions.map((one) =>
            one.id === "csto"
              ? { ...one, chairs: [{ name: "Nazarbayev", seat: "astana", until: "2009-01-01" }] }
              : one,
          ),
        }),
      },
      turns: [{ sheets: { astana: [LEAVE] } }, {}],
      shows: ["institutions/csto"],
      expected: `
        turn 1:
        institutions/csto members: -astana (open)
        institutions/csto chair: astana -> moscow (open)
        turn 2:
        nothing
      `,
    },
    {
      id: "leave-institution.5",
      story: "The alliance's mission there goes home with it.",
      rule: "7.3",
      position: guarded,
      turns: [{ sheets: { bishkek: [LEAVE] } }],
      shows: ["leave-institution", "institutions/csto@members", "deployments/", "notices"],
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
        fact leave-institution: goes {deployment Mission of moscow, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.6",
      story: "Unless the host invites its owner in the same turn: then its mandate is the host's.",
      rule: "7.3",
      position: guarded,
      turns: [{ sheets: { bishkek: [LEAVE, order("invite-forces", { guest: "moscow", size: 2 })] } }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact leave-institution: stays {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz institution: csto -> none (open)
        deployments/mission-moscow-kgz mandate: csto -> host (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.7",
      story: "Or has agreed to its troops under its own mandate, to as many as stand there.",
      rule: "7.3",
      position: guarded,
      turns: [{ sheets: { bishkek: [LEAVE] }, agreements: [stay(2)] }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact leave-institution: stays {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz institution: csto -> none (open)
        deployments/mission-moscow-kgz mandate: csto -> host (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.7b",
      story: "To agree to fewer than stand there keeps none.",
      rule: "7.3",
      position: guarded,
      turns: [{ sheets: { bishkek: [LEAVE] }, agreements: [stay(1)] }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: goes {deployment Mission of moscow, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.8",
      story: "Missions of others, and bases, stay.",
      rule: "7.3",
      position: { crises: { kgz: {} }, missions: [{ seat: "washington", state: "kgz", mandate: "none" }] },
      turns: [{ sheets: { bishkek: [LEAVE] } }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        institutions/csto members: -bishkek (open)
      `,
    },
    {
      id: "leave-institution.9",
      story: "A member that leaves still has its vote at this close: its no stops the mandate.",
      rule: "3 Votes",
      position: { crises: { kgz: {} } },
      turns: [
        {
          sheets: {
            moscow: [order("table-mandate", { institution: "csto", state: "kgz", size: 2 })],
            bishkek: [LEAVE, order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" })],
          },
        },
      ],
      shows: ["leave-institution", "institutions/csto@members", "motions/"],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        institutions/csto members: -bishkek (open)
        motions/motion-1-moscow-csto-kgz is new: {by moscow, crisis crisis-kgz, institution csto, result failed, size 2, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "leave-institution.10",
      story: "Two members that leave in one turn are both gone.",
      turns: [{ sheets: { bishkek: [LEAVE], dushanbe: [LEAVE] } }],
      expected: `
        engagement/moscow/kgz/political -10 leave-institution of bishkek: loss (open)
        engagement/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        engagement/moscow/tjk/political -10 leave-institution of dushanbe: loss (open)
        engagement/moscow/tjk/security -8 leave-institution of dushanbe: loss (open)
        floor/moscow/kgz/political -4 leave-institution of bishkek: loss (open)
        floor/moscow/kgz/security -8 leave-institution of bishkek: loss (open)
        floor/moscow/tjk/political -4 leave-institution of dushanbe: loss (open)
        floor/moscow/tjk/security -8 leave-institution of dushanbe: loss (open)
        seat/bishkek/capital -3 leave-institution of bishkek: cost (bishkek)
        seat/bishkek/prestige -3 leave-institution of bishkek: loss (open)
        seat/dushanbe/capital -3 leave-institution of dushanbe: cost (dushanbe)
        seat/dushanbe/prestige -3 leave-institution of dushanbe: loss (open)
        state/kgz/regime -3 leave-institution of bishkek: loss (open)
        state/kgz/stability -3 leave-institution of bishkek: loss (open)
        state/tjk/regime -3 leave-institution of dushanbe: loss (open)
        state/tjk/stability -3 leave-institution of dushanbe: loss (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact leave-institution: left {institution csto, state tjk} (open)
        institutions/csto members: -bishkek -dushanbe (open)
      `,
    },
    {
      id: "leave-institution.11",
      story:
        "To invite somebody else, or to have agreed to another's troops, keeps no mission of the alliance.",
      rule: "7.3",
      position: guarded,
      turns: [
        {
          sheets: { bishkek: [LEAVE, order("invite-forces", { guest: "washington", size: 3 })] },
          agreements: [letIn("bishkek", { seat: "nato", state: "kgz", mandate: "host", size: 3 })],
        },
      ],
      shows: ["leave-institution@fact", "deployments/"],
      expected: `
        fact leave-institution: goes {deployment Mission of moscow, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "leave-institution.12",
      story:
        "A chair and the one who would exercise it leave in one turn: the leader does, and nobody is told otherwise.",
      rule: "3 Offices",
      position: {
        scenario: (scenario) => ({
          ...scenario,
          institutions: scenario.institutions.map((one) =>
            one.id === "csto"
              ? {
                  ...one,
                  chairProxy: "bishkek",
                  chairs: [{ name: "Nazarbayev", seat: "astana", until: "2006-06-23" }],
                }
              : one,
          ),
        }),
      },
      turns: [{ sheets: { astana: [LEAVE], bishkek: [LEAVE] } }, {}],
      shows: ["leave-institution@fact", "institutions", "institutions/csto"],
      expected: `
        turn 1:
        fact leave-institution: chair {by moscow, institution csto, state kaz} (open)
        fact leave-institution: left {institution csto, state kaz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        institutions/csto members: -astana -bishkek (open)
        institutions/csto chair: astana -> moscow (open)
        turn 2:
        nothing
      `,
    },
    {
      id: "leave-institution.13",
      story:
        "The leaver's own contingent in another member's zone comes home; the commander's mission stays.",
      rule: "7.3",
      position: {
        crises: { kgz: {} },
        missions: [
          { seat: "moscow", state: "kgz", mandate: "csto" },
          { seat: "yerevan", state: "kgz", mandate: "csto", size: 1 },
        ],
      },
      turns: [{ sheets: { yerevan: [LEAVE] } }, {}],
      shows: ["leave-institution@fact", "notices", "deployments/"],
      expected: `
        turn 1:
        seat/yerevan/forces +1 notices: home {deployment Mission of yerevan, state kgz} (yerevan)
        fact leave-institution: goes {deployment Mission of yerevan, state kgz} (open)
        fact leave-institution: left {institution csto, state arm} (open)
        fact notices: left {deployment Mission of yerevan, state kgz} (open)
        deployments/mission-yerevan-kgz is gone (open)
        turn 2:
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "leave-institution.14",
      story:
        "Sender and host leave in one turn: the host decides whether the contingent stays, now as its guest.",
      rule: "7.3",
      position: {
        crises: { kgz: {} },
        missions: [{ seat: "yerevan", state: "kgz", mandate: "csto", size: 1 }],
      },
      turns: [
        {
          sheets: { bishkek: [LEAVE], yerevan: [LEAVE] },
          agreements: [letIn("bishkek", { seat: "yerevan", state: "kgz", mandate: "host", size: 1 })],
        },
      ],
      shows: ["leave-institution@fact", "notices", "deployments/"],
      expected: `
        fact leave-institution: left {institution csto, state arm} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        fact leave-institution: stays {deployment Mission of yerevan, state kgz} (open)
        deployments/mission-yerevan-kgz institution: csto -> none (open)
        deployments/mission-yerevan-kgz mandate: csto -> host (open)
      `,
    },
    {
      id: "leave-institution.15",
      story: "Troops that a leaver has elsewhere under another mandate stay where they are.",
      rule: "7.3",
      position: {
        crises: { uzb: {} },
        missions: [{ seat: "yerevan", state: "uzb", mandate: "host", size: 1 }],
      },
      turns: [{ sheets: { yerevan: [LEAVE] } }],
      shows: ["leave-institution@fact", "notices", "deployments/"],
      expected: `
        fact leave-institution: left {institution csto, state arm} (open)
      `,
    },
    {
      id: "leave-institution.16",
      story: "To invite fewer than stand there keeps none, as to agree to fewer.",
      rule: "7.3",
      position: guarded,
      turns: [{ sheets: { bishkek: [LEAVE, order("invite-forces", { guest: "moscow", size: 1 })] } }],
      shows: ["leave-institution@fact", "deployments/"],
      expected: `
        fact leave-institution: goes {deployment Mission of moscow, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "leave-institution.17",
      story: "Who gave up the chair and came back has it no more, though another leaves later.",
      position: {
        scenario: (scenario) => ({
          ...scenario,
          institutions: scenario.institutions.map((one) =>
            one.id === "csto"
              ? { ...one, chairs: [{ name: "Nazarbayev", seat: "astana", until: "2009-01-01" }] }
              : one,
          ),
        }),
        before: [
          { sheets: { astana: [LEAVE] } },
          {
            sheets: { astana: [order("join-institution", { institution: "csto" })] },
            agreements: [consent("moscow", "join-institution", "astana", "csto")],
          },
        ],
      },
      turns: [{ sheets: { bishkek: [LEAVE] } }],
      shows: ["leave-institution@fact", "institutions/csto"],
      expected: `
        fact leave-institution: left {institution csto, state kgz} (open)
        institutions/csto members: -bishkek (open)
      `,
    },
  ],
};
