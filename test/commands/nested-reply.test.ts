import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { connectRedis } from "../../server/analysis/redis-games.ts";

/** Deeper than a parser goes that calls itself for every level. */
const DEEP = 100_000;

test("a Redis server whose answer is nested without end counts as one that does not answer, and ends nobody", async () => {
  const sockets = new Set<Socket>();
  const hostile = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", () => socket.write("*1\r\n".repeat(DEEP)));
  });
  await new Promise<void>((resolve) => hostile.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    hostile.close();
  });
  const address = hostile.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const faults: string[] = [];
  const redis = await connectRedis(`redis://127.0.0.1:${address.port}`, ({ name }) => faults.push(name));
  expect(redis).toBeNull();
  expect(faults).toContain("RangeError");
});
