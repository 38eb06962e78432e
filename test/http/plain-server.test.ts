import { once } from "node:events";
import type { RequestListener } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { inTurn, plainServer } from "../../server/http/plain-server.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A line to a server of its own that answers in this way, which reads nothing until it is told to. */
async function lineTo(answer: RequestListener, silence?: number): Promise<Socket> {
  const http = plainServer(silence).on("request", inTurn(answer));
  // What the rooms do with a wish for a socket that leads to none.
  http.on("upgrade", (_request, socket) => socket.end("HTTP/1.1 404 Not Found\r\n\r\n"));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const line = connect((http.address() as AddressInfo).port, "127.0.0.1").on("error", () => {});
  line.pause();
  ends.push(() => {
    line.destroy();
    http.close();
    http.closeAllConnections();
  });
  return line;
}

const question = (more = "") => `GET / HTTP/1.1\r\nHost: class\r\n${more}\r\n`;

test("a thousand questions in one piece are not all answered: the line is cut when a few wait", async () => {
  let asked = 0;
  const line = await lineTo((_request, response) => {
    asked += 1;
    setImmediate(() => response.end("x".repeat(16_000)));
  });
  line.write(question().repeat(1000));
  line.resume();
  await once(line, "close");
  expect(asked).toBeLessThan(10);
});

test("who waits for each answer asks a hundred times over one line", async () => {
  const line = await lineTo((_request, response) => void response.end("answer"));
  line.resume();
  for (let count = 0; count < 100; count += 1) {
    line.write(question());
    expect(String((await once(line, "data"))[0])).toContain("answer");
  }
});

test("a long answer that nobody reads is given up after a silence", async () => {
  const closed = Promise.withResolvers<boolean>();
  const line = await lineTo((_request, response) => {
    response.once("close", () => closed.resolve(response.writableFinished));
    response.end("x".repeat(64 * 1024 * 1024));
  }, 300);
  line.write(question());
  expect(await closed.promise).toBe(false);
});

test("a program that offers HTTP/2 with its question is answered", async () => {
  const line = await lineTo((_request, response) => void response.end("answer"));
  line.write(question("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"));
  line.resume();
  expect(String((await once(line, "data"))[0])).toContain("answer");
});
