import type { SeatId } from "../../base/ids.ts";
import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { type ChannelKey, channelAudience, seatsChannel, sharedId } from "../channel.ts";
import type { ChannelName } from "../command.ts";
import type { Session } from "../session.ts";
import { authorOf, type CommandContext, type Deciders, decided } from "./context.ts";

/** The longest message, in characters. */
const MESSAGE_LIMIT = 2000;

/** Talk: in public, within a delegation, with the white cell, between seats. */
export const messageDeciders = {
  "message.send": (context, { channel, text }) => {
    // Who was not let in yet shall not be heard inside: a code may be in anybody's hands.
    if (context.participant !== null && context.participant.wish !== null)
      return fail(rejection("NOT_ALLOWED", { detail: "who waits at the door is heard only when let in" }));
    if (text.trim() === "") return fail(rejection("TEXT_EMPTY"));
    if (text.length > MESSAGE_LIMIT)
      return fail(rejection("TEXT_TOO_LONG", { count: text.length, limit: MESSAGE_LIMIT }));
    const key = channelKey(context, channel);
    if (key === null) return fail(rejection("CHANNEL_UNKNOWN"));
    const message = sharedId("m", key, (context.session.channels[key]?.length ?? 0) + 1);
    const audience = channelAudience(key);
    const by = authorOf(context) ?? "";
    return decided(
      [
        { audience, body: { kind: "message-sent", message, channel: key, by, seat: context.seat } },
        { audience, body: { kind: "message-worded", message, text } },
      ],
      { message },
    );
  },
} satisfies Partial<Deciders>;

/** The channel that its writer means by a name, or null if the writer cannot write there. */
function channelKey(context: CommandContext, name: ChannelName): ChannelKey | null {
  const { session, seat, participant } = context;
  if (name === "public") return "public";
  if (participant?.role === "facilitator") return facilitatorChannel(session, name);
  if (seat === null) return null;
  if (name === "seat" || name === "facilitator") return `${name}/${seat}`;
  if (!areSeats(session, name)) return null;
  const key = seatsChannel([...name, seat]);
  return key === seat ? `seat/${seat}` : key;
}

/** The white cell writes to one seat on that seat's line to it, and joins talks between several. */
function facilitatorChannel(session: Session, name: Exclude<ChannelName, "public">): ChannelKey | null {
  if (name === "facilitator") return "facilitator";
  if (name === "seat" || !areSeats(session, name)) return null;
  const key = seatsChannel(name);
  return key.includes("+") ? key : `facilitator/${key}`;
}

function areSeats(session: Session, seats: readonly SeatId[]): boolean {
  return seats.length > 0 && seats.every((seat) => Object.hasOwn(session.seats, seat));
}
