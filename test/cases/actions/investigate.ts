import { aid, type CaseFile, order } from "../case.ts";

const ASK = order("investigate", { about: "tashkent" });
const asked = { sheets: { washington: [ASK] } };
/** Tashkent and Moscow agree on aid in secret. */
const sealed = { agreements: [{ ...aid("moscow", "tashkent", 9, 6), secret: true }] };

export const cases: CaseFile = {
  rule: "5 investigate",
  shows: ["investigate"],
  cases: [
    {
      id: "investigate.1",
      story: "One who has nothing else to hide shows what it has left, to the asker alone.",
      turns: [asked],
      expected: `
        seat/washington/capital -2 investigate of washington: cost (washington)
        fact investigate: means {about tashkent, capital 6, forces 3, funds 50} (washington)
      `,
    },
    {
      id: "investigate.3",
      story: "Of a secret agreement the dice may show the parties, the end and every term.",
      position: { seed: "dice 0", before: [sealed] },
      turns: [asked],
      expected: `
        seat/washington/capital -2 investigate of washington: cost (washington)
        fact investigate: agreement {about tashkent, others moscow, turn 6} (washington)
        fact investigate: term {about tashkent, words aid, 9, moscow, tashkent} (washington)
      `,
    },
    {
      id: "investigate.7",
      story: "Two that ask about one seat in one turn draw apart, and each alone learns what it drew.",
      position: { seed: "dice 0", before: [sealed] },
      turns: [{ sheets: { washington: [ASK], nato: [ASK] } }],
      expected: `
        seat/nato/capital -2 investigate of nato: cost (nato)
        seat/washington/capital -2 investigate of washington: cost (washington)
        fact investigate: agreement {about tashkent, others moscow, turn 6} (washington)
        fact investigate: means {about tashkent, capital 9.4, forces 3, funds 72} (nato)
        fact investigate: term {about tashkent, words aid, 9, moscow, tashkent} (washington)
      `,
    },
  ],
};
