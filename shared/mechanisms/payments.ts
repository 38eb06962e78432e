import { putInOrder } from "../base/few-in-order.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { Deployment } from "../world/items.ts";
import { seatIn } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { seatTarget } from "../world/target.ts";
import type { MechanismDraft } from "./define.ts";

/** What a deployment costs its owner at this close, in M$, and whether the owner can pay it. */
export interface Payment {
  readonly deployment: Deployment;
  readonly rent: number;
  readonly rentPaid: boolean;
  readonly upkeep: number;
  readonly upkeepPaid: boolean;
}

/**
 * Rent and upkeep of all deployments at the close. A seat pays out of its funds at the close, less what its orders
 * cost, plus its income; rent comes first, then upkeep, each in the order of ids, each whole or not at all.
 */
export function paymentsOf(draft: MechanismDraft<string>): readonly Payment[] {
  return draft.shared(payments);
}

function payments(draft: MechanismDraft<string>): readonly Payment[] {
  const { scenario, calendar, world } = draft;
  const { bases, peacekeeping } = scenario.rules;
  const deployments = putInOrder([...itemsIn(world.tables, "deployments")], (one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const purses = new Map<SeatId, number>();
  const pays = (seat: SeatId, amount: number): boolean => {
    const has = purses.get(seat) ?? fundsOf(draft, seat);
    const enough = amount <= 0 || amount <= has;
    purses.set(seat, enough ? has - amount : has);
    return enough;
  };
  const rents = deployments.map(({ seat, rent }) => pays(seat, fromPoints(rent) * calendar.baseTurns));
  return deployments.map((deployment, at) => {
    const perBattalion = isMission(deployment) ? peacekeeping.fundsPerBattalion : bases.fundsPerBattalion;
    const upkeep = perBattalion * deployment.size * calendar.baseTurns;
    return {
      deployment,
      rent: fromPoints(deployment.rent) * calendar.baseTurns,
      rentPaid: rents[at] === true,
      upkeep,
      upkeepPaid: pays(deployment.seat, upkeep),
    };
  });
}

/** What a seat can pay out of. */
function fundsOf(draft: MechanismDraft<string>, seat: SeatId): number {
  const income = seatIn(draft.scenario, seat)?.fundsIncome ?? 0;
  return draft.value(seatTarget(seat, "funds")) - draft.spent(seat).funds + income * draft.calendar.baseTurns;
}

/** A mission of the game: peacekeepers that were not posted under an older arrangement. */
export function isMission(deployment: Deployment): boolean {
  return deployment.kind === "peacekeeping" && !deployment.old;
}
