import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Deployment } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { seatTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { deploymentChoices, mayBelong, seatOfState, textField } from "./region.ts";

/**
 * A member of an institution asks in its name for troops to leave another member's state (`rules.md` section 5): their
 * owner must spend attention on it for some turns, and in those the host can evict them cheaply and without blame.
 */
export const pressForWithdrawal = defineAction({
  id: "press-for-withdrawal",
  text: {
    name: "Press for withdrawal",
    hint: "Call on an outsider to name a date for leaving a fellow member's state: it costs the owner attention and makes an eviction easy.",
    rule: [
      "It costs {actions.pressing.capital} capital.",
      "The owner of the base pays {|actions.pressing.ownerCapital|} capital in each of {actions.pressing.turns} turns, as long as it stands. In as many turns from the next on, evicting it costs the host {actions.bases.evictionCapitalPressed} capital and no trust.",
    ],
    fields: { deployment: "Troops" },
    sentences: {
      called: "{seat} called on {owner} to withdraw {deployment} from {state}.",
      pressure: "Answering the call to withdraw {deployment}.",
    },
  },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "all",
  suits: mayBelong,
  offer(sight, seat) {
    const choices = deploymentChoices(sight, (deployment) => mayPress(sight, seat, deployment));
    if (choices.length === 0) return null;
    const { capital } = sight.scenario.rules.actions.pressing;
    return {
      action: "press-for-withdrawal",
      counts: true,
      cost: { capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [{ id: "deployment", kind: "choice", choices }],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.pressing.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "deployment"),
  resolve(draft, order) {
    const deployment = draft.world.tables.deployments[textField(order, "deployment")];
    if (deployment === undefined) return;
    const { turns, ownerCapital } = draft.scenario.rules.actions.pressing;
    const { id, name, seat: owner, state } = deployment;
    const params = { seat: draft.seat, owner, deployment: name, state };
    draft.put("deployments", { ...deployment, pressedUntil: draft.turn + turns });
    draft.lasting(seatTarget(owner, "capital"), ownerCapital, turns, "pressure", params);
    draft.tell("open", "called", params, [draft.seat, owner, state, id]);
  },
});

/** Troops of an outsider to an institution whose member hosts them and another member of which presses; once at a time. */
function mayPress({ tables, scenario, turn }: Sight, seat: SeatId, deployment: Deployment): boolean {
  const { seat: owner, state, kind, leaves, pressedUntil } = deployment;
  const host = seatOfState(scenario, state);
  if (kind !== "base" || leaves !== null || host === null || host === seat || owner === seat) return false;
  if (pressedUntil !== null && pressedUntil >= turn) return false;
  return itemsOf(tables.institutions).some(
    ({ members }) => members.includes(seat) && members.includes(host) && !members.includes(owner),
  );
}
