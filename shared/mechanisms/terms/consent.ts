import { rejection } from "../../base/rejection.ts";
import type { FieldOffer } from "../../world/fields.ts";
import { seatOfState } from "../../world/seats.ts";
import type { Sight } from "../../world/sight.ts";
import { defineTerm } from "./define.ts";
import { hostStates, partyChoices } from "./parties.ts";

/** Actions whose consent has no more to it than who acts where; bases and missions have terms of their own. */
const PLAIN = ["train-forces", "deepen-partnership"] as const;

/**
 * Lets orders of one kind through: those of one seat in one state, as long as the agreement holds (`rules.md` section
 * 6). The government of the state gives it, or for a partnership step through a chair whoever holds that chair.
 */
export const consent = defineTerm({
  id: "consent",
  text: {
    name: "Consent",
    hint: "Agrees to what another wants to do: without it such an order is void at the close.",
    fields: { action: "To what", seat: "Who may do it", state: "Where" },
    summary: "{seat} may carry out in {state}: {action}.",
    sentences: {},
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    const fields = PLAIN.flatMap((action) => {
      const seats = takersAmong(sight, action, parties);
      const states = statesFor(sight, action, parties);
      return seats.length > 0 && states.length > 0 ? [{ action, seats, states }] : [];
    });
    if (fields.length === 0) return null;
    const by = (of: "seats" | "states"): Extract<FieldOffer, { kind: "choice-by" }>["choices"] =>
      Object.fromEntries(fields.map((each) => [each.action, each[of]]));
    return [
      { id: "action", kind: "choice", choices: fields.map(({ action }) => ({ value: action })) },
      { id: "seat", kind: "choice-by", by: "action", choices: by("seats") },
      { id: "state", kind: "choice-by", by: "action", choices: by("states") },
    ];
  },
  check(sight, { fields }) {
    const own = seatOfState(sight.scenario, String(fields.state)) === fields.seat;
    if (!own) return null;
    return rejection("FIELD_CHOICE", { field: "state", value: String(fields.state) }, "fields.state");
  },
  grants: ({ fields }, { action, fields: needed }) =>
    action === fields.action && needed.seat === fields.seat && needed.state === fields.state,
});

/** The parties that may take the action: those whom the scenario names for it, else patrons. */
function takersAmong(sight: Sight, action: string, parties: readonly string[]) {
  const inPlay = sight.scenario.actions.find(({ id }) => id === action);
  if (inPlay === undefined) return [];
  const leaders = sight.scenario.institutions.map(({ leader }) => leader);
  return partyChoices(sight, parties, ({ id, patron }) =>
    inPlay.seats === undefined ? patron || leaders.includes(id) : inPlay.seats.includes(id),
  );
}

/** Where the parties can give it: in their own states; at a gate in those of all members of whose chair is a party. */
function statesFor(sight: Sight, action: string, parties: readonly string[]) {
  const { scenario, tables } = sight;
  if (action !== "deepen-partnership") return hostStates(sight, parties);
  const kept = scenario.institutions.flatMap(({ gatekeeper }) => {
    const keeper = tables.institutions[gatekeeper ?? ""];
    return keeper?.chair != null && parties.includes(keeper.chair) ? keeper.members : [];
  });
  return hostStates(sight, [...parties, ...kept]);
}
