import type { ActionOffer } from "../actions/define.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { choicesOf } from "../world/fields.ts";
import type { Order } from "../world/order.ts";
import type { Mind } from "./mind.ts";

/** Whose trust is below this is worth a friendly word. */
const COOL = 35;

/** A friendly word in public about the seat whose trust is lowest, if it is low: it costs nothing. */
export function statementsFor({ sight, seat }: Mind, offers: readonly ActionOffer[]): readonly Order[] {
  const about = offers
    .find(({ action }) => action === "public-statement")
    ?.fields.find(({ id }) => id === "about");
  if (about === undefined) return [];
  let coolest: SeatId | null = null;
  let least = COOL;
  for (const { value: other } of choicesOf(about, {})) {
    const trust = fromPoints(sight.numbers[`trust/${other}/${seat}`] ?? 0);
    if (trust >= least) continue;
    coolest = other;
    least = trust;
  }
  if (coolest === null) return [];
  return [{ action: "public-statement", fields: { about: coolest, tone: "praise" } }];
}
