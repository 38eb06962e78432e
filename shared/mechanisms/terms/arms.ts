import { engagementTarget, seatTarget } from "../../world/target.ts";
import { defineTerm } from "./define.ts";
import { growth, patronFields, paymentIn } from "./payment.ts";

/** Weapons of a value each turn at the patron's cost: security ties, ever less with the amount. */
export const arms = defineTerm({
  id: "arms",
  text: {
    name: "Arms each turn",
    hint: "A power delivers weapons of a fixed value at the close of every turn while the agreement holds.",
    rule: [
      "Up to {terms.arms.amountMost} M$ a turn: the security tie grows by {terms.arms.security} x amount / (amount + {terms.arms.halfAt}) each turn; several deliveries of one power to one state count as one.",
    ],
    fields: { patron: "Delivered by", state: "To the army of", amount: "Value each turn" },
    summary: "{patron} delivers arms for {amount} M$ to {state} each turn.",
    sentences: { delivered: "{patron} delivered arms for {amount} M$ to {state} as agreed." },
  },
  offer(sight, seat, to) {
    const { amountMost } = sight.scenario.rules.terms.arms;
    const parties = [...new Set([seat, ...to])];
    return patronFields(sight, parties, (without) => !without.includes("security"), {
      min: 1,
      max: amountMost,
    });
  },
  check: () => null,
  grants: () => false,
  transfer(draft, _agreement, { fields }) {
    const { patron, state, amount } = paymentIn(fields, draft.purse);
    if (amount <= 0) return;
    const params = { patron, state, amount };
    const { security, halfAt } = draft.scenario.rules.terms.arms;
    draft.book(seatTarget(patron, "funds"), -amount, "delivered", params);
    const tie = growth(draft.earlier(patron, state, amount), amount, security, halfAt);
    draft.gain(engagementTarget(patron, state, "security"), tie, "delivered", params);
  },
});
