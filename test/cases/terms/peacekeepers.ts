import { type CaseFile, letIn, order } from "../case.ts";

const send = (mandate: string, size: number) => order("deploy-peacekeepers", { state: "uzb", mandate, size });
const position = { crises: { uzb: {} } };
const let2 = letIn("tashkent", { seat: "nato", state: "uzb", mandate: "host", size: 2 });

export const cases: CaseFile = {
  rule: "6",
  shows: ["deploy-peacekeepers@fact"],
  cases: [
    {
      id: "peacekeepers.1",
      story: "Fewer battalions than were agreed may come.",
      position,
      turns: [{ sheets: { nato: [send("host", 1)] }, agreements: [let2] }],
      expected: `
        fact deploy-peacekeepers: host {seat nato, size 1, state uzb} (open)
      `,
    },
    {
      id: "peacekeepers.2",
      story: "Consent to the host's mandate is none to the alliance's own.",
      position,
      turns: [
        {
          sheets: {
            nato: [order("table-mandate", { institution: "pfp", state: "uzb", size: 2 }), send("nato", 2)],
          },
          agreements: [let2],
        },
      ],
      expected: `
        fact turn: motionPassed {institution pfp, state uzb} (nato, washington)
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
      `,
    },
    {
      id: "peacekeepers.3",
      story: "Consent for one zone opens no other.",
      position: { crises: { uzb: {}, kgz: {} } },
      turns: [
        {
          sheets: { nato: [order("deploy-peacekeepers", { state: "kgz", mandate: "host", size: 1 })] },
          agreements: [let2],
        },
      ],
      expected: `
        fact turn: voidConsent {action deploy-peacekeepers, by bishkek} (nato)
      `,
    },
    {
      id: "peacekeepers.4",
      story: "Consent to two battalions for some turns is consent to two in all, not to two in each turn.",
      position: { ...position, numbers: { "seat/nato/forces": 4 } },
      turns: [
        { sheets: { nato: [send("host", 1)] }, agreements: [{ ...let2, turns: 3 }] },
        { sheets: { nato: [send("host", 2)] } },
        { sheets: { nato: [send("host", 1)] } },
      ],
      expected: `
        turn 1:
        fact deploy-peacekeepers: host {seat nato, size 1, state uzb} (open)
        turn 2:
        fact turn: voidConsent {action deploy-peacekeepers, by tashkent} (nato)
        turn 3:
        fact deploy-peacekeepers: host {seat nato, size 1, state uzb} (open)
      `,
    },
  ],
};
