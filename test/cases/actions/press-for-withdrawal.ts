import { type CaseFile, order } from "../case.ts";

const press = { moscow: [order("press-for-withdrawal", { deployment: "manas" })] };

export const cases: CaseFile = {
  rule: "5 press-for-withdrawal",
  shows: ["press-for-withdrawal", "deployments/"],
  cases: [
    {
      id: "press.1",
      story:
        "It costs the presser once, and the owner a little in each of three turns; only the owner reads that.",
      turns: [{ sheets: press }, {}, {}, {}],
      expected: `
        turn 1:
        seat/moscow/capital -2 press-for-withdrawal of moscow: cost (moscow)
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat moscow, state kgz} (open)
        deployments/manas pressedUntil: none -> 4 (open)
        turn 2:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        turn 3:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        turn 4:
        nothing
      `,
    },
    {
      id: "press.3",
      story: "For three turns the host may evict the base cheaply.",
      position: { before: [{ sheets: press }] },
      turns: [{ sheets: { bishkek: [order("evict-base", { deployment: "manas", notice: 1 })] } }],
      shows: ["evict-base", "deployments/"],
      expected: `
        seat/bishkek/capital -1 evict-base of bishkek: cost (bishkek)
        state/kgz/regime -1.776 evict-base of bishkek: loss (open)
        state/kgz/stability -1.776 evict-base of bishkek: loss (open)
        fact evict-base: notice {deployment manas, owner washington, seat bishkek, state kgz, turn 3} (open)
        deployments/manas leaves: none -> {evicted true, turn 3} (open)
      `,
    },
    {
      id: "press.7",
      story: "Two members in one turn: both pay, and the owner loses twice.",
      turns: [{ sheets: { ...press, astana: press.moscow } }],
      expected: `
        seat/astana/capital -2 press-for-withdrawal of astana: cost (astana)
        seat/moscow/capital -2 press-for-withdrawal of moscow: cost (moscow)
        seat/washington/capital -0.5 press-for-withdrawal of astana: pressure (washington)
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat astana, state kgz} (open)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat moscow, state kgz} (open)
        deployments/manas pressedUntil: none -> 4 (open)
      `,
    },
    {
      id: "press.8",
      story:
        "Who has gone is called on no more: the owner pays at the close at which its troops leave, and then never.",
      turns: [
        { sheets: press },
        { sheets: { washington: [order("withdraw-forces", { deployment: "manas" })] } },
        {},
      ],
      shows: ["press-for-withdrawal@pressure", "deployments/manas", "effects/"],
      expected: `
        turn 1:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        deployments/manas pressedUntil: none -> 4 (open)
        effects/effect-1-order-moscow-press-for-withdrawal-manas is new: {cause {action press-for-withdrawal, code pressure, kind order, params {deployment manas, owner washington, seat moscow, state kgz}, seat moscow}, delta -500, fromTurn 2, target seat/washington/capital, untilTurn 3} (washington)
        turn 2:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        deployments/manas is gone (open)
        effects/effect-1-order-moscow-press-for-withdrawal-manas is gone (washington)
        effects/effect-2-mechanism-notices is new: {cause {code lost, kind mechanism, mechanism notices, params {deployment manas, state kgz}}, delta -7000, fromTurn 3, target engagement/washington/kgz/security, untilTurn 3} (open)
        turn 3:
        effects/effect-2-mechanism-notices is gone (open)
      `,
    },
  ],
};
