import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import express from "express";
import { afterEach, expect, test, vi } from "vitest";
import { type HandOnTools, handOn } from "../../server/http/hand-on.ts";
import { HeldElsewhere } from "../../server/sessions/ownership.ts";

/** So long the beginning of an answer is waited for here. In milliseconds. */
const PATIENCE = 300;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function addressOf(server: Server): Promise<string> {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A process that has no session of its own and hands everything on to the one at an address. */
function handingOn(address: string, patience?: number): Promise<string> {
  const held = new HeldElsewhere("s1", address);
  const sessions = { open: () => Promise.reject(held), tools: { secret: "secret" } };
  const tools = {
    sessions,
    ownAddress: () => address,
    ...(patience && { patience }),
  } as unknown as HandOnTools;
  const app = express();
  app.use((request, response, next) => void handOn(tools, held, request, response, request.url).catch(next));
  return addressOf(createServer(app));
}

test("a long log comes whole by way of another process, however slow the reader's network is", async () => {
  const peer = await addressOf(
    createServer(async (_request, response) => {
      response.write("first record\n");
      await delay(3 * PATIENCE);
      response.end("last record\n");
    }),
  );
  const answer = await fetch(await handingOn(peer, PATIENCE));
  expect(await answer.text()).toBe("first record\nlast record\n");
});

test("who asks a process that says nothing is told to ask again", async () => {
  const peer = await addressOf(createServer(() => {}));
  const answer = await fetch(await handingOn(peer, PATIENCE));
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: "SESSION_MOVED" });
});

test.each([
  ["/api/sessions/s1/branch", 201],
  ["/api/sessions/s1/views?turn=3", 201],
  ["/api/sessions/s1/connect", 503],
  ["/api/join/branch", 503],
] as const)("half a minute is waited for %s: %i", async (path, status) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const asked = Promise.withResolvers<ServerResponse>();
    const peer = await addressOf(createServer((_request, response) => asked.resolve(response)));
    const answer = fetch(`${await handingOn(peer)}${path}`);
    const late = await asked.promise;
    vi.advanceTimersByTime(30_000);
    late.writeHead(201).end("{}");
    expect((await answer).status).toBe(status);
  } finally {
    vi.useRealTimers();
  }
});
