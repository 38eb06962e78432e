import { type CaseFile, order } from "../case.ts";

const REFORM = { sheets: { bishkek: [order("reform-state")] } };
const AID = order("offer-aid", { state: "kgz", amount: 30 });
const aided = { sheets: { moscow: [AID] } };

export const cases: CaseFile = {
  rule: "5 reform-state",
  shows: ["reform-state"],
  cases: [
    {
      id: "reform-state.1",
      story: "The state opens, the regime loses hold, and three closes bring some stability.",
      turns: [REFORM, {}, {}, {}],
      expected: `
        turn 1:
        seat/bishkek/capital -2 reform-state of bishkek: cost (bishkek)
        state/kgz/openness +5 reform-state of bishkek: reformed (open)
        state/kgz/regime -3 reform-state of bishkek: reformed (open)
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        fact reform-state: reformed {seat bishkek, state kgz} (open)
        turn 2:
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        turn 3:
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        turn 4:
        nothing
      `,
    },
    {
      id: "reform-state.3",
      story: "Aid counts half as much again while a state reforms itself, by whomever it comes.",
      turns: [{ sheets: { ...REFORM.sheets, ...aided.sheets } }],
      shows: ["offer-aid"],
      expected: `
        engagement/moscow/kgz/economic +9 offer-aid of moscow: gave (open)
        seat/bishkek/funds +12 offer-aid of moscow: gave (bishkek)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        state/kgz/stability +1.5 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state kgz} (open)
      `,
    },
    {
      id: "reform-state.3b",
      story: "It still does two turns later.",
      position: { before: [REFORM, {}] },
      turns: [{ ...aided, set: { "engagement/moscow/kgz/economic": 45 } }],
      shows: ["offer-aid"],
      expected: `
        engagement/moscow/kgz/economic +9 offer-aid of moscow: gave (open)
        seat/bishkek/funds +12 offer-aid of moscow: gave (bishkek)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        state/kgz/stability +1.5 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state kgz} (open)
      `,
    },
    {
      id: "reform-state.3c",
      story: "Three turns later it does no more.",
      position: { before: [REFORM, {}, {}] },
      turns: [{ ...aided, set: { "engagement/moscow/kgz/economic": 45 } }],
      shows: ["offer-aid"],
      expected: `
        engagement/moscow/kgz/economic +6 offer-aid of moscow: gave (open)
        seat/bishkek/funds +12 offer-aid of moscow: gave (bishkek)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        state/kgz/stability +1 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state kgz} (open)
      `,
    },
    {
      id: "reform-state.4",
      story: "The reform of another state does nothing for aid here.",
      turns: [{ sheets: { tashkent: [order("reform-state")], moscow: [AID] } }],
      shows: ["offer-aid"],
      expected: `
        engagement/moscow/kgz/economic +6 offer-aid of moscow: gave (open)
        seat/bishkek/funds +12 offer-aid of moscow: gave (bishkek)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        state/kgz/stability +1 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state kgz} (open)
      `,
    },
    {
      id: "reform-state.5",
      story: "Reform at home and a crackdown in one turn: both happen, and the state opens and closes.",
      turns: [{ sheets: { bishkek: [order("reform-state"), order("crack-down")] } }],
      shows: ["reform-state@kgz", "crack-down@kgz"],
      expected: `
        engagement/nato/kgz/political -2 crack-down of bishkek: estranged (open)
        engagement/washington/kgz/political -3 crack-down of bishkek: estranged (open)
        state/kgz/openness -5.4 crack-down of bishkek: crushed (open)
        state/kgz/openness +5 reform-state of bishkek: reformed (open)
        state/kgz/regime +6 crack-down of bishkek: crushed (open)
        state/kgz/regime -3 reform-state of bishkek: reformed (open)
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        state/kgz/threat -3.6 crack-down of bishkek: crushed (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
        fact reform-state: reformed {seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "reform-state.6",
      story:
        "A second reform in the next turn is tired at once and later; the hold that it costs is the same.",
      rule: "3 Fatigue",
      position: { before: [REFORM] },
      turns: [REFORM, {}, {}],
      shows: ["reform-state@state"],
      expected: `
        turn 2:
        seat/bishkek/capital -2 reform-state of bishkek: cost (bishkek)
        state/kgz/openness +2.5 reform-state of bishkek: reformed (open)
        state/kgz/regime -3 reform-state of bishkek: reformed (open)
        state/kgz/stability +0.35 reform-state of bishkek: calmer (open)
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        fact reform-state: reformed {seat bishkek, state kgz} (open)
        turn 3:
        state/kgz/stability +0.35 reform-state of bishkek: calmer (open)
        state/kgz/stability +0.7 reform-state of bishkek: calmer (open)
        turn 4:
        state/kgz/stability +0.35 reform-state of bishkek: calmer (open)
      `,
    },
  ],
};
