import type { ActionOffer } from "../actions/define.ts";
import { battalionsLeft, mandator, mayActFor } from "../actions/mandates.ts";
import { numberField, stateOfSeat, textField } from "../actions/region.ts";
import type { SeatId } from "../base/ids.ts";
import { checkFields, choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Candidate } from "./candidates.ts";
import type { Mind } from "./mind.ts";

/** What belongs together about missions: a mission and its motion, an invitation and its guests. */

/**
 * The orders that must go before the given one: the motion for a mission whose mandate has not been passed or
 * tabled by another, if the seat may table it; none for all other orders; null if the mandate cannot be had.
 */
export function motionFor(
  { scenario, tables, turn }: Sight,
  seat: SeatId,
  offers: readonly ActionOffer[],
  order: Order,
): readonly Order[] | null {
  if (order.action !== "deploy-peacekeepers") return [];
  const institution = mandator(scenario, textField(order, "mandate"));
  if (institution === undefined) return [];
  const state = textField(order, "state");
  const size = numberField(order, "size");
  const own = ({ by, tabledTurn }: Motion) => by === seat && tabledTurn === turn;
  const hoped = (motion: Motion) => motion.result === "passed" || (motion.result === "open" && !own(motion));
  if (battalionsLeft(tables, hoped, institution, state) >= size) return [];
  const fields = offers.find(({ action }) => action === "table-mandate")?.fields ?? [];
  const zones = fields.find(({ id }) => id === "state");
  const open = zones !== undefined && choicesOf(zones, { institution }).some(({ value }) => value === state);
  return open ? [{ action: "table-mandate", fields: { institution, state, size } }] : null;
}

/**
 * The mission that an invitation is thought to bring: of the power itself, or of the first that may act for an alliance;
 * null if nobody that could come is known to have battalions.
 */
export function guestsOf(mind: Mind, order: Order): Candidate["company"] | null {
  if (order.action !== "invite-forces") return {};
  const { sight, seat } = mind;
  const { scenario, tables } = sight;
  const state = stateOfSeat(scenario, seat) ?? "";
  const guest = textField(order, "guest");
  const institution = scenario.institutions.find(({ id }) => id === guest);
  const mandate = institution?.mandate ?? "host";
  const guests: readonly SeatId[] =
    institution === undefined
      ? [guest]
      : scenario.seats.map(({ id }) => id).filter((id) => mayActFor(scenario, tables, institution.id, id));
  const size = numberField(order, "size");
  const mission: Order = { action: "deploy-peacekeepers", fields: { state, mandate, size } };
  const able = guests.find((id) => canSend(mind, id, mission));
  return able === undefined ? null : { [able]: [mission] };
}

function canSend(mind: Mind, guest: SeatId, { action, fields }: Order): boolean {
  const offer = mind.offerOf(guest, action);
  return offer !== null && checkFields(offer.fields, fields) === null;
}
