import { type CaseFile, order, withAction } from "../case.ts";

const threat = (state: string, demand: string) => order("coerce", { state, lever: "gas", demand });

export const cases: CaseFile = {
  rule: "5 coerce",
  shows: ["coerce"],
  cases: [
    {
      id: "coerce.1",
      story:
        "It costs capital, prestige and the host's trust, whatever comes of it; only the two learn of it.",
      turns: [{ sheets: { moscow: [threat("kgz", "evict.manas")] } }],
      expected: `
        seat/moscow/capital -3 coerce of moscow: cost (moscow)
        seat/moscow/prestige -2 coerce of moscow: threatened (bishkek, moscow)
        trust/bishkek/moscow -15 coerce of moscow: threatened (bishkek, moscow)
        fact coerce: evict {seat moscow, state kgz, turn 2, what manas} (bishkek, moscow)
        fact coerce: gas {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "coerce.6",
      story:
        "An ultimatum that is given again at the first turn in which it may be is judged like the first.",
      position: { before: [{ sheets: { moscow: [threat("kgz", "evict.manas")] } }, {}, {}, {}] },
      turns: [
        {
          sheets: { moscow: [threat("kgz", "evict.manas")] },
          set: { "engagement/moscow/kgz/economic": 50, "seat/moscow/capital": 9 },
        },
        {},
      ],
      shows: ["coerce", "ultimata"],
      expected: `
        turn 5:
        seat/moscow/capital -3 coerce of moscow: cost (moscow)
        seat/moscow/prestige -2 coerce of moscow: threatened (bishkek, moscow)
        trust/bishkek/moscow -15 coerce of moscow: threatened (bishkek, moscow)
        fact coerce: evict {seat moscow, state kgz, turn 6, what manas} (bishkek, moscow)
        fact coerce: gas {seat moscow, state kgz} (bishkek, moscow)
        turn 6:
        engagement/moscow/kgz/economic -3 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/regime -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        state/kgz/stability -4 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        trust/bishkek/moscow -10 ultimata: hurt {seat moscow, state kgz} (bishkek, moscow)
        fact ultimata: unmet {seat moscow, state kgz} (bishkek, moscow)
      `,
    },
    {
      id: "coerce.7",
      story: "Two states at once: each loses trust in the sender, who pays and loses face for each.",
      turns: [{ sheets: { moscow: [threat("kgz", "evict.manas"), threat("tkm", "refuse.pfp")] } }],
      expected: `
        seat/moscow/capital -3 coerce of moscow: cost (moscow)
        seat/moscow/capital -3 coerce of moscow: cost (moscow)
        seat/moscow/prestige -2 coerce of moscow: threatened (bishkek, moscow)
        seat/moscow/prestige -2 coerce of moscow: threatened (ashgabat, moscow)
        trust/ashgabat/moscow -15 coerce of moscow: threatened (ashgabat, moscow)
        trust/bishkek/moscow -15 coerce of moscow: threatened (bishkek, moscow)
        fact coerce: evict {seat moscow, state kgz, turn 2, what manas} (bishkek, moscow)
        fact coerce: gas {seat moscow, state kgz} (bishkek, moscow)
        fact coerce: gas {seat moscow, state tkm} (ashgabat, moscow)
        fact coerce: refuse {seat moscow, state tkm, turn 2, what pfp} (ashgabat, moscow)
      `,
    },
    {
      id: "coerce.8",
      story:
        "Where a scenario asks for eight turns between two ultimata, none is forgotten before: eight turns on it is.",
      position: {
        scenario: withAction("coercion", { turnsBetween: 8 }),
        before: [{ sheets: { moscow: [threat("kgz", "evict.manas")] } }, {}, {}, {}],
      },
      turns: [{}, {}, {}, {}, {}],
      shows: ["recent/"],
      expected: `
        turn 5:
        nothing
        turn 6:
        nothing
        turn 7:
        nothing
        turn 8:
        nothing
        turn 9:
        recent/moscow.coerce.kgz is gone (bishkek, moscow)
        recent/moscow.ultimatum.kgz.1 is gone (bishkek, moscow)
      `,
    },
  ],
};
