import { calendarOf } from "../../shared/scenario/calendar.ts";
import { type Scenario, scenarioSchema } from "../../shared/scenario/format.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import {
  DEPLOYMENTS,
  OBJECTIVES,
  PATRONS,
  SEATS,
  type SeatLine,
  STATE_OBJECTIVES,
  STATES,
  type StateLine,
  TRUST,
} from "./data/region.ts";

/**
 * The start position of csto-2005 as a scenario for tests: eight states, twelve seats, the same start values,
 * and nothing of the shipped scenario's text.
 */
const why = { reason: "for tests", source: "judgement" };

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

/** Scenario, calendar and start world for a test: full (turns of two months), unaltered, unless told otherwise. */
export function fixtureSetting(
  actions?: readonly string[],
  variant: "short" | "full" = "full",
  change: (scenario: Scenario) => Scenario = (scenario) => scenario,
) {
  const scenario = change(fixtureScenario(actions));
  const calendar = calendarOf(scenario, variant);
  return {
    scenario,
    calendar,
    world: setUpWorld(scenario, calendar),
    setting: { scenario, calendar, seed: "test", line: 1 },
  };
}
