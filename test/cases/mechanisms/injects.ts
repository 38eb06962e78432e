import type { Scenario } from "../../../shared/scenario/format.ts";
import type { CaseFile, Position } from "../case.ts";

type Inject = Scenario["injects"][number];

/** The test scenario with this one inject in place of its own. */
function planted(given: Partial<Inject> & Pick<Inject, "when">): Position {
  const inject: Inject = {
    id: "planted",
    title: "Planted",
    text: "Something happens.",
    audience: "open",
    effects: [{ target: "state/uzb/stability", delta: -2 }],
    source: "judgement",
    ...given,
  };
  return { scenario: (scenario) => ({ ...scenario, injects: [inject] }) };
}

const CONDITION = {
  condition: [
    { metric: "threat", state: "uzb", above: 60 },
    { metric: "stability", state: "uzb", below: 50 },
  ],
};

export const cases: CaseFile = {
  rule: "3 News",
  shows: ["inject", "injects"],
  cases: [
    {
      id: "injects.1",
      story: "By turn: one takes an order and capital away, and the order is back a turn later.",
      turns: [{}, {}, {}],
      shows: ["inject", "injects", "=seat/washington/orders"],
      expected: `
        turn 1:
        seat/washington/orders is 4
        turn 2:
        seat/washington/capital -2 inject iraq (washington)
        seat/washington/orders -1 inject iraq (washington)
        fact injects: happened {title Iraq} (open)
        seat/washington/orders is 3
        turn 3:
        seat/washington/orders +1 injects: orders (washington)
        seat/washington/orders is 4
      `,
    },
    {
      id: "injects.2",
      story: "By date: in the turn that holds the day, once.",
      position: planted({ when: { date: "2005-10-15" } }),
      turns: [{}, {}, {}, {}],
      expected: `
        turn 1:
        nothing
        turn 2:
        nothing
        turn 3:
        state/uzb/stability -2 inject planted (open)
        fact injects: happened {title Planted} (open)
        turn 4:
        nothing
      `,
    },
    {
      id: "injects.2b",
      story: "In turns of four months the same day lies in another turn.",
      position: { ...planted({ when: { date: "2005-10-15" } }), variant: "short" },
      turns: [{}, {}, {}],
      expected: `
        turn 1:
        nothing
        turn 2:
        state/uzb/stability -2 inject planted (open)
        fact injects: happened {title Planted} (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "injects.3",
      story: "By condition on the world at the close.",
      position: { ...planted({ when: CONDITION }), numbers: { "state/uzb/threat": 61 } },
      turns: [{}],
      expected: `
        state/uzb/stability -2 inject planted (open)
        fact injects: happened {title Planted} (open)
      `,
    },
    {
      id: "injects.3b",
      story: "A value right at the limit does not meet it.",
      position: { ...planted({ when: CONDITION }), numbers: { "state/uzb/threat": 60 } },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "injects.3c",
      story: "All parts of a condition must be met.",
      position: {
        ...planted({ when: CONDITION }),
        numbers: { "state/uzb/threat": 61, "state/uzb/stability": 50 },
      },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "injects.5",
      story: "By the facilitator's hand, then only, and once.",
      position: planted({ when: "facilitator" }),
      turns: [{}, { fired: ["planted"] }, { fired: ["planted"] }],
      expected: `
        turn 1:
        nothing
        turn 2:
        state/uzb/stability -2 inject planted (open)
        fact injects: happened {title Planted} (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "injects.6",
      story: "A rise near the end of a scale is less.",
      rule: "3 Room",
      position: {
        ...planted({ when: { turn: 1 }, effects: [{ target: "state/uzb/threat", delta: 10 }] }),
        numbers: { "state/uzb/threat": 80 },
      },
      turns: [{}],
      expected: `
        state/uzb/threat +4 inject planted (open)
        fact injects: happened {title Planted} (open)
      `,
    },
    {
      id: "injects.7",
      story:
        "A crisis opens a zone; where one is open it hits and begins that anew, but opens no second one.",
      position: {
        scenario: (scenario) => ({
          ...scenario,
          injects: scenario.injects.flatMap((one) => [
            one,
            { ...one, id: `${one.id}-2`, title: `${one.title} 2` },
          ]),
        }),
      },
      turns: [{ fired: ["raid"] }, { fired: ["raid-2"] }],
      shows: ["inject@kgz", "injects@raid", "crises/"],
      expected: `
        turn 1:
        state/kgz/regime -4 inject raid (open)
        state/kgz/stability -8 inject raid (open)
        state/kgz/threat +3 inject raid (open)
        fact injects: happened {title A raid} (open)
        crises/crisis-1-kgz is new: {kind incursion, sinceTurn 1, stabilityBefore 35000, state kgz, untilTurn 5} (open)
        turn 2:
        state/kgz/regime -4 inject raid-2 (open)
        state/kgz/stability -8 inject raid-2 (open)
        state/kgz/threat +3 inject raid-2 (open)
        fact injects: happened {title A raid 2} (open)
        crises/crisis-1-kgz sinceTurn: 1 -> 2 (open)
        crises/crisis-1-kgz untilTurn: 5 -> 6 (open)
        crises/crisis-1-kgz stabilityBefore: 35000 -> 28230 (open)
      `,
    },
    {
      id: "injects.8",
      story: "One for some seats is known to those alone, with all that it did.",
      position: planted({ when: { turn: 1 }, audience: ["tashkent", "moscow"] }),
      turns: [{}],
      expected: `
        state/uzb/stability -2 inject planted (moscow, tashkent)
        fact injects: happened {title Planted} (moscow, tashkent)
      `,
    },
    {
      id: "injects.9",
      story: "By draw, from a turn on: a sure one happens in the first turn that it may.",
      position: planted({ when: { chance: 1, from: 3 } }),
      turns: [{}, {}, {}, {}],
      expected: `
        turn 1:
        nothing
        turn 2:
        nothing
        turn 3:
        state/uzb/stability -2 inject planted (open)
        fact injects: happened {title Planted} (open)
        turn 4:
        nothing
      `,
    },
  ],
};
