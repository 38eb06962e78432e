import { type CaseFile, consent, order } from "../case.ts";

const PROMOTE = order("promote-reform", { state: "geo" });
const open = { numbers: { "state/geo/openness": 75 } } as const;

export const cases: CaseFile = {
  rule: "3 Room",
  shows: ["promote-reform@openness"],
  cases: [
    {
      id: "room.4",
      story: "A rise near the end of its scale is less, by the room at the close.",
      position: open,
      turns: [{ sheets: { washington: [PROMOTE] } }],
      expected: `
        state/geo/openness +2 promote-reform of washington: reform (open)
      `,
    },
    {
      id: "room.4b",
      story: "The value at the close decides, not what others write in the same turn.",
      position: open,
      turns: [{ sheets: { washington: [PROMOTE], nato: [PROMOTE] } }],
      expected: `
        state/geo/openness +2 promote-reform of nato: reform (open)
        state/geo/openness +2 promote-reform of washington: reform (open)
      `,
    },
    {
      id: "room.5",
      story: "At the end of the scale nothing rises.",
      position: { numbers: { "engagement/moscow/kgz/security": 100 } },
      turns: [
        {
          sheets: { moscow: [order("train-forces", { state: "kgz" })] },
          agreements: [consent("bishkek", "train-forces", "moscow", "kgz")],
        },
      ],
      shows: ["train-forces", "decay@moscow/kgz/security"],
      expected: `
        engagement/moscow/kgz/security -2.47 decay: faded (open)
        seat/moscow/capital -2 train-forces of moscow: cost (moscow)
        seat/moscow/funds -5 train-forces of moscow: cost (moscow)
        state/kgz/quality +1 train-forces of moscow: trained (open)
        fact train-forces: trained {seat moscow, state kgz} (open)
      `,
    },
    {
      id: "room.6",
      story: "A fall of openness is less toward nothing; the regime's fall is not.",
      position: { numbers: { "state/kgz/openness": 25, "state/kgz/regime": 20 } },
      turns: [
        {
          sheets: {
            moscow: [order("back-regime", { state: "kgz" })],
            nato: [order("promote-reform", { state: "kgz" })],
          },
        },
      ],
      shows: ["back-regime@state", "promote-reform@state"],
      expected: `
        state/kgz/openness -1.5 back-regime of moscow: backed (open)
        state/kgz/openness +4 promote-reform of nato: reform (open)
        state/kgz/regime +4 back-regime of moscow: backed (open)
        state/kgz/regime -3 promote-reform of nato: reform (open)
        fact back-regime: backed {seat moscow, state kgz} (open)
        fact promote-reform: reform {seat nato, state kgz} (open)
      `,
    },
    {
      id: "room.7",
      story: "Trust has no room: it rises in full and is cut at the end.",
      rule: "3 Sums",
      position: { numbers: { "trust/tashkent/washington": 98 } },
      turns: [
        {
          sheets: {
            washington: [
              order("share-intelligence", { with: "tashkent" }),
              order("joint-exercise", { with: "uzb" }),
            ],
          },
        },
      ],
      shows: [
        "share-intelligence@trust",
        "joint-exercise@trust",
        "returns@trust/tashkent/washington",
        "bound@tashkent",
        "=trust/tashkent/washington",
      ],
      expected: `
        trust/tashkent/washington -1.68 bound (tashkent, washington)
        trust/tashkent/washington -3.32 returns: settled (tashkent, washington)
        trust/tashkent/washington +2 joint-exercise of washington: together (tashkent, washington)
        trust/tashkent/washington +5 share-intelligence of washington: shared (tashkent, washington)
        trust/tashkent/washington is 100
      `,
    },
  ],
};
