import { dependenceOf } from "../influence/influence.ts";
import { evictionGround, isRightTo, rightTo } from "../world/eviction.ts";
import type { Deployment } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { stateTarget, trustTarget } from "../world/target.ts";
import { defineAction, type OrderDraft, type OrderReading } from "./define.ts";
import { deploymentChoices, numberField, stateOfSeat, textField } from "./region.ts";

/**
 * Notice to foreign troops (`rules.md` section 5): they leave some turns later, their owner's trust is lost at once, and
 * the host pays by its political dependence on the owner. Cheap and without loss of trust if members of an institution
 * pressed for it; without any loss if the rent was not paid. On either ground it breaks no basing agreement.
 */
export const evictBase = defineAction({
  id: "evict-base",
  text: {
    name: "Evict a base",
    hint: "Give foreign troops in your state notice: you are rid of them, and their owner does not forget it.",
    rule: [
      "The troops go after a notice of 1 to {actions.bases.noticeMost} turns. It costs {actions.bases.evictionCapital} capital, or {actions.bases.evictionCapitalPressed} where somebody pressed for it or rent is owed.",
      "At once the owner's trust falls by {|bases.evictionTrust|}, and the state loses stability and regime, {bases.evictionDependence} x its political dependence (0 to 1) on the owner. Where rent is owed there is neither loss; where somebody pressed for it, no loss of trust. On either ground no agreement is broken, and what was agreed about the base ends with the notice; on none, the newest basing agreement about it is broken, and older ones end.",
      "An owner that withdraws at the same close makes the notice void, and so does a first basing agreement with it in the state; an agreement that only sets a new rent does not. Troops can be given notice from the turn after they came.",
      "When a base goes, the owner's ties fall by {bases.lossSecurity} in security and {bases.lossPoliticalIfEvicted} in politics.",
    ],
    fields: { deployment: "Troops", notice: "Notice in turns" },
    sentences: {
      notice: "{seat} gave notice to {deployment}: out of {state} by the close of turn {turn}.",
      loss: "{state} depended on the good will of {owner}, whose troops it sent away.",
      trust: "{owner} trusts {seat} less for the notice that was given to {deployment}.",
      withdrawn: "Your notice is void: the owner withdrew {deployment} itself. Its cost was returned.",
      leaving:
        "Your notice is void: you left the institution of {deployment}, which settles its stay at once. Its cost was returned.",
      agreed: "Your notice is void: a new agreement lets {deployment} stay. Its cost was returned.",
    },
  },
  units: { notice: "turns" },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const { noticeMost } = sight.scenario.rules.actions.bases;
    const home = stateOfSeat(sight.scenario, seat);
    const mayGo = (one: Deployment) => one.state === home && one.seat !== seat && canBeSent(one);
    const choices = deploymentChoices(sight, mayGo);
    if (home === null || choices.length === 0) return null;
    const costs = choices.map(({ value }) => capitalFor(sight, value));
    return {
      action: "evict-base",
      counts: true,
      cost: { capital: Math.min(...costs), funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "deployment", kind: "choice", choices },
        { id: "notice", kind: "number", min: 1, max: noticeMost, step: 1, unit: "turns" },
      ],
    };
  },
  cost: (sight, order) => ({
    capital: capitalFor(sight, textField(order, "deployment")),
    funds: 0,
    forces: 0,
  }),
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "deployment"),
  void(draft, order) {
    const id = textField(order, "deployment");
    const withdrawn = draft.standing.some(
      (one) => one.order.action === "withdraw-forces" && textField(one.order, "deployment") === id,
    );
    if (withdrawn) return "withdrawn";
    const deployment = draft.world.tables.deployments[id];
    if (leavesInstitutionOf(draft, deployment)) return "leaving";
    return agreedAnew(draft, deployment) ? "agreed" : null;
  },
  resolve(draft, order) {
    const deployment = draft.world.tables.deployments[textField(order, "deployment")];
    if (deployment === undefined) return;
    const { id, name, seat: owner, state } = deployment;
    const turn = draft.turn + numberField(order, "notice");
    draft.put("deployments", { ...deployment, leaves: { turn, evicted: true } });
    const params = { seat: draft.seat, owner, state, deployment: name };
    draft.tell("open", "notice", { ...params, turn }, [draft.seat, owner, state, id]);
    const ground = evictionGround(deployment, draft.scenario, draft.turn);
    endRights(draft, deployment, ground === null);
    if (ground === "rent") return;
    const { evictionTrust, evictionDependence } = draft.scenario.rules.bases;
    const dependence = dependenceOf(draft, owner, state, "political");
    draft.price(stateTarget(state, "stability"), -evictionDependence * dependence, "loss", params);
    draft.price(stateTarget(state, "regime"), -evictionDependence * dependence, "loss", params);
    if (ground === null) draft.book(trustTarget(owner, draft.seat), evictionTrust, "trust", params);
  },
});

/**
 * No right to the base outlives the notice: else its owner could come back by it without asking. On no ground the newest
 * is broken, which the agreements see to.
 */
function endRights(draft: OrderDraft<string>, base: Deployment, breaks: boolean): void {
  const broken = breaks ? rightTo(base, itemsIn(draft.world.tables, "agreements"), draft.turn) : undefined;
  for (const agreement of draft.agreements) {
    if (agreement.id === broken?.id || !agreement.parties.includes(draft.seat)) continue;
    const terms = agreement.terms.filter((term) => !isRightTo(base, term));
    if (terms.length === agreement.terms.length) continue;
    draft.put("agreements", { ...agreement, terms, ...(terms.length === 0 ? { state: "expired" } : {}) });
  }
}

/** Troops that leave anyway, and a mission that asked nobody, cannot be given notice. */
function canBeSent({ kind, old, mandate, leaves }: Deployment): boolean {
  const uninvited = kind === "peacekeeping" && !old && mandate === "none";
  return leaves === null && !uninvited;
}

function capitalFor({ scenario, tables, turn }: Sight, id: string): number {
  const { evictionCapital, evictionCapitalPressed } = scenario.rules.actions.bases;
  const deployment = tables.deployments[id];
  if (deployment === undefined) return evictionCapital;
  return evictionGround(deployment, scenario, turn) === null ? evictionCapital : evictionCapitalPressed;
}

/** Whether the host leaves the institution whose mission it is: that alone sends the mission home, or lets it stay. */
function leavesInstitutionOf(draft: OrderReading, deployment: Deployment | undefined): boolean {
  if (deployment?.kind !== "peacekeeping" || deployment.old || deployment.institution === null) return false;
  return draft.standing.some(
    ({ seat, order }) =>
      seat === draft.seat &&
      order.action === "leave-institution" &&
      textField(order, "institution") === deployment.institution,
  );
}

/**
 * A new basing agreement with the owner in the state beats the notice; the notice beats one that only sets a new rent
 * for a base that was agreed before (`rules.md` section 7.2).
 */
function agreedAnew(draft: OrderReading, deployment: Deployment | undefined): boolean {
  if (deployment === undefined) return false;
  const { seat: owner, state, site } = deployment;
  const terms = draft.agreements
    .filter(({ parties }) => parties.includes(draft.seat) && parties.includes(owner))
    .flatMap(({ fromTurn, terms: all }) => all.map(({ kind, fields }) => ({ kind, fields, fromTurn })))
    .filter(({ kind, fields }) => kind === "basing" && fields.patron === owner && fields.state === state);
  const before = terms.some(({ fromTurn, fields }) => fromTurn < draft.turn && fields.site === site);
  return !before && terms.some(({ fromTurn }) => fromTurn === draft.turn);
}
