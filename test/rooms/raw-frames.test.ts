import { once } from "node:events";
import { request } from "node:http";
import type { Duplex } from "node:stream";
import { matchMaker } from "@colyseus/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { fate, ROOM_DATA, ROOM_DATA_BYTES, ROOM_REQUEST, rawSocket, typed } from "../classroom/raw-socket.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
let session: CreatedSession;
let witness: Person;
/** How often the server has shown signs of life to a socket over which nothing else goes. */
let pings = 0;
beforeAll(async () => {
  server = await TestServer.start();
  session = await server.create();
  witness = await server.seated(session, "Ada", "moscow");
  const quiet = await rawSocket(place((await server.join(session, "Quinn", "baku")).participantKey));
  quiet.on("ping", () => {
    pings += 1;
  });
});
afterAll(() => server.end());

const place = (key: string) => ({ base: server.base, session: session.id, key });

test("D6: truncated, mistyped and nested frames hurt nobody but their sender", async () => {
  await witness.until("the lobby", () => true);
  const { participantKey } = await server.join(session, "Mallory", "tashkent");
  const deep = Buffer.alloc(20_000, 0x91);
  const frames: readonly Buffer[] = [
    Buffer.alloc(0),
    Buffer.from([255]),
    Buffer.from([ROOM_DATA]),
    Buffer.from([ROOM_REQUEST]),
    Buffer.from([ROOM_REQUEST, 1]),
    Buffer.concat([
      Buffer.from([ROOM_REQUEST, 1]),
      typed("orders.save"),
      Buffer.from([0xdd, 255, 255, 255, 255]),
    ]),
    Buffer.concat([Buffer.from([ROOM_REQUEST, 2]), typed("orders.save"), deep]),
    Buffer.concat([Buffer.from([ROOM_REQUEST, 3]), typed("__proto__"), Buffer.from([0x80])]),
    Buffer.concat([Buffer.from([ROOM_DATA]), typed("orders.save"), Buffer.from([0xc1])]),
    Buffer.concat([Buffer.from([ROOM_DATA]), typed("constructor"), Buffer.from([0x80])]),
    Buffer.concat([Buffer.from([ROOM_DATA_BYTES]), typed("resync"), Buffer.from([1, 2, 3])]),
  ];
  for (const frame of frames) {
    const socket = await rawSocket(place(participantKey));
    socket.send(frame);
    const end = await fate(socket);
    expect([frame.toString("hex").slice(0, 20), end === "open" || end === 4002]).toEqual([
      frame.toString("hex").slice(0, 20),
      true,
    ]);
    socket.terminate();
    const before = performance.now();
    expect(await witness.ask("message.send", { channel: "public", text: "Still here." })).toMatchObject({
      ok: true,
    });
    expect(performance.now() - before).toBeLessThan(2_000);
  }
  expect(witness.connections).toBe(1);
});

test.each([
  ["Eve", 5_000_000],
  ["Evan", 64 * 1024 + 1],
])(
  "D6: a message of %s's of %d bytes closes its own socket with 1009, and the same key comes back",
  async (name, bytes) => {
    const { participantKey } = await server.join(session, name, "bishkek");
    const socket = await rawSocket(place(participantKey));
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    socket.send(Buffer.alloc(bytes, 0x20));
    expect(await closed).toBe(1009);
    const again = server.person(session.id, participantKey);
    expect((await again.until("a view", () => true)).you.name).toBe(name);
    expect(witness.connections).toBe(1);
  },
);

test.each([
  [150, "open" as const],
  [450, 4002],
])(
  "D6: %d messages in one moment leave their socket %s, disturb nobody else, and the same key comes back",
  async (messages, end) => {
    const { participantKey } = await server.join(session, "Flora", "bishkek");
    const socket = await rawSocket(place(participantKey));
    const frame = Buffer.concat([Buffer.from([ROOM_REQUEST, 1]), typed("resync"), Buffer.from([0x80])]);
    for (let sent = 0; sent < messages; sent += 1) socket.send(frame);
    let ended: number | "open" = "open";
    socket.once("close", (code) => {
      ended = code;
    });
    if (end === "open") {
      const read = once(socket, "pong");
      socket.ping();
      await read;
    }
    expect(await witness.ask("message.send", { channel: "public", text: "Dry here." })).toMatchObject({
      ok: true,
    });
    await expect.poll(() => ended, { timeout: 10_000, message: "how the socket ended" }).toBe(end);
    socket.terminate();
    const again = server.person(session.id, participantKey);
    expect((await again.until("a view", () => true)).you.name).toMatch(/^Flora/);
    expect(witness.connections, "the connections of another student").toBe(1);
  },
);

test("a tab closed while it was still joining leaves the server as it was", async () => {
  const { participantKey } = await server.join(session, "Tom", "baku");
  const socket = await rawSocket(place(participantKey), false);
  socket.terminate();
  const again = server.person(session.id, participantKey);
  expect((await again.until("a view", () => true)).you.name).toBe("Tom");
});

test("a socket that is opened and never joins is closed, and nothing piles up for it", async () => {
  const { participantKey } = await server.join(session, "Sal", "astana");
  const socket = await rawSocket(place(participantKey), false);
  const code = await new Promise<number>((resolve) => socket.once("close", resolve));
  expect(code).toBe(4002);
  // D1: a proxy that cuts sockets which are idle for a minute never finds one.
  expect(pings).toBeGreaterThan(0);
  const { people } = await witness.until("nobody there", ({ people: all }) =>
    all.some(({ name, connected }) => name === "Sal" && !connected),
  );
  expect(people.some(({ name }) => name === "Ada")).toBe(true);
});

test("nobody makes or enters a room without a key: Colyseus's own ways in are closed", async () => {
  for (const method of ["create", "joinOrCreate", "join", "joinById", "reconnect"]) {
    const answer = await server.call("POST", `/matchmake/${method}/session`, {
      body: { session: session.id },
    });
    expect([method, answer.status]).toEqual([method, 404]);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
  // Behind the doors that are shut nothing lies open either, should a later Colyseus ask its routes by another way.
  expect(matchMaker.controller.exposedMethods).toEqual([]);
  const address = `ws://127.0.0.1:${server.port}/x/${session.id}?sessionId=guessed`;
  const socket = new WebSocket(address);
  const messages: Buffer[] = [];
  socket.on("message", (data) => messages.push(data as Buffer));
  await new Promise((resolve) => socket.once("close", resolve));
  expect(Buffer.concat(messages).includes("moscow")).toBe(false);
});

test("D4: a telephone that fell silent does not keep the server from stopping", async () => {
  const { participantKey: key } = await server.join(session, "Cleo", "moscow");
  const answer = await server.call("POST", `/api/sessions/${session.id}/connect`, { key });
  const { processId, roomId, sessionId } = JSON.parse(answer.text);
  const address = {
    host: "127.0.0.1",
    port: server.port,
    path: `/${processId}/${roomId}?sessionId=${sessionId}`,
  };
  const silent = await new Promise<Duplex>((resolve, reject) => {
    const headers = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    const asked = request({ ...address, headers });
    asked.once("upgrade", (_response, socket) => resolve(socket));
    asked.once("error", reject).end();
  });
  silent.on("error", () => {}).pause();
  const before = performance.now();
  await server.stop();
  expect(performance.now() - before).toBeLessThan(8_000);
});
