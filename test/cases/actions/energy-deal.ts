import { type CaseFile, consent, order } from "../case.ts";

const DEAL = order("energy-deal", { state: "uzb" });
const signed = {
  sheets: { moscow: [DEAL] },
  agreements: [consent("tashkent", "energy-deal", "moscow", "uzb")],
};

export const cases: CaseFile = {
  rule: "5 energy-deal",
  shows: ["energy-deal"],
  cases: [
    {
      id: "energy-deal.1",
      story:
        "Economic ties at once and in three more turns; at four closes a part of the price comes back to both.",
      turns: [signed, {}, {}, {}, {}],
      expected: `
        turn 1:
        engagement/moscow/uzb/economic +4 energy-deal of moscow: signed (open)
        reliance/uzb/economic -2 energy-deal of moscow: signed (open)
        seat/moscow/capital -2 energy-deal of moscow: cost (moscow)
        seat/moscow/funds -40 energy-deal of moscow: cost (moscow)
        seat/moscow/funds +6 energy-deal of moscow: returned (moscow)
        seat/tashkent/funds +8 energy-deal of moscow: earned (tashkent)
        fact energy-deal: signed {seat moscow, state uzb} (open)
        turn 2:
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        seat/moscow/funds +6 energy-deal of moscow: returned (moscow)
        seat/tashkent/funds +8 energy-deal of moscow: earned (tashkent)
        turn 3:
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        seat/moscow/funds +6 energy-deal of moscow: returned (moscow)
        seat/tashkent/funds +8 energy-deal of moscow: earned (tashkent)
        turn 4:
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        seat/moscow/funds +6 energy-deal of moscow: returned (moscow)
        seat/tashkent/funds +8 energy-deal of moscow: earned (tashkent)
        turn 5:
        nothing
      `,
    },
    {
      id: "energy-deal.4",
      story: "Without the state's agreement nothing is sold and nothing is paid.",
      turns: [{ sheets: { moscow: [DEAL] } }],
      expected: `
        fact turn: voidConsent {action energy-deal, by tashkent} (moscow)
      `,
    },
    {
      id: "energy-deal.6",
      story: "Two deals with one state in one turn: its self-reliance pays for both.",
      turns: [
        {
          sheets: { moscow: [DEAL], beijing: [DEAL] },
          agreements: [...signed.agreements, consent("tashkent", "energy-deal", "beijing", "uzb")],
        },
      ],
      expected: `
        engagement/beijing/uzb/economic +4 energy-deal of beijing: signed (open)
        engagement/moscow/uzb/economic +4 energy-deal of moscow: signed (open)
        reliance/uzb/economic -2 energy-deal of beijing: signed (open)
        reliance/uzb/economic -2 energy-deal of moscow: signed (open)
        seat/beijing/capital -2 energy-deal of beijing: cost (beijing)
        seat/beijing/funds -40 energy-deal of beijing: cost (beijing)
        seat/beijing/funds +6 energy-deal of beijing: returned (beijing)
        seat/moscow/capital -2 energy-deal of moscow: cost (moscow)
        seat/moscow/funds -40 energy-deal of moscow: cost (moscow)
        seat/moscow/funds +6 energy-deal of moscow: returned (moscow)
        seat/tashkent/funds +8 energy-deal of beijing: earned (tashkent)
        seat/tashkent/funds +8 energy-deal of moscow: earned (tashkent)
        fact energy-deal: signed {seat beijing, state uzb} (open)
        fact energy-deal: signed {seat moscow, state uzb} (open)
      `,
    },
    {
      id: "energy-deal.7",
      story: "A second deal in the next turn is tired at once and later, beside what the first still brings.",
      rule: "3 Fatigue",
      position: { before: [signed] },
      turns: [signed, {}, {}, {}],
      shows: ["energy-deal@economic"],
      expected: `
        turn 2:
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        engagement/moscow/uzb/economic +2 energy-deal of moscow: signed (open)
        reliance/uzb/economic -2 energy-deal of moscow: signed (open)
        turn 3:
        engagement/moscow/uzb/economic +0.5 energy-deal of moscow: signed (open)
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        turn 4:
        engagement/moscow/uzb/economic +0.5 energy-deal of moscow: signed (open)
        engagement/moscow/uzb/economic +1 energy-deal of moscow: signed (open)
        turn 5:
        engagement/moscow/uzb/economic +0.5 energy-deal of moscow: signed (open)
      `,
    },
  ],
};
