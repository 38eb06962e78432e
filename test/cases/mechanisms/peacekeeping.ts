import type { Mandate } from "../../../shared/scenario/choices.ts";
import { type CaseFile, letIn, type MissionGiven, order, type Position } from "../case.ts";

const troops = (
  seat: string,
  mandate: Mandate,
  size = 2,
  given: Partial<MissionGiven> = {},
): MissionGiven => ({
  seat,
  state: "kgz",
  mandate,
  size,
  ...given,
});
/** Kyrgyzstan (stability 35, threat 45) with an open zone and missions in it. */
const zoned = (...missions: readonly MissionGiven[]): Position => ({ crises: { kgz: {} }, missions });
const arriving = { sinceTurn: 1 };
/** Moscow comes with two battalions at the host's word, that lets in as many as it likes, and goes. */
const COME = order("deploy-peacekeepers", { state: "kgz", mandate: "host", size: 2 });
const LET = { ...letIn("bishkek", { seat: "moscow", state: "kgz", mandate: "host", size: 9 }), turns: 12 };
const FIRST = { sheets: { moscow: [COME] }, agreements: [LET] };
const go = (turn: number) =>
  order("withdraw-forces", { deployment: `mission-${turn}-order-moscow-deploy-peacekeepers-kgz` });
const PLENTY = { "seat/moscow/capital": 20, "seat/moscow/forces": 12 };
const LASTS = { kgz: { untilTurn: 20, stabilityBefore: 90_000 } };
const calm = { "state/kgz/stability": 20 };

export const cases: CaseFile = {
  rule: "4 Peacekeeping",
  shows: ["peacekeeping"],
  cases: [
    {
      id: "peacekeeping.1",
      story:
        "Two battalions under the alliance: calm, less threat, ties, a name, at the leader's half price.",
      position: zoned(troops("moscow", "csto")),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.2",
      story: "Battalions past the second do half.",
      position: zoned(troops("moscow", "csto", 4)),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +6 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -6 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +6 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -10.8 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.3",
      story: "Battalions of two missions in a zone are added first.",
      position: zoned(troops("moscow", "csto"), troops("nato", "nato")),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/nato/kgz/political +1.5 peacekeeping: calm {deployment Mission of nato} (open)
        engagement/nato/kgz/security +2 peacekeeping: calm {deployment Mission of nato} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        seat/nato/capital -0.25 peacekeeping: attention {deployment Mission of nato} (nato)
        seat/nato/funds -3 peacekeeping: upkeep {deployment Mission of nato} (nato)
        seat/nato/prestige +1.5 peacekeeping: mandate {deployment Mission of nato} (open)
        state/kgz/stability +3 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/stability +3 peacekeeping: calm {deployment Mission of nato} (open)
        state/kgz/threat -5.4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -5.4 peacekeeping: calm {deployment Mission of nato} (open)
      `,
    },
    {
      id: "peacekeeping.4",
      story: "Under NATO's mandate.",
      position: zoned(troops("nato", "nato")),
      turns: [{}],
      expected: `
        engagement/nato/kgz/political +1.5 peacekeeping: calm {deployment Mission of nato} (open)
        engagement/nato/kgz/security +4 peacekeeping: calm {deployment Mission of nato} (open)
        seat/nato/capital -0.25 peacekeeping: attention {deployment Mission of nato} (nato)
        seat/nato/funds -3 peacekeeping: upkeep {deployment Mission of nato} (nato)
        seat/nato/prestige +1.5 peacekeeping: mandate {deployment Mission of nato} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of nato} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of nato} (open)
      `,
    },
    {
      id: "peacekeeping.4b",
      story: "Under the UN's: a quarter more.",
      position: zoned(troops("moscow", "un")),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +5 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -9 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.4c",
      story: "Under the host's alone: a quarter less.",
      position: zoned(troops("moscow", "host")),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige -0.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +3 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -5.4 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.4d",
      story: "Under none: half.",
      position: zoned(troops("moscow", "none")),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        state/kgz/stability +2 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -3.6 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.5",
      story: "A member that is not the leader pays all of the capital.",
      position: zoned(troops("astana", "csto")),
      turns: [{}],
      expected: `
        seat/astana/capital -0.5 peacekeeping: attention {deployment Mission of astana} (astana)
        seat/astana/funds -3 peacekeeping: upkeep {deployment Mission of astana} (astana)
        seat/astana/prestige +1.5 peacekeeping: mandate {deployment Mission of astana} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of astana} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of astana} (open)
      `,
    },
    {
      id: "peacekeeping.6",
      story: "Ties grow in its first three turns, three battalions counted, and no more.",
      position: zoned(troops("moscow", "csto", 4)),
      turns: [{ set: calm }, { set: calm }, { set: calm }, { set: calm }],
      shows: ["peacekeeping@engagement"],
      expected: `
        turn 1:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +6 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +5.912 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 3:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +5.263 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 4:
        nothing
      `,
    },
    {
      id: "peacekeeping.8",
      story: "On arrival the host's trust rises, once.",
      position: zoned(troops("moscow", "csto", 2, arriving)),
      turns: [{}, { set: calm }],
      expected: `
        turn 1:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of moscow} (open)
        trust/bishkek/moscow +6 peacekeeping: welcome {deployment Mission of moscow} (bishkek, moscow)
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -6.112 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.9",
      story:
        "On arrival without mandate: the owner's name and ties and the regime suffer, and no trust comes.",
      position: zoned(troops("moscow", "none", 2, arriving)),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/political -4 peacekeeping: noMandate {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.5 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige -3 peacekeeping: noMandate {deployment Mission of moscow} (open)
        state/kgz/regime -4 peacekeeping: noMandate {deployment Mission of moscow} (open)
        state/kgz/stability +2 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -3.6 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.10",
      story: "Stability well above where it started closes the zone: prestige, ties, and the troops go home.",
      position: {
        ...zoned(troops("moscow", "csto")),
        numbers: { "state/kgz/stability": 44 },
        crises: { kgz: { stabilityBefore: 35_000 } },
      },
      turns: [{}],
      shows: ["peacekeeping", "notices", "crises/", "deployments/", "=state/kgz/stability"],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/political +4 peacekeeping: success {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        seat/moscow/prestige +5 peacekeeping: success {deployment Mission of moscow} (open)
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of moscow} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        fact peacekeeping: calmed {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
        state/kgz/stability is 48.69
      `,
    },
    {
      id: "peacekeeping.11",
      story: "A state that was calm before is calm enough at a lower mark.",
      position: {
        crises: { kaz: { stabilityBefore: 65_000 } },
        missions: [{ seat: "moscow", state: "kaz", mandate: "csto" }],
        numbers: { "state/kaz/stability": 59 },
      },
      turns: [{}],
      shows: ["peacekeeping@success", "peacekeeping@calmed", "crises/", "=state/kaz/stability"],
      expected: `
        engagement/moscow/kaz/political +4 peacekeeping: success {deployment Mission of moscow} (open)
        seat/moscow/prestige +5 peacekeeping: success {deployment Mission of moscow} (open)
        fact peacekeeping: calmed {deployment Mission of moscow, state kaz} (open)
        crises/crisis-kaz is gone (open)
        state/kaz/stability is 63.42
      `,
    },
    {
      id: "peacekeeping.11b",
      story: "Below that mark the zone stays open.",
      position: {
        crises: { kaz: { stabilityBefore: 65_000 } },
        missions: [{ seat: "moscow", state: "kaz", mandate: "csto" }],
        numbers: { "state/kaz/stability": 40 },
      },
      turns: [{}],
      shows: ["peacekeeping@success", "peacekeeping@calmed", "crises/", "=state/kaz/stability"],
      expected: `
        state/kaz/stability is 46.28
      `,
    },
    {
      id: "peacekeeping.12",
      story: "Upkeep that cannot be paid halves the effect.",
      rule: "4 Unpaid",
      position: {
        ...zoned(troops("nato", "nato")),
        withoutIncome: ["nato"],
        numbers: { "seat/nato/funds": 0 },
      },
      turns: [{}],
      expected: `
        engagement/nato/kgz/political +0.75 peacekeeping: calm {deployment Mission of nato} (open)
        engagement/nato/kgz/security +2 peacekeeping: calm {deployment Mission of nato} (open)
        seat/nato/capital -0.25 peacekeeping: attention {deployment Mission of nato} (nato)
        seat/nato/prestige +1.5 peacekeeping: mandate {deployment Mission of nato} (open)
        state/kgz/stability +2 peacekeeping: calm {deployment Mission of nato} (open)
        state/kgz/threat -3.6 peacekeeping: calm {deployment Mission of nato} (open)
        fact peacekeeping: unpaid {deployment Mission of nato, seat nato} (nato)
      `,
    },
    {
      id: "peacekeeping.13",
      story: "Trained members make their alliance's missions better.",
      position: {
        ...zoned(troops("moscow", "csto")),
        numbers: { "state/kgz/quality": 4, "state/tjk/quality": 4 },
      },
      turns: [{}],
      shows: ["peacekeeping@state/kgz"],
      expected: `
        state/kgz/stability +4.8 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -8.64 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.13b",
      story: "The same units do nothing for another's mission.",
      position: {
        ...zoned(troops("nato", "nato")),
        numbers: { "state/kgz/quality": 4, "state/tjk/quality": 4 },
      },
      turns: [{}],
      shows: ["peacekeeping@state/kgz"],
      expected: `
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of nato} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of nato} (open)
      `,
    },
    {
      id: "peacekeeping.13c",
      story: "Quality counts up to a limit.",
      position: {
        ...zoned(troops("moscow", "csto")),
        numbers: {
          "state/kaz/quality": 9,
          "state/kgz/quality": 9,
          "state/tjk/quality": 9,
          "state/arm/quality": 9,
        },
      },
      turns: [{}],
      shows: ["peacekeeping@state/kgz"],
      expected: `
        state/kgz/stability +6 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -10.8 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.14",
      story: "A turn of four months does twice the work, and costs twice the money.",
      position: { ...zoned(troops("moscow", "csto")), variant: "short" },
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +3 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/political +4 peacekeeping: success {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +8 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -6 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +3 peacekeeping: mandate {deployment Mission of moscow} (open)
        seat/moscow/prestige +5 peacekeeping: success {deployment Mission of moscow} (open)
        state/kgz/stability +8 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -14.4 peacekeeping: calm {deployment Mission of moscow} (open)
        fact peacekeeping: calmed {deployment Mission of moscow, state kgz} (open)
      `,
    },
    {
      id: "peacekeeping.15",
      story:
        "A zone that is calm already stays open for the close at which a mission arrives, and ends with the next.",
      position: {
        ...zoned(troops("moscow", "csto", 2, arriving)),
        numbers: { "state/kgz/stability": 70 },
      },
      turns: [{}, {}],
      shows: ["peacekeeping", "crises/", "deployments/"],
      expected: `
        turn 1:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +2.4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -7.2 peacekeeping: calm {deployment Mission of moscow} (open)
        trust/bishkek/moscow +6 peacekeeping: welcome {deployment Mission of moscow} (bishkek, moscow)
        crises/crisis-kgz arrivals: none -> {moscow {turn 1, welcomed true}} (open)
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/political +4 peacekeeping: success {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.25 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -3 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        seat/moscow/prestige +5 peacekeeping: success {deployment Mission of moscow} (open)
        state/kgz/stability +2.278 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -6.112 peacekeeping: calm {deployment Mission of moscow} (open)
        fact peacekeeping: calmed {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "peacekeeping.16",
      story: "Missions in two zones do not share: two battalions in each count in full in each.",
      position: {
        crises: { kgz: {}, tjk: {} },
        missions: [troops("moscow", "csto"), troops("moscow", "csto", 2, { id: "other", state: "tjk" })],
      },
      turns: [{}],
      shows: ["peacekeeping@stability"],
      expected: `
        state/kgz/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
        state/tjk/stability +4 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.17",
      story:
        "Ties grow at the three closes after a mission's arrival, whenever that was, by the room that is left.",
      position: {
        crises: { kgz: { untilTurn: 12 } },
        numbers: { ...calm, "engagement/moscow/kgz/political": 80 },
        before: [
          {},
          {
            sheets: {
              moscow: [
                order("table-mandate", { institution: "csto", state: "kgz", size: 1 }),
                order("deploy-peacekeepers", { state: "kgz", mandate: "csto", size: 1 }),
              ],
            },
          },
        ],
      },
      turns: [{}, {}, {}, {}],
      shows: ["peacekeeping@engagement"],
      expected: `
        turn 3:
        engagement/moscow/kgz/political +0.698 peacekeeping: calm {deployment CSTO – KGZ} (open)
        engagement/moscow/kgz/security +2 peacekeeping: calm {deployment CSTO – KGZ} (open)
        turn 4:
        engagement/moscow/kgz/political +0.723 peacekeeping: calm {deployment CSTO – KGZ} (open)
        engagement/moscow/kgz/security +2 peacekeeping: calm {deployment CSTO – KGZ} (open)
        turn 5:
        engagement/moscow/kgz/political +0.747 peacekeeping: calm {deployment CSTO – KGZ} (open)
        engagement/moscow/kgz/security +2 peacekeeping: calm {deployment CSTO – KGZ} (open)
        turn 6:
        nothing
      `,
    },
    {
      id: "peacekeeping.18",
      story: "In turns of four months that is one close in full and half of the next.",
      position: {
        variant: "short",
        crises: { kgz: { untilTurn: 6 } },
        numbers: calm,
        missions: [troops("moscow", "csto", 1)],
      },
      turns: [{}, {}, {}],
      shows: ["peacekeeping@engagement"],
      expected: `
        turn 1:
        engagement/moscow/kgz/political +3 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +2 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "peacekeeping.19",
      story: "A mission that worked has calmed its zone also where another arrives at the same close.",
      position: {
        ...zoned(troops("moscow", "csto"), troops("nato", "nato", 1, { sinceTurn: 1, id: "late" })),
        numbers: { "state/kgz/stability": 60 },
      },
      turns: [{}],
      shows: ["peacekeeping@fact", "crises/", "deployments/"],
      expected: `
        fact peacekeeping: calmed {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/late leaves: none -> {evicted false, turn 2} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "peacekeeping.20",
      story:
        "Who cuts a mission in three brings what one of the same size does: one name, one tie, counted from the first arrival.",
      position: zoned(
        troops("moscow", "csto", 1),
        troops("moscow", "csto", 1, { id: "second" }),
        troops("moscow", "csto", 1, { id: "third" }),
      ),
      turns: [{}],
      expected: `
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +6 peacekeeping: calm {deployment Mission of moscow} (open)
        seat/moscow/capital -0.125 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/capital -0.125 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/capital -0.125 peacekeeping: attention {deployment Mission of moscow} (moscow)
        seat/moscow/funds -1.5 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/funds -1.5 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/funds -1.5 peacekeeping: upkeep {deployment Mission of moscow} (moscow)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        state/kgz/stability +1.667 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/stability +1.667 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/stability +1.667 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -3 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -3 peacekeeping: calm {deployment Mission of moscow} (open)
        state/kgz/threat -3 peacekeeping: calm {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.20b",
      story: "Its calm is rewarded once.",
      position: {
        ...zoned(troops("moscow", "csto", 1), troops("moscow", "csto", 1, { id: "second" })),
        numbers: { "state/kgz/stability": 60 },
      },
      turns: [{}],
      shows: ["peacekeeping@success", "peacekeeping@fact"],
      expected: `
        engagement/moscow/kgz/political +4 peacekeeping: success {deployment Mission of moscow} (open)
        seat/moscow/prestige +5 peacekeeping: success {deployment Mission of moscow} (open)
        fact peacekeeping: calmed {deployment Mission of moscow, state kgz} (open)
      `,
    },
    {
      id: "peacekeeping.20c",
      story: "Who sends more to those that stand there is not welcomed anew.",
      position: zoned(troops("moscow", "csto"), troops("moscow", "csto", 1, { id: "second", ...arriving })),
      turns: [{}],
      shows: ["peacekeeping@trust"],
      expected: `
        nothing
      `,
    },
    {
      id: "peacekeeping.20d",
      story: "How the world sees it is asked of each mandate once.",
      position: zoned(
        troops("moscow", "csto", 1),
        troops("moscow", "csto", 1, { id: "second" }),
        troops("moscow", "host", 1, { id: "third" }),
      ),
      turns: [{}],
      shows: ["peacekeeping@prestige"],
      expected: `
        seat/moscow/prestige -0.5 peacekeeping: mandate {deployment Mission of moscow} (open)
        seat/moscow/prestige +1.5 peacekeeping: mandate {deployment Mission of moscow} (open)
      `,
    },
    {
      id: "peacekeeping.20e",
      story: "Reinforcements that come when the first are no news any more bring no new ties.",
      position: {
        crises: { kgz: { untilTurn: 9 } },
        numbers: calm,
        missions: [troops("moscow", "csto", 1), troops("moscow", "csto", 1, { id: "second", sinceTurn: 3 })],
      },
      turns: [{}, {}, {}, {}],
      shows: ["peacekeeping@engagement"],
      expected: `
        turn 1:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 3:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Mission of moscow} (open)
        engagement/moscow/kgz/security +3.815 peacekeeping: calm {deployment Mission of moscow} (open)
        turn 4:
        nothing
      `,
    },
    {
      id: "peacekeeping.21",
      story:
        "Who withdraws and sends anew at one close stays as long as it has been there: nothing is fresh again.",
      position: {
        crises: LASTS,
        numbers: PLENTY,
        before: [FIRST, { set: calm }, { set: calm }],
      },
      turns: [{ set: calm, sheets: { moscow: [go(1), COME] } }, { set: calm }],
      shows: ["peacekeeping@engagement", "peacekeeping@trust", "crises/"],
      expected: `
        turn 4:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Moscow – KGZ} (open)
        engagement/moscow/kgz/security +3.835 peacekeeping: calm {deployment Moscow – KGZ} (open)
        turn 5:
        nothing
      `,
    },
    {
      id: "peacekeeping.21b",
      story: "Nor is it for who comes back later in the same crisis, and the host does not welcome it again.",
      position: {
        crises: LASTS,
        numbers: PLENTY,
        before: [FIRST, { set: calm }, { set: calm, sheets: { moscow: [go(1)] } }],
      },
      turns: [{ set: calm }, { set: calm, sheets: { moscow: [COME] } }, { set: calm }],
      shows: ["peacekeeping@engagement", "peacekeeping@trust", "crises/"],
      expected: `
        turn 4:
        nothing
        turn 5:
        nothing
        turn 6:
        nothing
      `,
    },
    {
      id: "peacekeeping.21c",
      story:
        "What was left of the first three turns is not lost by going: who comes back within them has the rest.",
      position: {
        crises: LASTS,
        numbers: PLENTY,
        before: [FIRST],
      },
      turns: [{ set: calm, sheets: { moscow: [go(1), COME] } }, { set: calm }, { set: calm }, { set: calm }],
      shows: ["peacekeeping@engagement", "peacekeeping@trust"],
      expected: `
        turn 2:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Moscow – KGZ} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Moscow – KGZ} (open)
        turn 3:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Moscow – KGZ} (open)
        engagement/moscow/kgz/security +4 peacekeeping: calm {deployment Moscow – KGZ} (open)
        turn 4:
        engagement/moscow/kgz/political +1.5 peacekeeping: calm {deployment Moscow – KGZ} (open)
        engagement/moscow/kgz/security +3.835 peacekeeping: calm {deployment Moscow – KGZ} (open)
        turn 5:
        nothing
      `,
    },
    {
      id: "peacekeeping.21d",
      story: "Who first came without a mandate is welcomed when it comes with one, once.",
      position: {
        crises: LASTS,
        numbers: PLENTY,
        before: [
          {
            sheets: { moscow: [order("deploy-peacekeepers", { state: "kgz", mandate: "none", size: 1 })] },
            agreements: [LET],
          },
        ],
      },
      turns: [
        { set: calm, sheets: { moscow: [COME] } },
        { set: calm, sheets: { moscow: [COME] } },
      ],
      shows: ["peacekeeping@trust", "crises/"],
      expected: `
        turn 2:
        trust/bishkek/moscow +6 peacekeeping: welcome {deployment Moscow – KGZ} (bishkek, moscow)
        crises/crisis-kgz arrivals.moscow.welcomed: false -> true (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "peacekeeping.21e",
      story: "A crisis that the news renew is still the same one: who has come in it is not welcomed anew.",
      rule: "4 Crises",
      position: {
        crises: LASTS,
        numbers: PLENTY,
        before: [FIRST],
      },
      turns: [
        { set: calm, fired: ["raid"], sheets: { moscow: [go(1)] } },
        { set: calm, sheets: { moscow: [COME] } },
      ],
      shows: ["peacekeeping@trust", "deployments/"],
      expected: `
        turn 2:
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is gone (open)
        turn 3:
        deployments/mission-3-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, kind peacekeeping, mandate host, name Moscow – KGZ, seat moscow, sinceTurn 3, size 2, state kgz} (open)
      `,
    },
  ],
};
