import { calendarOf } from "../../shared/scenario/calendar.ts";
import { type Scenario, scenarioSchema } from "../../shared/scenario/format.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";

/**
 * The region of rules.md section 11 as a scenario for tests: eight states, twelve seats, the start values of the table,
 * and nothing of the shipped scenario's text.
 */
const why = { reason: "for tests", source: "judgement" };

type SeatLine = readonly [
  id: string,
  state: string | null,
  capital: number,
  income: number,
  funds: number,
  fundsIncome: number,
  forces: number,
  sustainable: number,
  orders: number,
  prestige: number,
];

const SEATS: readonly SeatLine[] = [
  ["moscow", null, 10, 7, 150, 60, 6, 16, 4, 50],
  ["washington", null, 10, 6, 150, 60, 4, 6, 4, 50],
  ["nato", null, 8, 5, 60, 25, 3, 4, 3, 50],
  ["beijing", null, 8, 3, 120, 35, 0, 2, 2, 50],
  ["astana", "kaz", 8, 5, 120, 25, 3, 2, 3, 55],
  ["tashkent", "uzb", 6, 4, 50, 10, 3, 2, 3, 35],
  ["bishkek", "kgz", 5, 4, 12, 4, 2, 1, 3, 40],
  ["dushanbe", "tjk", 5, 4, 12, 3, 2, 1, 3, 40],
  ["ashgabat", "tkm", 5, 4, 80, 16, 1, 1, 3, 40],
  ["yerevan", "arm", 6, 4, 20, 5, 1, 1, 3, 45],
  ["tbilisi", "geo", 6, 4, 25, 6, 1, 1, 3, 50],
  ["baku", "aze", 6, 4, 80, 20, 1, 1, 3, 45],
];
const PATRONS = ["moscow", "washington", "nato", "beijing"];

type StateLine = readonly [
  id: string,
  weight: number,
  stability: number,
  threat: number,
  regime: number,
  openness: number,
  reliance: readonly number[],
  drift: number,
  neighbours: readonly string[],
  engagement: readonly (readonly number[])[],
];

const STATES: readonly StateLine[] = [
  [
    "kaz",
    20,
    65,
    20,
    75,
    35,
    [45, 45, 50],
    0.5,
    ["uzb", "kgz", "tkm"],
    [
      [45, 40, 40],
      [25, 35, 30],
      [20, 0, 20],
      [15, 25, 25],
    ],
  ],
  [
    "uzb",
    20,
    45,
    50,
    60,
    10,
    [40, 40, 45],
    0.8,
    ["kaz", "kgz", "tjk", "tkm"],
    [
      [30, 35, 40],
      [45, 10, 15],
      [10, 0, 10],
      [10, 15, 20],
    ],
  ],
  [
    "kgz",
    10,
    35,
    45,
    35,
    45,
    [20, 20, 25],
    0.8,
    ["kaz", "uzb", "tjk"],
    [
      [45, 45, 45],
      [35, 15, 30],
      [15, 0, 15],
      [15, 30, 20],
    ],
  ],
  [
    "tjk",
    10,
    40,
    45,
    55,
    25,
    [15, 15, 20],
    0.8,
    ["uzb", "kgz"],
    [
      [65, 45, 55],
      [15, 10, 20],
      [10, 0, 10],
      [10, 15, 15],
    ],
  ],
  [
    "tkm",
    10,
    60,
    15,
    80,
    5,
    [45, 40, 60],
    0.2,
    ["kaz", "uzb"],
    [
      [20, 45, 30],
      [10, 10, 10],
      [5, 0, 5],
      [5, 10, 15],
    ],
  ],
  [
    "arm",
    8,
    55,
    10,
    55,
    45,
    [30, 20, 30],
    0.2,
    ["geo", "aze"],
    [
      [65, 55, 55],
      [10, 25, 25],
      [15, 0, 15],
      [0, 5, 5],
    ],
  ],
  [
    "geo",
    10,
    40,
    30,
    55,
    60,
    [25, 25, 25],
    0.3,
    ["arm", "aze"],
    [
      [20, 40, 15],
      [45, 30, 60],
      [30, 0, 40],
      [0, 5, 5],
    ],
  ],
  [
    "aze",
    12,
    55,
    20,
    65,
    30,
    [40, 45, 45],
    0.3,
    ["arm", "geo"],
    [
      [20, 25, 30],
      [20, 40, 35],
      [20, 0, 20],
      [0, 5, 5],
    ],
  ],
];

type DeploymentLine = readonly [
  id: string,
  seat: string,
  state: string,
  size: number,
  rent: number,
  old: boolean,
];

const DEPLOYMENTS: readonly DeploymentLine[] = [
  ["moscow-tjk", "moscow", "tjk", 5, 0, false],
  ["kant", "moscow", "kgz", 1, 0.5, false],
  ["gyumri", "moscow", "arm", 3, 0, false],
  ["moscow-geo", "moscow", "geo", 2, 0, false],
  ["moscow-geo-old", "moscow", "geo", 2, 0, true],
  ["k2", "washington", "uzb", 2, 2, false],
  ["manas", "washington", "kgz", 2, 2, false],
  ["termez", "nato", "uzb", 1, 1, false],
  ["dushanbe-french", "nato", "tjk", 1, 0.5, false],
];

type TrustLine = readonly [from: string, toward: string, value: number];

const TRUST: readonly TrustLine[] = [
  ["tashkent", "moscow", 55],
  ["tashkent", "washington", 15],
  ["tashkent", "nato", 25],
  ["astana", "moscow", 65],
  ["astana", "washington", 60],
  ["astana", "nato", 60],
  ["bishkek", "moscow", 60],
  ["dushanbe", "moscow", 70],
  ["yerevan", "moscow", 75],
  ["tbilisi", "moscow", 15],
  ["tbilisi", "washington", 85],
  ["tbilisi", "nato", 80],
  ["baku", "moscow", 45],
  ["baku", "washington", 60],
  ["ashgabat", "washington", 40],
  ["washington", "tashkent", 25],
];

type ObjectiveLine = readonly [
  metric: string,
  from: number,
  to: number,
  weight: number,
  of?: Record<string, string>,
];

const OBJECTIVES: Readonly<Record<string, readonly ObjectiveLine[]>> = {
  moscow: [
    ["regional-influence", 12, 19, 35],
    ["rival-presence", 12, 0, 15],
    ["stability", 45, 75, 15],
    ["threat", 45, 20, 10],
    ["members", 2, 7, 15, { institution: "csto" }],
    ["prestige", 40, 90, 10],
  ],
  washington: [
    ["regional-influence", 5, 9.5, 40],
    ["states-with-base", 0, 4, 20],
    ["threat", 45, 15, 15],
    ["openness", 15, 40, 15],
    ["prestige", 30, 80, 10],
  ],
  nato: [
    ["regional-influence", 1, 4, 35],
    ["partnership-level", 1, 3, 25, { institution: "pfp" }],
    ["openness", 15, 40, 15],
    ["threat", 45, 15, 15],
    ["presence", 0, 5, 10],
  ],
  beijing: [
    ["regional-influence", 1, 6.5, 40],
    ["rival-presence", 8, 0, 15, { seat: "washington" }],
    ["stability", 40, 80, 25],
    ["threat", 45, 15, 20],
  ],
};
const STATE_OBJECTIVES: readonly ObjectiveLine[] = [
  ["autonomy", 62, 90, 40],
  ["regime", 20, 90, 20],
  ["stability", 25, 90, 20],
  ["funds", 0, 500, 20],
];

const perDomain = ([security = 0, economic = 0, political = 0]: readonly number[]) => ({
  security,
  economic,
  political,
});

function seat([
  id,
  state,
  capital,
  capitalIncome,
  funds,
  fundsIncome,
  forces,
  sustainable,
  orders,
  prestige,
]: SeatLine) {
  const objectives = OBJECTIVES[id] ?? STATE_OBJECTIVES;
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    letter: id.charAt(0).toUpperCase(),
    ...(state === null ? {} : { state }),
    patron: PATRONS.includes(id),
    without: id === "nato" ? ["economic"] : [],
    capital,
    capitalIncome,
    funds,
    fundsIncome,
    forces,
    sustainable,
    orders,
    prestige,
    brief: "A seat for tests.",
    briefing: "A seat for tests.",
    objectives: objectives.map(([metric, from, to, weight, of = {}]) => ({
      metric,
      from,
      to,
      weight,
      ...of,
    })),
    ...why,
  };
}

function state([
  id,
  weight,
  stability,
  threat,
  regime,
  openness,
  reliance,
  threatDrift,
  neighbours,
  engagement,
]: StateLine) {
  return {
    id,
    name: id.toUpperCase(),
    weight,
    stability,
    threat,
    regime,
    openness,
    threatDrift,
    selfReliance: perDomain(reliance),
    neutral: id === "tkm",
    neighbours: [...neighbours],
    crises: { incursion: 2, unrest: 1 },
    engagement: Object.fromEntries(
      PATRONS.map((patron, at) => [patron, { ...perDomain(engagement[at] ?? []), ...why }]),
    ),
    ...why,
  };
}

/** The actions that the test scenario puts into play: all that exist. */
export function fixtureInput(actions: readonly string[]) {
  return {
    format: 1,
    id: "fixture",
    title: "Fixture",
    summary: "A region for tests.",
    date: "2005-06-01",
    minutes: 75,
    variants: { short: { turns: 6, months: 4 }, full: { turns: 12, months: 2 } },
    briefing: "For tests.",
    seats: SEATS.map(seat),
    states: STATES.map(state),
    institutions: [
      {
        id: "csto",
        name: "CSTO",
        members: ["moscow", "astana", "bishkek", "dushanbe", "yerevan"],
        leader: "moscow",
        otherMembers: ["Belarus"],
        decision: "consensus",
        mandate: "csto",
        collectiveForce: true,
        openToMembers: true,
        chairs: [
          { name: "Nazarbayev", seat: "astana", until: "2005-06-23" },
          { name: "Putin", seat: "moscow", until: "2006-06-23" },
          { name: "Lukashenko", until: "2007-10-06" },
        ],
        ...why,
      },
      {
        id: "pfp",
        name: "Partnership for Peace",
        members: ["nato", "washington"],
        leader: "nato",
        decision: "leader",
        mandate: "nato",
        ladder: ["PfP", "PARP", "IPAP"],
        gatekeeper: "csto",
        levels: { kaz: 2, uzb: 2, kgz: 1, tjk: 1, tkm: 1, arm: 2, geo: 3, aze: 3 },
        ...why,
      },
      {
        id: "un",
        name: "UN",
        members: ["moscow", "washington", "beijing"],
        decision: "white-cell",
        mandate: "un",
        ...why,
      },
    ],
    sites: DEPLOYMENTS.map(([id, , at]) => ({ id: `${id}-site`, name: id, state: at })),
    deployments: DEPLOYMENTS.map(([id, owner, at, size, rent, old]) => ({
      id,
      name: id,
      seat: owner,
      state: at,
      size,
      rent,
      old,
      ...(old ? {} : { site: `${id}-site` }),
      kind: old ? "peacekeeping" : "base",
      ...why,
    })),
    trust: TRUST.map(([from, toward, value]) => ({ from, toward, value, ...why })),
    displeasure: [{ patron: "moscow", minds: ["washington", "nato"] }],
    actions: actions.map((id) => ({ id })),
    crises: [
      { id: "incursion", name: "Incursion", stability: -8, regime: -4 },
      { id: "unrest", name: "Unrest", stability: -6, regime: -8 },
    ],
    injects: [
      {
        id: "iraq",
        title: "Iraq",
        text: "Iraq takes attention away.",
        when: { turn: 2 },
        source: "judgement",
        effects: [
          { orders: "washington", delta: -1 },
          { target: "seat/washington/capital", delta: -2 },
        ],
      },
      {
        id: "raid",
        title: "A raid",
        text: "Fighters cross the border.",
        when: "facilitator",
        source: "judgement",
        effects: [
          { crisis: "incursion", state: "kgz" },
          { target: "state/kgz/threat", delta: 3 },
        ],
      },
    ],
  };
}

/** The test scenario with the given actions in play, parsed. */
export function fixtureScenario(actions: readonly string[] = ["offer-aid"]): Scenario {
  return scenarioSchema.parse(fixtureInput(actions));
}

/** Scenario, calendar and start world for a test: full (turns of two months) unless told otherwise. */
export function fixtureSetting(actions?: readonly string[], variant: "short" | "full" = "full") {
  const scenario = fixtureScenario(actions);
  const calendar = calendarOf(scenario, variant);
  return {
    scenario,
    calendar,
    world: setUpWorld(scenario, calendar),
    setting: { scenario, calendar, seed: "test", line: 1 },
  };
}
