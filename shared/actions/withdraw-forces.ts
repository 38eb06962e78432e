import { NO_COST } from "../world/order.ts";
import { defineAction } from "./define.ts";
import { deploymentChoices, textField } from "./region.ts";

/**
 * Troops go home of their owner's own will at this close (`rules.md` section 4): the loss is spread over some turns and
 * smaller than after an eviction, which a withdrawal forestalls. Departure and loss are the departures'.
 */
export const withdrawForces = defineAction({
  id: "withdraw-forces",
  text: {
    name: "Withdraw forces",
    hint: "Bring troops home before somebody makes you: the ties loosen, but less than after an eviction.",
    rule: [
      "It costs nothing.",
      "The troops leave at this close and are free again. A base's end lowers its owner's security tie by {bases.withdrawalLossSecurity} in each of {bases.withdrawalTurns} turns; nobody's trust is lost.",
    ],
    fields: { deployment: "Troops" },
    sentences: { ordered: "{seat} ordered its troops home from {state}: {deployment}." },
  },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "all",
  offer(sight, seat) {
    const choices = deploymentChoices(
      sight,
      (one) => one.seat === seat && (one.leaves === null || one.leaves.turn > sight.turn),
    );
    if (choices.length === 0) return null;
    return {
      action: "withdraw-forces",
      counts: true,
      cost: NO_COST,
      needsConsent: false,
      fields: [{ id: "deployment", kind: "choice", choices }],
    };
  },
  cost: () => NO_COST,
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "deployment"),
  resolve(draft, order) {
    const deployment = draft.world.tables.deployments[textField(order, "deployment")];
    if (deployment === undefined) return;
    const { name, seat, state } = deployment;
    draft.put("deployments", { ...deployment, leaves: { turn: draft.turn, evicted: false } });
    draft.tell("open", "ordered", { seat, deployment: name, state }, [seat, state, deployment.id]);
  },
});
