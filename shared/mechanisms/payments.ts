import { putInOrder } from "../base/few-in-order.ts";
import { itemsOf } from "../base/items-of.ts";
import { fromPoints } from "../base/points.ts";
import type { Deployment } from "../world/items.ts";
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
  const { scenario, calendar, world } = draft;
  const deployments = putInOrder([...itemsOf(world.tables.deployments)], (one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const left = new Map<string, number>();
  for (const { id, fundsIncome } of scenario.seats) {
    left.set(
      id,
      draft.value(seatTarget(id, "funds")) - draft.spent(id).funds + fundsIncome * calendar.baseTurns,
    );
  }
  function pays(seat: string, amount: number): boolean {
    const has = left.get(seat) ?? 0;
    if (amount > 0 && amount > has) return false;
    left.set(seat, has - amount);
    return true;
  }
  const rents = deployments.map((deployment) => {
    const rent = fromPoints(deployment.rent) * calendar.baseTurns;
    return { deployment, rent, rentPaid: pays(deployment.seat, rent) };
  });
  return rents.map((line) => {
    const { seat, size } = line.deployment;
    const { bases, peacekeeping } = scenario.rules;
    const perBattalion = isMission(line.deployment)
      ? peacekeeping.fundsPerBattalion
      : bases.fundsPerBattalion;
    const upkeep = perBattalion * size * calendar.baseTurns;
    return { ...line, upkeep, upkeepPaid: pays(seat, upkeep) };
  });
}

/** A mission of the game: peacekeepers that were not posted under an older arrangement. */
export function isMission(deployment: Deployment): boolean {
  return deployment.kind === "peacekeeping" && !deployment.old;
}
