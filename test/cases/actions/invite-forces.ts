import { type CaseFile, letIn, order } from "../case.ts";

const invite = (guest: string, size: number) => order("invite-forces", { guest, size });
const SEND = order("deploy-peacekeepers", { state: "uzb", mandate: "host", size: 2 });
const position = { crises: { uzb: {} } };
const TABLE = order("table-mandate", { institution: "pfp", state: "uzb", size: 4 });
const COME = order("deploy-peacekeepers", { state: "uzb", mandate: "nato", size: 2 });
const ALLIED = { ...position, numbers: { "seat/washington/forces": 4, "seat/nato/forces": 4 } };

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
    {
      id: "invite-forces.12",
      story: "An alliance whose command passes at this close is invited under its next commander as well.",
      position: {
        ...position,
        scenario: (scenario) => ({
          ...scenario,
          institutions: scenario.institutions.map((one) =>
            one.id === "csto"
              ? {
                  ...one,
                  commanders: [
                    { name: "The first", seat: "moscow", until: "2005-06-23" },
                    { name: "The second", seat: "astana", until: "2008-01-01" },
                  ],
                }
              : one,
          ),
        }),
      },
      turns: [{ sheets: { tashkent: [invite("csto", 2)] } }],
      shows: ["invite-forces", "agreements/", "institutions/csto@command"],
      expected: `
        seat/tashkent/capital -1 invite-forces of tashkent: cost (tashkent)
        fact invite-forces: invited {guest csto, seat tashkent, size 2, state uzb} (open)
        agreements/invitation-1-order-tashkent-invite-forces-uzb is new: {fromTurn 1, parties [astana, moscow, tashkent], state in-force, terms [{fields {mandate csto, seat astana, size 2, state uzb}, kind peacekeepers}, {fields {mandate csto, seat moscow, size 2, state uzb}, kind peacekeepers}], untilTurn 2} (open)
        institutions/csto commander: moscow -> astana (open)
        institutions/csto commanderName: The first -> The second (open)
      `,
    },
    {
      id: "invite-forces.13",
      story:
        "An alliance that was invited with so many comes with so many, not each of its members: together too many are void.",
      position: ALLIED,
      turns: [
        {
          sheets: {
            tashkent: [invite("pfp", 2)],
            nato: [TABLE, COME],
            washington: [COME],
          },
        },
      ],
      shows: ["deploy-peacekeepers@fact", "deployments/"],
      expected: `
        fact deploy-peacekeepers: noWord {mandate nato, seat nato, size 2, state uzb} (nato)
        fact deploy-peacekeepers: noWord {mandate nato, seat washington, size 2, state uzb} (washington)
        fact turn: motionPassed {institution pfp, state uzb} (nato, washington)
      `,
    },
    {
      id: "invite-forces.13b",
      story: "Who has come by it is counted in when another member follows at the next close.",
      position: { ...ALLIED, before: [{ sheets: { tashkent: [invite("pfp", 2)], nato: [TABLE, COME] } }] },
      turns: [{ sheets: { washington: [COME] } }],
      shows: ["deploy-peacekeepers@fact", "deployments/"],
      expected: `
        fact deploy-peacekeepers: noWord {mandate nato, seat washington, size 2, state uzb} (washington)
      `,
    },
    {
      id: "invite-forces.13c",
      story: "Members that keep within it together come both.",
      position: ALLIED,
      turns: [
        {
          sheets: { tashkent: [invite("pfp", 4)], nato: [TABLE, COME], washington: [COME] },
        },
      ],
      shows: ["deploy-peacekeepers@fact", "deployments/"],
      expected: `
        fact deploy-peacekeepers: nato {seat nato, size 2, state uzb} (open)
        fact deploy-peacekeepers: nato {seat washington, size 2, state uzb} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution pfp, kind peacekeeping, mandate nato, name Partnership for Peace – UZB, seat nato, sinceTurn 1, size 2, state uzb} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution pfp, kind peacekeeping, mandate nato, name Partnership for Peace – UZB, seat washington, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution pfp, state uzb} (nato, washington)
      `,
    },
    {
      id: "invite-forces.13d",
      story: "What the host agreed with a member besides is that member's own.",
      position: ALLIED,
      turns: [
        {
          sheets: { tashkent: [invite("pfp", 2)], nato: [TABLE, COME], washington: [COME] },
          agreements: [letIn("tashkent", { seat: "washington", state: "uzb", mandate: "nato", size: 2 })],
        },
      ],
      shows: ["deploy-peacekeepers@fact", "deployments/"],
      expected: `
        fact deploy-peacekeepers: nato {seat nato, size 2, state uzb} (open)
        fact deploy-peacekeepers: nato {seat washington, size 2, state uzb} (open)
        deployments/mission-1-order-nato-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution pfp, kind peacekeeping, mandate nato, name Partnership for Peace – UZB, seat nato, sinceTurn 1, size 2, state uzb} (open)
        deployments/mission-1-order-washington-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution pfp, kind peacekeeping, mandate nato, name Partnership for Peace – UZB, seat washington, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution pfp, state uzb} (nato, washington)
      `,
    },
  ],
};
