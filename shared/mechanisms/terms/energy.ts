import { seatOfState } from "../../world/seats.ts";
import { engagementTarget, relianceTarget, seatTarget } from "../../world/target.ts";
import { defineTerm } from "./define.ts";
import { growth, patronFields, paymentIn } from "./payment.ts";

/**
 * Energy below its price, of a value each turn: money that stays with the state and that the patron does without;
 * economic ties, and a little less self-reliance.
 */
export const energy = defineTerm({
  id: "energy",
  text: {
    name: "Cheap energy",
    hint: "A power sells energy below its price: the state keeps the difference each turn, and relies on itself a little less.",
    rule: [
      "Worth up to {terms.energy.amountMost} M$ a turn: the economic tie grows by {terms.energy.economic} x amount / (amount + {terms.energy.halfAt}) and the state's economic self-reliance moves by {terms.energy.reliance} each turn; several sales of one power to one state count as one.",
    ],
    fields: { patron: "Sold by", state: "To", amount: "Worth each turn" },
    summary: "{patron} sells {state} energy below its price, worth {amount} M$ each turn.",
    sentences: { sold: "{patron} sold {state} energy for {amount} M$ less than its price." },
  },
  offer(sight, seat, to) {
    const { amountMost } = sight.scenario.rules.terms.energy;
    const parties = [...new Set([seat, ...to])];
    return patronFields(sight, parties, (without) => !without.includes("economic"), {
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
    const { economic, halfAt, reliance } = draft.scenario.rules.terms.energy;
    draft.book(seatTarget(patron, "funds"), -amount, "sold", params);
    const host = seatOfState(draft.scenario, state);
    if (host !== undefined) draft.book(seatTarget(host, "funds"), amount, "sold", params);
    const earlier = draft.earlier(patron, state, amount);
    const tie = growth(earlier, amount, economic, halfAt);
    draft.gain(engagementTarget(patron, state, "economic"), tie, "sold", params);
    if (earlier === 0) draft.price(relianceTarget(state, "economic"), reliance, "sold", params);
  },
});
