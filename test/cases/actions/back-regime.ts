import { type CaseFile, order, withAction } from "../case.ts";

const BACK = order("back-regime", { state: "kgz" });
const PROMOTE = order("promote-reform", { state: "kgz" });
const promoted = { sheets: { washington: [PROMOTE] } };

export const cases: CaseFile = {
  rule: "5 back-regime",
  shows: ["back-regime"],
  cases: [
    {
      id: "back-regime.1",
      story: "The regime and the political ties gain, the state closes, each by the room that is left.",
      turns: [{ sheets: { moscow: [BACK] } }],
      expected: `
        engagement/moscow/kgz/political +4 back-regime of moscow: backed (open)
        seat/moscow/capital -2 back-regime of moscow: cost (moscow)
        state/kgz/openness -2.7 back-regime of moscow: backed (open)
        state/kgz/regime +4 back-regime of moscow: backed (open)
        fact back-regime: backed {seat moscow, state kgz} (open)
      `,
    },
    {
      id: "back-regime.2",
      story: "Again in the next turn it yields half, and closes the state as much.",
      rule: "3 Fatigue",
      position: { before: [{ sheets: { moscow: [BACK] } }] },
      turns: [{ sheets: { moscow: [BACK] } }],
      expected: `
        engagement/moscow/kgz/political +2 back-regime of moscow: backed (open)
        seat/moscow/capital -2 back-regime of moscow: cost (moscow)
        state/kgz/openness -2.538 back-regime of moscow: backed (open)
        state/kgz/regime +2 back-regime of moscow: backed (open)
        fact back-regime: backed {seat moscow, state kgz} (open)
      `,
    },
    {
      id: "back-regime.3",
      story: "It costs prestige for who promoted reform there a turn ago.",
      position: { before: [promoted] },
      turns: [{ sheets: { washington: [BACK] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        seat/washington/prestige -2 back-regime of washington: turned (open)
        state/kgz/openness -2.94 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
    {
      id: "back-regime.3b",
      story: "Three turns ago is remembered as well.",
      position: { before: [promoted, {}, {}] },
      turns: [{ sheets: { washington: [BACK] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        seat/washington/prestige -2 back-regime of washington: turned (open)
        state/kgz/openness -2.917 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
    {
      id: "back-regime.3c",
      story: "Four turns ago is forgotten.",
      position: { before: [promoted, {}, {}, {}] },
      turns: [{ sheets: { washington: [BACK] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        state/kgz/openness -2.906 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
    {
      id: "back-regime.4",
      story: "Who does both in one turn loses face, too.",
      turns: [{ sheets: { washington: [BACK, PROMOTE] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        seat/washington/prestige -2 back-regime of washington: turned (open)
        state/kgz/openness -2.7 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
    {
      id: "back-regime.5",
      story: "Reform that another promoted, or in another state, is not held against it.",
      position: {
        before: [{ sheets: { nato: [PROMOTE], washington: [order("promote-reform", { state: "uzb" })] } }],
      },
      turns: [{ sheets: { washington: [BACK] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        state/kgz/openness -2.94 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
    {
      id: "back-regime.6",
      story: "Where a scenario remembers a turn of coat for longer, five turns ago is not forgotten.",
      position: {
        scenario: withAction("backing", { turnedTurns: 8 }),
        before: [promoted, {}, {}, {}, {}],
      },
      turns: [{ sheets: { washington: [BACK] } }],
      expected: `
        engagement/washington/kgz/political +4 back-regime of washington: backed (open)
        seat/washington/capital -2 back-regime of washington: cost (washington)
        seat/washington/prestige -2 back-regime of washington: turned (open)
        state/kgz/openness -2.895 back-regime of washington: backed (open)
        state/kgz/regime +4 back-regime of washington: backed (open)
        fact back-regime: backed {seat washington, state kgz} (open)
      `,
    },
  ],
};
