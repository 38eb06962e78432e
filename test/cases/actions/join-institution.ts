import { basing, type CaseFile, consent, order } from "../case.ts";

const JOIN = order("join-institution", { institution: "csto" });
const welcome = (seat = "tashkent") => consent("moscow", "join-institution", seat, "csto");
const position = { numbers: { "trust/tashkent/moscow": 60 } } as const;

export const cases: CaseFile = {
  rule: "5 join-institution",
  shows: ["join-institution", "institutions/csto@members"],
  cases: [
    {
      id: "join-institution.1",
      story: "It makes a member: hold for the regime, security and political ties and floors for the leader.",
      position,
      turns: [{ sheets: { tashkent: [JOIN] }, agreements: [welcome()] }],
      expected: `
        engagement/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        engagement/moscow/uzb/security +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/security +8 join-institution of tashkent: ties (open)
        seat/tashkent/capital -2 join-institution of tashkent: cost (tashkent)
        state/uzb/regime +2.4 join-institution of tashkent: joined (open)
        fact join-institution: joined {institution csto, state uzb} (open)
        institutions/csto members: +tashkent (open)
      `,
    },
    {
      id: "join-institution.3",
      story: "It needs the leader's agreement.",
      position,
      turns: [{ sheets: { tashkent: [JOIN] } }],
      expected: `
        fact turn: voidConsent {action join-institution, by moscow} (tashkent)
      `,
    },
    {
      id: "join-institution.7",
      story: "Two states that join in one turn are both members.",
      position: { numbers: { ...position.numbers, "trust/baku/moscow": 70 } },
      turns: [{ sheets: { tashkent: [JOIN], baku: [JOIN] }, agreements: [welcome(), welcome("baku")] }],
      expected: `
        engagement/moscow/aze/political +4 join-institution of baku: ties (open)
        engagement/moscow/aze/security +4 join-institution of baku: ties (open)
        engagement/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        engagement/moscow/uzb/security +4 join-institution of tashkent: ties (open)
        floor/moscow/aze/political +4 join-institution of baku: ties (open)
        floor/moscow/aze/security +8 join-institution of baku: ties (open)
        floor/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/security +8 join-institution of tashkent: ties (open)
        seat/baku/capital -2 join-institution of baku: cost (baku)
        seat/tashkent/capital -2 join-institution of tashkent: cost (tashkent)
        state/aze/regime +2.1 join-institution of baku: joined (open)
        state/uzb/regime +2.4 join-institution of tashkent: joined (open)
        fact join-institution: joined {institution csto, state aze} (open)
        fact join-institution: joined {institution csto, state uzb} (open)
        institutions/csto members: +baku +tashkent (open)
      `,
    },
    {
      id: "join-institution.8",
      story: "Joining, and a base for a rival: both happen.",
      rule: "7.3",
      position: {
        ...position,
        before: [{ sheets: { washington: [order("withdraw-forces", { deployment: "k2" })] } }],
      },
      turns: [
        {
          set: position.numbers,
          sheets: {
            tashkent: [JOIN],
            nato: [order("open-base", { state: "uzb", site: "k2-site", size: 1, rent: 0 })],
          },
          agreements: [
            welcome(),
            basing("tashkent", { patron: "nato", state: "uzb", site: "k2-site", size: 1, rent: 0 }),
          ],
        },
      ],
      shows: ["join-institution", "open-base", "institutions/csto@members", "deployments/"],
      expected: `
        engagement/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        engagement/moscow/uzb/security +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/security +8 join-institution of tashkent: ties (open)
        seat/nato/capital -4 open-base of nato: cost (nato)
        seat/nato/forces -1 open-base of nato: cost (nato)
        seat/tashkent/capital -2 join-institution of tashkent: cost (tashkent)
        state/uzb/regime +2.411 join-institution of tashkent: joined (open)
        fact join-institution: joined {institution csto, state uzb} (open)
        fact open-base: opened {rent 0, seat nato, site k2-site, size 1, state uzb} (open)
        deployments/base-2-order-nato-open-base-uzb is new: {kind base, mandate none, name k2, seat nato, sinceTurn 2, site k2-site, size 1, state uzb} (open)
        institutions/csto members: +tashkent (open)
      `,
    },
    {
      id: "join-institution.9",
      story: "Joining and leaving in one turn: both void, the costs returned.",
      rule: "7.3",
      position,
      unfiled: "who is no member is not offered to leave",
      turns: [
        {
          sheets: { tashkent: [JOIN, order("leave-institution", { institution: "csto" })] },
          agreements: [welcome()],
        },
      ],
      shows: ["join-institution", "leave-institution", "institutions/csto@members"],
      expected: `
        fact join-institution: both {institution csto, seat tashkent} (tashkent)
        fact leave-institution: both {institution csto, seat tashkent} (tashkent)
      `,
    },
    {
      id: "join-institution.10",
      story:
        "Joining while NATO's step for the new member is taken directly: both happen, the gate is shut from the next turn.",
      rule: "7.3",
      position,
      turns: [
        {
          sheets: {
            tashkent: [JOIN],
            nato: [order("deepen-partnership", { institution: "pfp", state: "uzb", route: "direct" })],
          },
          agreements: [welcome(), consent("tashkent", "deepen-partnership", "nato", "uzb")],
        },
      ],
      shows: ["join-institution", "deepen-partnership", "institutions/csto@members", "institutions/pfp"],
      expected: `
        engagement/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        engagement/moscow/uzb/security +4 join-institution of tashkent: ties (open)
        engagement/nato/uzb/political +6 deepen-partnership of nato: step (open)
        engagement/nato/uzb/security +2 deepen-partnership of nato: step (open)
        floor/moscow/uzb/political +4 join-institution of tashkent: ties (open)
        floor/moscow/uzb/security +8 join-institution of tashkent: ties (open)
        seat/nato/capital -2 deepen-partnership of nato: cost (nato)
        seat/tashkent/capital -2 join-institution of tashkent: cost (tashkent)
        state/uzb/openness +1 deepen-partnership of nato: step (open)
        state/uzb/regime +2.4 join-institution of tashkent: joined (open)
        fact deepen-partnership: step {institution pfp, seat nato, state uzb, step IPAP} (open)
        fact join-institution: joined {institution csto, state uzb} (open)
        institutions/csto members: +tashkent (open)
        institutions/pfp levels.uzb: 2 -> 3 (open)
      `,
    },
  ],
};
