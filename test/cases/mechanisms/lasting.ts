import { type CaseFile, order } from "../case.ts";

const press = { sheets: { moscow: [order("press-for-withdrawal", { deployment: "manas" })] } };
const crush = { sheets: { tashkent: [order("crack-down")] } };

export const cases: CaseFile = {
  rule: "5",
  shows: ["press-for-withdrawal@washington", "effects/"],
  cases: [
    {
      id: "lasting.1",
      story: "What lasts is one entry a turn under the cause that began it, and known to whom it concerns.",
      turns: [press, {}, {}, {}],
      expected: `
        turn 1:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        fact press-for-withdrawal: called {deployment manas, owner washington, seat moscow, state kgz} (open)
        effects/effect-1-order-moscow-press-for-withdrawal-manas is new: {cause {action press-for-withdrawal, code pressure, kind order, params {deployment manas, owner washington, seat moscow, state kgz}, seat moscow}, delta -500, fromTurn 2, target seat/washington/capital, untilTurn 3} (washington)
        turn 2:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        turn 3:
        seat/washington/capital -0.5 press-for-withdrawal of moscow: pressure (washington)
        effects/effect-1-order-moscow-press-for-withdrawal-manas is gone (washington)
        turn 4:
        nothing
      `,
    },
    {
      id: "lasting.2",
      story: "What lasts meets the room that there is in each of its turns.",
      rule: "3 Room",
      position: { before: [crush] },
      turns: [{ set: { "state/uzb/threat": 75 } }, { set: { "state/uzb/threat": 95 } }],
      shows: ["crack-down@threat"],
      expected: `
        turn 2:
        state/uzb/threat +1.334 crack-down of tashkent: echo (open)
        turn 3:
        state/uzb/threat +0.267 crack-down of tashkent: echo (open)
      `,
    },
    {
      id: "lasting.3",
      story: "A second beginning lasts beside the first.",
      position: { before: [crush] },
      turns: [crush, {}],
      shows: ["crack-down@threat", "effects/"],
      expected: `
        turn 2:
        state/uzb/threat -1.827 crack-down of tashkent: crushed (open)
        state/uzb/threat +2.667 crack-down of tashkent: echo (open)
        effects/effect-2-order-tashkent-crack-down-uzb is new: {cause {action crack-down, code echo, kind order, params {seat tashkent, state uzb}, seat tashkent}, delta 2667, fromTurn 3, target state/uzb/threat, untilTurn 5} (open)
        turn 3:
        state/uzb/threat +2.667 crack-down of tashkent: echo (open)
        state/uzb/threat +2.667 crack-down of tashkent: echo (open)
      `,
    },
  ],
};
