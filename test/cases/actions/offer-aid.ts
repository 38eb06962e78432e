import { type CaseFile, order } from "../case.ts";

const give = (state: string, amount: number) => order("offer-aid", { state, amount });

export const cases: CaseFile = {
  rule: "5 offer-aid",
  shows: ["offer-aid"],
  cases: [
    {
      id: "offer-aid.1",
      story: "Money buys economic ties: the more there is of it, the less the next sum adds.",
      turns: [{ sheets: { moscow: [give("uzb", 30)] } }],
      expected: `
        engagement/moscow/uzb/economic +6 offer-aid of moscow: gave (open)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        seat/tashkent/funds +12 offer-aid of moscow: gave (tashkent)
        state/uzb/stability +1 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state uzb} (open)
      `,
    },
    {
      id: "offer-aid.1b",
      story: "Where little room is left the same money buys less.",
      position: { numbers: { "engagement/moscow/uzb/economic": 75 } },
      turns: [{ sheets: { moscow: [give("uzb", 30)] } }],
      expected: `
        engagement/moscow/uzb/economic +3 offer-aid of moscow: gave (open)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -30 offer-aid of moscow: cost (moscow)
        seat/tashkent/funds +12 offer-aid of moscow: gave (tashkent)
        state/uzb/stability +1 offer-aid of moscow: gave (open)
        fact offer-aid: gave {amount 30, seat moscow, state uzb} (open)
      `,
    },
    {
      id: "offer-aid.2",
      story:
        "It costs the amount and some capital; a part reaches the host's treasury, and the state is calmer.",
      turns: [{ sheets: { washington: [give("kgz", 20)] } }],
      expected: `
        engagement/washington/kgz/economic +4.8 offer-aid of washington: gave (open)
        seat/bishkek/funds +8 offer-aid of washington: gave (bishkek)
        seat/washington/capital -2 offer-aid of washington: cost (washington)
        seat/washington/funds -20 offer-aid of washington: cost (washington)
        state/kgz/stability +1 offer-aid of washington: gave (open)
        fact offer-aid: gave {amount 20, seat washington, state kgz} (open)
      `,
    },
    {
      id: "offer-aid.3",
      story:
        "Again in the same state in the next turn it yields half and costs the same; after a rest it yields all.",
      rule: "3 Fatigue",
      turns: [
        { sheets: { beijing: [give("tkm", 30)] } },
        { sheets: { beijing: [give("tkm", 30)] } },
        {},
        { sheets: { beijing: [give("tkm", 30)] } },
      ],
      expected: `
        turn 1:
        engagement/beijing/tkm/economic +6 offer-aid of beijing: gave (open)
        seat/ashgabat/funds +12 offer-aid of beijing: gave (ashgabat)
        seat/beijing/capital -2 offer-aid of beijing: cost (beijing)
        seat/beijing/funds -30 offer-aid of beijing: cost (beijing)
        state/tkm/stability +0.8 offer-aid of beijing: gave (open)
        fact offer-aid: gave {amount 30, seat beijing, state tkm} (open)
        turn 2:
        engagement/beijing/tkm/economic +3 offer-aid of beijing: gave (open)
        seat/ashgabat/funds +12 offer-aid of beijing: gave (ashgabat)
        seat/beijing/capital -2 offer-aid of beijing: cost (beijing)
        seat/beijing/funds -30 offer-aid of beijing: cost (beijing)
        state/tkm/stability +0.387 offer-aid of beijing: gave (open)
        fact offer-aid: gave {amount 30, seat beijing, state tkm} (open)
        turn 3:
        nothing
        turn 4:
        engagement/beijing/tkm/economic +6 offer-aid of beijing: gave (open)
        seat/ashgabat/funds +12 offer-aid of beijing: gave (ashgabat)
        seat/beijing/capital -2 offer-aid of beijing: cost (beijing)
        seat/beijing/funds -30 offer-aid of beijing: cost (beijing)
        state/tkm/stability +0.748 offer-aid of beijing: gave (open)
        fact offer-aid: gave {amount 30, seat beijing, state tkm} (open)
      `,
    },
    {
      id: "offer-aid.5",
      story: "Two powers that aid one state each gain in full, and its stability gains from both.",
      turns: [{ sheets: { moscow: [give("kgz", 10)], washington: [give("kgz", 10)] } }],
      expected: `
        engagement/moscow/kgz/economic +3 offer-aid of moscow: gave (open)
        engagement/washington/kgz/economic +3 offer-aid of washington: gave (open)
        seat/bishkek/funds +4 offer-aid of moscow: gave (bishkek)
        seat/bishkek/funds +4 offer-aid of washington: gave (bishkek)
        seat/moscow/capital -2 offer-aid of moscow: cost (moscow)
        seat/moscow/funds -10 offer-aid of moscow: cost (moscow)
        seat/washington/capital -2 offer-aid of washington: cost (washington)
        seat/washington/funds -10 offer-aid of washington: cost (washington)
        state/kgz/stability +1 offer-aid of moscow: gave (open)
        state/kgz/stability +1 offer-aid of washington: gave (open)
        fact offer-aid: gave {amount 10, seat moscow, state kgz} (open)
        fact offer-aid: gave {amount 10, seat washington, state kgz} (open)
      `,
    },
  ],
};
