import { itemsOf } from "../base/items-of.ts";
import { toPoints } from "../base/points.ts";
import { isRightTo, isTakenBack, rightTo } from "../world/eviction.ts";
import type { Choice } from "../world/fields.ts";
import type { Sight } from "../world/sight.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { defineAction, type OrderDraft } from "./define.ts";
import {
  namedState,
  numberField,
  owned,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

/**
 * A base at a free site (`rules.md` sections 4 and 5). What it does every turn, its floor, the comfort or unease of the
 * host and the displeasure of others are the bases' and the displeasure's; the order only brings the troops.
 */
export const openBase = defineAction({
  id: "open-base",
  text: {
    name: "Open a base",
    hint: "Battalions at a site of a state that agrees, for a rent: a lasting tie in security that others may resent.",
    rule: [
      "It costs {actions.bases.capital} capital and ties up its battalions.",
      "Up to {actions.bases.battalionsMost} battalions stand at the site from the close on, for up to {actions.bases.rentMost} M$ of rent a turn; more rent than was agreed holds as long as the agreement. A site has one patron: rival orders for a free one are both void.",
      "What the base does each turn, and who minds it, stands under Bases and Displeasure.",
    ],
    fields: { state: "State", site: "Site", size: "Battalions", rent: "Rent each turn" },
    sentences: {
      opened:
        "{seat} opened a base of {size|battalion|battalions} at {site} in {state}, for {rent} M$ a turn.",
      siteTaken: "Your order is void: somebody else wanted {site} at the same close. Its cost was returned.",
      stands: "Your order is void: the troops at {site} stay, by a new agreement. Its cost was returned.",
    },
  },
  units: { size: "battalions", rent: "millions" },
  theme: "forces",
  disclosure: "open",
  counts: true,
  takers: "patrons",
  offer(sight, seat) {
    const { bases } = sight.scenario.rules.actions;
    const most = Math.min(bases.battalionsMost, Math.floor(owned(sight, seat, "forces")));
    const sites = freeSites(sight);
    const home = stateOfSeat(sight.scenario, seat);
    const states = stateChoices(sight, (state) => state !== home && sites[state] !== undefined);
    if (most < 1 || states.length === 0) return null;
    return {
      action: "open-base",
      counts: true,
      cost: { capital: bases.capital, funds: 0, forces: 1 },
      needsConsent: true,
      fields: [
        { id: "state", kind: "choice", choices: states },
        { id: "site", kind: "choice-by", by: "state", choices: sites },
        { id: "size", kind: "number", min: 1, max: most, step: 1, unit: "battalions" },
        { id: "rent", kind: "number", min: 0, max: bases.rentMost, step: 0.1, unit: "millions" },
      ],
    };
  },
  cost: (sight, order) => ({
    capital: sight.scenario.rules.actions.bases.capital,
    funds: 0,
    forces: numberField(order, "size"),
  }),
  check: () => null,
  places: (_sight, order) => namedState(order),
  consents(sight, order, seat) {
    const state = textField(order, "state");
    const host = seatOfState(sight.scenario, state);
    if (host === null) return [];
    const { site, size, rent } = {
      site: textField(order, "site"),
      size: numberField(order, "size"),
      rent: numberField(order, "rent"),
    };
    return [{ by: host, action: "open-base", fields: { seat, state, site, size, rent } }];
  },
  void(draft, order) {
    const site = textField(order, "site");
    const rival = draft.standing.some(
      (one) =>
        one.seat !== draft.seat && one.order.action === "open-base" && textField(one.order, "site") === site,
    );
    if (rival) return "siteTaken";
    const kept = itemsIn(draft.world.tables, "deployments").some(
      (one) => one.site === site && isTakenBack(one, draft.agreements, draft.turn),
    );
    return kept ? "stands" : null;
  },
  resolve(draft, order) {
    const [state, site] = [textField(order, "state"), textField(order, "site")];
    const [size, rent] = [numberField(order, "size"), numberField(order, "rent")];
    draft.put("deployments", {
      id: draft.newId("base"),
      audience: "open",
      name: draft.scenario.sites.find(({ id }) => id === site)?.name ?? site,
      seat: draft.seat,
      institution: null,
      state,
      site,
      kind: "base",
      size,
      mandate: "none",
      sinceTurn: draft.turn,
      // A form says M$ a turn, a deployment M$ a base turn.
      rent: toPoints(rent / draft.calendar.baseTurns),
      old: false,
      crisis: null,
      leaves: null,
      pressedUntil: null,
    });
    holdToRent(draft, site, rent);
    const params = { seat: draft.seat, state, site, size, rent };
    draft.tell("open", "opened", params, [draft.seat, state]);
  },
});

/** Who comes for more rent than was agreed has promised it from then on: the agreement says so as well. */
function holdToRent(draft: OrderDraft<string>, site: string, rent: number): void {
  const base = { seat: draft.seat, site };
  const right = rightTo(base, draft.agreements, draft.turn);
  if (right === undefined || right.untilTurn <= draft.turn) return;
  const terms = right.terms.map((term) =>
    isRightTo(base, term) && Number(term.fields.rent) < rent
      ? { ...term, fields: { ...term.fields, rent } }
      : term,
  );
  if (terms.some((term, at) => term !== right.terms[at])) draft.put("agreements", { ...right, terms });
}

/** The sites by state at which nobody stands after this close. */
function freeSites(sight: Sight): Record<string, Choice[]> {
  const taken = new Set(
    itemsOf(sight.tables.deployments)
      .filter(({ leaves }) => leaves === null || leaves.turn > sight.turn)
      .map(({ site }) => site),
  );
  const free: Record<string, Choice[]> = {};
  for (const { id, name, state } of sight.scenario.sites) {
    if (taken.has(id)) continue;
    free[state] = [...(free[state] ?? []), { value: id, label: name, about: state }];
  }
  return free;
}
