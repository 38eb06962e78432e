import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import type { RandomStream } from "../base/random.ts";
import { sameValue } from "../base/same-value.ts";
import { USUAL_CHARACTER } from "../scenario/choices.ts";
import { checkProposal } from "../turn/check-proposal.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { gainsOf } from "./answers.ts";
import type { Candidate } from "./candidates.ts";
import type { BotOffer, BotView } from "./define.ts";
import { drawnOrder } from "./keyed-choice.ts";
import type { Mind } from "./mind.ts";
import { termsFor } from "./needs.ts";
import { wantedPledges } from "./pledge-offers.ts";
import type { Gain } from "./thoughts.ts";

/** How many proposals a bot offers in a turn, and of how many candidates it thinks about a deal. */
const OFFERS = 3;
const THOUGHT_OF = 5;
/** What all parties must gain for an offer to be made, in points of score. */
const FAIR = 0.05;
/** Which share of what a base brings its host must gain: that is only guessed, and it stands there for long. */
const SHARED = 0.15;
/** For how many turns consents, rents and what is paid each turn are offered. */
const TURNS = { once: 1, basing: 6, paid: 3, pledge: 3 };
/** What is added to a consent until the other side gains, in M$ each turn: a gift, or rent for a base. */
const GIFTS = [0, 4, 12];
const RENTS = [1, 4, 10, 20];

/**
 * Proposals worth making: for what needs a consent, with the least that makes the other side gain as far as one can
 * see; and, for a state, a request that would serve both.
 *
 * @param sheet what the seat orders if nobody agrees
 */
export function dealsFor(
  mind: Mind,
  view: Pick<BotView, "proposals">,
  candidates: readonly Candidate[],
  sheet: readonly Order[],
  random: RandomStream,
): readonly BotOffer[] {
  const hoped = candidates.filter(
    (candidate) =>
      candidate.needs.length > 0 &&
      candidate.gain > FAIR &&
      !isDoneOtherwise(sheet, candidate) &&
      !wasDeclined(view, candidate),
  );
  const offers: BotOffer[] = [];
  for (const candidate of drawnOrder(hoped, ({ gain }) => gain, random).slice(0, THOUGHT_OF)) {
    if (offers.length >= OFFERS) break;
    const offer = asksAgain(offers, candidate) ? null : dealFor(mind, candidate, random);
    if (offer !== null) offers.push(offer);
  }
  const pledge = offers.length < OFFERS ? pledgeOffer(mind, view, sheet, random) : null;
  if (pledge !== null && !offers.some(({ to }) => to.join() === pledge.to.join())) offers.push(pledge);
  const request = offers.length < OFFERS ? requestOf(mind, view, random) : null;
  if (request !== null) offers.push(request);
  const { secrecy } =
    mind.sight.scenario.seats.find(({ id }) => id === mind.seat)?.character ?? USUAL_CHARACTER;
  return offers.map((offer) => ({ ...offer, secret: random() < secrecy }));
}

/** The first of the pledges that the seat wants for which there is a price that leaves both sides better off. */
function pledgeOffer(
  mind: Mind,
  view: Pick<BotView, "proposals">,
  sheet: readonly Order[],
  random: RandomStream,
): BotOffer | null {
  for (const { of, term } of wantedPledges(mind, sheet, random)) {
    if (haveDeclined(view, [of], [term])) continue;
    const ways = waysToAsk(mind, [of], [term], random).map((way) => ({ ...way, turns: TURNS.pledge }));
    const fair = fairWay(mind, ways);
    if (fair !== null) return fair;
  }
  return null;
}

/** Whether the sheet does the same there in a way that asks nobody. */
function isDoneOtherwise(sheet: readonly Order[], { orders }: Candidate): boolean {
  const order = orders.at(-1);
  return sheet.some(({ action, fields }) => action === order?.action && fields.state === order.fields.state);
}

/** One proposal to each circle is enough for a turn. */
function asksAgain(offers: readonly BotOffer[], { needs }: Candidate): boolean {
  const circle = circleOf(needs).join();
  return offers.some(({ to }) => to.join() === circle);
}

function circleOf(needs: Candidate["needs"]): readonly SeatId[] {
  return [...new Set(needs.map(({ by }) => by))].sort();
}

/** Whether those whose consent it needs have declined to give it before, whatever was offered for it. */
function wasDeclined(view: Pick<BotView, "proposals">, { needs }: Candidate): boolean {
  const terms = termsFor(needs);
  if (terms === null || terms.length === 0) return false;
  return haveDeclined(view, circleOf(needs), terms);
}

/** Whether these have declined a proposal with all these terms, prices aside. */
function haveDeclined(
  { proposals }: Pick<BotView, "proposals">,
  to: readonly SeatId[],
  terms: readonly Term[],
): boolean {
  const declined = declinedBy(proposals).get([...to].sort().join()) ?? [];
  return declined.some((asked) => terms.every((term) => asked.some((other) => isSameWish(other, term))));
}

/** The terms of each proposal that was declined, by whom it was offered to. */
const declinedBy = once((proposals: BotView["proposals"]) => {
  const declined = new Map<string, (readonly Term[])[]>();
  for (const { state, to, terms } of proposals) {
    if (state !== "declined") continue;
    const circle = [...to].sort().join();
    const asked = declined.get(circle);
    if (asked === undefined) declined.set(circle, [terms]);
    else asked.push(terms);
  }
  return declined;
});

/** Whether two terms want the same, whatever is paid for it: a better price is no new wish. */
function isSameWish(one: Term, other: Term): boolean {
  if (one.kind !== other.kind) return false;
  const { rent: _rent, amount: _amount, ...wish } = one.fields;
  const { rent: _otherRent, amount: _otherAmount, ...otherWish } = other.fields;
  return sameValue(wish, otherWish);
}

function dealFor(mind: Mind, { needs }: Candidate, random: RandomStream): BotOffer | null {
  const terms = termsFor(needs);
  return terms === null ? null : fairWay(mind, waysToAsk(mind, circleOf(needs), terms, random));
}

/** An offer with what is paid in it, in M$ each turn. */
interface Way extends BotOffer {
  readonly price: number;
}

/**
 * The cheapest of the ways by which all parties gain; null if there is none. Only the cheapest and the dearest are
 * thought through: what lies between is thought to change evenly with its price.
 */
function fairWay(mind: Mind, ways: readonly Way[]): BotOffer | null {
  const [cheapest, dearest] = [ways[0], ways.at(-1)];
  if (cheapest === undefined || dearest === undefined) return null;
  const parties = [mind.seat, ...cheapest.to];
  const gainOf = (way: Way) => gainsOf(mind, { by: mind.seat, ...way });
  const cheap = gainOf(cheapest);
  if (cheap(mind.seat) <= FAIR) return null;
  const shared = cheapest.terms.some(({ kind }) => kind === "basing") ? SHARED : 0;
  const isFair = (gain: Gain) => {
    const least = Math.max(FAIR, shared * gain(mind.seat));
    return parties.every((seat) => gain(seat) > (seat === mind.seat ? FAIR : least));
  };
  const chosen = isFair(cheap) ? cheapest : between(ways, isFair, cheap, gainOf(dearest));
  if (chosen === undefined) return null;
  const { price: _price, ...offer } = chosen;
  return checkProposal(mind.sight, mind.seat, offer.to, offer.terms) === null ? offer : null;
}

function between(
  ways: readonly Way[],
  isFair: (gain: Gain) => boolean,
  cheap: Gain,
  dear: Gain,
): Way | undefined {
  const [low, high] = [ways[0]?.price ?? 0, ways.at(-1)?.price ?? 0];
  return ways.find(({ price }) => {
    const share = (price - low) / (high - low);
    return isFair((seat) => (1 - share) * cheap(seat) + share * dear(seat));
  });
}

/** The same wish with ever more for the other side. */
function waysToAsk(
  mind: Mind,
  to: readonly SeatId[],
  terms: readonly Term[],
  random: RandomStream,
): readonly Way[] {
  if (terms.some(({ kind }) => kind === "basing")) {
    return RENTS.map((rent) => ({
      to,
      terms: terms.map((term) =>
        "rent" in term.fields ? { ...term, fields: { ...term.fields, rent } } : term,
      ),
      turns: TURNS.basing,
      secret: false,
      price: rent,
    }));
  }
  const kind = random();
  return GIFTS.map((amount) => {
    const given = amount === 0 ? [] : to.map((other) => paidTerm(mind.sight, mind.seat, other, amount, kind));
    const turns = amount === 0 ? TURNS.once : TURNS.paid;
    return { to, terms: [...terms, ...given], turns, secret: false, price: amount };
  });
}

/** Kinds of terms by which a power pays a state each turn, for what it gets or for ties alone. */
const PAID = ["aid", "energy", "arms", "transit"];

/** What one pays another each turn: in money, or by chance in another form that a power may pay a state in. */
function paidTerm({ scenario }: Sight, from: SeatId, to: SeatId, amount: number, chance: number): Term {
  const giver = scenario.seats.find(({ id }) => id === from);
  const state = scenario.seats.find(({ id }) => id === to)?.state;
  const kinds = PAID.filter((kind) => scenario.terms.includes(kind));
  const kind = kinds[Math.floor(chance * kinds.length)] ?? "aid";
  if (kind === "aid" || giver?.patron !== true || state === undefined)
    return { kind: "aid", fields: { from, to, amount } };
  const { terms } = scenario.rules;
  const most = kind === "transit" ? terms.transit.feeMost : terms[kind as "arms" | "energy"].amountMost;
  return { kind, fields: { patron: from, state, amount: Math.min(amount, most) } };
}

/** What a state asks a power for: of one drawn kind and amount from each power, the most that would serve both. */
function requestOf(mind: Mind, view: Pick<BotView, "proposals">, random: RandomStream): BotOffer | null {
  const { sight, seat } = mind;
  if (sight.scenario.seats.find(({ id }) => id === seat)?.state === undefined) return null;
  const wishes = sight.scenario.seats
    .filter(({ id, patron }) => patron && id !== seat)
    .map(({ id }): BotOffer => {
      const amount = ASKED[Math.floor(random() * ASKED.length)] ?? 5;
      const terms = [paidTerm(sight, id, seat, amount, random())];
      return { to: [id], terms, turns: TURNS.paid, secret: false };
    })
    .filter(({ to, terms }) => !haveDeclined(view, to, terms))
    .filter(({ to, terms }) => checkProposal(sight, seat, to, terms) === null)
    .map((offer) => ({ offer, gain: leastGain(mind, offer) }))
    .filter(({ gain }) => gain > FAIR);
  return drawnOrder(wishes, ({ gain }) => gain, random)[0]?.offer ?? null;
}

/** Amounts that a state asks a power for, in M$ each turn. */
const ASKED = [3, 5, 8];

/** What the party that gains least would gain. */
function leastGain(mind: Mind, { to, terms, turns }: BotOffer): number {
  const gain = gainsOf(mind, { by: mind.seat, to, terms, turns });
  return Math.min(...[mind.seat, ...to].map(gain));
}
