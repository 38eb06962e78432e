import type { ParticipantId, SessionId } from "../../shared/base/ids.ts";
import type { NoticeMessage, ViewMessage } from "../../shared/protocol/messages.ts";

/** One open line to a participant, who may have several. Made by the room. */
export interface Connection {
  readonly participant: ParticipantId;
  view(message: ViewMessage): void;
  notice(message: NoticeMessage): void;
  /** Closes the line for good: the client shall not come back by itself. */
  expel(): void;
}

/** What the server knows of the person behind a connection: made from the key, never from a message. */
export interface Ticket {
  readonly session: SessionId;
  readonly participant: ParticipantId;
}

/** What a room asks of its session. */
export interface SessionDoor {
  readonly id: SessionId;
  /** Opens a line: the whole view is sent before this returns. @returns closes it */
  connect(connection: Connection): () => void;
  /** Called once, when the session is unloaded or given up: whoever is connected shall come again. */
  onGone(call: () => void): void;
}
