import { type CaseFile, order } from "../case.ts";

const invite = (guest: string, size: number) => order("invite-forces", { guest, size });
const SEND = order("deploy-peacekeepers", { state: "uzb", mandate: "host", size: 2 });
const position = { crises: { uzb: {} } };

export const cases: CaseFile = {
  rule: "5 invite-forces",
  shows: ["invite-forces", "deployments/"],
  cases: [
    {
      id: "invite-forces.1",
      story: "It is the host's consent for the same turn.",
      position,
      turns: [{ sheets: { tashkent: [invite("nato", 2)], nato: [SEND] } }],
      expected: `
        seat/tashkent/capital -1 invite-forces of tashkent: cost (tashkent)
        fact invite-forces: invited {guest nato, seat tashkent, size 2, state uzb} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, kind peacekeeping, mandate host, name Nato – UZB, seat nato, sinceTurn 1, size 2, state uzb} (open)
      `,
    },
    {
      id: "invite-forces.2",
      story: "It lets in only whom it names.",
      position,
      turns: [{ sheets: { tashkent: [invite("moscow", 3)], nato: [SEND] } }],
      expected: `
        seat/tashkent/capital -1 invite-forces of tashkent: cost (tashkent)
        fact invite-forces: invited {guest moscow, seat tashkent, size 3, state uzb} (open)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "invite-forces.2b",
      story: "It lets in no more battalions than it says.",
      position,
      turns: [{ sheets: { tashkent: [invite("nato", 1)], nato: [SEND] } }],
      expected: `
        seat/tashkent/capital -1 invite-forces of tashkent: cost (tashkent)
        fact invite-forces: invited {guest nato, seat tashkent, size 1, state uzb} (open)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "invite-forces.3",
      story: "It still stands at the next close.",
      position: { ...position, before: [{ sheets: { tashkent: [invite("nato", 2)] } }] },
      turns: [{ sheets: { nato: [SEND] } }],
      expected: `
        deployments/mission-2-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, kind peacekeeping, mandate host, name Nato – UZB, seat nato, sinceTurn 2, size 2, state uzb} (open)
      `,
    },
    {
      id: "invite-forces.3b",
      story: "It stands no longer than that.",
      position: { ...position, before: [{ sheets: { tashkent: [invite("nato", 2)] } }, {}] },
      turns: [{ sheets: { nato: [SEND] } }],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "invite-forces.4",
      story: "To an alliance it gives the consent that its own mandate needs here.",
      position,
      turns: [
        {
          sheets: {
            tashkent: [invite("csto", 2)],
            moscow: [
              order("table-mandate", { institution: "csto", state: "uzb", size: 2 }),
              order("deploy-peacekeepers", { state: "uzb", mandate: "csto", size: 2 }),
            ],
          },
        },
      ],
      expected: `
        seat/tashkent/capital -1 invite-forces of tashkent: cost (tashkent)
        fact invite-forces: invited {guest csto, seat tashkent, size 2, state uzb} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB, seat moscow, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "invite-forces.8",
      story: "Whom it let in at this close it does not let in again at the next.",
      position: {
        ...position,
        numbers: { "seat/nato/forces": 4 },
        before: [{ sheets: { tashkent: [invite("nato", 2)], nato: [SEND] } }],
      },
      turns: [{ sheets: { nato: [SEND] } }],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "invite-forces.9",
      story: "When it runs out it is told to be what it was: a word of the host, and no agreement.",
      position: { ...position, before: [{ sheets: { tashkent: [invite("nato", 2)] } }] },
      turns: [{}],
      shows: ["agreements"],
      expected: `
        fact agreements: uninvited {state uzb} (open)
      `,
    },
  ],
};
