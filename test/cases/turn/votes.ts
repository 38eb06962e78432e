import type { Scenario } from "../../../shared/scenario/format.ts";
import { type CaseFile, order, type Position, type Turn } from "../case.ts";

type Decision = Scenario["institutions"][number]["decision"];

/** Kyrgyzstan in crisis, before an institution that decides by this rule. */
const inCrisis = (decision: Decision, untilTurn = 4): Position => ({
  crises: { kgz: { untilTurn } },
  scenario: (scenario) => ({
    ...scenario,
    institutions: scenario.institutions.map((one) => (one.id === "csto" ? { ...one, decision } : one)),
  }),
});

const TABLED = order("table-mandate", { institution: "csto", state: "kgz", size: 3 });
const SEND = order("deploy-peacekeepers", { state: "kgz", mandate: "csto", size: 3 });
const MOTION = "motion-1-dushanbe-csto-kgz";
const vote = (choice: string) => order("vote", { motion: MOTION, choice });

/** Dushanbe tables a motion, and these vote. */
function voted(votes: Readonly<Record<string, string>> = {}): Turn {
  const others = Object.entries(votes).filter(([seat]) => seat !== "dushanbe");
  const own = votes.dushanbe === undefined ? [] : [vote(votes.dushanbe)];
  return {
    sheets: {
      dushanbe: [TABLED, ...own],
      ...Object.fromEntries(others.map(([seat, choice]) => [seat, [vote(choice)]])),
    },
  };
}

export const cases: CaseFile = {
  rule: "3 Votes",
  shows: ["motions/"],
  cases: [
    {
      id: "votes.1",
      story:
        "Consensus means that nobody says no: silence is an abstention, and the members alone hear of it.",
      position: inCrisis("consensus"),
      turns: [voted()],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.1b",
      story: "Consensus: a yes and an abstention pass.",
      position: inCrisis("consensus"),
      turns: [voted({ moscow: "yes", astana: "abstain" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.1c",
      story: "Consensus: one no fails it.",
      position: inCrisis("consensus"),
      turns: [voted({ moscow: "yes", yerevan: "no" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.1d",
      story: "Consensus: that all abstain, the mover too, is no no.",
      position: inCrisis("consensus"),
      turns: [
        voted({
          dushanbe: "abstain",
          moscow: "abstain",
          astana: "abstain",
          bishkek: "abstain",
          yerevan: "abstain",
        }),
      ],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.2",
      story: "A majority is more yes than no; the mover's word alone is a yes.",
      position: inCrisis("majority"),
      turns: [voted()],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.2b",
      story: "Majority: one against one is not enough.",
      position: inCrisis("majority"),
      turns: [voted({ moscow: "no" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.2c",
      story: "Majority: two against one is.",
      position: inCrisis("majority"),
      turns: [voted({ moscow: "no", astana: "yes" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.2d",
      story: "Majority: the mover may vote against itself.",
      position: inCrisis("majority"),
      turns: [voted({ dushanbe: "no" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.2e",
      story: "Majority: where all abstain, the mover too, there is none.",
      position: inCrisis("majority"),
      turns: [voted({ dushanbe: "abstain" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3",
      story: "Where the leader decides, the motion stays open without its word, whatever others say.",
      position: inCrisis("leader"),
      turns: [{ ...voted({ astana: "no" }) }],
      unfiled: "only the leader is offered a vote",
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result open, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3b",
      story: "The leader's yes counts alone.",
      position: inCrisis("leader"),
      turns: [voted({ moscow: "yes" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3c",
      story: "The leader's no counts alone.",
      position: inCrisis("leader"),
      turns: [voted({ moscow: "no", astana: "yes" })],
      unfiled: "only the leader is offered a vote",
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3d",
      story: "The leader's word may come turns later than the motion: until then it is on the table.",
      position: inCrisis("leader"),
      turns: [voted(), {}, { sheets: { moscow: [vote("yes")] } }],
      expected: `
        turn 1:
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result open, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        turn 2:
        nothing
        turn 3:
        motions/motion-1-dushanbe-csto-kgz result: open -> passed (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3e",
      story: "A motion on which the leader says nothing lapses with its crisis.",
      position: inCrisis("leader", 2),
      turns: [voted(), {}],
      shows: ["motions/", "crises/"],
      expected: `
        turn 1:
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result open, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        turn 2:
        crises/crisis-kgz is gone (open)
        motions/motion-1-dushanbe-csto-kgz result: open -> lapsed (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.3f",
      story: "A leader that abstains has not decided: the motion stays open.",
      position: inCrisis("leader"),
      turns: [voted({ moscow: "abstain" })],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result open, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.4",
      story: "Who is no member has no vote.",
      position: inCrisis("consensus"),
      turns: [voted({ tashkent: "no", washington: "no" })],
      unfiled: "only members are offered a vote",
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.5",
      story: "What the white cell decides stays open until the facilitator grants it.",
      position: inCrisis("white-cell"),
      turns: [voted(), { answered: { [MOTION]: "grant" } }],
      expected: `
        turn 1:
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result open, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        turn 2:
        motions/motion-1-dushanbe-csto-kgz result: open -> passed (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.5b",
      story: "What the facilitator refuses has failed, whatever the members said.",
      position: inCrisis("white-cell"),
      turns: [{ ...voted(), answered: { [MOTION]: "refuse" } }],
      expected: `
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.5c",
      story: "A motion that was refused may be tabled again, and granted then.",
      position: { ...inCrisis("white-cell"), before: [{ ...voted(), answered: { [MOTION]: "refuse" } }] },
      turns: [{ ...voted(), answered: { "motion-2-dushanbe-csto-kgz": "grant" } }],
      expected: `
        motions/motion-2-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 2} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.6",
      story: "A motion that passed lapses with its crisis.",
      position: inCrisis("majority", 1),
      turns: [voted()],
      shows: ["motions/", "crises/"],
      expected: `
        crises/crisis-kgz is gone (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result lapsed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.6b",
      story: "One that failed stays failed.",
      position: inCrisis("majority", 1),
      turns: [voted({ moscow: "no" })],
      shows: ["motions/", "crises/"],
      expected: `
        crises/crisis-kgz is gone (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.7",
      story: "A mandate voted and a mission ordered by another member in one turn both work.",
      position: inCrisis("consensus"),
      turns: [{ sheets: { dushanbe: [TABLED], moscow: [SEND] } }],
      shows: ["motions/", "deployments/", "deploy-peacekeepers"],
      expected: `
        seat/moscow/capital -2 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/forces -3 deploy-peacekeepers of moscow: cost (moscow)
        seat/moscow/funds -9 deploy-peacekeepers of moscow: cost (moscow)
        fact deploy-peacekeepers: csto {seat moscow, size 3, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 3, state kgz} (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result passed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.7b",
      story: "A no in that turn stops both, and the mission costs nothing.",
      position: inCrisis("consensus"),
      turns: [{ sheets: { dushanbe: [TABLED], moscow: [SEND], astana: [vote("no")] } }],
      shows: ["motions/", "deployments/", "deploy-peacekeepers"],
      expected: `
        fact deploy-peacekeepers: noMandate {mandate csto, seat moscow, size 3, state kgz} (moscow)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.8",
      story:
        "A mandate that passes at the close at which a mission calms the zone lapses with it; nobody is sent.",
      position: {
        ...inCrisis("consensus"),
        missions: [{ seat: "washington", state: "kgz", mandate: "host" }],
        numbers: { "state/kgz/stability": 70 },
      },
      turns: [{ sheets: { dushanbe: [TABLED] } }],
      shows: ["motions/", "crises/", "crises", "peacekeeping@fact"],
      expected: `
        fact peacekeeping: calmed {deployment Mission of washington, state kgz} (open)
        crises/crisis-kgz is gone (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result lapsed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "votes.8b",
      story: "A mission that comes under it at that close stays one turn more, and is paid for.",
      rule: "7.5",
      position: {
        ...inCrisis("consensus"),
        missions: [{ seat: "washington", state: "kgz", mandate: "host" }],
        numbers: { "state/kgz/stability": 70 },
      },
      turns: [{ sheets: { dushanbe: [TABLED], moscow: [SEND] } }, {}],
      shows: [
        "motions/",
        "crises/",
        "deployments/",
        "peacekeeping@seat/moscow",
        "peacekeeping@fact",
        "notices@fact",
      ],
      expected: `
        turn 1:
        fact notices: left {deployment Mission of washington, state kgz} (open)
        fact peacekeeping: calmed {deployment Mission of washington, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, leaves {evicted false, turn 2}, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 3, state kgz} (open)
        deployments/mission-washington-kgz is gone (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result lapsed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
        turn 2:
        seat/moscow/capital -0.375 peacekeeping: attention {deployment CSTO – KGZ} (moscow)
        seat/moscow/funds -4.5 peacekeeping: upkeep {deployment CSTO – KGZ} (moscow)
        fact notices: left {deployment CSTO – KGZ, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is gone (open)
      `,
    },
    {
      id: "votes.9",
      story:
        "Votes are counted before orders are worked out: a member that leaves at that close has had its last word.",
      position: inCrisis("consensus"),
      turns: [
        {
          sheets: {
            dushanbe: [TABLED],
            yerevan: [vote("no"), order("leave-institution", { institution: "csto" })],
          },
        },
      ],
      shows: ["motions/", "institutions/csto@members"],
      expected: `
        institutions/csto members: -yerevan (open)
        motions/motion-1-dushanbe-csto-kgz is new: {by dushanbe, crisis crisis-kgz, institution csto, result failed, size 3, state kgz, tabledTurn 1} (astana, bishkek, dushanbe, moscow, yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
