import { actionOf } from "../actions/registry.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Candidate } from "./candidates.ts";
import type { BotView } from "./define.ts";
import type { Happening, Mind } from "./mind.ts";
import { withOrder } from "./sheet-maker.ts";

/** What a further order must add to the prospect, in points of score, to be worth giving. */
const WORTH_IT = 0.02;
/** Below this an order counts as costing this much capital: what is nearly free is not infinitely good. */
const LEAST_CAPITAL = 1;

/**
 * The sheet to file: what brings most per capital goes first, and each further order must make the whole look better.
 * Candidates that hang on a consent which is not there are left out, and so is what could be done otherwise instead as
 * long as the consent may come.
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
  let next: Happening = {};
  let worth = begun.length === 0 ? mind.still(seat) : mind.prospect({ sheets: { [seat]: begun } })(seat);
  for (const candidate of ranked(mind, candidates)) {
    let longer: readonly Order[] | null = sheet;
    for (const order of candidate.orders) longer = longer === null ? null : withOrder(task, longer, order);
    if (longer === null) continue;
    const together = { ...company, ...candidate.company };
    const then = joined(next, candidate.next);
    const now = mind.prospect({ sheets: { ...together, [seat]: longer }, next: then })(seat);
    if (now < worth + WORTH_IT) continue;
    sheet = longer;
    company = together;
    next = then;
    worth = now;
  }
  return sheet;
}

/** Both happenings: each seat's orders of the one and of the other. */
function joined(one: Happening, other: Happening): Happening {
  const sheets = { ...one.sheets };
  for (const [seat, orders] of Object.entries(other.sheets ?? {})) {
    sheets[seat] = [...(sheets[seat] ?? []), ...orders];
  }
  return { sheets, agreements: [...(one.agreements ?? []), ...(other.agreements ?? [])] };
}

/** Of each thing its best way, what brings most per capital first; what is worth nothing or hangs on a consent is out. */
function ranked(mind: Mind, candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = thingOf(mind, candidate);
    const known = best.get(key);
    if (known === undefined || candidate.gain > known.gain) best.set(key, candidate);
  }
  return [...best.values()]
    .filter(({ gain, needs }) => gain >= WORTH_IT && needs.length === 0)
    .sort((one, other) => rateOf(other) - rateOf(one));
}

/** What a candidate is about, whichever way it goes about it: of these a sheet has one at most. */
function thingOf({ sight, seat }: Mind, { orders }: Candidate): string {
  const order = orders.at(-1);
  const action = order === undefined ? undefined : actionOf(order.action);
  if (order === undefined || action === undefined) return "";
  return `${order.action}/${action.slot?.(order) ?? action.place(sight, order, seat) ?? ""}`;
}

function rateOf({ gain, capital }: Candidate): number {
  return gain / Math.max(capital, LEAST_CAPITAL);
}
