import { fromPoints } from "../base/points.ts";
import type { RandomStream } from "../base/random.ts";
import { sheetCost } from "../turn/check-sheet.ts";
import { choicesOf } from "../world/fields.ts";
import type { Cost, Order } from "../world/order.ts";
import { seatTarget } from "../world/target.ts";
import type { BotView } from "./define.ts";
import type { Mind } from "./mind.ts";
import { withOrder } from "./sheet-maker.ts";

/** The capital that must be left beside the sheet for an inquiry, and how often one is made then. */
const SPARE = 2.5;
const CURIOUS = 0.6;

/**
 * The sheet with an inquiry about a drawn seat, now and then, where an order and attention are left over: what is
 * learned has no price in points, but a seat that never asks is one before which others need not hide anything.
 */
export function withInquiry(
  { seat }: Mind,
  { sight, offers }: BotView,
  sheet: readonly Order[],
  reserved: Cost,
  random: RandomStream,
): readonly Order[] {
  const about = offers
    .find(({ action }) => action === "investigate")
    ?.fields.find(({ id }) => id === "about");
  if (about === undefined || random() >= CURIOUS) return sheet;
  const capital = fromPoints(sight.numbers[seatTarget(seat, "capital")] ?? 0);
  if (capital - reserved.capital - sheetCost(sight, sheet, seat).capital < SPARE) return sheet;
  const choices = choicesOf(about, {});
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) return sheet;
  const order: Order = { action: "investigate", fields: { about: chosen.value } };
  return withOrder({ sight, seat, offers, reserved }, sheet, order) ?? sheet;
}
