import type { StateId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Deployment } from "../world/items.ts";
import { seatOfState } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { floorTarget, seatTarget, trustTarget } from "../world/target.ts";
import type { World } from "../world/world.ts";
import { quantityIn } from "../world/world-in-row.ts";
import { defineMechanism } from "./define.ts";
import { isMission, paymentsOf } from "./payments.ts";

/**
 * What a base adds to the floor of its owner's security engagement, in points: so much per battalion, so many counted;
 * a share of it for old peacekeepers; nothing for others (`rules.md` section 4, bases).
 */
export function baseFloor(scenario: PublicScenario, deployment: Deployment): number {
  const { floorPerBattalion, battalionsCounted, oldPeacekeepersFloorShare } = scenario.rules.bases;
  const full = floorPerBattalion * Math.min(deployment.size, battalionsCounted);
  if (deployment.kind === "base") return full;
  return deployment.old ? full * oldPeacekeepersFloorShare : 0;
}

/** What a base adds to the values around which its host settles, in points: comfort, unease or nothing. */
function settledBy(scenario: PublicScenario, world: World, deployment: Deployment): number {
  const rules = scenario.rules.bases;
  const host = seatOfState(scenario, deployment.state) ?? "";
  const trust = fromPoints(quantityIn(scenario, world, trustTarget(host, deployment.seat)));
  const share = upkeepOwed(world, deployment) ? scenario.rules.unpaidShare : 1;
  if (trust >= rules.trustForComfort)
    return share * rules.settlingPerBattalion * Math.min(deployment.size, rules.battalionsCounted);
  return trust < rules.trustForUnease ? share * rules.settlingUnease : 0;
}

/** Whether the upkeep of a base was not paid at the last close: then it does less than it could. */
function upkeepOwed(world: World, { unpaid }: Deployment): boolean {
  return unpaid?.upkeep === true && unpaid.turn === world.closedTurns;
}

/** Bases: rent and upkeep each turn, the floor when one is opened, comfort or unease of the host all along. */
export const bases = defineMechanism({
  id: "bases",
  text: {
    name: "Bases",
    hint: "A base ties its owner to the host; the host gains calm from troops it trusts and unrest from others.",
    rule: [
      "A base costs its owner {bases.fundsPerBattalion} M$ per battalion in a {baseMonths}-month span, and its rent. It raises the floor of the owner's security tie by {bases.floorPerBattalion} per battalion, of which {bases.battalionsCounted} count; old peacekeepers by {bases.oldPeacekeepersFloorShare%} of that.",
      "If the host trusts the owner at least {bases.trustForComfort}, its stability and regime settle {bases.settlingPerBattalion} higher per battalion; if less than {bases.trustForUnease}, they settle {|bases.settlingUnease|} lower for the base as a whole.",
      "Rent is paid before upkeep. Unpaid rent lets the host send the troops away without loss; a deployment whose upkeep is unpaid does {unpaidShare%} of what it could.",
    ],
    sentences: {
      rentPaid: "Rent for {deployment}.",
      rentReceived: "Rent from {deployment}.",
      upkeep: "Upkeep of {deployment}.",
      rentUnpaid:
        "{seat} could not pay the rent for {deployment}: {state} may send the troops away without loss.",
      upkeepUnpaid: "{seat} could not pay the upkeep of {deployment}, which does less than it could.",
      floor: "{deployment} makes a tie that holds by itself.",
    },
  },
  occurs: ({ sites, deployments }) => sites.length > 0 || deployments.some(({ kind }) => kind === "base"),
  settle(scenario, world) {
    const added = new Map<StateId, number>();
    for (const deployment of itemsIn(world.tables, "deployments")) {
      const { kind, state } = deployment;
      if (kind === "base") added.set(state, (added.get(state) ?? 0) + settledBy(scenario, world, deployment));
    }
    return (state) => added.get(state) ?? 0;
  },
  run(draft) {
    for (const { deployment, rent, rentPaid, upkeep, upkeepPaid } of paymentsOf(draft)) {
      const { id, name, seat, state } = deployment;
      const host = seatOfState(draft.scenario, state);
      if (rent > 0 && rentPaid) {
        draft.book(seatTarget(seat, "funds"), -rent, "rentPaid", { deployment: name });
        if (host !== undefined)
          draft.book(seatTarget(host, "funds"), rent, "rentReceived", { deployment: name });
      } else if (!rentPaid) {
        draft.tell("open", "rentUnpaid", { seat, state, deployment: name }, [seat, state, id]);
      }
      if (!rentPaid || !upkeepPaid) {
        const unpaid = { turn: draft.turn, rent: !rentPaid, upkeep: !upkeepPaid };
        draft.put("deployments", { ...deployment, unpaid });
      }
      if (isMission(deployment)) continue;
      if (upkeepPaid) draft.book(seatTarget(seat, "funds"), -upkeep, "upkeep", { deployment: name });
      else draft.tell([seat], "upkeepUnpaid", { seat, deployment: name }, [seat, id]);
    }
  },
  react(draft) {
    for (const deployment of itemsIn(draft.world.tables, "deployments")) {
      if (deployment.sinceTurn !== draft.turn) continue;
      const floor = baseFloor(draft.scenario, deployment);
      const target = floorTarget(deployment.seat, deployment.state, "security");
      draft.book(target, floor, "floor", { deployment: deployment.name });
    }
  },
});
