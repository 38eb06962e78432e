import { siteAdvice } from "./advise-sites.ts";
import { calendarOf, turnStart } from "./calendar.ts";
import type { Catalogue } from "./catalogue-type.ts";
import { markedSources, sourceIds } from "./check-sources.ts";
import { VARIANTS } from "./choices.ts";
import { colourAdvice } from "./colours.ts";
import type { Objective, Scenario } from "./format.ts";
import { type Problem, problem } from "./problem.ts";

/** How much of a turn's work moves a score: an objective that starts further off its range than this is dead. */
const FAR_OFF = 0.5;

/** What is allowed but probably not meant. Advice never stops a scenario from being played. */
export function adviseScenario(scenario: Scenario, catalogue: Catalogue): Problem[] {
  return [
    ...scenario.seats.flatMap((seat, at) =>
      seat.objectives.flatMap((objective, number) =>
        objectiveAdvice(scenario, catalogue, seat.id, objective).map(([code, message]) =>
          problem(["seats", at, "objectives", number, "from"], code, message),
        ),
      ),
    ),
    ...idleSeats(scenario, catalogue),
    ...missingEngagement(scenario),
    ...silentInjects(scenario),
    ...likeLetters(scenario),
    ...colourAdvice(scenario),
    ...oneWayNeighbours(scenario),
    ...siteAdvice(scenario),
    ...unusedSources(scenario),
  ];
}

function objectiveAdvice(
  scenario: Scenario,
  catalogue: Catalogue,
  seat: string,
  objective: Objective,
): (readonly [code: string, message: string])[] {
  const start = catalogue.startOf(scenario, seat, objective);
  const reached = (start - objective.from) / (objective.to - objective.from);
  const now = `it starts at ${Math.round(start * 10) / 10}`;
  const range = `the range is ${objective.from} to ${objective.to}`;
  if (reached >= 1)
    return [
      ["REACHED_AT_START", `This objective is fully reached before the game begins: ${now}, ${range}.`],
    ];
  if (reached < -FAR_OFF)
    return [
      ["FAR_FROM_START", `No play may reach this objective: ${now}, ${range}. Let the range begin nearer.`],
    ];
  return [];
}

function idleSeats(scenario: Scenario, catalogue: Catalogue): Problem[] {
  const actions = new Map(catalogue.actions.map((action) => [action.id, action]));
  return scenario.seats.flatMap((seat, at) => {
    const kind = seat.patron ? "patrons" : seat.state === undefined ? "others" : "states";
    const able = scenario.actions.some(({ id, seats }) => {
      if (seats !== undefined) return seats.includes(seat.id);
      const takers = actions.get(id)?.takers;
      return takers === "all" || takers === kind;
    });
    if (able) return [];
    return [
      problem(
        ["seats", at, "id"],
        "SEAT_WITHOUT_ACTION",
        `The seat "${seat.id}" may take none of the actions in play.`,
      ),
    ];
  });
}

function missingEngagement(scenario: Scenario): Problem[] {
  const patrons = scenario.seats.filter(({ patron }) => patron);
  return scenario.states.flatMap((state, at) =>
    patrons.flatMap(({ id }) => {
      if (Object.hasOwn(state.engagement, id)) return [];
      const message = `The patron "${id}" is not named in "${state.id}", so its engagement there is 0.`;
      return [problem(["states", at, "engagement"], "NO_ENGAGEMENT", message)];
    }),
  );
}

/** Injects that fire in only one of the variants, or in none. */
function silentInjects(scenario: Scenario): Problem[] {
  return scenario.injects.flatMap(({ id, when }, at) => {
    const steps = ["injects", at, "when"];
    if (typeof when === "string") return [];
    if ("chance" in when && when.chance === 0)
      return [problem(steps, "NEVER_FIRES", `"${id}" has no chance ever to happen.`)];
    if ("condition" in when) {
      const never = when.condition.some(
        ({ above, below }) => above !== undefined && below !== undefined && above >= below,
      );
      return never
        ? [problem(steps, "NEVER_FIRES", `"${id}" can never happen: no number is above and below these.`)]
        : [];
    }
    const silent = VARIANTS.filter((variant) => {
      const calendar = calendarOf(scenario, variant);
      if ("date" in when) return when.date >= turnStart(calendar, calendar.turns + 1);
      return ("turn" in when ? when.turn : when.from) > calendar.turns;
    });
    return silent.map((variant) =>
      problem(steps, "SILENT_IN_VARIANT", `"${id}" does not happen in the variant "${variant}".`),
    );
  });
}

function likeLetters(scenario: Scenario): Problem[] {
  const first = new Map<string, string>();
  return scenario.seats.flatMap(({ id, letter }, at) => {
    const before = first.get(letter);
    if (before === undefined) first.set(letter, id);
    if (before === undefined) return [];
    return [
      problem(
        ["seats", at, "letter"],
        "LIKE_LETTERS",
        `"${id}" and "${before}" have the same sign "${letter}".`,
      ),
    ];
  });
}

/** States that name a neighbour which does not name them. */
function oneWayNeighbours({ states }: Scenario): Problem[] {
  const neighboursOf = new Map(states.map(({ id, neighbours }) => [id, neighbours]));
  return states.flatMap(({ id, neighbours }, at) =>
    neighbours.flatMap((other, number) => {
      if (neighboursOf.get(other)?.includes(id) !== false) return [];
      const message = `"${id}" has "${other}" for a neighbour, but not the other way round.`;
      return [problem(["states", at, "neighbours", number], "ONE_WAY_NEIGHBOUR", message)];
    }),
  );
}

/** Sources to which neither a field nor a mark in a briefing points. */
function unusedSources({
  briefing,
  seats,
  states,
  institutions,
  deployments,
  trust,
  injects,
  sources,
}: Scenario): Problem[] {
  const engagements = states.flatMap(({ engagement }) => Object.values(engagement));
  const sourced = [
    ...seats,
    ...states,
    ...engagements,
    ...institutions,
    ...deployments,
    ...trust,
    ...injects,
  ];
  const pages = [briefing, ...seats.map((seat) => seat.briefing)];
  const used = new Set([
    ...sourced.flatMap(({ source }) => sourceIds(source)),
    ...pages.flatMap((page) => markedSources(page)),
  ]);
  return Object.keys(sources).flatMap((id) =>
    used.has(id) ? [] : [problem(["sources", id], "UNUSED_SOURCE", `Nothing refers to the source "${id}".`)],
  );
}
