import { aid, basing, type CaseFile, consent, order } from "../case.ts";

const AID = aid("moscow", "bishkek", 10, 3);
const MANAS = { patron: "washington", state: "kgz", site: "manas-site", size: 2, rent: 2 };
const EVICT = order("evict-base", { deployment: "manas", notice: 1 });
const signed = { agreements: [AID] };
const toppled = {
  ...signed,
  agreements: [{ ...AID, turns: 9 }],
  overrides: { "state/kgz/regime": -90 },
} as const;

export const cases: CaseFile = {
  rule: "6",
  shows: ["agreements", "aid", "agreements/"],
  cases: [
    {
      id: "agreements.1",
      story:
        "Transfers run at each close in force, the first at the one with which it enters; then it expires.",
      turns: [signed, {}, {}, {}],
      expected: `
        turn 1:
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {amount 10, from moscow, to bishkek}, kind aid}], untilTurn 3} (open)
        turn 2:
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        turn 3:
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (open)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        fact agreements: expired {parties bishkek, moscow} (open)
        agreements/a1 state: in-force -> expired (open)
        turn 4:
        nothing
      `,
    },
    {
      id: "agreements.2",
      story: "Who leaves loses prestige and the other's trust, and nothing moves any more.",
      position: { before: [signed] },
      turns: [{ left: [["a1", "moscow"]] }],
      expected: `
        seat/moscow/prestige -5 agreements: leftLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: leftLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: left {others bishkek, seat moscow} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [moscow] (open)
      `,
    },
    {
      id: "agreements.3",
      story: "An agreement that is left at this close lets no order through any more.",
      position: {
        before: [{ agreements: [{ ...consent("bishkek", "train-forces", "moscow", "kgz"), turns: 5 }] }],
      },
      turns: [{ sheets: { moscow: [order("train-forces", { state: "kgz" })] }, left: [["a1", "bishkek"]] }],
      expected: `
        seat/bishkek/prestige -5 agreements: leftLoss {agreement a1, seat bishkek} (open)
        trust/moscow/bishkek -20 agreements: leftLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: left {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
        fact turn: voidConsent {action train-forces, by bishkek} (moscow)
      `,
    },
    {
      id: "agreements.4",
      story:
        "Nobody pays more than is left after its orders: what is paid is what arrives, and the rent stays owing.",
      position: { withoutIncome: ["moscow"], numbers: { "seat/moscow/funds": 27 } },
      turns: [{ ...signed, sheets: { moscow: [order("offer-aid", { state: "kaz", amount: 20 })] } }],
      shows: ["aid", "bases@moscow", "bases@unpaid", "bases@Unpaid", "=seat/moscow/funds"],
      expected: `
        engagement/moscow/kgz/economic +0.757 agreement a1: aid.paid (open)
        seat/bishkek/funds +7 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -7 agreement a1: aid.paid (moscow)
        fact bases: rentUnpaid {deployment kant, seat moscow, state kgz} (open)
        fact bases: upkeepUnpaid {deployment gyumri, seat moscow} (moscow)
        fact bases: upkeepUnpaid {deployment kant, seat moscow} (moscow)
        fact bases: upkeepUnpaid {deployment moscow-geo, seat moscow} (moscow)
        fact bases: upkeepUnpaid {deployment moscow-geo-old, seat moscow} (moscow)
        fact bases: upkeepUnpaid {deployment moscow-tjk, seat moscow} (moscow)
        seat/moscow/funds is 0
      `,
    },
    {
      id: "agreements.5",
      story: "What a secret one moves is known to its parties alone.",
      turns: [{ agreements: [{ ...AID, secret: true }] }],
      expected: `
        engagement/moscow/kgz/economic +1 agreement a1: aid.paid (bishkek, moscow)
        seat/bishkek/funds +10 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -10 agreement a1: aid.paid (moscow)
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], secret true, state in-force, terms [{fields {amount 10, from moscow, to bishkek}, kind aid}], untilTurn 3} (bishkek, moscow)
      `,
    },
    {
      id: "agreements.7",
      story: "One that both parties leave at one close is left once, and both lose.",
      position: { before: [signed] },
      turns: [
        {
          left: [
            ["a1", "moscow"],
            ["a1", "bishkek"],
          ],
        },
      ],
      expected: `
        seat/bishkek/prestige -5 agreements: leftLoss {agreement a1, seat bishkek} (open)
        seat/moscow/prestige -5 agreements: leftLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: leftLoss {agreement a1, seat moscow} (bishkek, moscow)
        trust/moscow/bishkek -20 agreements: leftLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: left {others bishkek, seat moscow} (open)
        fact agreements: left {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [bishkek, moscow] (open)
      `,
    },
    {
      id: "agreements.8",
      story: "A new government may leave what the old one signed, for one turn, without any loss.",
      rule: "4 Crises",
      position: { before: [toppled] },
      turns: [{ left: [["a1", "bishkek"]] }],
      expected: `
        fact agreements: repudiated {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [] (open)
      `,
    },
    {
      id: "agreements.9",
      story: "A turn later it is bound like any other.",
      rule: "4 Crises",
      position: { before: [toppled, {}] },
      turns: [{ left: [["a1", "bishkek"]] }],
      expected: `
        seat/bishkek/prestige -5 agreements: leftLoss {agreement a1, seat bishkek} (open)
        trust/moscow/bishkek -20 agreements: leftLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: left {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
      `,
    },
    {
      id: "agreements.10",
      story: "The partner of a new government has no such freedom.",
      rule: "4 Crises",
      position: { before: [toppled] },
      turns: [{ left: [["a1", "moscow"]] }],
      expected: `
        seat/moscow/prestige -5 agreements: leftLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: leftLoss {agreement a1, seat moscow} (bishkek, moscow)
        fact agreements: left {others bishkek, seat moscow} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [moscow] (open)
      `,
    },
    {
      id: "agreements.11",
      story: "A consent that nobody used is told to its parties alone when it runs out.",
      turns: [{ agreements: [consent("bishkek", "train-forces", "moscow", "kgz")] }],
      expected: `
        fact agreements: unused {parties bishkek, moscow} (bishkek, moscow)
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state expired, terms [{fields {action train-forces, seat moscow, where kgz}, kind consent}], untilTurn 1} (open)
      `,
    },
    {
      id: "agreements.12",
      story: "One that let an order through runs out without a word: the order tells of itself.",
      turns: [
        {
          agreements: [consent("bishkek", "train-forces", "moscow", "kgz")],
          sheets: { moscow: [order("train-forces", { state: "kgz" })] },
        },
      ],
      expected: `
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state expired, terms [{fields {action train-forces, seat moscow, where kgz}, kind consent}], untilTurn 1} (open)
      `,
    },
    {
      id: "agreements.13",
      story: "What is agreed beside a consent is told to all as ever.",
      turns: [
        {
          agreements: [
            {
              ...consent("bishkek", "train-forces", "moscow", "kgz"),
              terms: [
                ...consent("bishkek", "train-forces", "moscow", "kgz").terms,
                ...aid("moscow", "bishkek", 4, 1).terms,
              ],
            },
          ],
        },
      ],
      expected: `
        engagement/moscow/kgz/economic +0.471 agreement a1: aid.paid (open)
        seat/bishkek/funds +4 agreement a1: aid.paid (bishkek)
        seat/moscow/funds -4 agreement a1: aid.paid (moscow)
        fact agreements: expired {parties bishkek, moscow} (open)
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state expired, terms [{fields {action train-forces, seat moscow, where kgz}, kind consent}, {fields {amount 4, from moscow, to bishkek}, kind aid}], untilTurn 1} (open)
      `,
    },
    {
      id: "agreements.14",
      story: "That another does it there, or the same one elsewhere, leaves the consent unused.",
      turns: [
        {
          sheets: {
            moscow: [order("train-forces", { state: "uzb" })],
            washington: [order("train-forces", { state: "kgz" })],
          },
          agreements: [
            consent("bishkek", "train-forces", "moscow", "kgz"),
            consent("tashkent", "train-forces", "moscow", "uzb"),
            consent("bishkek", "train-forces", "washington", "kgz"),
            consent("tashkent", "train-forces", "washington", "uzb"),
          ],
        },
      ],
      shows: ["agreements@fact"],
      expected: `
        fact agreements: unused {parties bishkek, moscow} (bishkek, moscow)
        fact agreements: unused {parties tashkent, washington} (tashkent, washington)
      `,
    },
    {
      id: "agreements.15",
      story: "What was signed in the very turn of the fall is as free to leave as the rest.",
      rule: "4 Crises",
      turns: [toppled, { left: [["a1", "bishkek"]] }],
      shows: ["agreements", "agreements/", "crises@fact"],
      expected: `
        turn 1:
        fact crises: toppled {state kgz} (open)
        agreements/a1 is new: {fromTurn 1, parties [bishkek, moscow], state in-force, terms [{fields {amount 10, from moscow, to bishkek}, kind aid}], untilTurn 9} (open)
        turn 2:
        fact agreements: repudiated {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [] (open)
      `,
    },
    {
      id: "agreements.16",
      story:
        "A new government leaves and does what was forbidden in one turn: no breach; what it does has its price.",
      rule: "4 Crises",
      position: { before: [{ ...toppled, agreements: [basing("bishkek", MANAS, 9)] }] },
      turns: [{ sheets: { bishkek: [EVICT] }, left: [["a1", "bishkek"]] }],
      shows: ["agreements", "agreements/", "evict-base"],
      expected: `
        seat/bishkek/capital -3 evict-base of bishkek: cost (bishkek)
        state/kgz/regime -1.776 evict-base of bishkek: loss (open)
        state/kgz/stability -1.776 evict-base of bishkek: loss (open)
        trust/washington/bishkek -25 evict-base of bishkek: trust (bishkek, washington)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        fact agreements: repudiated {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [] (open)
      `,
    },
    {
      id: "agreements.16b",
      story: "If it does it without leaving, the old word binds it: that is a breach.",
      rule: "4 Crises",
      position: { before: [{ ...toppled, agreements: [basing("bishkek", MANAS, 9)] }] },
      turns: [{ sheets: { bishkek: [EVICT] } }],
      shows: ["agreements", "agreements/"],
      expected: `
        seat/bishkek/prestige -5 agreements: brokeLoss {agreement a1, seat bishkek} (open)
        trust/washington/bishkek -20 agreements: brokeLoss {agreement a1, seat bishkek} (bishkek, washington)
        fact agreements: broke {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> broken (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
      `,
    },
    {
      id: "agreements.17",
      story: "Who breaks an agreement and leaves it in one turn loses once.",
      position: { before: [{ agreements: [basing("bishkek", MANAS, 9)] }] },
      turns: [{ sheets: { bishkek: [EVICT] }, left: [["a1", "bishkek"]] }],
      shows: ["agreements", "agreements/"],
      expected: `
        seat/bishkek/prestige -5 agreements: leftLoss {agreement a1, seat bishkek} (open)
        trust/washington/bishkek -20 agreements: leftLoss {agreement a1, seat bishkek} (bishkek, washington)
        fact agreements: left {others washington, seat bishkek} (open)
        agreements/a1 state: in-force -> left (open)
        agreements/a1 brokenBy: none -> [bishkek] (open)
      `,
    },
    {
      id: "agreements.18",
      story: "One party breaks it while another leaves it: each loses by its own, and it is over.",
      position: {
        before: [
          {
            agreements: [
              {
                parties: ["bishkek", "moscow"],
                terms: [{ kind: "restraint", fields: { seat: "moscow", action: "offer-aid", state: "kgz" } }],
                turns: 9,
              },
            ],
          },
        ],
      },
      turns: [
        {
          sheets: { moscow: [order("offer-aid", { state: "kgz", amount: 10 })] },
          left: [["a1", "bishkek"]],
        },
      ],
      shows: ["agreements", "agreements/"],
      expected: `
        seat/bishkek/prestige -5 agreements: leftLoss {agreement a1, seat bishkek} (open)
        seat/moscow/prestige -5 agreements: brokeLoss {agreement a1, seat moscow} (open)
        trust/bishkek/moscow -20 agreements: brokeLoss {agreement a1, seat moscow} (bishkek, moscow)
        trust/moscow/bishkek -20 agreements: leftLoss {agreement a1, seat bishkek} (bishkek, moscow)
        fact agreements: broke {others bishkek, seat moscow} (open)
        fact agreements: left {others moscow, seat bishkek} (open)
        agreements/a1 state: in-force -> broken (open)
        agreements/a1 brokenBy: none -> [bishkek, moscow] (open)
      `,
    },
    {
      id: "agreements.19",
      story:
        "A consent for two turns that was used in the first has run its time: nobody is told that it was not used.",
      position: {
        before: [
          {
            sheets: { moscow: [order("train-forces", { state: "kgz" })] },
            agreements: [{ ...consent("bishkek", "train-forces", "moscow", "kgz"), turns: 2 }],
          },
        ],
      },
      turns: [{}],
      expected: `
        fact agreements: expired {parties bishkek, moscow} (open)
        agreements/a1 state: in-force -> expired (open)
      `,
    },
  ],
};
