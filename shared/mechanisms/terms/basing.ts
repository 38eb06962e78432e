import type { SeatId } from "../../base/ids.ts";
import { itemsOf } from "../../base/items-of.ts";
import { toPoints } from "../../base/points.ts";
import { rejection } from "../../base/rejection.ts";
import { evictionGround, isTakenBack, rightTo } from "../../world/eviction.ts";
import type { Choice } from "../../world/fields.ts";
import type { Deployment, Tables, Term } from "../../world/items.ts";
import type { Order } from "../../world/order.ts";
import { seatOfState } from "../../world/seats.ts";
import type { Sight } from "../../world/sight.ts";
import { itemsIn } from "../../world/tables-in-order.ts";
import { defineTerm } from "./define.ts";
import { hostStates, partyChoices } from "./parties.ts";

/** The order by which a host gives troops notice. */
const NOTICE = "evict-base";

/**
 * A patron may hold a base at a site for a rent (`rules.md` section 6). It lets the base be opened; at a base that
 * stands it sets the rent, and a newer one replaces the older; one that is signed while a notice runs takes the notice
 * back. The rent is paid by the bases, with the upkeep and before it, so
 * that who cannot pay is dealt with there. Terms say M$ per turn, a deployment M$ per base turn.
 */
export const basing = defineTerm({
  id: "basing",
  text: {
    name: "Basing rights",
    hint: "A power may open a base at this site, or keep the one that it has, and pays the host this rent.",
    rule: [
      "For up to {actions.bases.battalionsMost} battalions and {actions.bases.rentMost} M$ of rent a turn. For a base that stands already it sets the new rent; a notice to it that was given in an earlier turn is taken back; one that is given at the same close leaves the rent as it was.",
    ],
    fields: {
      patron: "Whose base",
      state: "Host",
      site: "Site",
      size: "Battalions at most",
      rent: "Rent each turn",
    },
    summary:
      "{patron} may keep up to {size|battalion|battalions} at {site} in {state} and pays {rent} M$ of rent each turn.",
    sentences: {
      rent: "{patron} now pays {rent} M$ of rent each turn for {deployment}.",
      stays: "The notice to {deployment} was taken back: {patron} may stay, for {rent} M$ of rent each turn.",
    },
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    const patrons = partyChoices(sight, parties, ({ patron }) => patron);
    const states = hostStates(sight, parties).filter((state) =>
      patrons.some(({ value }) => seatOfState(sight.scenario, state.value) !== value),
    );
    const sites = Object.fromEntries(states.map(({ value }) => [value, sitesIn(sight, value, parties)]));
    const open = states.filter(({ value }) => (sites[value] ?? []).length > 0);
    if (patrons.length === 0 || open.length === 0) return null;
    const { battalionsMost, rentMost } = sight.scenario.rules.actions.bases;
    return [
      { id: "patron", kind: "choice", choices: patrons },
      { id: "state", kind: "choice", choices: open },
      { id: "site", kind: "choice-by", by: "state", choices: sites },
      { id: "size", kind: "number", min: 1, max: battalionsMost, step: 1, unit: "battalions" },
      { id: "rent", kind: "number", min: 0, max: rentMost, step: 0.1, unit: "millions" },
    ];
  },
  check(sight, { fields }, parties) {
    const { patron, state, site } = fields;
    const host = seatOfState(sight.scenario, String(state));
    if (host === undefined || host === patron || !parties.includes(host))
      return rejection("FIELD_CHOICE", { field: "state", value: String(state) }, "fields.state");
    const promised = itemsOf(sight.tables.agreements).some(
      ({ state: now, terms }) =>
        now === "in-force" && terms.some((term) => isFor(term, site) && term.fields.patron !== patron),
    );
    return promised ? rejection("SITE_TAKEN", { site: String(site) }, "fields.site") : null;
  },
  grants({ fields }, { action, fields: needed }) {
    if (action !== "open-base" || needed.seat !== fields.patron) return false;
    const asked = { ...fields, ...needed };
    return (
      asked.state === fields.state &&
      asked.site === fields.site &&
      Number(asked.size) <= Number(fields.size) &&
      Number(asked.rent) >= Number(fields.rent)
    );
  },
  lets: ({ fields }, scenario) => seatOfState(scenario, String(fields.state)),
  asks({ action, fields }) {
    const { seat, state, site, size, rent } = fields;
    if (action !== "open-base" || seat === undefined || state === undefined || site === undefined)
      return null;
    return { kind: "basing", fields: { patron: seat, state, site, size: size ?? 1, rent: rent ?? 0 } };
  },
  transfer(draft, agreement, term) {
    const { patron, rent } = term.fields;
    const { tables } = draft.world;
    const base = baseOf(tables, term);
    const perBaseTurn = toPoints(Number(rent) / draft.calendar.baseTurns);
    if (base === undefined || rightTo(base, itemsIn(tables, "agreements"), draft.turn)?.id !== agreement.id)
      return;
    // Notice beats a new rent that is agreed at the same close (`rules.md` section 7.2).
    if (draft.standing.some(({ order }) => isNoticeTo(base, order))) return;
    const stays = isTakenBack(base, [agreement], draft.turn);
    if (base.rent === perBaseTurn && !stays) return;
    draft.put("deployments", { ...base, rent: perBaseTurn, leaves: stays ? null : base.leaves });
    const params = { patron: String(patron), rent: Number(rent), deployment: base.name };
    draft.tell("open", stays ? "stays" : "rent", params, [base.seat, base.state, base.id]);
  },
  breakers(agreement, term, standing, { tables, scenario, turn }) {
    if (!standing.some(({ order }) => order.action === NOTICE)) return [];
    const host = agreement.parties.filter((party) => party !== term.fields.patron);
    const base = baseOf(tables, term);
    if (base === undefined || evictionGround(base, scenario, turn) !== null) return [];
    if (rightTo(base, itemsIn(tables, "agreements"), turn)?.id !== agreement.id) return [];
    return standing.flatMap(({ seat, order }): SeatId[] =>
      isNoticeTo(base, order) && host.includes(seat) ? [seat] : [],
    );
  },
});

/** The sites of a state but for those where a base of somebody else stands, as everybody sees. */
function sitesIn({ scenario, tables }: Sight, state: string, parties: readonly SeatId[]): Choice[] {
  const foreign = itemsOf(tables.deployments).filter(
    ({ seat, leaves }) => leaves === null && !parties.includes(seat),
  );
  return scenario.sites
    .filter((site) => site.state === state && !foreign.some((one) => one.site === site.id))
    .map(({ id, name }) => ({ value: id, label: name, about: state }));
}

function isNoticeTo({ id }: Deployment, { action, fields }: Order): boolean {
  return action === NOTICE && fields.deployment === id;
}

function isFor({ kind, fields }: Term, site: unknown): boolean {
  return kind === "basing" && fields.site === site;
}

function baseOf(tables: Tables, { fields }: Term): Deployment | undefined {
  return itemsIn(tables, "deployments").find(
    ({ kind, seat, site }) => kind === "base" && seat === fields.patron && site === fields.site,
  );
}
