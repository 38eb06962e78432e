import type { SeatId } from "../../base/ids.ts";
import { toPoints } from "../../base/points.ts";
import { rejection } from "../../base/rejection.ts";
import type { TextParams } from "../../base/text.ts";
import { roomFactor } from "../../world/draft-writer.ts";
import type { Choice } from "../../world/fields.ts";
import { seatIn } from "../../world/seats.ts";
import type { Sight } from "../../world/sight.ts";
import { engagementTarget, seatTarget } from "../../world/target.ts";
import { defineTerm, type TermDraft } from "./define.ts";
import { growth } from "./payment.ts";

/**
 * A sum that one party pays another every turn while the agreement is in force. From a patron to a government it builds
 * economic ties, as aid does, but slowly: E x amount / (amount + half) per turn.
 */
export const aid = defineTerm({
  id: "aid",
  text: {
    name: "Aid each turn",
    hint: "One party pays another a fixed sum at the close of every turn while the agreement holds.",
    rule: [
      "Up to {actions.aid.agreedMost} M$ a turn. Paid by a power to a state, it also moves the economic tie by {actions.aid.agreedEconomic} x amount / (amount + {actions.aid.economicHalfAt}) each turn; several sums of one power to one state count as one, less what the state pays back.",
    ],
    fields: { from: "Paid by", to: "Paid to", amount: "Amount each turn" },
    summary: "{from} pays {to} {amount} M$ each turn.",
    sentences: { paid: "{from} paid {to} {amount} M$ as agreed." },
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    if (parties.length < 2) return null;
    const choices = parties.map((party) => seatChoice(sight, party));
    return [
      { id: "from", kind: "choice", choices },
      {
        id: "to",
        kind: "choice-by",
        by: "from",
        choices: Object.fromEntries(
          parties.map((party) => [party, choices.filter(({ value }) => value !== party)]),
        ),
      },
      {
        id: "amount",
        kind: "number",
        min: 1,
        max: sight.scenario.rules.actions.aid.agreedMost,
        step: 1,
        unit: "millions",
      },
    ];
  },
  check(_sight, { fields }, parties) {
    for (const field of ["from", "to"]) {
      const value = String(fields[field] ?? "");
      if (!parties.includes(value)) return rejection("FIELD_CHOICE", { field, value }, `fields.${field}`);
    }
    return null;
  },
  grants: () => false,
  transfer(draft, _agreement, { fields }) {
    const from = String(fields.from);
    const to = String(fields.to);
    const amount = Math.min(Number(fields.amount), draft.purse(from));
    if (amount <= 0) return;
    const params = { from, to, amount };
    draft.book(seatTarget(from, "funds"), -amount, "paid", params);
    draft.book(seatTarget(to, "funds"), amount, "paid", params);
    const forth = draft.earlier(from, to, amount);
    const back = draft.earlier(to, from, 0);
    build(draft, from, to, [forth - back, amount], params);
    // Money that goes round in a circle builds nothing: what a government pays back is taken off.
    build(draft, to, from, [back - forth, -amount], params);
  },
});

/** The tie that a power's money for a government builds, or what comes back of it takes: what was given in all, and what is added. */
function build(
  draft: TermDraft<"paid">,
  power: SeatId,
  government: SeatId,
  [given, more]: readonly [number, number],
  params: TextParams,
): void {
  const { scenario } = draft;
  const { agreedEconomic, economicHalfAt } = scenario.rules.actions.aid;
  const giver = seatIn(scenario, power);
  const state = seatIn(scenario, government)?.state;
  if (giver?.patron !== true || giver.without.includes("economic") || state === undefined) return;
  const target = engagementTarget(power, state, "economic");
  const tie = growth(given, more, agreedEconomic, economicHalfAt);
  if (tie > 0) draft.gain(target, tie, "paid", params);
  // As much room as there was for what it takes back.
  else
    draft.price(
      target,
      tie * roomFactor(target, 1, toPoints(draft.value(target)), scenario.rules.roomWidth),
      "paid",
      params,
    );
}

function seatChoice(sight: Sight, seat: SeatId): Choice {
  const label = sight.scenario.seats.find(({ id }) => id === seat)?.name ?? seat;
  return { value: seat, label, about: seat };
}
