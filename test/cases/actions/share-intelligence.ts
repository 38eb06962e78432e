import { type CaseFile, order } from "../case.ts";

const share = (receiver: string) => order("share-intelligence", { with: receiver });

export const cases: CaseFile = {
  rule: "5 share-intelligence",
  shows: ["share-intelligence"],
  cases: [
    {
      id: "share-intelligence.1",
      story: "The threat falls and trust grows, and only the two learn of it.",
      turns: [{ sheets: { washington: [share("tashkent")] } }],
      expected: `
        seat/washington/capital -1 share-intelligence of washington: cost (washington)
        state/uzb/threat -2 share-intelligence of washington: shared (tashkent, washington)
        trust/tashkent/washington +5 share-intelligence of washington: shared (tashkent, washington)
        fact share-intelligence: shared {seat washington, with tashkent} (tashkent, washington)
      `,
    },
    {
      id: "share-intelligence.2",
      story: "It scales with the threat.",
      rule: "4 Threat",
      position: { numbers: { "state/uzb/threat": 25 } },
      turns: [{ sheets: { moscow: [share("tashkent")] } }],
      expected: `
        seat/moscow/capital -1 share-intelligence of moscow: cost (moscow)
        state/uzb/threat -1 share-intelligence of moscow: shared (moscow, tashkent)
        trust/tashkent/moscow +5 share-intelligence of moscow: shared (moscow, tashkent)
        fact share-intelligence: shared {seat moscow, with tashkent} (moscow, tashkent)
      `,
    },
    {
      id: "share-intelligence.3",
      story: "A state with a power: trust alone.",
      turns: [{ sheets: { tashkent: [share("moscow")] } }],
      expected: `
        seat/tashkent/capital -1 share-intelligence of tashkent: cost (tashkent)
        trust/moscow/tashkent +5 share-intelligence of tashkent: shared (moscow, tashkent)
        fact share-intelligence: shared {seat tashkent, with moscow} (moscow, tashkent)
      `,
    },
    {
      id: "share-intelligence.5",
      story: "Again in the next turn: half of it.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { washington: [share("tashkent")] } }] },
      turns: [{ sheets: { washington: [share("tashkent")] }, set: { "state/uzb/threat": 50 } }],
      expected: `
        seat/washington/capital -1 share-intelligence of washington: cost (washington)
        state/uzb/threat -1 share-intelligence of washington: shared (tashkent, washington)
        trust/tashkent/washington +2.5 share-intelligence of washington: shared (tashkent, washington)
        fact share-intelligence: shared {seat washington, with tashkent} (tashkent, washington)
      `,
    },
    {
      id: "share-intelligence.6",
      story: "Two that share with each other: each trusts the other more, and the state's threat falls once.",
      turns: [{ sheets: { washington: [share("tashkent")], tashkent: [share("washington")] } }],
      expected: `
        seat/tashkent/capital -1 share-intelligence of tashkent: cost (tashkent)
        seat/washington/capital -1 share-intelligence of washington: cost (washington)
        state/uzb/threat -2 share-intelligence of washington: shared (tashkent, washington)
        trust/tashkent/washington +5 share-intelligence of washington: shared (tashkent, washington)
        trust/washington/tashkent +5 share-intelligence of tashkent: shared (tashkent, washington)
        fact share-intelligence: shared {seat tashkent, with washington} (tashkent, washington)
        fact share-intelligence: shared {seat washington, with tashkent} (tashkent, washington)
      `,
    },
    {
      id: "share-intelligence.7",
      story: "A power has no state, and tires of the same all the same.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { tashkent: [share("moscow")] } }] },
      turns: [{ sheets: { tashkent: [share("moscow"), share("washington")] } }],
      expected: `
        seat/tashkent/capital -1 share-intelligence of tashkent: cost (tashkent)
        seat/tashkent/capital -1 share-intelligence of tashkent: cost (tashkent)
        trust/moscow/tashkent +2.5 share-intelligence of tashkent: shared (moscow, tashkent)
        trust/washington/tashkent +5 share-intelligence of tashkent: shared (tashkent, washington)
        fact share-intelligence: shared {seat tashkent, with moscow} (moscow, tashkent)
        fact share-intelligence: shared {seat tashkent, with washington} (tashkent, washington)
      `,
    },
  ],
};
