import { aid, type CaseFile } from "../case.ts";

export const cases: CaseFile = {
  rule: "6",
  shows: ["aid"],
  cases: [
    {
      id: "aid.1",
      story: "A power pays each turn: money for the host, economic ties for itself.",
      turns: [{ agreements: [aid("moscow", "bishkek", 30, 1)] }],
      expected: `
        engagement/moscow/kgz/economic +2 agreement a1: aid.paid (open)
        seat/bishkek/funds +30 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -30 agreement a1: aid.paid (moscow)
      `,
    },
    {
      id: "aid.2",
      story: "From a state, or to a power, it is money and no ties.",
      turns: [{ agreements: [aid("astana", "bishkek", 10, 1), aid("moscow", "beijing", 10, 1)] }],
      expected: `
        seat/astana/funds -10 agreement a1: aid.paid (astana)
        seat/beijing/funds +10 agreement a2: aid.paid (beijing)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a2: aid.paid (moscow)
      `,
    },
    {
      id: "aid.3",
      story: "Two promises and not enough for both: what there is goes to them in the order of their names.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 12 } },
      turns: [{ agreements: [aid("moscow", "bishkek", 10, 1), aid("moscow", "dushanbe", 10, 1)] }],
      expected: `
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (open)
        engagement/moscow/tjk/economic +0.25 agreement a2: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/dushanbe/funds +2 agreement a2: aid.paid (dushanbe)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        seat/moscow/funds -2 agreement a2: aid.paid (moscow)
      `,
    },
    {
      id: "aid.4",
      story: "From a power that has nothing to do with economies it is money and no ties.",
      turns: [{ agreements: [aid("nato", "bishkek", 10, 1)] }],
      shows: ["aid", "=engagement/nato/kgz/economic"],
      expected: `
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/nato/funds -10 agreement a1: aid.paid (nato)
        engagement/nato/kgz/economic is 0
      `,
    },
    {
      id: "aid.5",
      story: "In turns of four months the income of both spans is there to pay with, and no more.",
      position: { variant: "short", numbers: { "seat/bishkek/funds": 0 } },
      turns: [{ agreements: [aid("bishkek", "dushanbe", 10, 1)] }],
      expected: `
        seat/bishkek/funds -8 agreement a1: aid.paid (bishkek)
        seat/dushanbe/funds +8 agreement a1: aid.paid (dushanbe)
      `,
    },
    {
      id: "aid.6",
      story: "Three promises of ten build what one of thirty does, and to another state as much as alone.",
      turns: [
        {
          agreements: [
            aid("moscow", "bishkek", 10, 1),
            aid("moscow", "bishkek", 10, 1),
            aid("moscow", "bishkek", 10, 1),
            aid("moscow", "dushanbe", 10, 1),
          ],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (open)
        engagement/moscow/kgz/economic +0.6 agreement a2: aid.paid (open)
        engagement/moscow/kgz/economic +0.4 agreement a3: aid.paid (open)
        engagement/moscow/tjk/economic +1 agreement a4: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/bishkek/funds +10 agreement a2: aid.paid (bishkek)
        seat/bishkek/funds +10 agreement a3: aid.paid (bishkek)
        seat/dushanbe/funds +10 agreement a4: aid.paid (dushanbe)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        seat/moscow/funds -10 agreement a2: aid.paid (moscow)
        seat/moscow/funds -10 agreement a3: aid.paid (moscow)
        seat/moscow/funds -10 agreement a4: aid.paid (moscow)
      `,
    },
    {
      id: "aid.7",
      story:
        "Of a secret promise beside it an open one tells nothing: what is known to all counts first, whatever their names.",
      turns: [
        {
          agreements: [{ ...aid("moscow", "bishkek", 10, 1), secret: true }, aid("moscow", "bishkek", 10, 1)],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +0.6 agreement a1: aid.paid (bishkek, moscow)
        engagement/moscow/kgz/economic +1 agreement a2: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/bishkek/funds +10 agreement a2: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        seat/moscow/funds -10 agreement a2: aid.paid (moscow)
      `,
    },
    {
      id: "aid.7b",
      story: "Nor does it when there is not enough for both.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 10 } },
      turns: [
        {
          agreements: [{ ...aid("moscow", "bishkek", 10, 1), secret: true }, aid("moscow", "bishkek", 10, 1)],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +1 agreement a2: aid.paid (open)
        seat/bishkek/funds +10 agreement a2: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a2: aid.paid (moscow)
      `,
    },
    {
      id: "aid.8",
      story:
        "Money that goes round in a circle builds nothing: of thirty that come with twenty back, ten count.",
      position: { numbers: { "seat/bishkek/funds": 40 } },
      turns: [{ agreements: [aid("moscow", "bishkek", 30, 1), aid("bishkek", "moscow", 20, 1)] }],
      expected: `
        engagement/moscow/kgz/economic +2 agreement a1: aid.paid (open)
        engagement/moscow/kgz/economic -1 agreement a2: aid.paid (open)
        seat/bishkek/funds +30 agreement a1: aid.paid (bishkek)
        seat/bishkek/funds -20 agreement a2: aid.paid (bishkek)
        seat/moscow/funds -30 agreement a1: aid.paid (moscow)
        seat/moscow/funds +20 agreement a2: aid.paid (moscow)
      `,
    },
    {
      id: "aid.8b",
      story: "So it is when the money back goes first, and where there is little room for more.",
      position: { numbers: { "seat/bishkek/funds": 40, "engagement/moscow/kgz/economic": 75 } },
      turns: [
        {
          agreements: [
            aid("bishkek", "moscow", 20, 1),
            aid("moscow", "bishkek", 30, 1),
            aid("bishkek", "moscow", 15, 1),
          ],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +0.5 agreement a2: aid.paid (open)
        engagement/moscow/kgz/economic -0.5 agreement a3: aid.paid (open)
        seat/bishkek/funds -20 agreement a1: aid.paid (bishkek)
        seat/bishkek/funds +30 agreement a2: aid.paid (bishkek)
        seat/bishkek/funds -15 agreement a3: aid.paid (bishkek)
        seat/moscow/funds +20 agreement a1: aid.paid (moscow)
        seat/moscow/funds -30 agreement a2: aid.paid (moscow)
        seat/moscow/funds +15 agreement a3: aid.paid (moscow)
      `,
    },
  ],
};
