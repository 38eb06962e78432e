import { actionOf } from "../actions/registry.ts";
import { fromPoints } from "../base/points.ts";
import type { RandomStream } from "../base/random.ts";
import { sameValue } from "../base/same-value.ts";
import { countedOrders, sheetCost } from "../turn/check-sheet.ts";
import { checkFields } from "../world/fields.ts";
import type { Cost, Order } from "../world/order.ts";
import { seatTarget } from "../world/target.ts";
import { answersTo } from "./answers.ts";
import { botSeat, reservedWith } from "./bot-seat.ts";
import { candidatesFor, candidatesOf } from "./candidates.ts";
import { dealsFor } from "./deals.ts";
import { type BotDefinition, type BotMoves, type BotSlice, type BotView, NO_MOVES } from "./define.ts";
import { agreedOrders } from "./implied-orders.ts";
import { withInquiry } from "./inquiries.ts";
import { type Mind, mindOf } from "./mind.ts";
import { askedOrders } from "./missions.ts";
import type { Outlook } from "./outlook.ts";
import { addBest } from "./sheets.ts";
import { statementsFor } from "./statements.ts";
import { votesFor } from "./votes.ts";

/**
 * How a policy that looks ahead plays: it imagines from its own sight what each thing it might order or sign would lead
 * to, and takes what it likes best for its capital.
 */
export function lookAhead(outlook: Outlook): BotDefinition["act"] {
  return (view, slice, random) => {
    const seat = botSeat(view);
    if (seat === null) return NO_MOVES;
    const mind = mindOf(view.sight, seat, outlook);
    const moves = movesOf(mind, view, slice, random);
    mind.rest();
    return moves;
  };
}

function movesOf(mind: Mind, view: BotView, slice: BotSlice, random: RandomStream): BotMoves {
  switch (slice) {
    case "propose":
      return propose(mind, view, random);
    case "answer":
      return answer(mind, view);
    case "file":
      return { ...NO_MOVES, orders: lastSheet(mind, view, random) };
  }
}

/** Proposals for what it would order if others agreed, and a first sheet that can do without them. */
function propose(mind: Mind, view: BotView, random: RandomStream): BotMoves {
  const candidates = candidatesFor(mind, view, random, "first");
  const reserved = reservedWith(view, mind.seat, view.sheet?.acceptancesLeft ?? 0);
  const sure = candidates.filter(({ needs }) => needs.length === 0);
  const orders = addBest(mind, view, sure, reserved, wordsOf(mind, view), random);
  return { answers: [], offers: dealsFor(mind, view, candidates, orders, random), orders };
}

/** Answers and votes; on the sheet what agreements of this turn let through takes the place of something else. */
function answer(mind: Mind, view: BotView): BotMoves {
  const answers = answersTo(mind, view);
  const accepted = answers.filter((one) => one.answer === "accept").length;
  const left = Math.max(accepted, view.sheet?.acceptancesLeft ?? 0);
  const orders = agreedSheet(mind, view, reservedWith(view, mind.seat, left));
  // A seat that filed nothing yet files also that it orders nothing: one sees by it that it is played.
  const same = sameValue(orders, view.sheet?.filed);
  return { answers, offers: [], orders: same ? null : orders };
}

/** Votes and statements: they cost nothing and take no order's place. */
function wordsOf(mind: Mind, { offers }: BotView): readonly Order[] {
  return [...votesFor(mind, offers), ...statementsFor(mind, offers)];
}

/** The filed orders with new votes; first of all come those that agreements and motions of this turn ask for. */
function agreedSheet(mind: Mind, view: BotView, reserved: Cost): readonly Order[] {
  const words = wordsOf(mind, view);
  const filed = (view.sheet?.filed ?? []).filter((order) => isCounted(order) && isOffered(view, order));
  const agreed = [...agreedOrders(mind), ...askedOrders(mind, filed)];
  if (agreed.every((order) => filed.some((one) => sameValue(one, order)))) return [...words, ...filed];
  const first = addBest(mind, view, candidatesOf(mind, view, agreed), reserved, words);
  return addBest(mind, view, candidatesOf(mind, view, filed), reserved, first);
}

function isCounted({ action }: Order): boolean {
  return actionOf(action)?.counts === true;
}

/** Whether it may still be ordered: a motion that it hung on may have been taken back since it was filed. */
function isOffered({ offers }: BotView, { action, fields }: Order): boolean {
  const offer = offers.find((one) => one.action === action);
  return offer !== undefined && checkFields(offer.fields, fields) === null;
}

/** Nothing is kept back any more: what is left after the agreed orders goes to what else is worth it. */
function lastSheet(mind: Mind, view: BotView, random: RandomStream): readonly Order[] {
  const reserved = reservedWith(view, mind.seat, 0);
  const agreed = agreedSheet(mind, view, reserved);
  const { sight, offers } = view;
  const room = fromPoints(sight.numbers[seatTarget(mind.seat, "orders")] ?? 0) - countedOrders(agreed);
  const capital = fromPoints(sight.numbers[seatTarget(mind.seat, "capital")] ?? 0);
  const left = capital - reserved.capital - sheetCost(sight, agreed, mind.seat).capital;
  const payable = offers.filter(({ cost, counts }) => counts && cost.capital > 0 && cost.capital <= left);
  if (room < 1 || payable.length === 0) return agreed;
  const sure = candidatesFor(mind, { offers: payable }, random, "last");
  return withInquiry(mind, view, addBest(mind, view, sure, reserved, agreed, random), reserved, random);
}
