import type { ParticipantId, SessionId } from "../../shared/base/ids.ts";
import type { Rejection } from "../../shared/base/rejection.ts";
import type { Result } from "../../shared/base/result.ts";
import type { MessagePage, NoticeMessage, ViewMessage } from "../../shared/protocol/messages.ts";
import type { Acknowledgement, RequestName, RequestPayload } from "../../shared/protocol/requests.ts";

/** One open line to a participant, who may have several. Made by the room. */
export interface Connection {
  readonly participant: ParticipantId;
  /** As the ticket says it. */
  readonly since: number;
  view(message: ViewMessage): void;
  notice(message: NoticeMessage): void;
  /** Closes the line: the client comes back by itself if its key still holds. */
  drop(): void;
  /** Closes the line for good: the client shall not come back by itself. */
  expel(): void;
}

/** What the server knows of the person behind a connection: made from the key, never from a message. */
export interface Ticket {
  readonly session: SessionId;
  readonly participant: ParticipantId;
  /** How often somebody had been signed out of the session when the key was looked up. */
  readonly since: number;
}

export type RequestAnswer = Result<Acknowledgement | MessagePage, Rejection>;

/** What everybody may know at any time, and no more. */
export interface PublicStanding {
  readonly phase: string;
  readonly turn: number;
  /** How many people are connected. */
  readonly connected: number;
}

/** What a room asks of its session. */
export interface SessionDoor {
  readonly id: SessionId;
  /** Opens a line: the whole view is sent before this returns. @returns closes it */
  connect(connection: Connection): () => void;
  /** Carries out a request of a participant whose payload has been parsed. */
  request<N extends RequestName>(
    participant: ParticipantId,
    name: N,
    payload: RequestPayload<N>,
  ): Promise<RequestAnswer>;
  standing(): PublicStanding;
  /** Called whenever the standing may have changed. */
  onStanding(call: () => void): void;
  /** Called once, when the session is unloaded or given up: whoever is connected shall come again. */
  onGone(call: () => void): void;
}
