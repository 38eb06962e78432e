import { turnsFor } from "../scenario/calendar.ts";
import type { Crisis, Deployment } from "../world/items.ts";
import { itemIn, itemsIn } from "../world/tables-in-order.ts";
import { stateTarget } from "../world/target.ts";
import type { MechanismDraft } from "./define.ts";
import { isMission } from "./payments.ts";

/** How the zone of a crisis ends at this close, seen after the sum: calmed by a mission, by time, or not yet. */
export function zoneEnd(draft: MechanismDraft<string>, crisis: Crisis): "calmed" | "lapsed" | null {
  if (crisis.sinceTurn >= draft.turn) return null;
  const { peacekeeping, crises } = draft.scenario.rules;
  const missions = itemsIn(draft.world.tables, "deployments").filter((one) => one.crisis === crisis.id);
  const goal = Math.min(
    crisis.stabilityBefore / 1000 + peacekeeping.successAboveStart,
    peacekeeping.successAtMost,
  );
  const worked = missions.some(({ sinceTurn }) => sinceTurn < draft.turn);
  if (worked && draft.value(stateTarget(crisis.state, "stability")) >= goal) return "calmed";
  const { calendar } = draft;
  const longer = turnsFor(crises.turnsOpenWithMission, calendar) - turnsFor(crises.turnsOpen, calendar);
  const extra = missions.length > 0 ? longer : 0;
  return draft.turn >= crisis.untilTurn + extra ? "lapsed" : null;
}

/**
 * Why a deployment goes home at this close, seen after the sum: its notice is over, or its zone is. One that was posted
 * in this very turn stays one turn more (`rules.md` section 7.5): `later`.
 */
export function departureOf(
  draft: MechanismDraft<string>,
  deployment: Deployment,
): "notice" | "zone" | "later" | null {
  if (deployment.leaves !== null && deployment.leaves.turn <= draft.turn) return "notice";
  if (!isMission(deployment) || deployment.crisis === null) return null;
  const crisis = itemIn(draft.world.tables, "crises", deployment.crisis);
  if (crisis !== undefined && zoneEnd(draft, crisis) === null) return null;
  return deployment.sinceTurn >= draft.turn ? "later" : "zone";
}
