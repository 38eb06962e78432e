import type { CaseFile } from "../case.ts";

const always = { rules: { crises: { rate: 1e6 } } };

export const cases: CaseFile = {
  rule: "4 Crises",
  shows: ["crises", "crises/"],
  cases: [
    {
      id: "crises.2",
      story: "A crisis hits stability and regime by its kind and opens a zone for some turns.",
      position: always,
      turns: [{}],
      shows: ["crises@uzb", "crises/@uzb"],
      expected: `
        state/uzb/regime -4 crises: hit {kind Incursion, state uzb} (open)
        state/uzb/stability -8 crises: hit {kind Incursion, state uzb} (open)
        fact crises: broke {kind Incursion, state uzb} (open)
        crises/crisis-1-uzb is new: {kind incursion, sinceTurn 1, stabilityBefore 45000, state uzb, untilTurn 5} (open)
      `,
    },
    {
      id: "crises.3",
      story: "None breaks out where one is open.",
      position: { ...always, before: [{}] },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "crises.6",
      story: "A zone lapses in its last turn.",
      position: { crises: { kgz: { untilTurn: 1 } } },
      turns: [{}],
      expected: `
        fact crises: lapsed {state kgz} (open)
        crises/crisis-kgz is gone (open)
      `,
    },
    {
      id: "crises.6b",
      story: "With a mission in it a zone stays open for two more turns.",
      position: {
        crises: { kgz: { untilTurn: 1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "none", size: 1 }],
      },
      turns: [
        { set: { "state/kgz/stability": 20 } },
        { set: { "state/kgz/stability": 20 } },
        { set: { "state/kgz/stability": 20 } },
      ],
      shows: ["crises", "crises/", "deployments/"],
      expected: `
        turn 1:
        nothing
        turn 2:
        nothing
        turn 3:
        fact crises: lapsed {state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "crises.6c",
      story: "In turns of four months the same time is half as many turns.",
      position: { ...always, variant: "short" },
      turns: [{}],
      shows: ["crises@uzb", "crises/@uzb"],
      expected: `
        state/uzb/regime -4 crises: hit {kind Incursion, state uzb} (open)
        state/uzb/stability -8 crises: hit {kind Incursion, state uzb} (open)
        fact crises: broke {kind Incursion, state uzb} (open)
        crises/crisis-1-uzb is new: {kind incursion, sinceTurn 1, stabilityBefore 45000, state uzb, untilTurn 3} (open)
      `,
    },
    {
      id: "crises.7",
      story: "A zone that closes by time is told, and its missions go home.",
      position: {
        crises: { kgz: { untilTurn: -1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [{}],
      shows: ["crises", "crises/", "notices", "deployments/", "=seat/moscow/forces"],
      expected: `
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        fact crises: lapsed {state kgz} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        crises/crisis-kgz is gone (open)
        deployments/mission-moscow-kgz is gone (open)
        seat/moscow/forces is 8
      `,
    },
    {
      id: "crises.8",
      story: "A regime at 0 is toppled: some hold, and trust to and of all in the middle.",
      position: { numbers: { "state/kgz/regime": 3 } },
      turns: [{ overrides: { "state/kgz/regime": -20 } }],
      shows: [
        "crises@kgz",
        "crises@moscow",
        "override",
        "bound@kgz",
        "=state/kgz/regime",
        "=trust/bishkek/moscow",
      ],
      expected: `
        state/kgz/regime +13.85 bound (open)
        state/kgz/regime +30 crises: newGovernment {state kgz} (open)
        state/kgz/regime -20 override: the case (open)
        trust/bishkek/moscow -10 crises: newGovernment {state kgz} (bishkek, moscow)
        fact crises: toppled {state kgz} (open)
        state/kgz/regime is 30
        trust/bishkek/moscow is 50
      `,
    },
    {
      id: "crises.9",
      story: "A regime that a reaction took to 0 is toppled at the next close.",
      position: { numbers: { "state/kgz/regime": 0 } },
      turns: [{}],
      shows: ["crises@kgz", "returns@state/kgz/regime", "=state/kgz/regime"],
      expected: `
        state/kgz/regime +30 crises: newGovernment {state kgz} (open)
        state/kgz/regime +3.33 returns: settled (open)
        trust/bishkek/moscow -10 crises: newGovernment {state kgz} (bishkek, moscow)
        fact crises: toppled {state kgz} (open)
        state/kgz/regime is 33.33
      `,
    },
    {
      id: "crises.11",
      story: "A mission that was given notice goes home with its zone, if that closes first.",
      position: {
        crises: { kgz: { untilTurn: -1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "host", leaves: { turn: 3, evicted: true } }],
      },
      turns: [{}],
      shows: ["crises", "notices", "deployments/"],
      expected: `
        seat/moscow/forces +2 notices: home {deployment Mission of moscow, state kgz} (moscow)
        fact crises: lapsed {state kgz} (open)
        fact notices: left {deployment Mission of moscow, state kgz} (open)
        deployments/mission-moscow-kgz is gone (open)
      `,
    },
    {
      id: "crises.12",
      story: "A crisis whose hit takes the regime's last hold topples it at the same close.",
      position: { ...always, numbers: { "state/uzb/regime": 0.2 } },
      turns: [{}],
      shows: ["crises@uzb", "bound@uzb", "=state/uzb/regime"],
      expected: `
        state/uzb/regime +0.392 bound (open)
        state/uzb/regime -4 crises: hit {kind Incursion, state uzb} (open)
        state/uzb/regime +30 crises: newGovernment {state uzb} (open)
        state/uzb/stability -8 crises: hit {kind Incursion, state uzb} (open)
        trust/tashkent/moscow -5 crises: newGovernment {state uzb} (moscow, tashkent)
        trust/tashkent/nato +25 crises: newGovernment {state uzb} (nato, tashkent)
        trust/tashkent/washington +35 crises: newGovernment {state uzb} (tashkent, washington)
        trust/washington/tashkent +25 crises: newGovernment {state uzb} (tashkent, washington)
        fact crises: broke {kind Incursion, state uzb} (open)
        fact crises: toppled {state uzb} (open)
        state/uzb/regime is 30
      `,
    },
    {
      id: "crises.13",
      story: "Where the threat is 0, or stability 100, nothing breaks out whatever the rate.",
      position: {
        ...always,
        numbers: {
          "state/kaz/threat": 0,
          "state/uzb/stability": 100,
          "state/kgz/threat": 0,
          "state/tjk/stability": 100,
          "state/tkm/threat": 0,
          "state/arm/stability": 100,
          "state/geo/threat": 0,
          "state/aze/stability": 100,
        },
      },
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "crises.14",
      story:
        "Where an event brings a crisis at the same close none breaks out by itself: the state is hit once.",
      position: always,
      turns: [{ fired: ["raid"] }],
      shows: ["crises@kgz", "inject@kgz", "crises/@kgz"],
      expected: `
        state/kgz/regime -4 inject raid (open)
        state/kgz/stability -8 inject raid (open)
        state/kgz/threat +3 inject raid (open)
        crises/crisis-1-kgz is new: {kind incursion, sinceTurn 1, stabilityBefore 35000, state kgz, untilTurn 5} (open)
      `,
    },
    {
      id: "crises.15",
      story: "What breaks out in a state is drawn from its own table, not from a neighbour's.",
      position: {
        ...always,
        scenario: (scenario) => ({
          ...scenario,
          states: scenario.states.map((one): typeof one => ({
            ...one,
            crises: one.id === "kgz" ? { unrest: 1 } : { incursion: 1 },
          })),
        }),
      },
      turns: [{}],
      shows: ["crises@kgz", "crises@uzb"],
      expected: `
        state/kgz/regime -8 crises: hit {kind Unrest, state kgz} (open)
        state/kgz/stability -6 crises: hit {kind Unrest, state kgz} (open)
        state/uzb/regime -4 crises: hit {kind Incursion, state uzb} (open)
        state/uzb/stability -8 crises: hit {kind Incursion, state uzb} (open)
        fact crises: broke {kind Incursion, state uzb} (open)
        fact crises: broke {kind Unrest, state kgz} (open)
      `,
    },
    {
      id: "crises.16",
      story: "News of a crisis where a zone would close at this close opens it anew; its mission stays.",
      position: {
        crises: { kgz: { untilTurn: -1 } },
        missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
      },
      turns: [{ fired: ["raid"] }],
      shows: ["crises", "crises/", "injects@fact", "notices", "deployments/"],
      expected: `
        fact injects: broke {kind Incursion, state kgz} (open)
        fact injects: happened {title A raid} (open)
        crises/crisis-kgz sinceTurn: 0 -> 1 (open)
        crises/crisis-kgz untilTurn: -1 -> 5 (open)
      `,
    },
  ],
};
