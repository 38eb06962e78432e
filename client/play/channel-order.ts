import { type Channel, STANDING } from "./channels.ts";

/** Whether a channel is there from the start: everybody, the delegation, the facilitator. */
function isStanding({ key }: Pick<Channel, "key">): boolean {
  return STANDING.includes(key);
}

const lastSaid = ({ messages }: Channel) => messages.at(-1)?.at ?? 0;
const hasOffer = ({ proposals }: Channel) => proposals.some(({ yours }) => yours);

/** Whether a channel stands among the first of the row: everybody's, those with an offer to answer, the standing ones. */
export function isFirst(channel: Channel): boolean {
  return isStanding(channel) || hasOffer(channel);
}

const rank = (channel: Channel) =>
  channel.key === "public" ? 0 : hasOffer(channel) ? 1 : isStanding(channel) ? 2 : 3;

/**
 * Everybody, then the channels with an offer to answer, for on a phone the row shows three; then the delegation and the
 * facilitator, then where something was said last.
 */
export function inRowOrder(channels: readonly Channel[]): readonly Channel[] {
  return channels.toSorted(
    (one, other) => rank(one) - rank(other) || (isStanding(one) ? 0 : lastSaid(other) - lastSaid(one)),
  );
}

/** All channels for a list: those where something waits first, then as in the row. */
export function inListOrder(
  channels: readonly Channel[],
  waiting: (channel: Channel) => number,
): readonly Channel[] {
  return inRowOrder(channels).toSorted((one, other) => Number(waiting(other) > 0) - Number(waiting(one) > 0));
}

/**
 * The order that was, for as long as it must not change under a pointer: what is new stands at the end, what is gone is
 * left out.
 */
export function inHeldOrder(held: readonly string[], channels: readonly Channel[]): readonly Channel[] {
  const place = (key: string) => (held.includes(key) ? held.indexOf(key) : held.length);
  return channels.toSorted((one, other) => place(one.key) - place(other.key));
}
