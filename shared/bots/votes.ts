import type { ActionOffer } from "../actions/define.ts";
import { mayActFor } from "../actions/mandates.ts";
import type { SeatId } from "../base/ids.ts";
import { choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Mind } from "./mind.ts";
import { scruples } from "./word.ts";

/** What a mission must move in the prospect, in points of score, for the seat to say a word about it. */
const MATTERS = 0.1;

/** The votes of the seat on motions: yes to a mission that it gains by, no to one that it loses by, else none. */
export function votesFor(mind: Mind, offers: readonly ActionOffer[]): readonly Order[] {
  const motions = offers.find(({ action }) => action === "vote")?.fields.find(({ id }) => id === "motion");
  if (motions === undefined) return [];
  return choicesOf(motions, {}).flatMap(({ value }) => {
    const motion = mind.sight.tables.motions[value];
    return motion === undefined ? [] : voteOn(mind, motion);
  });
}

function voteOn({ sight, seat, gain }: Mind, motion: Motion): readonly Order[] {
  const { id, by } = motion;
  if (by === seat) return [];
  const [yes, no] = (["yes", "no"] as const).map(
    (choice): Order => ({ action: "vote", fields: { motion: id, choice } }),
  ) as [Order, Order];
  const mission = missionFor(sight, motion);
  if (mission === null || mission.sender === seat) return [yes];
  const worth = gain({ sheets: { [seat]: [yes], [mission.sender]: [mission.order] } })(seat);
  // A pledge to vote is kept or broken like any other.
  const better = scruples(sight, seat, [no]) - scruples(sight, seat, [yes]);
  if (better > 0 || better < 0) return worth + better >= 0 ? [yes] : [no];
  if (worth > -MATTERS) return worth > MATTERS ? [yes] : [];
  return [no];
}

/**
 * The mission that a motion is for, and who would send it: who tabled the motion if it may act under the mandate, else
 * the first that may; null if nobody may.
 */
export function missionFor(
  { scenario, tables }: Sight,
  { institution, state, size, by }: Pick<Motion, "institution" | "state" | "size" | "by">,
): { readonly sender: SeatId; readonly order: Order } | null {
  const mandate = scenario.institutions.find(({ id }) => id === institution)?.mandate;
  const able = scenario.seats
    .filter(({ id, patron }) => patron && mayActFor(scenario, tables, institution, id))
    .map(({ id }) => id);
  const sender = able.includes(by) ? by : able[0];
  if (mandate === undefined || sender === undefined) return null;
  return { sender, order: { action: "deploy-peacekeepers", fields: { state, mandate, size } } };
}
