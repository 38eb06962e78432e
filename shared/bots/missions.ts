import type { ActionOffer } from "../actions/define.ts";
import { battalionsLeft, mandator, mayActFor } from "../actions/mandates.ts";
import { numberField, stateOfSeat, textField } from "../actions/region.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { checkFields, choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Candidate } from "./candidates.ts";
import type { Mind } from "./mind.ts";
import { openNeeds } from "./needs.ts";
import { missionFor } from "./votes.ts";

/** What belongs together about missions: a mission and its motion, an invitation or a motion and its guests. */

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
 * What others are thought to order because of the given order: the mission that an invitation brings, or a motion by who
 * cannot send one itself; nothing for all other orders; null if nobody that could come is known to have battalions.
 */
export function guestsOf(mind: Mind, order: Order): Candidate["company"] | null {
  switch (order.action) {
    case "invite-forces":
      return invitedMission(mind, order);
    case "table-mandate":
      return askedMission(mind, order);
    default:
      return {};
  }
}

/** The mission of the power that is invited, or of the first that may act for an alliance, with its motion there. */
function invitedMission(mind: Mind, order: Order): Candidate["company"] | null {
  const { scenario, tables } = mind.sight;
  const state = stateOfSeat(scenario, mind.seat) ?? "";
  const guest = textField(order, "guest");
  const institution = scenario.institutions.find(({ id }) => id === guest);
  const mandate = institution?.mandate ?? "host";
  const guests: readonly SeatId[] =
    institution === undefined
      ? [guest]
      : scenario.seats.map(({ id }) => id).filter((id) => mayActFor(scenario, tables, institution.id, id));
  const size = numberField(order, "size");
  for (const id of guests) {
    const mission = asAble(mind, id, { action: "deploy-peacekeepers", fields: { state, mandate, size } });
    if (mission === null) continue;
    const table = mind.offerOf(id, "table-mandate");
    const motion = motionFor(mind.sightOf(id), id, table === null ? [] : [table], mission);
    if (motion !== null) return { [id]: [...motion, mission] };
  }
  return null;
}

/** The mission of another that a motion is for; null for who would send it itself: it thinks of both together. */
function askedMission(mind: Mind, { fields }: Order): Candidate["company"] | null {
  const [institution, state, size] = [String(fields.institution), String(fields.state), Number(fields.size)];
  const asked = missionFor(mind.sight, { institution, state, size, by: mind.seat });
  if (asked === null || asked.sender === mind.seat) return null;
  const mission = asAble(mind, asked.sender, asked.order);
  if (mission === null || waitsForOthers(mind, asked.sender, mission)) return null;
  return { [asked.sender]: [mission] };
}

/** Whether a mission that the seat asks another for hangs on the word of a third. */
function waitsForOthers({ sight, seat }: Mind, sender: SeatId, mission: Order): boolean {
  return openNeeds(sight, sender, mission).some(({ by }) => by !== seat);
}

/**
 * The orders that motions of others in this turn ask for: the mission by who would send it, a contingent by who could
 * join it.
 */
export function askedOrders(mind: Mind, filed: readonly Order[]): readonly Order[] {
  const { sight, seat } = mind;
  return itemsOf(sight.tables.motions)
    .filter(({ by, result, tabledTurn }) => by !== seat && result === "open" && tabledTurn === sight.turn)
    .map((motion) => {
      const asked = missionFor(sight, motion);
      return asked?.sender === seat ? asAble(mind, seat, asked.order) : contingentFor(mind, motion);
    })
    .filter((order) => order !== null)
    .filter(({ action, fields }) =>
      filed.every((other) => other.action !== action || other.fields.state !== fields.state),
    );
}

function contingentFor(mind: Mind, { institution, state }: Motion): Order | null {
  return asAble(mind, mind.seat, { action: "join-mission", fields: { institution, state, size: 1 } });
}

/** The mission with as many of its battalions as the seat is thought to be able to send; null if it can send none. */
function asAble(mind: Mind, seat: SeatId, { action, fields }: Order): Order | null {
  const offer = mind.offerOf(seat, action);
  const size = offer?.fields.find(({ id }) => id === "size");
  if (offer === null || size?.kind !== "number") return null;
  const able = { ...fields, size: Math.min(Number(fields.size), size.max) };
  return checkFields(offer.fields, able) === null ? { action, fields: able } : null;
}
