import { seatOfState } from "../../world/seats.ts";
import { engagementTarget, seatTarget } from "../../world/target.ts";
import { defineTerm } from "./define.ts";
import { patronFields, paymentIn } from "./payment.ts";

/** A patron's goods and troops may pass through the state for a fee each turn; passing builds a little security. */
export const transit = defineTerm({
  id: "transit",
  text: {
    name: "Transit",
    hint: "A power's flights and trains may pass through the state, for a fee each turn.",
    rule: [
      "For a fee of up to {terms.transit.feeMost} M$ a turn; the security tie grows by {terms.transit.security} each turn, however many fees one power pays.",
    ],
    fields: { patron: "Who passes", state: "Through", amount: "Fee each turn" },
    summary: "{patron} may pass through {state} and pays {amount} M$ each turn.",
    sentences: { passed: "{patron} passed through {state} for {amount} M$." },
  },
  offer(sight, seat, to) {
    const { feeMost } = sight.scenario.rules.terms.transit;
    const parties = [...new Set([seat, ...to])];
    return patronFields(sight, parties, (without) => !without.includes("security"), { min: 1, max: feeMost });
  },
  check: () => null,
  grants: () => false,
  transfer(draft, _agreement, { fields }) {
    const { patron, state, amount } = paymentIn(fields, draft.purse);
    if (amount < Number(fields.amount)) return;
    const params = { patron, state, amount };
    draft.book(seatTarget(patron, "funds"), -amount, "passed", params);
    const host = seatOfState(draft.scenario, state);
    if (host !== undefined) draft.book(seatTarget(host, "funds"), amount, "passed", params);
    // Who may pass already passes no more often for another fee.
    if (draft.earlier(patron, state, amount) > 0) return;
    const { security } = draft.scenario.rules.terms.transit;
    draft.gain(engagementTarget(patron, state, "security"), security, "passed", params);
  },
});
