import type { Cost, Order } from "../world/order.ts";
import type { Candidate } from "./candidates.ts";
import type { BotView } from "./define.ts";
import type { Mind } from "./mind.ts";
import { withOrder } from "./sheet-maker.ts";

/** What a further order must add to the prospect, in points of score, to be worth giving. */
const WORTH_IT = 0.02;
/** Below this an order counts as costing this much capital: what is nearly free is not infinitely good. */
const LEAST_CAPITAL = 1;

/**
 * The sheet to file: what brings most per capital goes first, and each further order must make the whole look better.
 * Candidates that hang on a consent which is not there are left out.
 */
export function makeSheet(
  mind: Mind,
  { sight, offers }: BotView,
  candidates: readonly Candidate[],
  reserved: Cost,
  begun: readonly Order[] = [],
): readonly Order[] {
  const { seat } = mind;
  const task = { sight, seat, offers, reserved };
  let sheet = begun;
  let company: Candidate["company"] = {};
  let worth = begun.length === 0 ? mind.still(seat) : mind.prospect({ sheets: { [seat]: begun } })(seat);
  for (const candidate of ranked(candidates)) {
    let longer: readonly Order[] | null = sheet;
    for (const order of candidate.orders) longer = longer === null ? null : withOrder(task, longer, order);
    if (longer === null) continue;
    const together = { ...company, ...candidate.company };
    const now = mind.prospect({ sheets: { ...together, [seat]: longer } })(seat);
    if (now < worth + WORTH_IT) continue;
    sheet = longer;
    company = together;
    worth = now;
  }
  return sheet;
}

function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .filter(({ gain, needs }) => gain >= WORTH_IT && needs.length === 0)
    .sort((one, other) => rateOf(other) - rateOf(one));
}

function rateOf({ gain, capital }: Candidate): number {
  return gain / Math.max(capital, LEAST_CAPITAL);
}
