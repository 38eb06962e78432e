import type { SeatId, StateId } from "../base/ids.ts";
import { turnsSince } from "../world/recent.ts";
import { engagementTarget, seatTarget, stateTarget } from "../world/target.ts";
import { defineAction, type OrderReading } from "./define.ts";
import { namedState, stateChoices, stateOfSeat, textField } from "./region.ts";

/** What a patron cannot have done lately without being thought double-tongued. */
const PROMOTE = "promote-reform";

/**
 * Open support for the rulers of a state (`rules.md` section 5): their hold and the patron's political ties grow, the
 * state closes. Who paid for reformers there a moment ago loses face.
 */
export const backRegime = defineAction({
  id: "back-regime",
  text: {
    name: "Back the government",
    hint: "Stand behind the rulers of a state: they hold on better and thank you for it; the state closes.",
    rule: [
      "It costs {actions.backing.capital} capital.",
      "The rulers' hold grows by {actions.backing.regime} and the political tie by {actions.backing.political}; the state's openness falls by {|actions.backing.openness|}.",
      "A power that promoted reform there now or in the last {actions.backing.turnedTurns} turns loses {|actions.backing.turnedPrestige|} prestige.",
    ],
    fields: { state: "State" },
    sentences: {
      backed: "{seat} stood behind the rulers of {state}.",
      turned: "{seat} backed the rulers of {state} after it had promoted reform there.",
    },
  },
  theme: "ties",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  offer(sight, seat) {
    const choices = stateChoices(sight, (state) => stateOfSeat(sight.scenario, seat) !== state);
    if (choices.length === 0) return null;
    return {
      action: "back-regime",
      counts: true,
      cost: { capital: sight.scenario.rules.actions.backing.capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [{ id: "state", kind: "choice", choices }],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.backing.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: (_sight, order) => namedState(order),
  resolve(draft, order) {
    const { backing } = draft.scenario.rules.actions;
    const { seat } = draft;
    const state = textField(order, "state");
    const params = { seat, state };
    draft.gain(stateTarget(state, "regime"), backing.regime, "backed", params);
    draft.gain(engagementTarget(seat, state, "political"), backing.political, "backed", params);
    draft.price(stateTarget(state, "openness"), backing.openness, "backed", params);
    if (hasPromoted(draft, seat, state))
      draft.book(seatTarget(seat, "prestige"), backing.turnedPrestige, "turned", params);
    draft.tell("open", "backed", params, [seat, state]);
  },
});

/** Whether the seat promotes reform in the state now, or did so within the turns that are held against it. */
function hasPromoted(draft: OrderReading, seat: SeatId, state: StateId): boolean {
  const { turnedTurns } = draft.scenario.rules.actions.backing;
  const since = turnsSince(draft.world.tables, draft.turn, seat, PROMOTE, state);
  if (since !== null && since <= turnedTurns) return true;
  return draft.standing.some(
    (one) => one.seat === seat && one.order.action === PROMOTE && textField(one.order, "state") === state,
  );
}
