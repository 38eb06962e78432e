import type { ActionOffer } from "../actions/define.ts";
import { battalionsLeft, crisisIn, mandator, mayActFor } from "../actions/mandates.ts";
import { numberField, stateOfSeat, textField } from "../actions/region.ts";
import type { SeatId } from "../base/ids.ts";
import { choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Candidate } from "./candidates.ts";
import type { Mind } from "./mind.ts";

/** What belongs together about missions: a mission and its motion, an invitation and its guests. */

/**
 * The orders that must stand before the given one: the motion for a mission whose mandate has not been passed or
 * tabled, if the seat may table it; none for all other orders; null if the mandate cannot be had.
 */
export function motionFor(
  { scenario, tables }: Sight,
  offers: readonly ActionOffer[],
  order: Order,
): readonly Order[] | null {
  if (order.action !== "deploy-peacekeepers") return [];
  const institution = mandator(scenario, textField(order, "mandate"));
  if (institution === undefined) return [];
  const state = textField(order, "state");
  const size = numberField(order, "size");
  const hoped = ({ result }: Motion) => result === "passed" || result === "open";
  if (battalionsLeft(tables, hoped, institution, state) >= size) return [];
  const fields = offers.find(({ action }) => action === "table-mandate")?.fields ?? [];
  const zones = fields.find(({ id }) => id === "state");
  const open = zones !== undefined && choicesOf(zones, { institution }).some(({ value }) => value === state);
  return open ? [{ action: "table-mandate", fields: { institution, state, size } }] : null;
}

/** The missions that an invitation is thought to bring: of the power itself, or of the first that may act for an alliance. */
export function guestsOf({ sight, seat }: Mind, order: Order): Candidate["company"] {
  if (order.action !== "invite-forces") return {};
  const { scenario, tables } = sight;
  const state = stateOfSeat(scenario, seat) ?? "";
  const guest = textField(order, "guest");
  const institution = scenario.institutions.find(({ id }) => id === guest);
  const mandate = institution?.mandate ?? "host";
  const guests: readonly SeatId[] =
    institution === undefined
      ? [guest]
      : scenario.seats.map(({ id }) => id).filter((id) => mayActFor(scenario, tables, institution.id, id));
  const [first] = guests;
  if (first === undefined || crisisIn(tables, state) === undefined) return {};
  const fields = { state, mandate, size: numberField(order, "size") };
  return { [first]: [{ action: "deploy-peacekeepers", fields }] };
}
