import { itemsOf } from "../../base/items-of.ts";
import { rejection } from "../../base/rejection.ts";
import { covers } from "../../world/consent.ts";
import type { Choice } from "../../world/fields.ts";
import { seatOfState } from "../../world/seats.ts";
import { defineTerm } from "./define.ts";
import { hostStates, partyChoices } from "./parties.ts";

/** A host lets one seat's peacekeepers into a zone, under a mandate, up to a size (`rules.md` section 6). */
export const peacekeepers = defineTerm({
  id: "peacekeepers",
  text: {
    name: "Consent to peacekeepers",
    hint: "The host lets peacekeepers come under this mandate; without its word only a higher mandate brings them.",
    rule: [
      "For up to {actions.peacekeepers.battalionsMost} battalions in all, those that stand there under the mandate included, as long as the agreement holds and the zone is open.",
    ],
    fields: {
      seat: "Whose troops",
      state: "Zone",
      mandate: "Mandate",
      "mandate.host": "The host's own",
      "mandate.csto": "CSTO",
      "mandate.nato": "NATO",
      size: "Battalions at most",
    },
    summary: "{seat} may post up to {size|battalion|battalions} in {state} (mandate: {mandate}).",
    sentences: {},
  },
  offer(sight, seat, to) {
    const { scenario, tables } = sight;
    const parties = [...new Set([seat, ...to])];
    const open = new Set(itemsOf(tables.crises).map(({ state }) => state));
    const states = hostStates(sight, parties).filter(({ value }) => open.has(value));
    const inPlay = scenario.actions.find(({ id }) => id === "deploy-peacekeepers");
    if (inPlay === undefined || states.length === 0) return null;
    const seats = partyChoices(sight, parties, ({ id, patron }) => inPlay.seats?.includes(id) ?? patron);
    const guests = seats.filter(({ value }) =>
      states.some((state) => seatOfState(scenario, state.value) !== value),
    );
    if (guests.length === 0) return null;
    const mandates: Choice[] = ["host", "csto", "nato"]
      .filter((mandate) => mandate === "host" || scenario.institutions.some((one) => one.mandate === mandate))
      .map((value) => ({ value }));
    return [
      { id: "seat", kind: "choice", choices: guests },
      { id: "state", kind: "choice", choices: states },
      { id: "mandate", kind: "choice", choices: mandates },
      {
        id: "size",
        kind: "number",
        min: 1,
        max: scenario.rules.actions.peacekeepers.battalionsMost,
        step: 1,
        unit: "battalions",
      },
    ];
  },
  check(sight, { fields }) {
    const own = seatOfState(sight.scenario, String(fields.state)) === fields.seat;
    if (!own) return null;
    return rejection("FIELD_CHOICE", { field: "state", value: String(fields.state) }, "fields.state");
  },
  grants: ({ fields }, need) => need.action === "deploy-peacekeepers" && covers(fields, need.fields),
  lets: ({ fields }, scenario) => seatOfState(scenario, String(fields.state)),
  asks: ({ action, fields }) => (action === "deploy-peacekeepers" ? { kind: "peacekeepers", fields } : null),
});
