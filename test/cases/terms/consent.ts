import { type CaseFile, consent, order } from "../case.ts";

const train = (state: string) => order("train-forces", { state });

export const cases: CaseFile = {
  rule: "6",
  shows: ["train-forces", "deepen-partnership"],
  cases: [
    {
      id: "consents.7",
      story: "A consent for some turns lets an order through in each of them, and not after.",
      turns: [
        {
          sheets: { washington: [train("uzb")] },
          agreements: [{ ...consent("tashkent", "train-forces", "washington", "uzb"), turns: 2 }],
        },
        { sheets: { washington: [train("uzb")] } },
        { sheets: { washington: [train("uzb")] } },
      ],
      expected: `
        turn 1:
        engagement/washington/uzb/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/uzb/quality +1 train-forces of washington: trained (open)
        fact train-forces: trained {seat washington, state uzb} (open)
        turn 2:
        engagement/washington/uzb/security +2 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/uzb/quality +0.5 train-forces of washington: trained (open)
        fact train-forces: trained {seat washington, state uzb} (open)
        turn 3:
        fact turn: voidConsent {action train-forces, by tashkent} (washington)
      `,
    },
    {
      id: "consents.8",
      story: "Consent to one kind of order is none to another.",
      turns: [
        {
          sheets: {
            nato: [order("deepen-partnership", { institution: "pfp", state: "uzb", route: "direct" })],
          },
          agreements: [consent("tashkent", "train-forces", "nato", "uzb")],
        },
      ],
      expected: `
        fact turn: voidConsent {action deepen-partnership, by tashkent} (nato)
      `,
    },
    {
      id: "consents.9",
      story: "A secret consent lets the order through, and what the order does is as open as ever.",
      turns: [
        {
          sheets: { washington: [train("uzb")] },
          agreements: [{ ...consent("tashkent", "train-forces", "washington", "uzb"), secret: true }],
        },
      ],
      shows: ["train-forces", "agreements/"],
      expected: `
        engagement/washington/uzb/security +4 train-forces of washington: trained (open)
        seat/washington/capital -2 train-forces of washington: cost (washington)
        seat/washington/funds -5 train-forces of washington: cost (washington)
        state/uzb/quality +1 train-forces of washington: trained (open)
        fact train-forces: trained {seat washington, state uzb} (open)
        agreements/a1 is new: {fromTurn 1, parties [tashkent, washington], secret true, state expired, terms [{fields {action train-forces, seat washington, where uzb}, kind consent}], untilTurn 1} (tashkent, washington)
      `,
    },
  ],
};
