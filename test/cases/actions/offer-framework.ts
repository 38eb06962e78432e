import { type CaseFile, consent, order } from "../case.ts";

const OFFER = order("offer-framework", { institution: "pfp" });

export const cases: CaseFile = {
  rule: "5 offer-framework",
  shows: ["offer-framework", "institutions/pfp"],
  cases: [
    {
      id: "framework.1",
      story: "Both sides offer it in one turn: one framework, both pay, one fact.",
      turns: [{ sheets: { nato: [OFFER], astana: [OFFER] } }],
      expected: `
        seat/astana/capital -3 offer-framework of astana: cost (astana)
        seat/nato/capital -3 offer-framework of nato: cost (nato)
        fact offer-framework: opened {gatekeeper csto, institution pfp} (open)
        institutions/pfp framework: false -> true (open)
      `,
    },
    {
      id: "framework.2",
      story: "One side alone: void, and its cost comes back.",
      turns: [{ sheets: { nato: [OFFER] } }],
      expected: `
        fact turn: voidConsent {action offer-framework, by astana} (nato)
      `,
    },
    {
      id: "framework.5",
      story: "A threat that has risen in a member's state makes it cheaper for both.",
      rule: "4 Threat",
      position: { numbers: { "state/tjk/threat": 50 } },
      turns: [{ sheets: { nato: [OFFER], astana: [OFFER] } }],
      expected: `
        seat/astana/capital -2 offer-framework of astana: cost (astana)
        seat/nato/capital -2 offer-framework of nato: cost (nato)
        fact offer-framework: opened {gatekeeper csto, institution pfp} (open)
        institutions/pfp framework: false -> true (open)
      `,
    },
    {
      id: "framework.5b",
      story: "A threat that has risen in an outsider's state does not.",
      rule: "4 Threat",
      position: { numbers: { "state/aze/threat": 50 } },
      turns: [{ sheets: { nato: [OFFER], astana: [OFFER] } }],
      expected: `
        seat/astana/capital -3 offer-framework of astana: cost (astana)
        seat/nato/capital -3 offer-framework of nato: cost (nato)
        fact offer-framework: opened {gatekeeper csto, institution pfp} (open)
        institutions/pfp framework: false -> true (open)
      `,
    },
    {
      id: "framework.6",
      story: "The chair's consent in an agreement is as good as its own offer, and free for the chair.",
      turns: [
        { sheets: { nato: [OFFER] }, agreements: [consent("astana", "offer-framework", "nato", "pfp")] },
      ],
      expected: `
        seat/nato/capital -3 offer-framework of nato: cost (nato)
        fact offer-framework: opened {gatekeeper csto, institution pfp} (open)
        institutions/pfp framework: false -> true (open)
      `,
    },
  ],
};
