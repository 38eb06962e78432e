import { answersTo } from "./answers.ts";
import { botSeat, reservedWith } from "./bot-seat.ts";
import { agreedCandidates, candidatesFor } from "./candidates.ts";
import { dealsFor } from "./deals.ts";
import { type BotDefinition, type BotMoves, type BotSlice, type BotView, NO_MOVES } from "./define.ts";
import { type Mind, mindOf } from "./mind.ts";
import { makeSheet } from "./sheets.ts";
import { votesFor } from "./votes.ts";

/**
 * Plays the objectives of its seat: imagines from its own sight what each thing it might order or sign would lead to,
 * and takes what raises its score most for its capital. Chance is not in it.
 */
export const planner: BotDefinition = {
  id: "planner",
  version: 1,
  text: {
    name: "Planner",
    hint: "Plays the objectives of its seat: it looks a few turns ahead and takes what raises its score most.",
  },
  act(view, slice) {
    const seat = botSeat(view);
    if (seat === null) return NO_MOVES;
    const mind = mindOf(view.sight, seat);
    return slice === "answer" ? answer(mind, view) : plan(mind, view, slice);
  },
};

/** A whole sheet. At first something is kept for acceptances, and proposals go out for what needs a consent. */
function plan(mind: Mind, view: BotView, slice: BotSlice): BotMoves {
  const candidates = [...agreedCandidates(mind, view), ...candidatesFor(mind, view)];
  const kept = slice === "propose" ? (view.sheet?.acceptancesLeft ?? 0) : 0;
  const reserved = reservedWith(view, mind.seat, kept);
  const orders = makeSheet(mind, view, candidates, reserved, votesFor(mind, view.offers));
  const offers = slice === "propose" ? dealsFor(mind, candidates) : [];
  return { answers: [], offers, orders };
}

/** Answers and votes; the sheet that is filed stays as it is but for its votes and for consents that have come. */
function answer(mind: Mind, view: BotView): BotMoves {
  const answers = answersTo(mind, view);
  const { seat } = mind;
  const filed = view.sheet?.filed ?? [];
  const begun = [...filed.filter(({ action }) => action !== "vote"), ...votesFor(mind, view.offers)];
  const kept = view.sheet?.acceptancesLeft ?? 0;
  const accepted = answers.filter((one) => one.answer === "accept").length;
  const reserved = reservedWith(view, seat, Math.max(accepted, kept));
  const orders = makeSheet(mind, view, agreedCandidates(mind, view), reserved, begun);
  const same = JSON.stringify(orders) === JSON.stringify(filed);
  return { answers, offers: [], orders: same ? null : orders };
}
