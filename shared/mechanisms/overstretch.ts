import type { SeatId } from "../base/ids.ts";
import type { Deployment, Tables } from "../world/items.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { seatTarget } from "../world/target.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { departureOf } from "./departures.ts";
import { isMission } from "./payments.ts";

/** Battalions that a seat has posted abroad. */
export function postedBattalions(tables: Tables, seat: SeatId): number {
  let posted = 0;
  for (const one of itemsIn(tables, "deployments")) if (one.seat === seat) posted += one.size;
  return posted;
}

/** Capital that too many posted battalions cost a turn: max(0, posted - sustainable)^2 x factor. */
export function overstretchOf(posted: number, sustainable: number, factor: number): number {
  const over = Math.max(0, posted - sustainable);
  return over * over * factor;
}

/**
 * Too many battalions abroad eat attention; where none is left, prestige goes at once, and a battalion of the largest
 * mission at the close of the next turn: whose mission it is has a turn to order otherwise.
 */
export const overstretch = defineMechanism({
  id: "overstretch",
  text: {
    name: "Overstretch",
    hint: "Beyond what a power can sustain, each further battalion costs more attention than the last.",
    rule: [
      "Beyond what a seat can sustain, posted battalions cost (posted - sustainable) squared x {overstretch.factor} capital a turn.",
      "Capital stops at 0: each missing point costs {overstretch.prestigePerMissingCapital} prestige, and a battalion of the largest mission goes home at the next close.",
    ],
    sentences: {
      overstretched: "{posted|battalion|battalions} posted, where {sustainable} can be sustained.",
      promises: "Political capital fell short by {missing|point|points} for what was begun.",
      recalled: "A battalion of {deployment} came home: no political capital was left to lead it.",
      recall:
        "{seat} takes a battalion of {deployment} home at the close of turn {turn}: nobody is left to lead it.",
      returned: "A battalion of {deployment} went home to {seat}.",
    },
  },
  run(draft) {
    const { factor } = draft.scenario.rules.overstretch;
    for (const { id, sustainable } of draft.scenario.seats) {
      const posted = postedBattalions(draft.world.tables, id);
      const capital = overstretchOf(posted, sustainable, factor);
      if (capital > 0)
        draft.book(seatTarget(id, "capital"), -capital, "overstretched", { posted, sustainable });
    }
  },
  react(draft) {
    for (const deployment of itemsIn(draft.world.tables, "deployments")) {
      if (deployment.recalled === draft.turn && departureOf(draft, deployment) === null)
        comeHome(draft, deployment);
    }
    for (const { id } of draft.scenario.seats) {
      const missing = draft.boundsGave(seatTarget(id, "capital"));
      if (missing <= 0) continue;
      const prestige = draft.scenario.rules.overstretch.prestigePerMissingCapital * missing;
      draft.book(seatTarget(id, "prestige"), -prestige, "promises", { missing });
      const mission = largestMission(draft, id);
      if (mission !== undefined) recall(draft, mission);
    }
  },
});

/** Of the missions that stay at this close the largest, and of equals the one that stands first by its id. */
function largestMission(draft: MechanismDraft<string>, seat: SeatId): Deployment | undefined {
  return itemsIn(draft.world.tables, "deployments")
    .filter((one) => one.seat === seat && isMission(one) && departureOf(draft, one) === null)
    .map((one) => ({ one, left: one.size - (one.recalled === draft.turn ? 1 : 0) }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.left - one.left || (one.one.id < other.one.id ? -1 : 1))[0]?.one;
}

function recall(draft: MechanismDraft<"recall">, mission: Deployment): void {
  const { id, name, seat, state } = mission;
  const turn = draft.turn + 1;
  draft.put("deployments", { ...mission, recalled: turn });
  draft.tell("open", "recall", { seat, deployment: name, turn }, [seat, state, id]);
}

function comeHome(draft: MechanismDraft<"recalled" | "returned">, mission: Deployment): void {
  const { id, name, seat, state, size } = mission;
  if (size > 1) draft.put("deployments", { ...mission, size: size - 1 });
  else draft.drop("deployments", id);
  draft.book(seatTarget(seat, "forces"), 1, "recalled", { deployment: name });
  draft.tell("open", "returned", { seat, deployment: name }, [seat, state, id]);
}
