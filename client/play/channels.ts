import type { ChannelView, MessageView, ProposalView, View } from "../../shared/view/view.ts";
import type { Names } from "../state/names.ts";
import { listerOf } from "../text/lists.ts";
import type { Text } from "../text/text.tsx";

/** A channel as the screen lists it: one that exists, or one that was opened here and has no message yet. */
export interface Channel extends ChannelView {
  readonly proposals: readonly ProposalView[];
}

/** The key of a negotiation between seats. */
export function channelKeyOf(seats: readonly string[]): string {
  return [...new Set(seats)].sort().join("+");
}

/** The channels that every seat has, by their keys. */
export const STANDING: readonly string[] = ["public", "seat", "facilitator"];

/** All channels of a viewer: the standing ones first, then negotiations, those with open offers before the others. */
export function channelsOf(
  { channels, proposals, you }: Pick<View, "channels" | "proposals" | "you">,
  opened: readonly string[],
): readonly Channel[] {
  const own = you.seat;
  const byKey = new Map(channels.map((channel) => [channel.key, channel]));
  const empty = (key: string): ChannelView => ({
    key,
    seats: STANDING.includes(key) ? [] : key.split("+"),
    messages: [],
    more: false,
  });
  const partyKeys = proposals.map(({ by, to }) => channelKeyOf([by, ...to]));
  const standing = own === null ? ["public"] : STANDING;
  const negotiated = [...partyKeys, ...opened].filter((key) => own !== null && key.split("+").includes(own));
  const keys = [...new Set([...standing, ...byKey.keys(), ...negotiated])];
  return keys.map((key) => ({
    ...(byKey.get(key) ?? empty(key)),
    proposals: proposals.filter(({ by, to }) => channelKeyOf([by, ...to]) === key),
  }));
}

/** The seats of a channel other than one's own. */
export function othersOf({ seats }: Pick<ChannelView, "seats">, own: string | null): readonly string[] {
  return seats.filter((seat) => seat !== own);
}

export function channelLabel(
  channel: ChannelView,
  own: string | null,
  names: Names,
  { talks, language }: Text,
): string {
  if (channel.key === "public") return talks.public;
  if (channel.key === "seat") return talks.seat;
  if (channel.key === "facilitator") return talks.facilitator;
  return listerOf(language)(othersOf(channel, own).map(names.seat));
}

/** What the server takes as the channel of a message. */
export function channelAddress({ key, seats }: ChannelView): "public" | "seat" | "facilitator" | string[] {
  if (key === "public" || key === "seat" || key === "facilitator") return key;
  return [...seats];
}

/** Messages of others that came after the one that was read last. */
export function unreadOf(
  { messages }: { readonly messages: readonly Pick<MessageView, "id" | "participant">[] },
  lastRead: string | undefined,
  own: string,
): number {
  const at = messages.findIndex(({ id }) => id === lastRead);
  return messages.slice(at + 1).filter(({ participant }) => participant !== own).length;
}

/** Older messages first, each once. */
export function joinMessages(
  older: readonly MessageView[],
  newer: readonly MessageView[],
): readonly MessageView[] {
  const known = new Set(newer.map(({ id }) => id));
  return [...older.filter(({ id }) => !known.has(id)), ...newer];
}
