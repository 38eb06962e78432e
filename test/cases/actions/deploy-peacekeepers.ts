import type { Scenario } from "../../../shared/scenario/format.ts";
import { type CaseFile, letIn, order } from "../case.ts";

const send = (state: string, mandate: string, size = 2) =>
  order("deploy-peacekeepers", { state, mandate, size });
const table = (state: string, size: number, institution = "csto") =>
  order("table-mandate", { institution, state, size });
const uzb = { crises: { uzb: {} } };
const kgz = { crises: { kgz: {} } };
/** The world's motion for two battalions, which the facilitator grants at the same close. */
const granted = { answered: { "motion-1-washington-un-kgz": "grant" as const } };
const no = (seat: string) => ({
  [seat]: [order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" })],
});

/** The alliance's force is commanded by this seat, which the scenario lets send peacekeepers beside the powers. */
const commandedBy = (seat: string) => (scenario: Scenario) => ({
  ...scenario,
  institutions: scenario.institutions.map((one) =>
    one.id === "csto" ? { ...one, commanders: [{ name: "A general", seat, until: "2008-01-01" }] } : one,
  ),
  actions: scenario.actions.map((one) =>
    one.id === "deploy-peacekeepers" ? { ...one, seats: ["moscow", "washington", "nato", seat] } : one,
  ),
});

export const cases: CaseFile = {
  rule: "5 deploy-peacekeepers",
  shows: ["deploy-peacekeepers", "deployments/"],
  cases: [
    {
      id: "deploy-peacekeepers.1",
      story: "With the host's consent a mission comes, for capital, money and battalions.",
      position: uzb,
      turns: [
        {
          sheets: { nato: [send("uzb", "host")] },
          agreements: [letIn("tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 2 })],
        },
      ],
      expected: `
        seat/nato/capital -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/forces -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/funds -6 deploy-peacekeepers of nato: cost (nato)
        fact deploy-peacekeepers: host {seat nato, size 2, state uzb} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, kind peacekeeping, mandate host, name Nato – UZB, seat nato, sinceTurn 1, size 2, state uzb} (open)
      `,
    },
    {
      id: "deploy-peacekeepers.2",
      story: "Without the host's consent it is void, and costs nothing.",
      position: uzb,
      turns: [{ sheets: { nato: [send("uzb", "host")] } }],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "deploy-peacekeepers.3",
      story: "More battalions than were agreed need another consent.",
      position: uzb,
      turns: [
        {
          sheets: { nato: [send("uzb", "host")] },
          agreements: [letIn("tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 1 })],
        },
      ],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "deploy-peacekeepers.4",
      story: "A mandate tabled, voted and used in the same turn works.",
      rule: "3 Votes",
      position: kgz,
      turns: [{ sheets: { moscow: [table("kgz", 3), send("kgz", "csto", 3)] } }],
      expected: `
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -3 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -9 deploy-peacekeepers of moscow: cost (moscow)
        fact deploy-peacekeepers: csto {seat moscow, size 3, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 3, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.5",
      story: "A member's no under consensus voids the mission of the same turn.",
      rule: "3 Votes",
      position: kgz,
      turns: [{ sheets: { moscow: [table("kgz", 3), send("kgz", "csto", 3)], ...no("astana") } }],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 3, state kgz} (moscow)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.6",
      story: "A mandate lets in no more battalions than were asked for.",
      position: kgz,
      turns: [{ sheets: { moscow: [table("kgz", 2), send("kgz", "csto", 3)] } }],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 3, state kgz} (moscow)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.6b",
      story: "What of a mandate has been used is used: two of three stand, so two more are too many.",
      position: { ...kgz, before: [{ sheets: { moscow: [table("kgz", 3), send("kgz", "csto", 2)] } }] },
      turns: [{ sheets: { moscow: [send("kgz", "csto", 2)] } }],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 2, state kgz} (moscow)
      `,
    },
    {
      id: "deploy-peacekeepers.6c",
      story: "The rest of a mandate may be used in a later turn.",
      position: { ...kgz, before: [{ sheets: { moscow: [table("kgz", 3), send("kgz", "csto", 2)] } }] },
      turns: [{ sheets: { moscow: [send("kgz", "csto", 1)] } }],
      expected: `
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -1 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -3 deploy-peacekeepers of moscow: cost (moscow)
        fact deploy-peacekeepers: csto {seat moscow, size 1, state kgz} (open)
        deployments/mission-2-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 2, size 1, state kgz} (open)
      `,
    },
    {
      id: "deploy-peacekeepers.7",
      story: "An alliance's mandate needs the consent of a host that is no member.",
      position: uzb,
      turns: [{ sheets: { moscow: [table("uzb", 2), send("uzb", "csto")] } }],
      expected: `
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (moscow)
      `,
    },
    {
      id: "deploy-peacekeepers.7b",
      story: "With that host's consent to the alliance's mandate the mission comes.",
      position: uzb,
      turns: [
        {
          sheets: { moscow: [table("uzb", 2), send("uzb", "csto")] },
          agreements: [letIn("tashkent", { seat: "moscow", state: "uzb", mandate: "csto", size: 2 })],
        },
      ],
      expected: `
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -6 deploy-peacekeepers of moscow: cost (moscow)
        fact deploy-peacekeepers: csto {seat moscow, size 2, state uzb} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB, seat moscow, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.8",
      story: "The UN's mandate comes by the white cell's word: without it there is no mission.",
      position: kgz,
      turns: [{ sheets: { washington: [table("kgz", 2, "un"), send("kgz", "un")] } }],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate un, seat washington, size 2, state kgz} (washington)
      `,
    },
    {
      id: "deploy-peacekeepers.8b",
      story: "Once the white cell grants it, the UN's mandate needs no host.",
      position: kgz,
      turns: [
        {
          sheets: { washington: [table("kgz", 2, "un"), send("kgz", "un")] },
          answered: { "motion-1-washington-un-kgz": "grant" },
        },
      ],
      expected: `
        seat/washington/capital -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/forces -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/funds -6 deploy-peacekeepers of washington: cost (washington)
        fact deploy-peacekeepers: un {seat washington, size 2, state kgz} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution un, kind peacekeeping, mandate un, name UN – KGZ, seat washington, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution un, state kgz} (beijing, moscow, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.9",
      story: "Without a mandate it comes all the same, at the price of everybody's blame.",
      rule: "4 Peacekeeping",
      position: kgz,
      turns: [{ sheets: { washington: [send("kgz", "none")] } }],
      shows: ["deploy-peacekeepers", "deployments/", "peacekeeping"],
      expected: `
        engagement/washington/kgz/political -4 peacekeeping: noMandate {deployment Washington – KGZ} (open)
        seat/washington/capital -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/forces -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/funds -6 deploy-peacekeepers of washington: cost (washington)
        seat/washington/prestige -3 peacekeeping: noMandate {deployment Washington – KGZ} (open)
        state/kgz/regime -4 peacekeeping: noMandate {deployment Washington – KGZ} (open)
        fact deploy-peacekeepers: none {seat washington, size 2, state kgz} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, kind peacekeeping, mandate none, name Washington – KGZ, seat washington, sinceTurn 1, size 2, state kgz} (open)
      `,
    },
    {
      id: "deploy-peacekeepers.12",
      story: "Another mission of the seat under the same mandate counts against the mandate's size.",
      position: {
        ...kgz,
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto", size: 2 }],
        before: [{ sheets: { moscow: [table("kgz", 3)] } }],
      },
      turns: [{ sheets: { moscow: [send("kgz", "csto", 2)] }, set: { "state/kgz/stability": 20 } }],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 2, state kgz} (moscow)
      `,
    },
    {
      id: "deploy-peacekeepers.13",
      story: "Two patrons and one consent of the host: only the one it names may come.",
      rule: "6",
      position: uzb,
      turns: [
        {
          sheets: { nato: [send("uzb", "host")], moscow: [send("uzb", "host")] },
          agreements: [letIn("tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 2 })],
        },
      ],
      expected: `
        seat/nato/capital -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/forces -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/funds -6 deploy-peacekeepers of nato: cost (nato)
        fact deploy-peacekeepers: host {seat nato, size 2, state uzb} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, kind peacekeeping, mandate host, name Nato – UZB, seat nato, sinceTurn 1, size 2, state uzb} (open)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (moscow)
      `,
    },
    {
      id: "deploy-peacekeepers.14",
      story:
        "NATO's own word is its mandate's vote: where the leader decides, a motion and its yes let it in.",
      rule: "3 Votes",
      position: kgz,
      turns: [
        {
          sheets: { nato: [table("kgz", 2, "pfp"), send("kgz", "nato")] },
          agreements: [letIn("bishkek", { seat: "nato", state: "kgz", mandate: "nato", size: 2 })],
        },
      ],
      expected: `
        seat/nato/capital -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/forces -2 deploy-peacekeepers of nato: cost (nato)
        seat/nato/funds -6 deploy-peacekeepers of nato: cost (nato)
        fact deploy-peacekeepers: nato {seat nato, size 2, state kgz} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution pfp, kind peacekeeping, mandate nato, name Partnership for Peace – KGZ, seat nato, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution pfp, state kgz} (nato, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.15",
      story: "A state whose general commands the force posts its own battalions, where the scenario lets it.",
      position: { ...kgz, scenario: commandedBy("astana") },
      turns: [{ sheets: { astana: [table("kgz", 1), send("kgz", "csto", 1)] } }],
      shows: ["deploy-peacekeepers", "deployments/", "peacekeeping"],
      expected: `
        seat/astana/capital -2 deploy-peacekeepers of astana: cost (astana)
        seat/astana/forces -1 deploy-peacekeepers of astana: cost (astana)
        seat/astana/funds -3 deploy-peacekeepers of astana: cost (astana)
        trust/bishkek/astana +6 peacekeeping: welcome {deployment CSTO – KGZ} (astana, bishkek)
        fact deploy-peacekeepers: csto {seat astana, size 1, state kgz} (open)
        deployments/mission-1-order-astana-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat astana, sinceTurn 1, size 1, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.15b",
      story: "Who commanded the force before may not post it any more.",
      position: { ...kgz, scenario: commandedBy("astana") },
      turns: [{ sheets: { moscow: [table("kgz", 1), send("kgz", "csto", 1)] } }],
      unfiled: "the mandate is not offered to who does not command",
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 1, state kgz} (moscow)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.16",
      story:
        "Rivals for one mandate: each would fit alone, together they are too many, so none of them comes.",
      rule: "7.1",
      position: kgz,
      turns: [
        {
          ...granted,
          sheets: {
            moscow: [send("kgz", "un")],
            washington: [table("kgz", 2, "un"), send("kgz", "un")],
          },
        },
      ],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate un, seat moscow, size 2, state kgz} (moscow)
        fact deploy-peacekeepers: noMandate {mandate un, seat washington, size 2, state kgz} (washington)
        fact turn: motionPassed {institution un, state kgz} (beijing, moscow, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.16b",
      story: "Who share a mandate between them both come.",
      rule: "7.1",
      position: kgz,
      turns: [
        {
          ...granted,
          sheets: {
            moscow: [send("kgz", "un", 1)],
            washington: [table("kgz", 2, "un"), send("kgz", "un", 1)],
          },
        },
      ],
      expected: `
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -1 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -3 deploy-peacekeepers of moscow: cost (moscow)
        seat/washington/capital -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/forces -1 deploy-peacekeepers of washington: cost (washington)
        seat/washington/funds -3 deploy-peacekeepers of washington: cost (washington)
        fact deploy-peacekeepers: un {seat moscow, size 1, state kgz} (open)
        fact deploy-peacekeepers: un {seat washington, size 1, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution un, kind peacekeeping, mandate un, name UN – KGZ, seat moscow, sinceTurn 1, size 1, state kgz} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution un, kind peacekeeping, mandate un, name UN – KGZ, seat washington, sinceTurn 1, size 1, state kgz} (open)
        fact turn: motionPassed {institution un, state kgz} (beijing, moscow, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.16c",
      story: "Who asks for more than the mandate alone is no rival: the other comes.",
      rule: "7.1",
      position: kgz,
      turns: [
        {
          ...granted,
          sheets: {
            moscow: [send("kgz", "un", 3)],
            washington: [table("kgz", 2, "un"), send("kgz", "un")],
          },
        },
      ],
      expected: `
        seat/washington/capital -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/forces -2 deploy-peacekeepers of washington: cost (washington)
        seat/washington/funds -6 deploy-peacekeepers of washington: cost (washington)
        fact deploy-peacekeepers: noMandate {mandate un, seat moscow, size 3, state kgz} (moscow)
        fact deploy-peacekeepers: un {seat washington, size 2, state kgz} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution un, kind peacekeeping, mandate un, name UN – KGZ, seat washington, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution un, state kgz} (beijing, moscow, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.17",
      story: "A mandate for one zone is none for another, and one of the UN is none of the alliance.",
      rule: "7.1",
      position: { crises: { kgz: {}, tjk: {} } },
      turns: [
        {
          sheets: {
            moscow: [table("kgz", 2), table("tjk", 2, "un"), send("tjk", "csto")],
          },
          answered: { "motion-1-moscow-un-tjk": "grant" },
        },
      ],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 2, state tjk} (moscow)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution un, state tjk} (beijing, moscow, washington)
      `,
    },
    {
      id: "deploy-peacekeepers.18",
      story: "What stands in another zone, or there under another mandate, uses up nothing of this one.",
      rule: "7.1",
      position: {
        crises: { kgz: {}, tjk: {} },
        missions: [
          { seat: "moscow", state: "tjk", mandate: "csto" },
          { seat: "washington", state: "kgz", mandate: "un" },
        ],
      },
      turns: [
        {
          sheets: {
            moscow: [table("kgz", 2), send("kgz", "csto")],
            nato: [send("kgz", "none")],
          },
        },
      ],
      shows: ["deploy-peacekeepers@fact"],
      expected: `
        fact deploy-peacekeepers: csto {seat moscow, size 2, state kgz} (open)
        fact deploy-peacekeepers: none {seat nato, size 2, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.19",
      story: "That another member leaves the alliance stops no mission to a host that stays.",
      rule: "7.3",
      position: kgz,
      turns: [
        {
          sheets: {
            moscow: [table("kgz", 2), send("kgz", "csto")],
            dushanbe: [order("leave-institution", { institution: "csto" })],
          },
        },
      ],
      shows: ["deploy-peacekeepers@fact"],
      expected: `
        fact deploy-peacekeepers: csto {seat moscow, size 2, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.20",
      story:
        "A commander that leaves the alliance posts none of its force at the same close; the command passes on.",
      rule: "7.3",
      position: { crises: { kgz: {} }, scenario: commandedBy("astana") },
      turns: [
        {
          sheets: {
            moscow: [table("kgz", 2)],
            astana: [order("leave-institution", { institution: "csto" }), send("kgz", "csto", 2)],
          },
        },
      ],
      shows: ["deploy-peacekeepers", "leave-institution@fact", "institutions/csto@command", "deployments/"],
      expected: `
        fact deploy-peacekeepers: ownLeft {mandate csto, seat astana, size 2, state kgz} (astana)
        fact leave-institution: chair {by moscow, institution csto, state kaz} (open)
        fact leave-institution: command {by moscow, institution csto, state kaz} (open)
        fact leave-institution: left {institution csto, state kaz} (open)
        institutions/csto commander: astana -> moscow (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "deploy-peacekeepers.21",
      story:
        "Whom a host lets into an alliance's mission it counts all together: a contingent that stands there is counted in.",
      position: {
        crises: { uzb: {} },
        missions: [
          { seat: "moscow", state: "uzb", mandate: "csto", size: 1 },
          { seat: "astana", state: "uzb", mandate: "csto", size: 2 },
        ],
        before: [{ sheets: { moscow: [table("uzb", 5)] } }],
      },
      turns: [
        {
          sheets: { moscow: [send("uzb", "csto", 2)] },
          agreements: [letIn("tashkent", { seat: "moscow", state: "uzb", mandate: "csto", size: 4 })],
        },
      ],
      shows: ["deploy-peacekeepers@fact", "deployments/"],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (moscow)
      `,
    },
  ],
};
