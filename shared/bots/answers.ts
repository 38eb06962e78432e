import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import { sheetCost } from "../turn/check-sheet.ts";
import type { ProposalView } from "../view/view.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { seatTarget } from "../world/target.ts";
import { reservedWith } from "./bot-seat.ts";
import type { BotAnswer, BotView } from "./define.ts";
import { followingOrders } from "./implied-orders.ts";
import { imaginedAgreement, type Mind } from "./mind.ts";
import { pledgeGain } from "./pledges.ts";
import { followedBy, type Happening } from "./prospect.ts";
import { sequelOf } from "./sequels.ts";

/** What a proposal must add to the prospect, in points of score, to be signed; below nothing it is declined. */
const WORTH_SIGNING = 0.02;

/** What the coming turns would gain for each seat if the proposal bound and what it lets through were done. */
export function gainsOf(
  mind: Mind,
  { by, to, terms, turns }: Pick<ProposalView, "by" | "to" | "terms" | "turns">,
): (seat: SeatId) => number {
  const parties = partiesOf({ by, to });
  const { sheets, agreements } = followingOrders(mind, parties, terms);
  const acceptances: Record<SeatId, number> = {};
  for (const seat of to) acceptances[seat] = 1;
  const now = {
    sheets,
    agreements: [imaginedAgreement(mind.sight, parties, terms, turns), ...agreements],
    acceptances,
  };
  const gain = mind.gain(followedBy(now, sequelOfAll(mind, Object.values(sheets).flat())));
  const pledged = terms.map((term) => pledgeGain(mind, term));
  return (seat) => pledged.reduce((sum, one) => sum + one(seat), gain(seat));
}

/** What follows in the next turn from the first of the orders that has a sequel. */
function sequelOfAll(mind: Mind, orders: readonly Order[]): Happening {
  for (const order of orders) {
    const sequel = sequelOf(mind, order);
    if (sequel.sheets !== undefined) return sequel;
  }
  return {};
}

/**
 * Answers to what is offered: yes to what gains most, as long as acceptances and capital are left beside the filed
 * sheet; no to what gains nothing. What gains but cannot be had now is left open.
 */
export function answersTo(mind: Mind, view: BotView): readonly BotAnswer[] {
  const judged = view.proposals
    .filter(({ yours }) => yours)
    .map((proposal) => ({
      id: proposal.id,
      proposal,
      gain: gainsOf(mind, proposal)(mind.seat),
      holds: canHold(mind, proposal),
    }))
    .sort((one, other) => other.gain - one.gain || (one.id < other.id ? -1 : 1));
  const answers: BotAnswer[] = [];
  const given = view.proposals.filter((proposal) => isGiven(mind, proposal));
  let accepted = 0;
  for (const { id, gain, holds, proposal } of judged) {
    if (gain < WORTH_SIGNING || !holds || siteIsGiven(mind, given, proposal))
      answers.push({ proposal: id, answer: "decline" });
    else if (canAccept(view, mind.seat, accepted + 1)) {
      accepted += 1;
      given.push(proposal);
      answers.push({ proposal: id, answer: "accept" });
    }
  }
  return answers;
}

/** Whether the seat has said yes to it in this turn, and may still be held to that. */
function isGiven({ sight, seat }: Mind, { accepted, state, lapses }: ProposalView): boolean {
  return accepted.includes(seat) && (state === "open" || (state === "binding" && lapses === sight.turn));
}

/** Whether a site of the terms is somebody else's: a base stands there, or the seat has promised it. */
function siteIsGiven({ sight, seat }: Mind, given: readonly ProposalView[], proposal: ProposalView): boolean {
  const sites = sitesOf(proposal.terms);
  if (sites.length === 0) return false;
  const parties = partiesOf(proposal);
  const { deployments, agreements } = sight.tables;
  const promises = itemsOf(agreements).filter(
    (one) => one.state === "in-force" && one.parties.includes(seat),
  );
  return (
    itemsOf(deployments).some(
      (one) => sites.includes(one.site) && one.leaves === null && !parties.includes(one.seat),
    ) ||
    [...promises, ...given.map((one) => ({ terms: one.terms, parties: partiesOf(one) }))].some(
      (one) =>
        sitesOf(one.terms).some((site) => sites.includes(site)) &&
        one.parties.some((party) => !parties.includes(party)),
    )
  );
}

function partiesOf({ by, to }: Pick<ProposalView, "by" | "to">): readonly SeatId[] {
  return [...new Set([by, ...to])].sort();
}

function sitesOf(terms: readonly Term[]): readonly (string | null)[] {
  return terms.flatMap(({ fields }) => (typeof fields.site === "string" ? [fields.site] : []));
}

/** Whether nothing that the seat knows stands against the terms, such as a site that is promised to somebody else. */
function canHold({ sight }: Mind, proposal: ProposalView): boolean {
  const parties = partiesOf(proposal);
  return proposal.terms.every((term) => (termOf(term.kind)?.check(sight, term, parties) ?? null) === null);
}

/** Whether so many more acceptances are allowed and affordable beside the filed sheet. */
export function canAccept(view: BotView, seat: SeatId, count: number): boolean {
  const { sight, sheet } = view;
  if (count > (sheet?.acceptancesLeft ?? 0)) return false;
  const filed = sheetCost(sight, sheet?.filed ?? [], seat).capital;
  const have = (sight.numbers[seatTarget(seat, "capital")] ?? 0) / 1000;
  return filed + reservedWith(view, seat, count).capital <= have;
}
