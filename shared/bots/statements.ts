import type { ActionOffer } from "../actions/define.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { choicesOf } from "../world/fields.ts";
import type { Order } from "../world/order.ts";
import { trustTarget } from "../world/target.ts";
import type { Mind } from "./mind.ts";

/** Whose trust is below this is worth a friendly word. */
const COOL = 35;
/** Nobody hears the same praise in every turn: who alone is cool hears it in every second one. */
const TURNS_BETWEEN = 2;

/** A friendly word in public, to those who trust the seat little one after the other: it costs nothing. */
export function statementsFor({ sight, seat }: Mind, offers: readonly ActionOffer[]): readonly Order[] {
  const about = offers
    .find(({ action }) => action === "public-statement")
    ?.fields.find(({ id }) => id === "about");
  if (about === undefined) return [];
  const trusts = (other: SeatId) => fromPoints(sight.numbers[trustTarget(other, seat)] ?? 0);
  const cool = choicesOf(about, {})
    .map(({ value }) => value)
    .filter((other) => trusts(other) < COOL);
  const next = cool[sight.turn % Math.max(TURNS_BETWEEN, cool.length)];
  return next === undefined ? [] : [{ action: "public-statement", fields: { about: next, tone: "praise" } }];
}
