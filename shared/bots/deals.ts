import { canonical } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";
import { checkProposal } from "../turn/check-proposal.ts";
import type { Term } from "../world/items.ts";
import { gainsOf } from "./answers.ts";
import type { Candidate } from "./candidates.ts";
import type { BotOffer, BotView } from "./define.ts";
import type { Mind } from "./mind.ts";
import { termsFor } from "./needs.ts";

/** How many proposals a bot offers in a turn, and of how many candidates it thinks about a deal. */
const OFFERS = 2;
const THOUGHT_OF = 3;
/** What all parties must gain for an offer to be made, in points of score. */
const FAIR = 0.05;
/** For how many turns consents, rents and aid are offered. */
const TURNS = { once: 1, basing: 6, aid: 3 };
/** What is added to a consent until the other side gains, in M$ each turn: aid, or rent for a base. */
const AID = [0, 2, 5, 10];
const RENT = [0.5, 1.5, 3, 6];
/** What a state asks a power for, in M$ each turn. */
const ASKED = 5;

/**
 * Proposals worth making: for what needs a consent, with the least that makes the other side gain as far as one can
 * see; and, for a state, a request for aid that would serve both.
 */
export function dealsFor(
  mind: Mind,
  view: Pick<BotView, "proposals">,
  candidates: readonly Candidate[],
): readonly BotOffer[] {
  const hoped = candidates.filter(({ needs, gain }) => needs.length > 0 && gain > FAIR).slice(0, THOUGHT_OF);
  const offers: BotOffer[] = [];
  for (const candidate of hoped) {
    const offer = dealFor(mind, candidate);
    if (offer !== null && !asksAgain(offers, offer)) offers.push(offer);
  }
  const request = offers.length < OFFERS ? requestOf(mind, view) : null;
  if (request !== null) offers.push(request);
  return offers.slice(0, OFFERS);
}

/** One proposal to each circle is enough for a turn. */
function asksAgain(offers: readonly BotOffer[], { to }: BotOffer): boolean {
  return offers.some((other) => other.to.join() === to.join());
}

/** Whether those whose consent it needs have declined to give it before, whatever was offered for it. */
export function wasDeclined(view: Pick<BotView, "proposals">, { needs }: Candidate): boolean {
  const terms = termsFor(needs);
  if (terms === null || terms.length === 0) return false;
  return haveDeclined(view, [...new Set(needs.map(({ by }) => by))], terms);
}

/** Whether these have declined a proposal with all these terms, prices aside. */
function haveDeclined(
  { proposals }: Pick<BotView, "proposals">,
  to: readonly SeatId[],
  terms: readonly Term[],
): boolean {
  const circle = [...to].sort().join();
  return proposals.some(
    (proposal) =>
      proposal.state === "declined" &&
      [...proposal.to].sort().join() === circle &&
      terms.every((term) => proposal.terms.some((other) => wishOf(other) === wishOf(term))),
  );
}

/** What a term wants, without what is paid for it: a better price is no new wish. */
function wishOf({ kind, fields }: Term): string {
  const { rent: _rent, ...rest } = fields;
  return canonical([kind, rest]);
}

function dealFor(mind: Mind, { needs }: Candidate): BotOffer | null {
  const terms = termsFor(needs);
  if (terms === null) return null;
  const to = [...new Set(needs.map(({ by }) => by))].sort();
  for (const offer of waysToAsk(mind, to, terms)) if (isGood(mind, offer)) return offer;
  return null;
}

/** The same wish with ever more for the other side. */
function waysToAsk({ seat }: Mind, to: readonly SeatId[], terms: readonly Term[]): readonly BotOffer[] {
  if (terms.some(({ kind }) => kind === "basing")) {
    return RENT.map((rent) => ({
      to,
      terms: terms.map((term) =>
        "rent" in term.fields ? { ...term, fields: { ...term.fields, rent } } : term,
      ),
      turns: TURNS.basing,
      secret: false,
    }));
  }
  return AID.map((amount) => {
    if (amount === 0) return { to, terms, turns: TURNS.once, secret: false };
    const aid = to.map((other) => ({ kind: "aid", fields: { from: seat, to: other, amount } }));
    return { to, terms: [...terms, ...aid], turns: TURNS.aid, secret: false };
  });
}

function requestOf(mind: Mind, view: Pick<BotView, "proposals">): BotOffer | null {
  const { sight, seat } = mind;
  if (sight.scenario.seats.find(({ id }) => id === seat)?.state === undefined) return null;
  let best: BotOffer | null = null;
  let most = FAIR;
  for (const { id: from, patron } of sight.scenario.seats) {
    if (!patron || from === seat) continue;
    const terms = [{ kind: "aid", fields: { from, to: seat, amount: ASKED } }];
    const offer = { to: [from], terms, turns: TURNS.aid, secret: false };
    const gain = leastGain(mind, offer);
    if (gain <= most || haveDeclined(view, offer.to, terms)) continue;
    if (checkProposal(sight, seat, offer.to, terms) !== null) continue;
    best = offer;
    most = gain;
  }
  return best;
}

function isGood(mind: Mind, offer: BotOffer): boolean {
  return (
    leastGain(mind, offer) > FAIR && checkProposal(mind.sight, mind.seat, offer.to, offer.terms) === null
  );
}

/** What the party that gains least would gain. */
function leastGain(mind: Mind, { to, terms, turns }: BotOffer): number {
  const gain = gainsOf(mind, { by: mind.seat, to, terms, turns });
  return Math.min(...[mind.seat, ...to].map(gain));
}
