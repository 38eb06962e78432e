import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matchMaker, Protocol, Server } from "@colyseus/core";
import { ColyseusTestServer } from "@colyseus/testing";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { ReadingPace } from "../../server/auth/reading-pace.ts";
import { Figures } from "../../server/figures.ts";
import { DeflateThread } from "../../server/rooms/deflate-thread.ts";
import { ROOM, reserve } from "../../server/rooms/reserve.ts";
import { type RoomTools, SessionRoom } from "../../server/rooms/session-room.ts";
import type { SessionState } from "../../server/rooms/session-state.ts";
import type { Connection, PublicStanding, SessionDoor } from "../../server/sessions/connection.ts";
import { rejection } from "../../shared/base/rejection.ts";
import { fail, ok } from "../../shared/base/result.ts";
import { typed } from "../classroom/raw-socket.ts";

/** A session that knows one secret, answers what it is asked, and breaks when it is told to. */
class StandIn implements SessionDoor {
  readonly id = "stand-in";
  readonly secret = "canary-of-the-session";
  readonly lines = new Set<Connection>();
  standingNow: PublicStanding = { phase: "lobby", turn: 0, connected: 0 };
  /** Who has asked something. */
  readonly asked: string[] = [];
  /** Told who has left. */
  left: ((participant: string) => void) | null = null;
  #moved: (() => void) | null = null;

  connect(connection: Connection): () => void {
    if (connection.participant === "breaks") throw new Error(this.secret);
    this.lines.add(connection);
    connection.view({ version: 1, whole: true, sections: {} });
    return () => {
      this.lines.delete(connection);
      this.left?.(connection.participant);
    };
  }

  async request(participant: string, name: string) {
    this.asked.push(participant);
    if (name === "control.start") return fail(rejection("NOT_ALLOWED", { detail: participant }));
    if (name === "control.end") throw new Error(this.secret);
    return ok({ ok: true as const, n: 7 });
  }

  standing(): PublicStanding {
    return this.standingNow;
  }

  onStanding(call: () => void): void {
    this.#moved = call;
  }

  onGone(): void {}

  move(standing: PublicStanding): void {
    this.standingNow = standing;
    this.#moved?.();
  }
}

/** A socket as programs have it that mean no good: it takes what it is given, or reads nothing at all. */
async function deafSocket(participant: string): Promise<WebSocket> {
  const reserved = await reserve({ session: door.id, participant, since: 0 });
  const { processId, roomId, sessionId } = reserved as Record<string, string>;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${processId}/${roomId}?sessionId=${sessionId}`);
  await new Promise((resolve) => socket.once("message", resolve));
  socket.send(Buffer.from([Protocol.JOIN_ROOM]));
  socket.pause();
  return socket;
}

const door = new StandIn();
const caught: unknown[] = [];
let testing: ColyseusTestServer;
let port = 0;

beforeAll(async () => {
  const http = createServer();
  const server = new Server({
    transport: new WebSocketTransport({ server: http, maxPayload: 64 * 1024 }),
    greet: false,
    gracefullyShutdown: false,
  });
  const log: RoomTools["log"] = { info: () => {}, warn: () => {}, error: (fields) => caught.push(fields) };
  const open = async (id: string) => (id === door.id ? door : null);
  const thread = new DeflateThread((error) => caught.push(error));
  server.define(ROOM, SessionRoom, { tools: { open, log, figures: new Figures(), thread } });
  matchMaker.controller.exposedMethods = [];
  await server.listen(0, "127.0.0.1");
  ({ port } = http.address() as AddressInfo);
  testing = new ColyseusTestServer(Object.assign(server, { port }));
});
afterAll(() => testing.shutdown());

async function sitDown(participant: string) {
  const room = await testing.sdk.consumeSeatReservation(
    (await reserve({ session: door.id, participant, since: 0 })) as never,
  );
  room.onMessage("view", () => {});
  room.onMessage("notice", () => {});
  await room.waitForInitialState();
  return room;
}

test("a room has its session's id, and keeps phase, turn and presence in sync, and nothing else", async () => {
  const ada = await sitDown("ada");
  expect(testing.getRoomById(door.id).roomId).toBe(door.id);
  door.move({ phase: "planning", turn: 3, connected: 1 });
  await ada.waitForNextPatch();
  expect((ada.state as InstanceType<typeof SessionState>).toJSON()).toEqual({
    phase: "planning",
    turn: 3,
    connected: 1,
  });
  await ada.leave();
});

test("who sends a request is who the server let in, whatever the request says", async () => {
  const ben = await sitDown("ben");
  const refused = await ben.request("control.start", {}).catch((error) => error.reason);
  expect(refused).toMatchObject({ code: "NOT_ALLOWED", params: { detail: "ben" } });
  await ben.leave();
});

test("a malformed request and one that breaks are answered with a code and a sentence; the line stays", async () => {
  const cleo = await sitDown("cleo");
  const malformed = await cleo.request("orders.save", { turn: "one" }).catch((error) => error.reason);
  expect(malformed).toMatchObject({ code: "MALFORMED", message: expect.stringContaining("This request is") });
  const broken = await cleo.request("control.end", {}).catch((error) => error.reason);
  expect(broken).toMatchObject({ code: "INTERNAL" });
  expect(JSON.stringify(broken)).not.toContain(door.secret);
  expect(caught).toHaveLength(1);
  expect(await cleo.request("orders.ready", { turn: 1, ready: true })).toEqual({ ok: true, n: 7 });
  await cleo.leave();
});

test("nobody comes in past the server: neither by the room's name nor by its id", async () => {
  await expect(testing.sdk.joinOrCreate(ROOM, { session: door.id })).rejects.toThrow();
  await expect(testing.sdk.joinById(door.id)).rejects.toThrow();
  await expect(testing.sdk.create(ROOM, { tools: {} })).rejects.toThrow();
  expect((await matchMaker.query({ roomId: door.id })).map((listing) => listing.private)).toEqual([true]);
  expect(door.lines.size).toBe(0);
});

test("a fault while somebody sits down is kept from them and from everybody else", async () => {
  const before = caught.length;
  const dora = await sitDown("dora");
  const refused = await sitDown("breaks").catch((error: unknown) => String(error));
  expect(String(refused)).not.toContain(door.secret);
  expect(caught.length).toBeGreaterThan(before);
  expect(await dora.request("orders.ready", { turn: 1, ready: true })).toEqual({ ok: true, n: 7 });
  await dora.leave();
});

test("a client that shows signs of life and reads nothing is cut off before much waits for it", async () => {
  const deaf = await deafSocket("deaf");
  const gone = new Promise<string>((resolve) => {
    door.left = resolve;
  });
  const page = "x".repeat(500_000);
  let sent = 0;
  const send = () => {
    for (const line of door.lines) {
      line.notice({ code: "ARRIVAL", params: { name: page, seat: "" } });
      sent += page.length;
    }
    deaf.pong();
    if (door.lines.size > 0) setImmediate(send);
  };
  send();
  expect(await gone).toBe("deaf");
  // What the machine itself buffers for a socket comes on top of what the server lets wait.
  expect(sent).toBeLessThan(40_000_000);
  deaf.terminate();
});

describe("D6: a flood of good requests", () => {
  type Person = Awaited<ReturnType<typeof sitDown>>;
  const sheet = { turn: 1, revision: 0, orders: [] };
  const people: Person[] = [];
  const sat = async (participant: string) => {
    const person = await sitDown(participant);
    people.push(person);
    return person;
  };
  // Slower than what closes a socket, it would take the tests seconds.
  let maxMessagesPerSecond = 0;
  beforeEach(async () => {
    await sat("opens-the-room");
    const room = testing.getRoomById(door.id);
    ({ maxMessagesPerSecond } = room);
    room.maxMessagesPerSecond = Number.POSITIVE_INFINITY;
  });
  afterEach(async () => {
    testing.getRoomById(door.id).maxMessagesPerSecond = maxMessagesPerSecond;
    await Promise.all(people.splice(0).map((person) => person.leave()));
  });

  /** How many of so many requests at once were answered, and the reasons of those that were refused. */
  async function flood(count: number, ask: (index: number) => Promise<unknown>) {
    const began = performance.now();
    const answers = await Promise.allSettled(Array.from({ length: count }, (_, index) => ask(index)));
    const refused = answers.flatMap((one) => (one.status === "rejected" ? [one.reason.reason] : []));
    return { answered: count - refused.length, refused, took: performance.now() - began };
  }

  const say = (person: Person) => () => person.request("message.send", { channel: "public", text: "Buy!" });

  const deeds = (person: Person) => {
    const all = [
      () => person.request("orders.draft", sheet),
      () => person.request("orders.save", sheet),
      () => person.request("orders.ready", { turn: 1, ready: true }),
      () => person.request("proposal.withdraw", { proposal: "p1" }),
      () => person.request("agreement.leave", { agreement: "a1" }),
      () => person.request("control.note", { text: "A note." }),
    ] as const;
    return (index: number) => (all[index % all.length] ?? all[0])();
  };

  async function atOnce(what: string, asks: readonly (() => Promise<unknown>)[]): Promise<void> {
    const began = performance.now();
    for (const ask of asks) await ask();
    expect(performance.now() - began, `${what} had to wait, in milliseconds`).toBeLessThan(1_000);
  }

  test("who says more than anybody can read is slowed, then told to wait; whatever else they do is not", async () => {
    const max = await sat("max");
    const first = await flood(200, say(max));
    expect([first.answered, first.refused], "two hundred words at once").toEqual([200, []]);
    const flooding = flood(120, say(max));
    await atOnce("a sheet", [() => max.request("orders.ready", { turn: 1, ready: true })]);
    const { answered, refused, took } = await flooding;
    expect(took, "nothing said was slowed, in milliseconds").toBeGreaterThan(1_000);
    expect(answered, "words that waited for their turn").toBeGreaterThanOrEqual(40);
    expect(refused.length, "words that were refused").toBeGreaterThan(40);
    for (const reason of refused) expect(reason).toMatchObject({ code: "WRITING_PACE" });
  });

  test("who asks for earlier messages without end, over several lines, is slowed, then told how long to wait", async () => {
    const lines = [await sat("max"), await sat("max"), await sat("max")];
    const asks = lines.map((line) => () => line.request("message.page", { channel: "public", before: "m1" }));
    const page = (index: number) => (asks[index % asks.length] ?? say(lines[0] as Person))();
    const first = await flood(60, page);
    expect([first.answered, first.refused], "sixty pages at once").toEqual([60, []]);
    const flooding = flood(90, page);
    const [max, nora] = [lines[0] as Person, await sat("nora")];
    await atOnce("what is said, or what another reads", [
      say(max),
      () => nora.request("message.page", { channel: "public", before: "m1" }),
    ]);
    const { answered, refused, took } = await flooding;
    expect(took, "no page was slowed, in milliseconds").toBeGreaterThan(500);
    expect(answered, "pages that waited for their turn").toBeGreaterThanOrEqual(20);
    expect(refused.length, "pages that were refused").toBeGreaterThan(30);
    for (const reason of refused)
      expect(reason).toMatchObject({ code: "READING_PACE", params: { seconds: expect.any(Number) } });
  });

  test("who drafts, offers and leaves without end is slowed, then told how long to wait; the line and the others stay", async () => {
    const [mallory, nora] = [await sat("mallory"), await sat("nora")];
    const first = await flood(200, deeds(mallory));
    expect([first.answered, first.refused], "two hundred deeds at once").toEqual([200, []]);
    const flooding = flood(120, deeds(mallory));
    await atOnce("what is only read, what is said, or what another does", [
      () => mallory.request("resync", {}),
      () => mallory.request("message.page", { channel: "public", before: "m1" }),
      () => mallory.request("message.send", { channel: "public", text: "Help!" }),
      () => nora.request("orders.draft", sheet),
    ]);
    const { answered, refused, took } = await flooding;
    expect(took, "no deed was slowed, in milliseconds").toBeGreaterThan(2_000);
    expect(answered, "deeds that waited for their turn").toBeGreaterThanOrEqual(20);
    expect(refused.length, "deeds that were refused").toBeGreaterThan(40);
    for (const reason of refused)
      expect(reason).toMatchObject({ code: "WRITING_PACE", params: { seconds: expect.any(Number) } });
    expect(await mallory.request("resync", {}), "the line of who flooded").toEqual({ ok: true, n: 7 });
  });

  test("what takes much to keep counts as several: whoever sends whole pages again and again is slowed sooner", async () => {
    const [max, nora] = [await sat("long"), await sat("short")];
    const fields = { claim: "Ж".repeat(1_900) };
    const full = { ...sheet, orders: Array.from({ length: 16 }, () => ({ action: "free-move", fields })) };
    for (const [send, few] of [
      [() => max.request("orders.draft", full), 15],
      [() => max.request("message.send", { channel: "public", text: "Ж".repeat(2_000) }), 100],
    ] as const) {
      const { answered, refused } = await flood(150, send);
      expect(answered, "pages that were kept").toBeLessThan(few);
      expect(refused[0]).toMatchObject({ code: "WRITING_PACE", params: { seconds: expect.any(Number) } });
    }
    const short = [() => nora.request("orders.draft", sheet), say(nora)];
    await atOnce("the same in few words", Array(100).fill(short).flat());
  });

  test("who presses through turns without end, forward and back, is slowed, then told how long to wait", async () => {
    const [desk, other] = [await sat("desk"), await sat("other")];
    const presses = (person: Person) => {
      const all = [
        () => person.request("control.closeTurn", { turn: 1 }),
        () => person.request("control.nextTurn", {}),
        () => person.request("control.publish", { turn: 1 }),
        () => person.request("control.rewind", { turn: 1, dice: "same" }),
      ] as const;
      return (index: number) => (all[index % all.length] ?? all[0])();
    };
    const first = await flood(40, presses(desk));
    expect([first.answered, first.refused], "a whole game pressed through").toEqual([40, []]);
    const flooding = flood(60, presses(desk));
    await atOnce("the rest of the desk, or another desk", [
      () => desk.request("control.pause", {}),
      () => desk.request("control.note", { text: "A note." }),
      () => other.request("control.closeTurn", { turn: 1 }),
    ]);
    const { answered, refused, took } = await flooding;
    expect(took, "no press was slowed, in milliseconds").toBeGreaterThan(2_000);
    expect(answered, "presses that waited for their turn").toBeGreaterThanOrEqual(4);
    expect(refused.length, "presses that were refused").toBeGreaterThan(40);
    for (const reason of refused)
      expect(reason).toMatchObject({ code: "WRITING_PACE", params: { seconds: expect.any(Number) } });
  });
});

test("a fault while somebody leaves is caught, and the others play on", async () => {
  const before = caught.length;
  const fred = await sitDown("fred");
  const gina = await sitDown("gina");
  door.left = () => {
    throw new Error(door.secret);
  };
  await gina.leave();
  await expect.poll(() => caught.length).toBeGreaterThan(before);
  door.left = null;
  expect(await fred.request("orders.ready", { turn: 1, ready: true })).toEqual({ ok: true, n: 7 });
  await fred.leave();
});

test("who was sent away is heard no more, also where the socket takes no notice of it", async () => {
  const deaf = await deafSocket("thief");
  const gone = new Promise<string>((resolve) => {
    door.left = resolve;
  });
  for (const line of door.lines) line.drop();
  deaf.send(Buffer.concat([Buffer.from([Protocol.ROOM_REQUEST, 1]), typed("resync"), Buffer.from([0x80])]));
  deaf.close();
  deaf.resume();
  expect(await gone).toBe("thief");
  expect(door.asked).not.toContain("thief");
});

test("who was sent away while what they asked for waited for its turn is not heard either", async () => {
  const turns = vi.spyOn(ReadingPace.prototype, "turn");
  const thief = await sitDown("patient-thief");
  thief.reconnection.enabled = false;
  const room = testing.getRoomById(door.id);
  const { maxMessagesPerSecond } = room;
  room.maxMessagesPerSecond = Number.POSITIVE_INFINITY;
  const heard = () => door.asked.filter((who) => who === "patient-thief").length;
  for (let count = 0; count < 203; count += 1)
    thief.request("orders.save", { turn: 1, revision: 0, orders: [] }).catch(() => {});
  await expect.poll(heard, { message: "what did not have to wait" }).toBe(200);
  expect(turns).toHaveBeenCalledTimes(203);
  const gone = new Promise<string>((resolve) => {
    door.left = resolve;
  });
  for (const line of door.lines) line.drop();
  expect(await gone).toBe("patient-thief");
  await Promise.all(turns.mock.results.map(({ value }) => value));
  await new Promise(setImmediate);
  expect(heard(), "what was carried out, with what waited when the line was cut").toBe(200);
  turns.mockRestore();
  room.maxMessagesPerSecond = maxMessagesPerSecond;
});

test("an idle room is as cheap as it can be", async () => {
  const eve = await sitDown("eve");
  expect(testing.getRoomById(door.id).patchRate).toBe(1_000);
  await eve.leave();
});

test("a room that everybody has left stays for whoever comes back", async () => {
  const jo = await sitDown("jo");
  const room = testing.getRoomById(door.id);
  await jo.leave();
  await expect.poll(() => room.clients.length).toBe(0);
  // What disposes of an empty room does so at once, but not in the same turn of the loop.
  await new Promise(setImmediate);
  expect(testing.getRoomById(door.id)).toBe(room);
  const back = await sitDown("jo");
  expect(testing.getRoomById(door.id)).toBe(room);
  await back.leave();
});

test("who comes while a room is being given up gets into the next one", async () => {
  // A room that somebody is in is not gone at once.
  const hal = await sitDown("hal");
  hal.reconnection.enabled = false;
  const old = testing.getRoomById(door.id);
  const gone = old.disconnect();
  const ida = await sitDown("ida");
  await gone;
  expect(testing.getRoomById(door.id)).not.toBe(old);
  expect(await ida.request("orders.ready", { turn: 1, ready: true })).toEqual({ ok: true, n: 7 });
  await ida.leave();
});
