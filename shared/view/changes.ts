import { sameValue } from "../base/same-value.ts";
import type { Sight } from "../world/sight.ts";
import { changedSections } from "./changed-sections.ts";
import { SHOWN_MESSAGES } from "./sections/channels.ts";
import type { ChannelView, ConsoleView, MessageView, View, ViewSections } from "./view.ts";

/** What is sent of the next view to who has the last one. */
export interface ViewChanges {
  /** The sections that are sent whole. */
  readonly sections: Partial<ViewSections>;
  /** What changed within sections of which the viewer has the rest. */
  readonly within?: ChangesWithin;
}

/**
 * The scenario is most of a sight and the events to come most of a console, and both stay the same; of what is said in a
 * channel only the last words are new. Sent whole, these sections would be most of what a class is sent.
 */
export interface ChangesWithin {
  /** The members of the sight that are others now. */
  readonly sight?: Partial<Sight>;
  /** Those of the console. */
  readonly console?: Partial<ConsoleView>;
  /** By the channel's key. */
  readonly channels?: Readonly<Record<string, NewMessages>>;
}

/** The messages of a channel that are new or were changed, and whether there are older ones than are shown. */
export interface NewMessages {
  readonly messages: readonly MessageView[];
  readonly more: boolean;
}

/** What is to be sent to the viewer of both views; null if they say the same. */
export function changesOf(last: View, next: View): ViewChanges | null {
  const { sight, console, channels, ...sections } = changedSections(last, next);
  const heard = channels === undefined ? {} : newMessages(last.channels, channels);
  const members = last.console && console ? changedMembers(last.console, console) : null;
  const whole: Partial<ViewSections> = {
    ...sections,
    ...(heard === null ? { channels: next.channels } : {}),
    ...(members === null && console !== undefined ? { console } : {}),
  };
  const within: ChangesWithin = {
    ...(sight === undefined ? {} : { sight: changedMembers(last.sight, sight) }),
    ...(members === null ? {} : { console: members }),
    ...(channels === undefined || heard === null ? {} : { channels: heard }),
  };
  if (Object.keys(within).length > 0) return { sections: whole, within };
  return Object.keys(whole).length > 0 ? { sections: whole } : null;
}

/** The view after what was sent, for who has the view before. */
export function withChanges(view: ViewSections, { sections, within = {} }: ViewChanges): ViewSections {
  const { sight, console, channels } = within;
  return {
    ...view,
    ...sections,
    ...(sight === undefined ? {} : { sight: { ...view.sight, ...sight } }),
    ...(console === undefined || view.console === null ? {} : { console: { ...view.console, ...console } }),
    ...(channels === undefined ? {} : { channels: view.channels.map((one) => heardOn(one, channels)) }),
  };
}

function changedMembers<Section extends object>(last: Section, next: Section): Partial<Section> {
  const members = Object.entries(next).filter(
    ([name, member]) => !sameValue(Reflect.get(last, name), member),
  );
  return Object.fromEntries(members) as Partial<Section>;
}

/** What was said since, or null where that cannot be told by messages: a channel came or went, or messages were lost. */
function newMessages(
  last: readonly ChannelView[],
  next: readonly ChannelView[],
): Readonly<Record<string, NewMessages>> | null {
  if (last.length !== next.length) return null;
  const heard: Record<string, NewMessages> = {};
  for (const [at, channel] of next.entries()) {
    const before = last[at];
    if (before === undefined) return null;
    if (sameValue(before, channel)) continue;
    const added = addedTo(before, channel);
    if (added !== null) {
      heard[channel.key] = { messages: added, more: channel.more };
      continue;
    }
    const known = new Map(before.messages.map((message) => [message.id, message]));
    const messages = channel.messages.filter((message) => !sameValue(known.get(message.id), message));
    heard[channel.key] = { messages, more: channel.more };
    if (!sameValue(heardOn(before, heard), channel)) return null;
  }
  return heard;
}

/** What was said since, where nothing else happened to the channel, as nearly always; null where something did. */
function addedTo(before: ChannelView, next: ChannelView): readonly MessageView[] | null {
  const first = next.messages[0];
  const gone = before.messages.length === 0 || first === undefined ? 0 : before.messages.indexOf(first);
  if (gone < 0 || before.key !== next.key || !sameValue(before.seats, next.seats)) return null;
  const left = before.messages.length - gone;
  for (let at = 0; at < left; at += 1) if (before.messages[gone + at] !== next.messages[at]) return null;
  const added = next.messages.slice(left);
  const tooMany = Math.max(0, before.messages.length + added.length - SHOWN_MESSAGES);
  return gone === tooMany ? added : null;
}

function heardOn(channel: ChannelView, heard: Readonly<Record<string, NewMessages>>): ChannelView {
  const news = Object.hasOwn(heard, channel.key) ? heard[channel.key] : undefined;
  if (news === undefined) return channel;
  const messages = new Map([...channel.messages, ...news.messages].map((message) => [message.id, message]));
  return { ...channel, messages: [...messages.values()].slice(-SHOWN_MESSAGES), more: news.more };
}
