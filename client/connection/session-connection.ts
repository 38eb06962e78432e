import type { Room } from "@colyseus/sdk";
import type { NoticeMessage, ViewMessage } from "../../shared/protocol/messages.ts";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import { baseAddress } from "./base.ts";
import { call } from "./http.ts";
import type { Reservation } from "./open-room.ts";
import { Outbox, type Reply } from "./outbox.ts";
import { onWaking, type Pulse, startPulse } from "./pulse.ts";
import type { Refusal } from "./refusal.ts";
import { retryDelay } from "./retry-delay.ts";

/**
 * connecting: for the first time. reconnecting: it was there. offline: for over 30 s. blocked: pages come, but no
 * WebSocket opens. removed: the facilitator took the participant out. refused: the key or the session is unknown.
 */
export type ConnectionState =
  | "connecting"
  | "connected"
  | "reconnecting"
  | "offline"
  | "blocked"
  | "removed"
  | "refused";

export interface ConnectionStatus {
  readonly state: ConnectionState;
  readonly refusal: Refusal | null;
  /** What the server closed the last socket with, while that is news; null if the line broke by itself. */
  readonly closedWith: number | null;
}

export interface SessionEvents {
  /** @returns false if messages were missed in between: the whole view is then asked for. */
  view(message: ViewMessage): boolean;
  notice(message: NoticeMessage): void;
  status(status: ConnectionStatus): void;
  /** How many requests wait for their answer. */
  unsaved(count: number): void;
}

/** What a removed participant's socket is closed with; the server's word, not to be argued with. */
const REMOVED = 4000;
/** What a page is closed with that sent too much at once, or too much in one piece: said also when it is back. */
const TOO_MUCH = [4002, 1009];
/** How long a page that is back says why it was away. In milliseconds. */
const WHY = 15_000;
/** How long each step of a try is waited for: a network that swallows packets answers never. In milliseconds. */
const TRY = 4_000;
/** A socket that has never opened yet may have a slow proxy before it. In milliseconds. */
const FIRST_OPENING = 8_000;
/**
 * A question that has no answer by now may be lost in a network that swallows packets, or on a slow way: another one is
 * asked beside it, and the first answer counts. In milliseconds.
 */
const BESIDE = 1_200;
/** Who wakes does not interrupt a try that has only begun: else a row of taps would let none arrive. In milliseconds. */
const FRESH = 1_000;
/** Who has no answer after so long feels whether the line is alive, instead of at the next beat. In milliseconds. */
const DOUBT = 3_000;
const OFFLINE_AFTER = 30_000;
/** Refusals that waiting does not change. */
const FINAL = ["KEY_UNKNOWN", "NOT_FOUND", "NOT_ALLOWED"];

interface Try {
  readonly began: number;
  readonly control: AbortController;
}

/**
 * A participant's line to a session's room. The key is the truth: after every loss a new seat is reserved with it, until
 * the page is left or the server says that waiting is of no use.
 */
export class SessionConnection {
  readonly #session: string;
  readonly #key: string;
  readonly #events: SessionEvents;
  readonly #outbox: Outbox;
  #room: Room | null = null;
  #pulse: Pulse | null = null;
  #stopWaking: () => void = () => {};
  #retry: ReturnType<typeof setTimeout> | undefined;
  #offline: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  readonly #tries = new Set<Try>();
  #closedWith: number | null = null;
  #forget: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #socketFailures = 0;
  #everConnected = false;

  constructor(session: string, key: string, events: SessionEvents) {
    this.#session = session;
    this.#key = key;
    this.#events = events;
    this.#outbox = new Outbox((count) => events.unsaved(count));
  }

  open(): void {
    this.#tell("connecting");
    const wake = () => {
      if (this.#room === null && document.visibilityState !== "hidden") this.retryNow();
    };
    const off = onWaking(wake);
    // Whoever touches a page that has lost its line is there, whatever the device says of its network.
    document.addEventListener("pointerdown", wake);
    this.#stopWaking = () => {
      off();
      document.removeEventListener("pointerdown", wake);
    };
    this.#countOffline();
    this.#ask();
  }

  /** Leaves for good: nothing is called back any more. */
  close(): void {
    this.#closed = true;
    this.#stopWaking();
    clearTimeout(this.#offline);
    clearTimeout(this.#forget);
    this.#giveUp();
    hangUp(this.#letGo());
  }

  /** Sends a request with an id of its own, over as many connections as it takes. */
  request<N extends RequestName>(type: N, payload: Omit<RequestPayload<N>, "id">): Promise<Reply> {
    const answered = this.#outbox.put(type, payload);
    const doubt = setTimeout(() => this.#pulse?.feel(), DOUBT);
    void answered.then(() => clearTimeout(doubt));
    return answered;
  }

  /** Tries at once instead of waiting for the next attempt, or for one that may have gone into a dead network. */
  retryNow(): void {
    if (this.#closed || this.#room !== null) return;
    const now = performance.now();
    if ([...this.#tries].some(({ began }) => now - began < FRESH)) return;
    this.#giveUp();
    this.#attempts = 0;
    this.#ask();
  }

  /** Asks for a seat, and again beside that until there is an answer. */
  #ask(): void {
    const one = { began: performance.now(), control: new AbortController() };
    this.#tries.add(one);
    this.#askIn(BESIDE);
    void this.#join(one);
  }

  async #join(one: Try): Promise<void> {
    const { signal } = one.control;
    const late = setTimeout(() => one.control.abort(), TRY);
    const path = `api/sessions/${encodeURIComponent(this.#session)}/connect`;
    const reservation = await call<Reservation>(path, { method: "POST", key: this.#key, body: {}, signal });
    clearTimeout(late);
    // Another try was answered first, or nobody waits any more.
    if (!this.#tries.has(one)) return;
    if (!reservation.ok && reservation.error.code === "UNREACHABLE") {
      this.#tries.delete(one);
      if (this.#tries.size === 0) this.#scheduleRetry();
      return;
    }
    this.#giveUp(one);
    if (reservation.ok) await this.#openSocket(reservation.value, signal);
    if (!this.#tries.delete(one) || this.#room !== null) return;
    if (!reservation.ok && FINAL.includes(reservation.error.code)) {
      this.#end("refused", reservation.error);
      return;
    }
    this.#scheduleRetry();
  }

  /** Waits for no try any more, but for the one that was answered. */
  #giveUp(but: Try | null = null): void {
    clearTimeout(this.#retry);
    for (const one of this.#tries) {
      if (one === but) continue;
      this.#tries.delete(one);
      one.control.abort();
    }
  }

  async #openSocket(reservation: Reservation, signal: AbortSignal): Promise<void> {
    const { openRoom } = await import("./open-room.ts");
    const room = await openRoom(
      baseAddress(),
      reservation,
      this.#everConnected ? TRY : FIRST_OPENING,
      signal,
    );
    if (signal.aborted) {
      hangUp(room);
      return;
    }
    if (room !== null) {
      this.#take(room);
      return;
    }
    this.#socketFailures += 1;
    if (!this.#everConnected || this.#socketFailures > 3) this.#tell("blocked");
  }

  /** Every handler is registered before this returns: the SDK drops messages that nobody listens to. */
  #take(room: Room): void {
    if (this.#closed) {
      hangUp(room);
      return;
    }
    this.#room = room;
    room.reconnection.enabled = false;
    let viewed = false;
    room.onMessage("view", (message: ViewMessage) => {
      viewed = true;
      if (this.#room === room && !this.#events.view(message)) this.resync();
    });
    room.onMessage("notice", (message: NoticeMessage) => this.#events.notice(message));
    room.onLeave((code) => this.#lost(room, code));
    room.onError(() => {});
    setTimeout(() => {
      if (!viewed && this.#room === room) this.resync();
    }, 1_000);
    this.#attempts = 0;
    this.#socketFailures = 0;
    this.#everConnected = true;
    clearTimeout(this.#offline);
    this.#pulse = startPulse(
      () => pingOf(room),
      () => this.#lost(room, null),
      () => this.resync(),
    );
    if (this.#closedWith !== null && !TOO_MUCH.includes(this.#closedWith)) this.#closedWith = null;
    this.#tell("connected");
    clearTimeout(this.#forget);
    if (this.#closedWith !== null) this.#forget = setTimeout(() => this.#forgetWhy(), WHY);
    this.#outbox.carryBy((type, payload) => room.request(type, payload));
  }

  #forgetWhy(): void {
    this.#closedWith = null;
    if (this.#room !== null) this.#tell("connected");
  }

  /** Asks for the whole view again. */
  resync(): void {
    this.#room?.request("resync", {}).catch(() => {});
  }

  #lost(room: Room, code: number | null): void {
    if (this.#room !== room || this.#closed) return;
    this.#letGo();
    if (code === REMOVED) {
      this.#end("removed", null);
      return;
    }
    // A black-holed socket closes only after minutes; nobody waits for it.
    if (code === null) room.connection.close();
    clearTimeout(this.#forget);
    this.#closedWith = code;
    this.#tell("reconnecting");
    this.#countOffline();
    this.#scheduleRetry();
  }

  #letGo(): Room | null {
    const room = this.#room;
    this.#room = null;
    this.#outbox.carryBy(null);
    this.#pulse?.stop();
    this.#pulse = null;
    return room;
  }

  #end(state: "removed" | "refused", refusal: Refusal | null): void {
    this.#closed = true;
    this.#stopWaking();
    clearTimeout(this.#offline);
    clearTimeout(this.#forget);
    this.#closedWith = null;
    this.#tell(state, refusal);
  }

  #countOffline(): void {
    clearTimeout(this.#offline);
    this.#offline = setTimeout(() => {
      if (this.#room === null && this.#socketFailures === 0) this.#tell("offline");
    }, OFFLINE_AFTER);
  }

  #scheduleRetry(): void {
    this.#askIn(retryDelay(this.#attempts, Math.random()));
    this.#attempts += 1;
  }

  #askIn(milliseconds: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#ask(), milliseconds);
  }

  #tell(state: ConnectionState, refusal: Refusal | null = null): void {
    this.#events.status({ state, refusal, closedWith: this.#closedWith });
  }
}

function pingOf(room: Room): Promise<void> {
  return new Promise((alive, dead) => {
    if (room.connection?.isOpen) room.ping(() => alive());
    else dead(new Error("the socket is closed"));
  });
}

/** Says goodbye; not to a line that is being closed already: browsers complain of a word that is sent there. */
function hangUp(room: Room | null): void {
  if (room?.connection?.isOpen) void room.leave().catch(() => {});
}
