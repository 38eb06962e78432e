import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JoinInfo, SessionSummary } from "../../shared/protocol/http.ts";
import { Person } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

const PREFIX = "/edu/game";
const PUBLIC = `https://school.example${PREFIX}`;

/** A client that was built, as small as it can be. */
const client = mkdtempSync(join(tmpdir(), "whitecell-client-"));
writeFileSync(join(client, "index.html"), "<!doctype html><html><head></head></html>");
writeFileSync(join(client, "icon.svg"), "<svg/>");

let server: TestServer;
beforeAll(async () => {
  const parts = { client: pathToFileURL(`${client}/`) };
  server = await TestServer.start({ publicUrl: new URL(`${PUBLIC}/`), trustProxy: true }, parts);
});
afterAll(async () => {
  await server.end();
  rmSync(client, { recursive: true });
});

function lookUp(code: string, from: string): Promise<Response> {
  return fetch(`${server.base}/api/join/${code}`, { headers: { "x-forwarded-for": from } });
}

describe("D2: below a path and behind TLS", () => {
  const read = async (path: string) => {
    const { text, status, headers } = await server.call("GET", path, { key: server.hostKey });
    const isJson = headers.get("content-type")?.includes("json") === true;
    expect([path, status, isJson], "the path before it was not cut off").toEqual([path, 200, true]);
    return JSON.parse(text);
  };

  test("every link that is given out keeps scheme, host and path", async () => {
    const { links, id, code } = await server.create();
    expect(links.join, "the join link").toBe(`${PUBLIC}/join/${code}`);
    expect(links.console.split("#")[0], "the console's link").toBe(`${PUBLIC}/console/${id}`);
    expect(links.projector.split("?")[0], "the projector's link").toBe(`${PUBLIC}/projector/${id}`);
    const listed = (await read(`${PREFIX}/api/sessions`)) as SessionSummary[];
    expect(listed.find((one) => one.id === id)?.links, "the links on the host page").toEqual(links);
  });

  test("routes are found whether the proxy hands the path on or cuts it off, and under no other path", async () => {
    const scenarios = await read(`${PREFIX}/api/scenarios`);
    expect(await read("/api/scenarios")).toEqual(scenarios);
    for (const other of ["/edu", `${PREFIX}s`, `${PREFIX}${PREFIX}`]) {
      const { status } = await server.call("GET", `${other}/api/scenarios`);
      expect([other, status]).toEqual([other, 404]);
    }
    const { servers } = await read(`${PREFIX}/api/openapi.json`);
    const [{ url }] = servers as [{ url: string }];
    const described = new URL("api/join", new URL(url, `${PUBLIC}/api/openapi.json`)).href;
    expect(described, "the address in the interface's description").toBe(`${PUBLIC}/api/join`);
  });

  test("whoever asks with the whole address, as one asks a proxy, finds the same, and nothing else", async () => {
    const asked = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const ask = request({ port: server.port, host: "127.0.0.1", path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        ask.on("error", reject).end();
      });
    for (const [path, status] of [
      [`http://elsewhere.example${PREFIX}/api/scenarios`, 200],
      ["http://elsewhere.example/api/scenarios", 200],
      [`http://elsewhere.example${PREFIX}s/api/scenarios`, 404],
      ["http://elsewhere.example", 200],
      [`${PREFIX}?lang=ru`, 200],
    ] as const)
      expect([path, await asked(path)]).toEqual([path, status]);
  });

  test("pages at whatever depth look for what they need below the path, and may open sockets there", async () => {
    for (const page of [`${PREFIX}/`, PREFIX, `${PREFIX}/join/AB2CD3`, "/console/0123456789"]) {
      const { status, headers, text } = await server.call("GET", page);
      expect([page, status]).toEqual([page, 200]);
      const base = /<base href="([^"]*)"/.exec(text)?.[1];
      expect(base, `where ${page} looks for its parts`).toBe(`${PREFIX}/`);
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("upgrade-insecure-requests");
      // The proxy may put another host in the place of the one that the browser asked for.
      expect(policy).toMatch(/connect-src [^;]*wss:\/\/school\.example[ ;]/);
      expect(headers.get("strict-transport-security")).toContain("max-age");
    }
    expect((await server.call("GET", `${PREFIX}/icon.svg`)).text).toBe("<svg/>");
  });

  test("a socket that arrives with the path before its address opens, and carries the game", async () => {
    const session = await server.create();
    const { participantKey } = await server.join(session, "Ada", "moscow");
    // A proxy that hands the path on as it is: everything arrives with its prefix, sockets, too.
    const ada = new Person(`${server.base}${PREFIX}`, session.id, participantKey);
    expect((await ada.until("a view", () => true)).you.name).toBe("Ada");
    const said = await ada.ask("message.send", { channel: "public", text: "From below." });
    expect(said).toMatchObject({ ok: true });
    await ada.leave();
  }, 15_000);
});

test("who says to be somebody else is slowed all the same: only the proxy's own word counts", async () => {
  const guesses = Array.from({ length: 60 }, (_, index) => lookUp("AAAAAA", `10.0.0.${index}, 192.0.2.9`));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  const more = await Promise.all(
    Array.from({ length: 30 }, (_, index) => lookUp("AAAAAA", `10.0.1.${index}, 192.0.2.9`)),
  );
  expect([...statuses, ...more.map(({ status }) => status)]).toContain(429);
}, 30_000);

test("who guesses codes is slowed and told to wait; another address of the same proxy is not", async () => {
  const session = await server.create();
  const guesses = await Promise.all(Array.from({ length: 31 }, () => lookUp("AAAAAA", "192.0.2.7")));
  expect(guesses.every(({ status }) => status === 404)).toBe(true);
  // Twenty may wait, and one or two are looked at before all of these are there.
  const queued = Array.from({ length: 25 }, () => lookUp("AAAAAA", "192.0.2.7"));
  const first = await Promise.race(queued.map(async (answer) => await answer));
  const crowded =
    first.status === 429 ? first : (await Promise.all(queued)).find(({ status }) => status === 429);
  expect(crowded?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await crowded?.json()).toMatchObject({ code: "TOO_MANY_TRIES" });
  const other = await lookUp(session.code, "192.0.2.8");
  expect(((await other.json()) as JoinInfo).title).toBe("Fixture");
}, 30_000);
