import type { SeatId } from "../../base/ids.ts";
import { rejection } from "../../base/rejection.ts";
import type { Choice, FieldValues } from "../../world/fields.ts";
import { openInstitutions } from "../../world/membership.ts";
import { seatOfState } from "../../world/seats.ts";
import type { Sight } from "../../world/sight.ts";
import { defineTerm } from "./define.ts";
import { hostStates, partyChoices } from "./parties.ts";

/** Actions whose consent has no more to it than who acts and where; bases and missions have terms of their own. */
const PLAIN = [
  "train-forces",
  "deepen-partnership",
  "offer-framework",
  "join-institution",
  "transfer-arms",
  "energy-deal",
] as const;
type Plain = (typeof PLAIN)[number];

/**
 * Lets orders of one kind through: those of one seat in one state (a framework: of one partnership; joining: of one institution), as long as the
 * agreement holds (`rules.md` section 6). The government of the state gives it; for a partnership step through a chair
 * also whoever holds that chair.
 */
export const consent = defineTerm({
  id: "consent",
  text: {
    name: "Consent",
    hint: "Agrees to what another wants to do: without it such an order is void at the close.",
    rule: ["It lets one order of that kind through in each turn in which the agreement holds."],
    fields: { action: "To what", seat: "Who may do it", where: "Where" },
    summary: "{seat} may carry out: {action} ({where}).",
    sentences: {},
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    const offered = PLAIN.map((action) => ({ action, ...choicesFor(sight, action, parties) })).filter(
      ({ seats, places }) => seats.length > 0 && places.length > 0,
    );
    if (offered.length === 0) return null;
    return [
      { id: "action", kind: "choice", choices: offered.map(({ action }) => ({ value: action })) },
      {
        id: "seat",
        kind: "choice-by",
        by: "action",
        choices: Object.fromEntries(offered.map(({ action, seats }) => [action, seats])),
      },
      {
        id: "where",
        kind: "choice-by",
        by: "action",
        choices: Object.fromEntries(offered.map(({ action, places }) => [action, places])),
      },
    ];
  },
  check(sight, { fields }) {
    const own = seatOfState(sight.scenario, String(fields.where)) === fields.seat;
    if (!own) return null;
    return rejection("FIELD_CHOICE", { field: "where", value: String(fields.where) }, "fields.where");
  },
  grants: ({ fields }, { action, fields: needed }) =>
    action === fields.action && needed.seat === fields.seat && whereOf(needed) === fields.where,
  lets: ({ fields }, scenario) => seatOfState(scenario, String(fields.where)),
  asks: ({ action, fields }) =>
    PLAIN.some((plain) => plain === action) && fields.seat !== undefined
      ? { kind: "consent", fields: { action, seat: fields.seat, where: whereOf(fields) } }
      : null,
});

function whereOf({ state, institution }: FieldValues): string {
  return String(state ?? institution);
}

interface Offered {
  readonly seats: readonly Choice[];
  readonly places: readonly Choice[];
}

const NOTHING: Offered = { seats: [], places: [] };

/** Who of the parties may take the action in this scenario, and where the parties can let them. */
function choicesFor(sight: Sight, action: Plain, parties: readonly SeatId[]): Offered {
  const inPlay = sight.scenario.actions.find(({ id }) => id === action);
  if (inPlay === undefined) return NOTHING;
  const may = (id: SeatId) => inPlay.seats === undefined || inPlay.seats.includes(id);
  switch (action) {
    case "train-forces":
    case "transfer-arms":
    case "energy-deal":
      return {
        seats: partyChoices(sight, parties, ({ id, patron, without }) =>
          inPlay.seats === undefined
            ? patron && !without.includes(action === "energy-deal" ? "economic" : "security")
            : may(id),
        ),
        places: hostStates(sight, parties),
      };
    case "deepen-partnership":
      return {
        seats: partyChoices(sight, parties, ({ id }) => may(id) && leadsLadder(sight, id)),
        places: hostStates(sight, [...parties, ...behindGates(sight, parties)]),
      };
    case "offer-framework":
      return { seats: partyChoices(sight, parties, ({ id }) => may(id)), places: gates(sight, parties) };
    case "join-institution":
      return {
        seats: partyChoices(sight, parties, ({ id, state }) => state !== undefined && may(id)),
        places: openTo(sight, parties),
      };
  }
}

function leadsLadder({ scenario }: Sight, seat: SeatId): boolean {
  return scenario.institutions.some(({ leader, ladder }) => leader === seat && ladder.length > 0);
}

/** Members of an institution that keeps a gate and whose chair is a party: for them the chair may speak. */
function behindGates({ scenario, tables }: Sight, parties: readonly SeatId[]): readonly SeatId[] {
  return scenario.institutions.flatMap(({ gatekeeper }) => {
    const keeper = tables.institutions[gatekeeper ?? ""];
    return keeper !== undefined && keeper.chair !== null && parties.includes(keeper.chair)
      ? keeper.members
      : [];
  });
}

/** Partnerships without a framework yet whose leader and whose gatekeeper's chair are both parties. */
function gates({ scenario, tables }: Sight, parties: readonly SeatId[]): readonly Choice[] {
  return scenario.institutions
    .filter(({ id, leader, gatekeeper }) => {
      const chair = tables.institutions[gatekeeper ?? ""]?.chair;
      const both = [leader, chair].every((seat) => seat != null && parties.includes(seat));
      return both && leader !== chair && tables.institutions[id]?.framework === false;
    })
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Institutions that states may join and whose leader is a party. */
function openTo({ scenario }: Sight, parties: readonly SeatId[]): readonly Choice[] {
  const open = openInstitutions(scenario);
  return scenario.institutions
    .filter(({ id, leader }) => open.includes(id) && parties.includes(leader ?? ""))
    .map(({ id, name }) => ({ value: id, label: name }));
}
