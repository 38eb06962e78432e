import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROUTES } from "../../server/http/route-table.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
let session: CreatedSession;
beforeAll(async () => {
  server = await TestServer.start();
  session = await server.create();
});
afterAll(() => server.end());

const TAKING = ROUTES.filter(({ body }) => body !== undefined);

test.each(TAKING.map(({ method, path }) => [method, path] as const))(
  "%s %s refuses a packed body before anything unpacks it",
  async (method, path) => {
    const url = `${server.base}${path.replace("{id}", session.id).replace(/\{\w+\}/, "fixture")}`;
    for (const [encoding, body] of [
      ["br", brotliCompressSync("{}")],
      ["gzip", gzipSync("{}")],
      ["deflate", deflateSync("{}")],
      ["br", Buffer.from("this was never packed")],
    ] as const) {
      const answer = await fetch(url, {
        method: method.toUpperCase(),
        headers: {
          authorization: `Bearer ${server.hostKey}`,
          "content-type": "application/json",
          "content-encoding": encoding,
        },
        body: new Uint8Array(body),
      });
      const { code, detail } = await answer.json();
      expect([encoding, answer.status, code]).toEqual([encoding, 400, "MALFORMED"]);
      expect(detail).toContain("content encoding unsupported");
    }
  },
);

test("the same bodies are taken as they are", async () => {
  expect(TAKING.length).toBeGreaterThan(5);
  const body = { scenario: "fixture" };
  expect(await server.call("POST", "/api/sessions", { key: server.hostKey, body })).toMatchObject({
    status: 201,
  });
});
