import { basing, type CaseFile, consent, order } from "../case.ts";

const demand = (seat: string, what: string) => ({
  [seat]: [order("coerce", { state: "kgz", lever: "trade", demand: what })],
});
const OTHER_DEMAND = demand("washington", "leave.csto");
const evict = { bishkek: [order("evict-base", { deployment: "manas", notice: 3 })] };
const demanded = (what: string) => ({ before: [{ sheets: demand("moscow", what) }] });
const step = { nato: [order("deepen-partnership", { institution: "pfp", state: "kgz", route: "around" })] };
const rival = { numbers: { "engagement/washington/kgz/economic": 50 } } as const;

export const cases: CaseFile = {
  rule: "5 coerce",
  shows: ["ultimata"],
  cases: [
    {
      id: "ultimata.1",
      story:
        "Unmet by the close of the next turn: the state suffers, and so do the sender's ties; it is judged once.",
      position: demanded("evict.manas"),
      turns: [{}, {}],
      expected: `
        turn 2:
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
        turn 3:
        nothing
      `,
    },
    {
      id: "ultimata.3",
      story: "A notice given in the next turn meets it.",
      position: demanded("evict.manas"),
      turns: [{ sheets: evict }],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.3b",
      story: "So does one that was given in the turn of the demand.",
      position: { before: [{ sheets: { ...demand("moscow", "evict.manas"), ...evict } }] },
      turns: [{}],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.4",
      story: "So does the owner that withdraws by itself.",
      position: demanded("evict.manas"),
      turns: [{ sheets: { washington: [order("withdraw-forces", { deployment: "manas" })] } }],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.5",
      story: "A step is refused by taking none.",
      position: demanded("refuse.pfp"),
      turns: [{}],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.5b",
      story: "A step that is taken is not met.",
      position: demanded("refuse.pfp"),
      turns: [{ sheets: step, agreements: [consent("bishkek", "deepen-partnership", "nato", "kgz")] }],
      expected: `
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.5c",
      story: "A step that was void for want of consent was not taken.",
      position: demanded("refuse.pfp"),
      turns: [{ sheets: step }],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
        fact turn: voidConsent {action deepen-partnership, by bishkek} (nato)
      `,
    },
    {
      id: "ultimata.6",
      story: "A membership is left, or it is not met.",
      position: { ...rival, before: [{ sheets: demand("washington", "leave.csto") }] },
      turns: [{}],
      expected: `
        engagement/washington/kgz/economic -3 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        state/kgz/regime -4 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        state/kgz/stability -4 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        trust/bishkek/washington -10 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        fact ultimata: unmet {seat washington, state kgz} (bishkek, washington)
      `,
    },
    {
      id: "ultimata.6b",
      story: "Leaving meets it.",
      position: { ...rival, before: [{ sheets: demand("washington", "leave.csto") }] },
      turns: [{ sheets: { bishkek: [order("leave-institution", { institution: "csto" })] } }],
      expected: `
        fact ultimata: met {seat washington, state kgz} (bishkek, washington)
      `,
    },
    {
      id: "ultimata.7",
      story: "Two to one state: both run, with one set of damage to it.",
      rule: "7.4",
      position: {
        ...rival,
        before: [{ sheets: { ...demand("moscow", "evict.manas"), ...demand("washington", "leave.csto") } }],
      },
      turns: [{}],
      expected: `
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        engagement/washington/kgz/economic -3 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/washington -10 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat washington, state kgz} (bishkek, washington)
      `,
    },
    {
      id: "ultimata.9",
      story: "Of two to one state one is met and one is not: the damage is that of the one.",
      rule: "7.4",
      position: {
        ...rival,
        before: [{ sheets: { ...demand("moscow", "evict.manas"), ...demand("washington", "leave.csto") } }],
      },
      turns: [{ sheets: evict }],
      expected: `
        engagement/washington/kgz/economic -3 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        state/kgz/regime -4 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        state/kgz/stability -4 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        trust/bishkek/washington -10 ultimata: hurt {seat washington, state kgz} (bishkek, washington)
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat washington, state kgz} (bishkek, washington)
      `,
    },
    {
      id: "ultimata.10",
      story: "An eviction that a withdrawal made void still meets the demand: the troops are gone.",
      rule: "7.2",
      position: demanded("evict.manas"),
      turns: [{ sheets: { ...evict, washington: [order("withdraw-forces", { deployment: "manas" })] } }],
      shows: ["ultimata", "evict-base", "notices@fact"],
      expected: `
        fact evict-base: withdrawn {deployment manas, notice 3, seat bishkek} (bishkek)
        fact notices: left {deployment manas, state kgz} (open)
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.11",
      story: "A step of another state in the same partnership is none of the one that was threatened.",
      position: demanded("refuse.pfp"),
      turns: [
        {
          sheets: {
            nato: [order("deepen-partnership", { institution: "pfp", state: "uzb", route: "direct" })],
          },
          agreements: [consent("tashkent", "deepen-partnership", "nato", "uzb")],
        },
      ],
      expected: `
        fact ultimata: met {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "ultimata.12",
      story: "That another member leaves the alliance, or another base has notice, meets no demand.",
      position: {
        before: [{ sheets: { ...demand("moscow", "evict.manas"), ...OTHER_DEMAND } }],
        numbers: { "engagement/washington/kgz/economic": 50 },
      },
      turns: [
        {
          sheets: {
            dushanbe: [order("leave-institution", { institution: "csto" })],
            tashkent: [order("evict-base", { deployment: "k2", notice: 1 })],
          },
        },
      ],
      shows: ["ultimata@fact"],
      expected: `
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat washington, state kgz} (bishkek, washington)
      `,
    },
    {
      id: "ultimata.13",
      story: "A notice that is taken back at the very close at which it is due meets nothing.",
      position: { before: [{ sheets: { ...demand("moscow", "evict.manas"), ...evict } }] },
      turns: [
        {
          agreements: [
            basing(
              "bishkek",
              { patron: "washington", state: "kgz", site: "manas-site", size: 2, rent: 2 },
              4,
            ),
          ],
        },
      ],
      shows: ["ultimata", "basing", "deployments/manas"],
      expected: `
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
        fact basing: stays {deployment manas, patron washington, rent 2} (open)
        deployments/manas leaves: {evicted true, turn 4} -> none (open)
      `,
    },
  ],
};
