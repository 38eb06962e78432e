import type { ParticipantId } from "../base/ids.ts";
import { waitsAtDoor } from "../session/delegation.ts";
import type { Session } from "../session/session.ts";
import { messagesFor, messageView, SHOWN_MESSAGES } from "./sections/channels.ts";
import type { LiveFacts, MessageView } from "./view.ts";
import { viewingOf } from "./viewing.ts";

/**
 * The messages before one that the viewer knows, oldest first.
 * @param channel the channel's key in the viewer's view
 * @param before the id of a message in it
 * @returns null if the viewer reads no such channel, or it has no such message
 */
export function messagePage(
  session: Session,
  participant: ParticipantId,
  channel: string,
  before: string,
  live: LiveFacts,
): { readonly messages: readonly MessageView[]; readonly more: boolean } | null {
  const viewing = viewingOf(session, participant, live);
  if (waitsAtDoor(viewing.participant)) return null;
  const messages = messagesFor(session, viewing.viewer, channel);
  const end = messages?.findIndex(({ id }) => id === before) ?? -1;
  if (messages === null || end === -1) return null;
  const start = Math.max(0, end - SHOWN_MESSAGES);
  return { messages: messages.slice(start, end).map((one) => messageView(viewing, one)), more: start > 0 };
}
