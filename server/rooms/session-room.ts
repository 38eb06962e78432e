import type { Socket } from "node:net";
import { type Client, ClientState, CloseCode, type MessageContext, Room, ServerError } from "@colyseus/core";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail } from "../../shared/base/result.ts";
import { sameValue } from "../../shared/base/same-value.ts";
import { rejectionSentence } from "../../shared/base/text.ts";
import { parseRequest } from "../../shared/protocol/parse-request.ts";
import { REQUEST_NAMES, type RequestName } from "../../shared/protocol/requests.ts";
import { ReadingPace } from "../auth/reading-pace.ts";
import { REAL } from "../auth/typed-code-limiter.ts";
import type { Figures } from "../figures.ts";
import type { ServerLog } from "../log.ts";
import type {
  Connection,
  PublicStanding,
  RequestAnswer,
  SessionDoor,
  Ticket,
} from "../sessions/connection.ts";
import type { DeflateThread } from "./deflate-thread.ts";
import { SessionState } from "./session-state.ts";
import { Unread, type UnreadSocket } from "./unread.ts";
import { isViewFrame, viewFrame } from "./view-frame.ts";

/** What rooms are given by the server: never from a client. */
export interface RoomTools {
  /** The session's door, or null if there is no such session. */
  open(session: string): Promise<SessionDoor | null>;
  readonly log: ServerLog;
  readonly figures: Figures;
  /** For what is sent compressed. */
  readonly thread: DeflateThread;
}

interface RoomOptions {
  readonly session?: string;
  /** From the definition of the room, which overrides whatever came with the wish for it. */
  readonly tools: RoomTools;
}

export type SessionClient = Client<{ auth: Ticket }>;
type SessionRoomTypes = { state: SessionState; client: SessionClient };

/** More messages a second than anybody can make by hand; more close the socket, and the client comes back. */
const MOST_MESSAGES = 200;
/**
 * What somebody says is kept for good and told to a whole class: after two hundred words at once twenty a second. A page
 * of text counts as several, here as below: else one student could fill the disk of all classes within a day.
 */
export const WORDS = { atOnce: 200, step: 50, waiting: 40, bytes: 1024 };
/**
 * All else that changes something is kept for good, too, a draft with its whole sheet. A page has one draft on its way at
 * a time and puts together what is typed meanwhile: past two hundred at once its drafts are told a fifth of a second later.
 */
const DEEDS = { atOnce: 200, step: 200, waiting: 20, bytes: 4096 };
/**
 * Earlier messages: a question of fifty bytes brings an answer of up to sixty thousand, over each of a participant's lines.
 * Who scrolls asks for one page at a time.
 */
const PAGES = { atOnce: 60, step: 50, waiting: 20 };
/**
 * What ends or begins a planning: a turn is worked out and kept for good, and bots think. Whoever tries a game alone
 * presses through all of its turns at once; past that one press a second is more than any class can follow.
 */
const COURSE = { atOnce: 40, step: 1_000, waiting: 4 };
const OF_COURSE: ReadonlySet<RequestName> = new Set([
  "control.closeTurn",
  "control.nextTurn",
  "control.publish",
  "control.rewind",
]);
const ADMITTED = { admitted: true } as const;
/** A message of so many bytes is sent at once. */
const LARGE = 8 * 1024;
/** A socket that was opened and then never says that it has joined is closed: what is sent to it would pile up. In milliseconds. */
const JOINING = 10_000;
/** The schema's few fields go out at once when they change; the room's own beat only has to be there. */
const BEAT = 1_000;

/** One session's room: parses what clients send, asks the session, answers. A wrong request never disconnects. */
export class SessionRoom extends Room<SessionRoomTypes> {
  override autoDispose = false;
  override patchRate = BEAT;
  override maxMessagesPerSecond = MOST_MESSAGES;
  override state = new SessionState({ phase: "", turn: 0, connected: 0 });
  #door: SessionDoor | null = null;
  #log: ServerLog | null = null;
  #figures: Figures | null = null;
  #thread: DeflateThread | null = null;
  #shown: PublicStanding | null = null;
  readonly #words = new ReadingPace(REAL, WORDS);
  readonly #deeds = new ReadingPace(REAL, DEEDS);
  readonly #course = new ReadingPace(REAL, COURSE);
  readonly #pages = new ReadingPace(REAL, PAGES);
  readonly #lines = new Map<string, () => void>();
  readonly #unread = new Unread();

  override async onCreate({ session = "", tools }: RoomOptions): Promise<void> {
    this.#log = tools.log;
    this.#figures = tools.figures;
    this.#thread = tools.thread;
    const door = await tools.open(session);
    if (door === null) throw new Error(`there is no session ${session}`);
    this.#door = door;
    this.roomId = door.id;
    await this.setPrivate(true);
    for (const name of REQUEST_NAMES)
      this.onMessage(name, (client, payload, outcome) => this.#answer(client, name, payload, outcome));
    door.onStanding(() => this.#showStanding());
    door.onGone(() => void this.disconnect(CloseCode.MAY_TRY_RECONNECT).catch(this.#caught("disconnect")));
    this.#showStanding();
  }

  override onJoin(client: SessionClient): void {
    sendCopies(client);
    endIfUnread(client, this.#unread);
    if (this.#thread !== null) compressOn(this.#thread, client);
    sendTogether(client);
    const line = this.#connect(client, ticketOf(client));
    if (line !== undefined) this.#lines.set(client.sessionId, line);
    const silent = () => {
      if (client.state === ClientState.JOINING) client.leave(CloseCode.WITH_ERROR);
    };
    setTimeout(silent, JOINING).unref();
  }

  /** @throws without the words of a fault: Colyseus tells them to who wants to come in. */
  #connect(client: SessionClient, ticket: Ticket): (() => void) | undefined {
    try {
      return this.#door?.connect(connectionOf(client, ticket, (bytes) => this.#figures?.viewSent(bytes)));
    } catch (error) {
      this.#caught("join")(error);
      throw new ServerError(CloseCode.WITH_ERROR, "INTERNAL");
    }
  }

  override onLeave(client: SessionClient): void {
    this.#lines.get(client.sessionId)?.();
    this.#lines.delete(client.sessionId);
  }

  /** A server that stops says so; clients come back by themselves when it is there again. */
  override onBeforeShutdown(): void {
    this.broadcast("notice", { code: "SERVER_RESTARTING", params: {} });
    void this.disconnect(CloseCode.MAY_TRY_RECONNECT).catch(this.#caught("disconnect"));
  }

  /** A fault in one message must not end the process and with it everybody else's session. */
  override onUncaughtException(error: Error, where: string): void {
    this.#caught(where)(error);
  }

  async #answer(
    client: SessionClient,
    name: RequestName,
    payload: unknown,
    outcome: MessageContext,
  ): Promise<unknown> {
    const began = performance.now();
    const answer = await this.#answerTo(client, name, payload);
    if (answer.ok) this.#figures?.acknowledged(began);
    else this.#figures?.rejected(answer.error.code);
    return answer.ok ? answer.value : outcome.reject(reasonOf(answer.error));
  }

  async #answerTo(client: SessionClient, name: RequestName, payload: unknown): Promise<RequestAnswer> {
    try {
      // Whose socket the server has closed was sent away; one that takes no notice stays open for half a minute.
      if (!isOpen(client)) return fail(rejection("KEY_UNKNOWN"));
      const parsed = parseRequest(name, payload);
      if (!parsed.ok) return parsed;
      const { participant } = ticketOf(client);
      if (this.#door === null) return fail(rejection("SESSION_MOVED"));
      const turn = (await this.#paceOf(name)?.turn(participant, bytesOf(parsed.value))) ?? ADMITTED;
      if (!turn.admitted) {
        const code = name === "message.page" ? "READING_PACE" : "WRITING_PACE";
        return fail(rejection(code, { seconds: turn.seconds }));
      }
      // Somebody may have been sent away while it waited.
      if (!isOpen(client)) return fail(rejection("KEY_UNKNOWN"));
      return await this.#door.request(participant, name, parsed.value);
    } catch (error) {
      this.#caught(name)(error);
      return fail(rejection("INTERNAL"));
    }
  }

  /** Who talks or reads much files as before. The session itself sends no more whole views than it can. */
  #paceOf(name: RequestName): ReadingPace | null {
    if (name === "resync") return null;
    if (name === "message.page") return this.#pages;
    if (OF_COURSE.has(name)) return this.#course;
    return name === "message.send" ? this.#words : this.#deeds;
  }

  #showStanding(): void {
    const standing = this.#door?.standing();
    if (standing === undefined || sameValue(this.#shown, standing)) return;
    this.#shown = standing;
    Object.assign(this.state, standing);
    // Never inside a timer of the room's own clock: that would call itself for ever.
    setImmediate(() => {
      if (this.clients.length > 0) this.broadcastPatch();
    });
  }

  #caught(where: string) {
    return (error: unknown) =>
      this.#log?.error({ session: this.roomId, where, err: error }, "a room caught a fault");
  }
}

/** How much there is to be kept of what was asked. */
function bytesOf(payload: object): number {
  return Buffer.byteLength(JSON.stringify(payload));
}

/** What a client is told of a refusal: the code for its own sentence, and the English one. */
export interface Reason extends Rejection {
  readonly message: string;
}

function reasonOf(refused: Rejection): Reason {
  return { ...refused, message: rejectionSentence(refused) };
}

/** Made by the server when it reserved the seat; whoever has none came past it. */
function ticketOf({ auth }: SessionClient): Ticket {
  if (auth === undefined) throw new Error("a client without a ticket");
  return auth;
}

/** Whether both sides may speak: neither has closed the socket. */
function isOpen({ ref }: SessionClient): boolean {
  const { readyState, OPEN } = ref as unknown as { readonly readyState: number; readonly OPEN: number };
  return readyState === OPEN;
}

/**
 * Colyseus writes the state that it sends into one buffer again and again, and the socket keeps by reference what waits for
 * a slow client: without a copy that reads half of a later state in the place of an earlier. Views are nobody else's.
 */
function sendCopies(client: SessionClient): void {
  const raw = client.raw.bind(client);
  client.raw = (data, ...rest) => raw(isViewFrame(data) ? data : Buffer.from(data), ...rest);
}

/** Nothing more is sent to who does not read. */
function endIfUnread(client: SessionClient, unread: Unread): void {
  const socket = client.ref as unknown as UnreadSocket;
  const { participant } = ticketOf(client);
  const raw = client.raw.bind(client);
  client.raw = (data, ...rest) => {
    if (unread.mayGetMore(participant, socket)) raw(data, ...rest);
  };
  unread.add(participant, socket);
}

/**
 * Where both sides have agreed to compress, the socket asks its extension for the bytes of each large message, and what is
 * sent after it waits.
 */
function compressOn(thread: DeflateThread, client: SessionClient): void {
  const { _extensions: extensions } = client.ref as unknown as { readonly _extensions: SocketExtensions };
  const extension = extensions["permessage-deflate"];
  if (extension !== undefined)
    extension.compress = (data, _isLast, done) => thread.deflate(data, (bytes) => done(null, bytes));
}

interface SocketExtensions {
  readonly "permessage-deflate"?: {
    compress(data: Uint8Array, isLast: boolean, done: (error: Error | null, deflated: Buffer) => void): void;
  };
}

/**
 * What a client is sent in one turn of the event loop goes to the system in one piece: an acknowledgement goes with the view
 * before it. Only a large view does not wait, nor does what is before it.
 */
function sendTogether(client: SessionClient): void {
  const { _socket: socket } = client.ref as unknown as { readonly _socket: Socket };
  const raw = client.raw.bind(client);
  let gathers = false;
  client.raw = (data, ...rest) => {
    if (!gathers) {
      gathers = true;
      socket.cork();
      setImmediate(() => {
        gathers = false;
        socket.uncork();
      });
    }
    raw(data, ...rest);
    if (data.length < LARGE) return;
    socket.uncork();
    socket.cork();
  };
}

/** @param viewSent told the size of each view */
function connectionOf(
  client: SessionClient,
  { participant, since }: Ticket,
  viewSent: (bytes: number) => void,
): Connection {
  return {
    ...{ participant, since },
    view: (message) => {
      const frame = viewFrame(message);
      viewSent(frame.length);
      client.enqueueRaw(frame);
    },
    notice: (message) => client.send("notice", message),
    drop: () => client.leave(CloseCode.MAY_TRY_RECONNECT),
    expel: () => client.leave(CloseCode.CONSENTED),
  };
}
