import type { Viewer } from "../base/audience.ts";
import type { Scenario, ScenarioSeat } from "./format.ts";

/**
 * What one viewer may know of a scenario from the start: no coming injects; of other seats neither the briefing nor
 * the private objectives. Rules that run on a view see this type, so they cannot name what it lacks.
 */
export type PublicScenario = Omit<Scenario, "injects">;

/** The scenario through the eyes of a viewer; `debrief` uncovers every objective. The result shares no secret text. */
export function publicScenario(scenario: Scenario, viewer: Viewer, debrief: boolean): PublicScenario {
  const { injects: _coming, ...rest } = scenario;
  if (viewer.kind === "facilitator") return rest;
  return { ...rest, seats: scenario.seats.map((seat) => publicSeat(seat, viewer, debrief)) };
}

function publicSeat(seat: ScenarioSeat, viewer: Viewer, debrief: boolean): ScenarioSeat {
  const own = viewer.kind === "seat" && viewer.seat === seat.id;
  if (own) return seat;
  return {
    ...seat,
    briefing: "",
    objectives: debrief ? seat.objectives : seat.objectives.filter((objective) => !objective.private),
  };
}
