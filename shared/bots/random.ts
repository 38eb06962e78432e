import { sampleFields, sampleOrder } from "../actions/sample.ts";
import type { SeatId } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import { checkProposal } from "../turn/check-proposal.ts";
import { countedOrders } from "../turn/check-sheet.ts";
import { termOffersFor } from "../turn/term-offers.ts";
import type { Order } from "../world/order.ts";
import { seatTarget } from "../world/target.ts";
import { canAccept } from "./answers.ts";
import { botSeat, decidedByRules, reservedWith } from "./bot-seat.ts";
import { type BotAnswer, type BotDefinition, type BotOffer, type BotView, NO_MOVES } from "./define.ts";
import { withOrder } from "./sheet-maker.ts";

/** How many orders it draws for one sheet before it is content with what fits. */
const TRIES = 12;
/** How often it offers a proposal when planning begins, and says yes to one. */
const OFFER_CHANCE = 0.3;
const ACCEPT_CHANCE = 0.5;

/** Draws from what it may do, evenly: a measure for all other policies, and a test of everything that is offered. */
export const random: BotDefinition = {
  id: "random",
  version: 1,
  text: { name: "Random", hint: "Gives orders, offers and answers by chance; all of them are allowed." },
  act(view, slice, stream) {
    const seat = botSeat(view);
    if (seat === null) return NO_MOVES;
    if (slice === "answer") return { ...NO_MOVES, answers: drawAnswers(view, seat, stream) };
    const offers = slice === "propose" ? drawOffers(view, seat, stream) : [];
    return { answers: [], offers, orders: drawSheet(view, seat, stream) };
  },
};

function drawAnswers(view: BotView, seat: SeatId, stream: RandomStream): readonly BotAnswer[] {
  let accepted = 0;
  return view.proposals
    .filter(({ yours }) => yours)
    .map(({ id }): BotAnswer => {
      const accepts = stream() < ACCEPT_CHANCE && canAccept(view, seat, accepted + 1);
      if (accepts) accepted += 1;
      return { proposal: id, answer: accepts ? "accept" : "decline" };
    });
}

function drawOffers({ sight }: BotView, seat: SeatId, stream: RandomStream): readonly BotOffer[] {
  const termOffers = termOffersFor(sight, seat);
  const others = Object.keys(termOffers)
    .filter((other) => (termOffers[other]?.length ?? 0) > 0)
    .sort();
  if (others.length === 0 || stream() >= OFFER_CHANCE) return [];
  const to = pick(others, stream);
  const { kind, fields: offered } = pick(termOffers[to] ?? [], stream);
  const fields = sampleFields(offered, stream);
  const offer = { to: [to], turns: 1 + Math.floor(stream() * 4), secret: stream() < 0.5 };
  if (fields === null) return [];
  const terms = [{ kind, fields }];
  return checkProposal(sight, seat, offer.to, terms) === null ? [{ ...offer, terms }] : [];
}

function drawSheet(view: BotView, seat: SeatId, stream: RandomStream): readonly Order[] {
  const { sight } = view;
  const offers = view.offers.filter(decidedByRules);
  const task = { sight, seat, offers, reserved: reservedWith(view, seat, 0) };
  const limit = (sight.numbers[seatTarget(seat, "orders")] ?? 0) / 1000;
  let sheet: readonly Order[] = [];
  for (let tries = 0; tries < TRIES && offers.length > 0 && countedOrders(sheet) < limit; tries += 1) {
    const order = sampleOrder(pick(offers, stream), stream);
    if (order !== null) sheet = withOrder(task, sheet, order) ?? sheet;
  }
  return sheet;
}

function pick<T>(items: readonly T[], stream: RandomStream): T {
  return items[Math.floor(stream() * items.length)] as T;
}
