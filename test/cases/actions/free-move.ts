import { type CaseFile, order } from "../case.ts";

const MOVE = order("free-move", {
  claim: "The elders call for peace.",
  argument: "They have done so before.",
  wanted: "Less threat in Uzbekistan",
});
const moved = { sheets: { moscow: [MOVE] } };
const less = { "state/uzb/threat": -5, "seat/moscow/prestige": 2 };
const ruled = (chance: number) => ({ ...moved, rulings: { moscow: { chance, effects: less } } });

export const cases: CaseFile = {
  rule: "5 free-move",
  shows: ["free-move"],
  cases: [
    {
      id: "free.1",
      story: "With odds of 100 it comes true: what the facilitator ruled, whole, and everybody reads it.",
      turns: [ruled(100)],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        seat/moscow/prestige +2 free-move of moscow: won (open)
        state/uzb/threat -5 free-move of moscow: won (open)
        fact free-move: won {chance 100, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.2",
      story: "With odds of 0 it fails, and its cost is gone.",
      turns: [ruled(0)],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        fact free-move: lost {chance 0, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.3",
      story: "One that nobody judged is void: its seat alone learns it and has its cost back.",
      turns: [moved],
      expected: `
        fact free-move: unjudged {argument They have done so before., claim The elders call for peace., seat moscow, wanted Less threat in Uzbekistan} (moscow)
      `,
    },
    {
      id: "free.4",
      story: "Between these a draw decides, the same for the same dice.",
      position: { seed: "dice 1" },
      turns: [ruled(50)],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        fact free-move: lost {chance 50, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.5",
      story: "Other dice draw otherwise.",
      position: { seed: "dice 0" },
      turns: [ruled(50)],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        seat/moscow/prestige +2 free-move of moscow: won (open)
        state/uzb/threat -5 free-move of moscow: won (open)
        fact free-move: won {chance 50, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.6",
      story: "Two seats draw apart, and each hears of both.",
      position: { seed: "dice 1" },
      turns: [
        {
          sheets: { moscow: [MOVE], tashkent: [MOVE] },
          rulings: { moscow: { chance: 100, effects: less }, tashkent: { chance: 0, effects: less } },
        },
      ],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        seat/moscow/prestige +2 free-move of moscow: won (open)
        seat/tashkent/capital -1 free-move of tashkent: cost (tashkent)
        state/uzb/threat -5 free-move of moscow: won (open)
        fact free-move: lost {chance 0, claim The elders call for peace., seat tashkent} (open)
        fact free-move: won {chance 100, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.7",
      story:
        "Neither room nor fatigue shrinks it, and a turn later it may come again: the ruling is the size.",
      position: { before: [ruled(100)], numbers: { "state/uzb/threat": 90 } },
      turns: [{ ...moved, rulings: { moscow: { chance: 100, effects: { "state/uzb/threat": 5 } } } }],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        state/uzb/threat +5 free-move of moscow: won (open)
        fact free-move: won {chance 100, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.8",
      story: "A scale ends at its ends for it as for everything.",
      shows: ["free-move", "bound@uzb/threat"],
      position: { numbers: { "state/uzb/threat": 2 } },
      turns: [{ ...moved, rulings: { moscow: { chance: 100, effects: { "state/uzb/threat": -20 } } } }],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        state/uzb/threat +13.525 bound (open)
        state/uzb/threat -20 free-move of moscow: won (open)
        fact free-move: won {chance 100, claim The elders call for peace., seat moscow} (open)
      `,
    },
    {
      id: "free.9",
      story: "What it does to a number that others do not see, they do not learn.",
      turns: [
        {
          sheets: { moscow: [MOVE] },
          rulings: { moscow: { chance: 100, effects: { "seat/tashkent/funds": -4 } } },
        },
      ],
      expected: `
        seat/moscow/capital -1 free-move of moscow: cost (moscow)
        seat/tashkent/funds -4 free-move of moscow: won (tashkent)
        fact free-move: won {chance 100, claim The elders call for peace., seat moscow} (open)
      `,
    },
  ],
};
