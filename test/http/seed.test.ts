import { afterAll, beforeAll, expect, test } from "vitest";
import { readLog } from "../../shared/log/codec.ts";
import { bodyOf, headerOf } from "../../shared/log/header.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** What the first record of a new session's log says, with the seed that is sealed in it. */
async function headerOfNew(seed?: string) {
  const session = await server.create(seed === undefined ? {} : { seed });
  const path = `/api/sessions/${session.id}/log`;
  const { text } = await server.call("GET", path, { key: session.facilitatorKey });
  const read = readLog(text);
  const header = headerOf(read.ok ? read.value.records : []);
  const [first] = read.ok ? read.value.records : [];
  const sealed = first === undefined ? null : bodyOf(first, "session-sealed");
  if (!header.ok || sealed === null) throw new Error("no first record");
  return { ...header.value, seed: sealed.seed };
}

test("L4: sessions that are started without a seed have seeds of their own; a typed one is marked as guessable", async () => {
  const own = [await headerOfNew(), await headerOfNew(), await headerOfNew()];
  expect(new Set(own.map(({ seedDigest }) => seedDigest)).size).toBe(3);
  expect(own.map(({ guessable }) => guessable)).toEqual([false, false, false]);
  for (const { seed } of own) expect(Buffer.from(seed, "hex")).toHaveLength(128 / 8);
  const typed = [await headerOfNew("monday"), await headerOfNew("monday")];
  expect(typed.map(({ guessable }) => guessable)).toEqual([true, true]);
  expect(typed[0]?.seedDigest).toBe(typed[1]?.seedDigest);
});
