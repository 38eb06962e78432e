import { Client, type Room } from "@colyseus/sdk";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import type { RequestName } from "../../shared/protocol/requests.ts";
import { withChanges } from "../../shared/view/changes.ts";
import type { ViewSections } from "../../shared/view/view.ts";

type Listener = () => void;
type Reply = { ok: true; n: number } & Record<string, unknown>;

/** How the server refused a request: what the SDK hands over as the reason of a rejection. */
export class Refused extends Error {
  readonly code: string;
  readonly reason: Record<string, unknown>;
  constructor(reason: Record<string, unknown>) {
    super(`${String(reason.code)}: ${String(reason.message)}`);
    this.code = String(reason.code);
    this.reason = reason;
  }
}

/**
 * One person at a table, without a browser: keeps the view that the server sends, comes back after every broken
 * connection, and repeats a request with its id until it has an answer. Every byte received is kept if asked for.
 */
export class Person {
  readonly base: string;
  readonly session: string;
  readonly key: string;
  readonly received: Buffer[] = [];
  view: Partial<ViewSections> = {};
  /** How often the connection was made. */
  connections = 0;
  #room: Room | null = null;
  #joining: Promise<Room> | null = null;
  #version = -1;
  #listeners = new Set<Listener>();
  #left = false;
  #requests = 0;
  readonly #record: boolean;

  constructor(base: string, session: string, key: string, record = false) {
    this.base = base;
    this.session = session;
    this.key = key;
    this.#record = record;
  }

  /** The room, joined anew if the connection is gone; tries until the server is there. */
  async room(): Promise<Room> {
    if (this.#room !== null) return this.#room;
    this.#joining ??= this.#join().finally(() => {
      this.#joining = null;
    });
    return this.#joining;
  }

  async #join(): Promise<Room> {
    for (;;) {
      try {
        return await this.#joinOnce();
      } catch (error) {
        if (this.#left) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  async #joinOnce(): Promise<Room> {
    const answer = await fetch(`${this.base}/api/sessions/${this.session}/connect`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.key}` },
    });
    const reservation = await answer.json();
    if (!answer.ok) throw new Error(`connect: ${JSON.stringify(reservation)}`);
    const room = await new Client(this.base).consumeSeatReservation(reservation);
    room.reconnection.enabled = false;
    this.connections += 1;
    this.#version = -1;
    if (this.#record) this.#sniff(room);
    room.onMessage("view", (message: ViewMessage) => this.#take(message));
    room.onMessage("notice", () => {});
    room.onError(() => {});
    room.onLeave(() => {
      if (this.#room === room) this.#room = null;
      if (!this.#left) void this.room().catch(() => {});
    });
    this.#room = room;
    const resync = (await room.request("resync", {})) as Reply;
    if (resync.ok !== true) throw new Error("no view");
    return room;
  }

  #sniff(room: Room): void {
    const { events } = (room as unknown as { connection: { events: { onmessage(event: unknown): void } } })
      .connection;
    const pass = events.onmessage;
    events.onmessage = (event) => {
      this.received.push(Buffer.from((event as { data: ArrayBuffer }).data));
      pass.call(events, event);
    };
  }

  #take(message: ViewMessage): void {
    if (!message.whole && message.version !== this.#version + 1) {
      void this.#room?.request("resync", {}).catch(() => {});
      return;
    }
    this.#version = message.version;
    this.view = message.whole ? message.sections : withChanges(this.view as ViewSections, message);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Waits until the view is as the predicate wants it. */
  async until(what: string, predicate: (view: ViewSections) => boolean, seconds = 60): Promise<ViewSections> {
    await this.room();
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        if (this.view.session === undefined || !predicate(this.view as ViewSections)) return false;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(this.view as ViewSections);
        return true;
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(look);
        const { session, clock } = this.view;
        reject(new Error(`waited ${seconds} s for: ${what}; now ${JSON.stringify({ session, clock })}`));
      }, seconds * 1000);
      this.#listeners.add(look);
      look();
    });
  }

  /** A request with an id, repeated over broken connections until it is answered. Throws `Refused` when refused. */
  async ask(name: RequestName, payload: Record<string, unknown>, id?: string): Promise<Reply> {
    this.#requests += 1;
    const request = {
      ...payload,
      id: id ?? `${this.key.slice(0, 12)}-${name}-${this.#requests}`.padEnd(16, "0"),
    };
    for (;;) {
      const room = await this.room();
      try {
        return (await room.request(name, request, { timeout: 5000 })) as Reply;
      } catch (error) {
        const reason = (error as { reason?: Record<string, unknown> }).reason;
        // A session that moved is asked again where it is now, as the browser does it.
        if (reason?.code !== undefined && reason.code !== "SESSION_MOVED") throw new Refused(reason);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  /** Leaves for good. */
  async leave(): Promise<void> {
    this.#left = true;
    await this.#room?.leave().catch(() => {});
  }
}
