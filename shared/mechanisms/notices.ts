import type { Deployment } from "../world/items.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { engagementTarget, floorTarget, seatTarget } from "../world/target.ts";
import { baseFloor } from "./bases.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { departureOf } from "./departures.ts";

/** The order by which a member of an institution calls on the owner of a base to withdraw. */
const PRESS = "press-for-withdrawal";

/** Deployments that go home at this close, what their owner loses by it, and their battalions, free again. */
export const notices = defineMechanism({
  id: "notices",
  text: {
    name: "Departures",
    hint: "Troops whose notice is over or whose task has ended go home and are free for another task.",
    rule: [
      "Troops leave at the close at which their notice ends, or when the zone of their crisis closes; those that were sent in that very turn stay one turn more. Their battalions are free again at once.",
    ],
    sentences: {
      home: "The battalions of {deployment} came home.",
      left: "{deployment}: the troops left {state}.",
      evicted: "{deployment}: the troops were sent away from {state}.",
      floor: "{deployment}: the ties that the troops held are gone.",
      lost: "{deployment}: a part of the ties went with the troops.",
    },
  },
  react(draft) {
    for (const deployment of itemsIn(draft.world.tables, "deployments")) {
      const departure = departureOf(draft, deployment);
      if (departure === null) continue;
      if (departure === "later") {
        draft.put("deployments", { ...deployment, leaves: { turn: draft.turn + 1, evicted: false } });
        continue;
      }
      goHome(draft, deployment, departure === "notice" && deployment.leaves?.evicted === true);
    }
  },
});

type Codes = "home" | "left" | "evicted" | "floor" | "lost";

function goHome(draft: MechanismDraft<Codes>, deployment: Deployment, evicted: boolean): void {
  const { id, name, seat, state, size } = deployment;
  const params = { deployment: name, state };
  draft.drop("deployments", id);
  draft.book(seatTarget(seat, "forces"), size, "home", params);
  draft.tell("open", evicted ? "evicted" : "left", params, [seat, state, id]);
  endPressure(draft, deployment);
  const floor = baseFloor(draft.scenario, deployment);
  if (floor === 0) return;
  draft.book(floorTarget(seat, state, "security"), -floor, "floor", params);
  if (deployment.kind !== "base") return;
  const rules = draft.scenario.rules.bases;
  if (evicted) {
    draft.price(engagementTarget(seat, state, "security"), -rules.lossSecurity, "lost", params);
    draft.price(engagementTarget(seat, state, "political"), -rules.lossPoliticalIfEvicted, "lost", params);
  } else {
    const security = engagementTarget(seat, state, "security");
    draft.lasting(security, -rules.withdrawalLossSecurity, rules.withdrawalTurns, "lost", params);
  }
}

/** Who has gone is called on no more: what its owner still had to answer for these troops ends with them. */
function endPressure(draft: MechanismDraft<Codes>, { name, seat }: Deployment): void {
  for (const { id, target, cause } of itemsIn(draft.world.tables, "effects")) {
    if (target !== seatTarget(seat, "capital") || cause.kind !== "order" || cause.action !== PRESS) continue;
    if (cause.params.deployment === name) draft.drop("effects", id);
  }
}
