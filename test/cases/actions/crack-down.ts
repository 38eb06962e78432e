import type { Scenario } from "../../../shared/scenario/format.ts";
import { type CaseFile, order } from "../case.ts";

const CRUSH = { sheets: { bishkek: [order("crack-down")] } };

function withLosers(scenario: Scenario, political: Record<string, number>): Scenario {
  const { actions } = scenario.rules;
  return {
    ...scenario,
    rules: { ...scenario.rules, actions: { ...actions, crackdown: { ...actions.crackdown, political } } },
  };
}

export const cases: CaseFile = {
  rule: "5 crack-down",
  shows: ["crack-down"],
  cases: [
    {
      id: "crack-down.1",
      story:
        "The regime gains, the threat falls, the state closes; prestige and the listed powers' ties suffer.",
      turns: [CRUSH],
      expected: `
        engagement/nato/kgz/political -2 crack-down of bishkek: estranged (open)
        engagement/washington/kgz/political -3 crack-down of bishkek: estranged (open)
        seat/bishkek/capital -2 crack-down of bishkek: cost (bishkek)
        seat/bishkek/prestige -2 crack-down of bishkek: crushed (open)
        state/kgz/openness -5.4 crack-down of bishkek: crushed (open)
        state/kgz/regime +6 crack-down of bishkek: crushed (open)
        state/kgz/threat -3.6 crack-down of bishkek: crushed (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "crack-down.1b",
      story: "Where there is little openness left to crush, the regime gains little.",
      position: { numbers: { "state/kgz/openness": 10 } },
      turns: [CRUSH],
      expected: `
        engagement/nato/kgz/political -2 crack-down of bishkek: estranged (open)
        engagement/washington/kgz/political -3 crack-down of bishkek: estranged (open)
        seat/bishkek/capital -2 crack-down of bishkek: cost (bishkek)
        seat/bishkek/prestige -2 crack-down of bishkek: crushed (open)
        state/kgz/openness -1.2 crack-down of bishkek: crushed (open)
        state/kgz/regime +1.5 crack-down of bishkek: crushed (open)
        state/kgz/threat -3.6 crack-down of bishkek: crushed (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "crack-down.2",
      story: "What the threat fell by comes back over the three turns after, and more of it.",
      position: { numbers: { "state/kgz/threat": 50 } },
      turns: [
        CRUSH,
        { set: { "state/kgz/threat": 50 } },
        { set: { "state/kgz/threat": 50 } },
        { set: { "state/kgz/threat": 50 } },
        {},
      ],
      shows: ["crack-down@state/kgz/threat"],
      expected: `
        turn 1:
        state/kgz/threat -4 crack-down of bishkek: crushed (open)
        turn 2:
        state/kgz/threat +2.667 crack-down of bishkek: echo (open)
        turn 3:
        state/kgz/threat +2.667 crack-down of bishkek: echo (open)
        turn 4:
        state/kgz/threat +2.667 crack-down of bishkek: echo (open)
        turn 5:
        nothing
      `,
    },
    {
      id: "crack-down.3",
      story: "An open state closes by the full measure.",
      position: { numbers: { "state/kgz/openness": 60 } },
      turns: [CRUSH],
      expected: `
        engagement/nato/kgz/political -2 crack-down of bishkek: estranged (open)
        engagement/washington/kgz/political -3 crack-down of bishkek: estranged (open)
        seat/bishkek/capital -2 crack-down of bishkek: cost (bishkek)
        seat/bishkek/prestige -2 crack-down of bishkek: crushed (open)
        state/kgz/openness -6 crack-down of bishkek: crushed (open)
        state/kgz/regime +6 crack-down of bishkek: crushed (open)
        state/kgz/threat -3.6 crack-down of bishkek: crushed (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "crack-down.4",
      story: "Who loses political ties by it is the scenario's: here Moscow alone.",
      position: { scenario: (scenario) => withLosers(scenario, { moscow: -1, mars: -9 }) },
      turns: [CRUSH],
      expected: `
        engagement/moscow/kgz/political -1 crack-down of bishkek: estranged (open)
        seat/bishkek/capital -2 crack-down of bishkek: cost (bishkek)
        seat/bishkek/prestige -2 crack-down of bishkek: crushed (open)
        state/kgz/openness -5.4 crack-down of bishkek: crushed (open)
        state/kgz/regime +6 crack-down of bishkek: crushed (open)
        state/kgz/threat -3.6 crack-down of bishkek: crushed (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "crack-down.5",
      story: "Every turn: what it gains is halved, what it costs is not.",
      rule: "3 Fatigue",
      position: { numbers: { "state/kgz/openness": 60 }, before: [CRUSH] },
      turns: [
        { ...CRUSH, set: { "state/kgz/openness": 60, "state/kgz/regime": 35, "seat/bishkek/capital": 5 } },
      ],
      expected: `
        engagement/nato/kgz/political -2 crack-down of bishkek: estranged (open)
        engagement/washington/kgz/political -3 crack-down of bishkek: estranged (open)
        seat/bishkek/capital -2 crack-down of bishkek: cost (bishkek)
        seat/bishkek/prestige -2 crack-down of bishkek: crushed (open)
        state/kgz/openness -6 crack-down of bishkek: crushed (open)
        state/kgz/regime +3 crack-down of bishkek: crushed (open)
        state/kgz/threat -1.672 crack-down of bishkek: crushed (open)
        state/kgz/threat +2.667 crack-down of bishkek: echo (open)
        fact crack-down: crushed {seat bishkek, state kgz} (open)
      `,
    },
  ],
};
