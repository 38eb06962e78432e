import { type CaseFile, order } from "../case.ts";

const AID = order("offer-aid", { state: "kgz", amount: 20 });
/** Beijing gives aid to Bishkek. */
const courted = { sheets: { beijing: [AID] } };
const turned = (from: string) => ({
  sheets: { bishkek: [order("balance", { from, toward: "beijing", domain: "economic" })] },
});
const grown = (reliance: number) => ({ ...turned("moscow"), set: { "reliance/kgz/economic": reliance } });

export const cases: CaseFile = {
  rule: "5 balance",
  shows: ["balance"],
  cases: [
    {
      id: "balance.1",
      story: "It takes from one patron, gives less to another, and the state relies on itself a little more.",
      position: { before: [courted] },
      turns: [turned("moscow")],
      expected: `
        engagement/beijing/kgz/economic +2 balance of bishkek: turned (open)
        engagement/moscow/kgz/economic -3 balance of bishkek: turned (open)
        reliance/kgz/economic +0.5 balance of bishkek: turned (open)
        seat/bishkek/capital -2 balance of bishkek: cost (bishkek)
        fact balance: turned {from moscow, state kgz, toward beijing} (open)
      `,
    },
    {
      id: "balance.5",
      story: "Self-reliance grows to a limit above its start: what is left of the way is all.",
      position: { before: [courted] },
      turns: [grown(25.8)],
      expected: `
        engagement/beijing/kgz/economic +2 balance of bishkek: turned (open)
        engagement/moscow/kgz/economic -3 balance of bishkek: turned (open)
        reliance/kgz/economic +0.2 balance of bishkek: turned (open)
        seat/bishkek/capital -2 balance of bishkek: cost (bishkek)
        fact balance: turned {from moscow, state kgz, toward beijing} (open)
      `,
    },
    {
      id: "balance.5b",
      story: "At the limit it grows no further.",
      position: { before: [courted] },
      turns: [grown(26)],
      expected: `
        engagement/beijing/kgz/economic +2 balance of bishkek: turned (open)
        engagement/moscow/kgz/economic -3 balance of bishkek: turned (open)
        seat/bishkek/capital -2 balance of bishkek: cost (bishkek)
        fact balance: turned {from moscow, state kgz, toward beijing} (open)
      `,
    },
    {
      id: "balance.6",
      story: "It takes no more than there is.",
      position: { before: [courted] },
      turns: [{ ...turned("washington"), set: { "engagement/washington/kgz/economic": 1 } }],
      expected: `
        engagement/beijing/kgz/economic +2 balance of bishkek: turned (open)
        engagement/washington/kgz/economic -1 balance of bishkek: turned (open)
        reliance/kgz/economic +0.5 balance of bishkek: turned (open)
        seat/bishkek/capital -2 balance of bishkek: cost (bishkek)
        fact balance: turned {from washington, state kgz, toward beijing} (open)
      `,
    },
    {
      id: "balance.6b",
      story: "From who does nothing there nobody can turn: the order is void.",
      position: { before: [courted] },
      turns: [{ ...turned("washington"), set: { "engagement/washington/kgz/economic": 0 } }],
      unfiled: "who does nothing there is not among the choices",
      expected: `
        fact balance: noTie {domain economic, from washington, seat bishkek, toward beijing} (bishkek)
      `,
    },
    {
      id: "balance.7",
      story: "Every turn it gives half, and takes as much.",
      rule: "3 Fatigue",
      position: { before: [courted, { sheets: { ...turned("moscow").sheets, ...courted.sheets } }] },
      turns: [turned("moscow")],
      expected: `
        engagement/beijing/kgz/economic +1 balance of bishkek: turned (open)
        engagement/moscow/kgz/economic -3 balance of bishkek: turned (open)
        reliance/kgz/economic +0.25 balance of bishkek: turned (open)
        seat/bishkek/capital -2 balance of bishkek: cost (bishkek)
        fact balance: turned {from moscow, state kgz, toward beijing} (open)
      `,
    },
  ],
};
