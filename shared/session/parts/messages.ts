import type { Message, Session } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Messages: who wrote where, and in a part of its own, which may be redacted, what. */
export const messageParts = {
  "message-sent": (session, { message, channel, by, seat }, { at, bodies }) => {
    const worded = bodies.find((body) => body.kind === "message-worded" && body.message === message);
    const text = worded?.kind === "message-worded" ? worded.text : null;
    return withMessage(session, channel, { id: message, at, by, seat, text });
  },
  "message-worded": (session) => session,
} satisfies Partial<PartAppliers>;

function withMessage(session: Session, channel: string, message: Message): Session {
  const messages = [...(session.channels[channel] ?? []), message];
  return { ...session, channels: { ...session.channels, [channel]: messages } };
}
