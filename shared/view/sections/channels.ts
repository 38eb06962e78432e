import { mayKnow, type Viewer } from "../../base/audience.ts";
import { once } from "../../base/once.ts";
import { type ChannelKey, channelAudience, channelName, channelSeats } from "../../session/channel.ts";
import type { Message, Session } from "../../session/session.ts";
import { keptName, shownId } from "../nameless.ts";
import type { ChannelView, MessageView, ViewSections } from "../view.ts";
import { keptFor, type SectionOf, type Viewing } from "../viewing.ts";

/** How many messages of a channel a view holds; older ones are asked for. */
export const SHOWN_MESSAGES = 30;

const NONE: readonly Message[] = [];

/** The channels that the viewer reads: those that everybody of its kind has, and all in which something was said. */
export const channelsSection: SectionOf<"channels"> = (viewing) => {
  const { session, viewer } = viewing;
  const { channels } = session;
  return keptFor(viewing, keptName(viewing, "channels"), [channels], () => {
    const read = Object.keys(channels).filter((key) => mayKnow(viewer, channelAudience(key)));
    const keys = [...new Set([...standingKeys(viewer), ...read])].sort();
    return keys.map((key) => channelView(viewing, key));
  });
};

function standingKeys(viewer: Viewer): readonly ChannelKey[] {
  if (viewer.kind !== "seat") return ["public"];
  return ["public", `seat/${viewer.seat}`, `facilitator/${viewer.seat}`];
}

/** The white cell reads the lines of all seats, so that a channel goes by its whole key there. */
function nameFor(viewer: Viewer, key: ChannelKey): string {
  return viewer.kind === "facilitator" ? key : channelName(key);
}

function channelView(viewing: Viewing, key: ChannelKey): ChannelView {
  const { session, viewer } = viewing;
  const messages = session.channels[key] ?? NONE;
  return keptFor(viewing, keptName(viewing, `channel/${key}`), [messages], () => ({
    key: nameFor(viewer, key),
    seats: channelSeats(key),
    messages: messages.slice(-SHOWN_MESSAGES).map((one) => messageView(viewing, one)),
    more: messages.length > SHOWN_MESSAGES,
  }));
}

/** A message as whoever reads its channel sees it: the same object for all, where they see the same. */
export function messageView(viewing: Viewing, message: Message): MessageView {
  const whole = wholeView(message);
  const text = whole.hidden && viewing.viewer.kind !== "facilitator" ? null : whole.text;
  const participant = shownId(viewing, message.by);
  return text === whole.text && participant === whole.participant ? whole : { ...whole, text, participant };
}

const wholeView = once(({ id, at, by, seat, text, hidden }: Message): MessageView => {
  return { id, at, participant: by, seat, text, hidden: hidden === true };
});

/** The messages that facilitators have hidden so far. */
export function hiddenIn({ channels }: Pick<Session, "channels">): ReadonlySet<string> {
  const all = Object.values(channels).flat();
  return new Set(all.filter((one) => one.hidden === true).map(({ id }) => id));
}

/** An earlier moment of a session, without the texts that were hidden since; the white cell keeps them. */
export function withoutHidden(view: ViewSections, session: Session, viewer: Viewer): ViewSections {
  const hidden = hiddenIn(session);
  if (hidden.size === 0) return view;
  const shown = (message: MessageView): MessageView =>
    hidden.has(message.id)
      ? { ...message, text: viewer.kind === "facilitator" ? message.text : null, hidden: true }
      : message;
  return {
    ...view,
    channels: view.channels.map((channel) => ({ ...channel, messages: channel.messages.map(shown) })),
  };
}

/** The messages of a channel by the name that the viewer has for it, or null if the viewer reads none of that name. */
export function messagesFor({ channels }: Session, viewer: Viewer, name: string): readonly Message[] | null {
  const key = Object.keys(channels).find(
    (one) => mayKnow(viewer, channelAudience(one)) && nameFor(viewer, one) === name,
  );
  return key === undefined ? null : (channels[key] ?? NONE);
}
