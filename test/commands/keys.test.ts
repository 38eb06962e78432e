import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";
import { run } from "./run.ts";

describe("named host keys", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.end());

  const keys = (...words: readonly string[]) => run("keys", ...words, "--data", server.data);
  const made = async (name: string) => JSON.parse((await keys("add", name, "--json")).out).key as string;

  test("are made while the server runs; each sees the sessions that it made, the first one all", async () => {
    const [ada, ben] = [await made("Ada Lovelace"), await made("ben")];
    const sessionOf = (key: string) =>
      server.call("POST", "/api/sessions", {
        key,
        body: { scenario: "fixture", settings: { bots: "hold" } },
      });
    const { id } = JSON.parse((await sessionOf(ada)).text);
    const seenBy = async (key: string) => {
      const { text } = await server.call("GET", "/api/sessions", { key });
      return (JSON.parse(text) as SessionSummary[]).map((one) => one.id);
    };
    expect([await seenBy(ada), await seenBy(ben), await seenBy(server.hostKey)]).toEqual([[id], [], [id]]);
    expect((await keys("list")).out).toMatch(/Ada Lovelace\s+holds, made \d{4}-\d\d-\d\d, 1 game\n/);
    const listed = JSON.parse((await keys("list", "--json")).out);
    expect(listed.keys.map(({ name }: { name: string }) => name).sort()).toEqual([
      "Ada Lovelace",
      "ben",
      "first",
    ]);
    expect(JSON.stringify(listed)).not.toContain(ada);
  });

  test("are refused at once when they are revoked; the name can get another key and finds its sessions", async () => {
    const old = await made("carol");
    const body = { scenario: "fixture", settings: { bots: "hold" } };
    expect((await server.call("POST", "/api/sessions", { key: old, body })).status).toBe(201);
    expect(await keys("add", "carol")).toMatchObject({ code: 1, err: expect.stringContaining("already") });
    expect(await keys("revoke", "carol")).toMatchObject({ code: 0, out: "The key of carol is revoked.\n" });
    const refused = await server.call("GET", "/api/sessions", { key: old });
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([401, "KEY_UNKNOWN"]);
    expect((await server.call("POST", "/api/sessions", { key: old, body })).status).toBe(401);
    expect(await keys("revoke", "carol")).toMatchObject({ code: 1 });
    expect((await keys("list")).out).toMatch(/carol\s+revoked \d{4}-\d\d-\d\d/);
    const again = await server.call("GET", "/api/sessions", { key: await made("carol") });
    expect(JSON.parse(again.text)).toHaveLength(1);
  });

  test("the first one is made anew at the next start after it was revoked", async () => {
    const old = server.hostKey;
    expect((await keys("revoke", "first")).out).toContain("new first key");
    expect(existsSync(join(server.data, "host-key"))).toBe(false);
    expect((await server.call("GET", "/api/sessions", { key: old })).status).toBe(401);
    await server.stop();
    await server.begin();
    expect(server.hostKey).not.toBe(old);
    expect((await server.call("GET", "/api/sessions", { key: old })).status).toBe(401);
    expect((await server.call("GET", "/api/sessions", { key: server.hostKey })).status).toBe(200);
  });
});

describe("wrong usage of keys", () => {
  const empty = mkdtempSync(join(tmpdir(), "whitecell-no-keys-"));
  afterAll(() => rmSync(empty, { recursive: true }));

  test("is said in a sentence", async () => {
    expect(await run("keys")).toMatchObject({ code: 2 });
    expect(await run("keys", "ad", "x")).toMatchObject({
      code: 2,
      err: 'whitecell: keys cannot "ad"; did you mean "add"?\n',
    });
    expect(await run("keys", "add")).toMatchObject({ code: 2, err: "whitecell: keys add needs NAME.\n" });
    expect(await run("keys", "add", "<b>")).toMatchObject({ code: 2 });
    expect(await run("keys", "list", "x", "--data", empty)).toMatchObject({ code: 1 });
    expect(await run("keys", "list", "--data", empty)).toMatchObject({
      code: 1,
      err: expect.stringContaining("No server has kept data"),
    });
    expect((await run("keys", "--help")).out).toContain("whitecell keys add|list|revoke [NAME]");
  });
});
