import { choicesOf } from "../world/fields.ts";
import type { Motion } from "../world/items.ts";
import { VOTE } from "../world/motions.ts";
import type { Order } from "../world/order.ts";
import type { View } from "./view.ts";

/** Motions of others on which the viewer's seat has a vote and none on its sheet: they are decided when the turn closes. */
export function openVotes(
  { offers, sight, you }: Pick<View, "offers" | "sight" | "you">,
  orders: readonly Order[],
): readonly Motion[] {
  const field = offers.find(({ action }) => action === VOTE)?.fields.find(({ id }) => id === "motion");
  if (field === undefined) return [];
  const voted = orders.filter(({ action }) => action === VOTE).map(({ fields }) => fields.motion);
  return choicesOf(field, {})
    .flatMap(({ value }) => sight.tables.motions[value] ?? [])
    .filter(({ id, by }) => by !== you.seat && !voted.includes(id));
}
