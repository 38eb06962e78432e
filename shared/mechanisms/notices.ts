import { itemsOf } from "../base/items-of.ts";
import type { Deployment } from "../world/items.ts";
import { engagementTarget, floorTarget, seatTarget } from "../world/target.ts";
import { baseFloor } from "./bases.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { departureOf } from "./departures.ts";

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
      floor: "The ties that {deployment} held are gone.",
      lost: "The end of {deployment} took a part of the ties with it.",
    },
  },
  react(draft) {
    for (const deployment of itemsOf(draft.world.tables.deployments)) {
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
