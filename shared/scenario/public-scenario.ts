import type { Viewer } from "../base/audience.ts";
import { USUAL_CHARACTER } from "./choices.ts";
import type { Scenario, ScenarioSeat } from "./format.ts";

/**
 * What one viewer may know of a scenario from the start: no coming injects; of other seats neither the briefing nor
 * the private objectives, nor their character, nor what they have or whom they trust. Rules that run on a view see this type, so they cannot
 * name what it lacks.
 */
export type PublicScenario = Omit<Scenario, "injects">;

const kept = new WeakMap<Scenario, Map<string, PublicScenario>>();

/**
 * The scenario through the eyes of a viewer; `debrief` uncovers every objective. The result shares no secret text. It
 * is the same object each time, so that what is kept by the scenario need not be made again.
 */
export function publicScenario(scenario: Scenario, viewer: Viewer, debrief: boolean): PublicScenario {
  const key = `${viewer.kind}/${viewer.kind === "seat" ? viewer.seat : ""}/${debrief}`;
  let views = kept.get(scenario);
  if (views === undefined) {
    views = new Map();
    kept.set(scenario, views);
  }
  let view = views.get(key);
  if (view === undefined) {
    view = makePublic(scenario, viewer, debrief);
    views.set(key, view);
  }
  return view;
}

function makePublic(scenario: Scenario, viewer: Viewer, debrief: boolean): PublicScenario {
  const { injects: _coming, ...rest } = scenario;
  if (viewer.kind === "facilitator") return rest;
  const own = viewer.kind === "seat" ? viewer.seat : null;
  const usual = usualMeans(scenario);
  return {
    ...rest,
    seats: scenario.seats.map((seat) => (seat.id === own ? seat : publicSeat(seat, usual, debrief))),
    trust: scenario.trust.filter(({ from, toward }) => from === own || toward === own),
  };
}

type Means = Pick<ScenarioSeat, "capital" | "funds" | "forces">;

/** The mean of what all seats start with, in whole numbers: what one may think of a seat whose means one cannot know. */
function usualMeans({ seats }: Scenario): Means {
  const mean = (of: (seat: ScenarioSeat) => number) =>
    Math.round(seats.reduce((sum, seat) => sum + of(seat), 0) / seats.length);
  return {
    capital: mean((seat) => seat.capital),
    funds: mean((seat) => seat.funds),
    forces: mean((seat) => seat.forces),
  };
}

function publicSeat(seat: ScenarioSeat, usual: Means, debrief: boolean): ScenarioSeat {
  return {
    ...seat,
    ...usual,
    briefing: "",
    character: USUAL_CHARACTER,
    objectives: debrief ? seat.objectives : seat.objectives.filter((objective) => !objective.private),
  };
}
