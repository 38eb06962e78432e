import { engagementTarget, seatTarget, stateTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { aidCounts } from "./reforming.ts";
import {
  engagesIn,
  namedState,
  numberField,
  owned,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

const STEP = 5;

/** Money for a government (`rules.md` section 5): economic ties that grow ever less with the amount. */
export const offerAid = defineAction({
  id: "offer-aid",
  text: {
    name: "Offer aid",
    hint: "Money for a government: economic ties grow, and part of it reaches its treasury.",
    rule: [
      "It costs {actions.aid.capital} capital and the amount.",
      "The state's economic tie to the giver grows by {actions.aid.economic} x amount / (amount + {actions.aid.economicHalfAt}): each further million does less.",
      "{actions.aid.hostShare%} of the amount reaches the state's treasury, and its stability rises by {actions.aid.stability}.",
      "An order moves between {actions.aid.least} and {actions.aid.most} M$. While a state reforms itself, ties and calm count {actions.ownReform.aidFactor} times.",
    ],
    fields: { state: "State", amount: "Amount" },
    sentences: { gave: "{seat} gave {amount} M$ of aid to {state}." },
  },
  units: { amount: "millions" },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  suits: engagesIn("economic"),
  offer(sight, seat) {
    const { aid } = sight.scenario.rules.actions;
    const max = Math.min(aid.most, Math.floor(owned(sight, seat, "funds") / STEP) * STEP);
    if (max < aid.least) return null;
    return {
      action: "offer-aid",
      counts: true,
      cost: { capital: aid.capital, funds: aid.least, forces: 0 },
      needsConsent: false,
      fields: [
        {
          id: "state",
          kind: "choice",
          choices: stateChoices(sight, (state) => stateOfSeat(sight.scenario, seat) !== state),
        },
        { id: "amount", kind: "number", min: aid.least, max, step: STEP, unit: "millions" },
      ],
    };
  },
  cost: (sight, order) => ({
    capital: sight.scenario.rules.actions.aid.capital,
    funds: numberField(order, "amount"),
    forces: 0,
  }),
  check: () => null,
  places: (_sight, order) => namedState(order),
  resolve(draft, order) {
    const { aid } = draft.scenario.rules.actions;
    const state = textField(order, "state");
    const amount = numberField(order, "amount");
    const params = { seat: draft.seat, state, amount };
    const counts = aidCounts(draft, state);
    const tie = (counts * aid.economic * amount) / (amount + aid.economicHalfAt);
    draft.gain(engagementTarget(draft.seat, state, "economic"), tie, "gave", params);
    draft.gain(stateTarget(state, "stability"), counts * aid.stability, "gave", params);
    const host = seatOfState(draft.scenario, state);
    if (host !== null) draft.book(seatTarget(host, "funds"), aid.hostShare * amount, "gave", params);
    draft.tell("open", "gave", params, [draft.seat, state]);
  },
});
