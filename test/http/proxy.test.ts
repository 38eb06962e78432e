import { afterAll, beforeAll, expect, test } from "vitest";
import type { JoinInfo, SessionSummary } from "../../shared/protocol/http.ts";
import { Person } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

const PREFIX = "/edu/game";
const PUBLIC = `https://school.example${PREFIX}`;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ publicUrl: new URL(`${PUBLIC}/`), trustProxy: true });
});
afterAll(() => server.end());

function lookUp(code: string, from: string): Promise<Response> {
  return fetch(`${server.base}/api/join/${code}`, { headers: { "x-forwarded-for": from } });
}

test("D2: below a path and behind TLS, links, pages, routes and sockets keep scheme and prefix", async () => {
  const session = await server.create();
  expect(session.links.join).toBe(`${PUBLIC}/join/${session.code}`);
  expect(session.links.console.startsWith(`${PUBLIC}/console/${session.id}#`)).toBe(true);
  const listed = await server.call("GET", `${PREFIX}/api/sessions`, { key: server.hostKey });
  const summaries = JSON.parse(listed.text) as SessionSummary[];
  expect(summaries.map(({ links }) => links.projector.startsWith(`${PUBLIC}/projector/`))).toEqual([true]);
  const page = await server.call("GET", `${PREFIX}/api/scenarios`);
  expect(page.headers.get("strict-transport-security")).toContain("max-age");
  const policy = page.headers.get("content-security-policy");
  expect(policy).toContain("upgrade-insecure-requests");
  // The proxy may put another host in the place of the one that the browser asked for.
  expect(policy).toMatch(/connect-src [^;]*wss:\/\/school\.example[ ;]/);
  const { servers } = JSON.parse((await server.call("GET", `${PREFIX}/api/openapi.json`)).text);
  const [{ url }] = servers as [{ url: string }];
  expect(new URL("api/join", new URL(url, `${PUBLIC}/api/openapi.json`)).href).toBe(`${PUBLIC}/api/join`);
  const { participantKey } = await server.join(session, "Ada", "moscow");
  // A proxy that hands the path on as it is: everything arrives with its prefix, sockets, too.
  const ada = new Person(`${server.base}${PREFIX}`, session.id, participantKey);
  expect((await ada.until("a view", () => true)).you.name).toBe("Ada");
  expect(await ada.ask("message.send", { channel: "public", text: "From below." })).toMatchObject({
    ok: true,
  });
  await ada.leave();
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
