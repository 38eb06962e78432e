import type { ActionOffer } from "../actions/define.ts";
import { mayActFor } from "../actions/mandates.ts";
import type { SeatId } from "../base/ids.ts";
import { choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Mind } from "./mind.ts";

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
  const { id, institution, state, size } = motion;
  const yes: Order = { action: "vote", fields: { motion: id, choice: "yes" } };
  if (motion.by === seat) return [];
  const mandate = sight.scenario.institutions.find((one) => one.id === institution)?.mandate;
  const sender = senderOf(sight, motion);
  if (mandate === undefined || sender === undefined || sender === seat) return [yes];
  const mission: Order = { action: "deploy-peacekeepers", fields: { state, mandate, size } };
  const worth = gain({ sheets: { [seat]: [yes], [sender]: [mission] } })(seat);
  if (worth > -MATTERS) return worth > MATTERS ? [yes] : [];
  return [{ action: "vote", fields: { motion: id, choice: "no" } }];
}

/** Who would send the mission: who tabled the motion if it may act under the mandate, else the first that may. */
function senderOf({ scenario, tables }: Mind["sight"], { institution, by }: Motion): SeatId | undefined {
  const able = scenario.seats
    .filter(({ id, patron }) => patron && mayActFor(scenario, tables, institution, id))
    .map(({ id }) => id);
  return able.includes(by) ? by : able[0];
}
