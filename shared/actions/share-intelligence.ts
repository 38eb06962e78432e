import { stateTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { seatChoices, stateOfSeat, textField } from "./region.ts";

/**
 * What one's services know, told to another (`rules.md` section 5): less threat in its state, more trust. Only the two
 * learn of it.
 */
export const shareIntelligence = defineAction({
  id: "share-intelligence",
  text: {
    name: "Share intelligence",
    hint: "Tell another what your services know: it trusts you more, and its state is safer. Nobody else learns of it.",
    rule: [
      "It costs {actions.intelligence.capital} capital.",
      "The receiver's trust grows by {actions.intelligence.trust}, and the threat in its state falls by {|actions.intelligence.threat|} x threat / {threat.scaleAt}.",
    ],
    fields: { with: "With" },
    sentences: { shared: "{seat} shared intelligence with {with}." },
  },
  theme: "words",
  disclosure: "parties",
  counts: true,
  takers: "all",
  offer: (sight, seat) => ({
    action: "share-intelligence",
    counts: true,
    cost: { capital: sight.scenario.rules.actions.intelligence.capital, funds: 0, forces: 0 },
    needsConsent: false,
    fields: [{ id: "with", kind: "choice", choices: seatChoices(sight, (id) => id !== seat) }],
  }),
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.intelligence.capital, funds: 0, forces: 0 }),
  check: () => null,
  // A power has no state, yet it too hears less that is new the second time: it is a place of its own.
  places({ scenario }, order) {
    const receiver = textField(order, "with");
    return [stateOfSeat(scenario, receiver) ?? receiver];
  },
  resolve(draft, order) {
    const { rules } = draft.scenario;
    const { seat } = draft;
    const receiver = textField(order, "with");
    const state = stateOfSeat(draft.scenario, receiver);
    const params = { seat, with: receiver };
    draft.gain(trustTarget(receiver, seat), rules.actions.intelligence.trust, "shared", params);
    if (state !== null) {
      const threat = draft.value(stateTarget(state, "threat")) / rules.threat.scaleAt;
      draft.gain(stateTarget(state, "threat"), rules.actions.intelligence.threat * threat, "shared", params);
    }
    draft.tell([seat, receiver].sort(), "shared", params, [seat, receiver]);
  },
});
