import { type Audience, seatsAudience } from "../base/audience.ts";
import { digestOfText } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";

/**
 * Where messages are kept: `public`; `seat/{seat}` (a delegation among itself); `facilitator/{seat}` (a delegation and
 * the white cell); `facilitator` (the white cell among itself); the sorted seats of a negotiation, joined by `+`.
 */
export type ChannelKey = string;

const WHITE_CELL = "facilitator";

/** The seats that read the channel; none where everybody or only the white cell reads. */
export function channelSeats(key: ChannelKey): readonly SeatId[] {
  if (key === "public" || key === WHITE_CELL) return [];
  const slash = key.indexOf("/");
  return slash === -1 ? key.split("+") : [key.slice(slash + 1)];
}

/** Who reads the channel. */
export function channelAudience(key: ChannelKey): Audience {
  if (key === "public") return "open";
  return seatsAudience(...channelSeats(key));
}

/** The key of a negotiation between seats. */
export function seatsChannel(seats: readonly SeatId[]): ChannelKey {
  return [...new Set(seats)].sort().join("+");
}

/**
 * The name that a seat has for a channel it reads: its own delegation's and the one to the white cell are simply
 * `seat` and `facilitator`.
 */
export function channelName(key: ChannelKey): string {
  const slash = key.indexOf("/");
  return slash === -1 ? key : key.slice(0, slash);
}

/** What ids begin with in a circle: the same few circles share thing after thing. */
const kept = new Map<string, string>();
const MOST_CIRCLES = 2000;

function circleDigest(circle: string): string {
  let digest = kept.get(circle);
  if (digest === undefined) {
    if (kept.size === MOST_CIRCLES) kept.clear();
    digest = digestOfText(circle).slice(0, 8);
    kept.set(circle, digest);
  }
  return digest;
}

/**
 * A short id for the n-th thing that the same circle of readers shares. It counts what its readers know and nothing
 * else: an id made from the session's records would count others' secret acts.
 */
export function sharedId(prefix: string, circle: string, n: number): string {
  return `${prefix}-${circleDigest(circle)}-${n}`;
}
