import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_ASKED_ABOUT } from "../../server/sessions/sessions.ts";
import { otherProgram } from "../classroom/other-program.ts";
import { Refused } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** A figure's value, or 0 if it has none yet. */
async function figure(name: string, headers: Record<string, string> = {}): Promise<number> {
  const text = await (await fetch(`${server.base}/metrics`, { headers })).text();
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}

test("whoever runs the server sees sessions, people, how long answers and appends take, views and refusals", async () => {
  const session = await server.create();
  const facilitator = server.facilitator(session);
  const ada = await server.seated(session, "Ada", "moscow");
  for (const person of [ada, facilitator]) await person.ask("resync", {});
  expect([await figure("whitecell_sessions"), await figure("whitecell_connected")]).toEqual([1, 2]);
  const names = ["acknowledgement_seconds", "append_seconds", "view_bytes"];
  const counts = () => Promise.all(names.map((name) => figure(`whitecell_${name}_count`)));
  const before = await counts();
  const bytes = await figure("whitecell_view_bytes_sum");
  await ada.ask("message.send", { channel: "public", text: "So it is.".repeat(100) });
  const after = await counts();
  const [acknowledged, appended, viewed] = after.map((count, index) => count - (before[index] ?? 0));
  expect([acknowledged, appended]).toEqual([1, 1]);
  // One for each of the two who read it; that they came may be told meanwhile.
  expect(viewed).toBeGreaterThanOrEqual(2);
  expect(await figure("whitecell_view_bytes_sum")).toBeGreaterThan(bytes + 1_800);
  expect(await figure("whitecell_append_seconds_sum")).toBeGreaterThan(0);
  await expect(ada.ask("control.start", {})).rejects.toThrow(Refused);
  expect(await figure('whitecell_rejected_total{code="NOT_ALLOWED"}')).toBe(1);
  await server.call("GET", "/api/join/AAAAAA");
  expect(await figure('whitecell_rejected_total{code="CODE_UNKNOWN"}')).toBe(1);
});

/** `fetch` sends no `Host` but its own. */
async function bareText(headers: Record<string, string>): Promise<string> {
  const asked = get({ host: "127.0.0.1", port: server.port, path: "/metrics", headers });
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return text(answer);
}

test("a student does not read off them that somebody has just filed an order: counts of acts are for the host", async () => {
  const elsewhere = { "x-forwarded-for": "192.0.2.1" };
  expect(await figure("whitecell_sessions", elsewhere)).toBe(1);
  const open = await (await fetch(`${server.base}/metrics`, { headers: elsewhere })).text();
  for (const act of ["acknowledgement", "append", "view_bytes", "rejected"]) expect(open).not.toContain(act);
  // Processor time and memory are spent on every order, and a stranger need not know which Node runs here.
  const names = open.split("\n").flatMap((line) => /^(\w+)/.exec(line)?.[1] ?? []);
  expect(new Set(names)).toEqual(new Set(["whitecell_sessions", "whitecell_connected"]));
  // A proxy on the same machine that says it in another way, or a page whose name was made to lead here.
  const handedOn: readonly Record<string, string>[] = [
    { forwarded: "for=192.0.2.1" },
    { "x-real-ip": "192.0.2.1" },
    { via: "1.1 proxy" },
    { host: "school.example" },
    { host: "elsewhere.example:80" },
  ];
  for (const headers of handedOn)
    expect(await bareText(headers), JSON.stringify(headers)).not.toContain("rejected");
  for (const host of ["localhost", `127.0.0.1:${server.port}`, "[::1]:80"])
    expect(await bareText({ host }), host).toContain("rejected");
  const authorization = `Bearer ${server.hostKey}`;
  expect(await figure("whitecell_append_seconds_count", { ...elsewhere, authorization })).toBeGreaterThan(0);
});

test("a server that can read and not write says that it is not ready, and that it is again", async () => {
  const ready = async () => {
    const answer = await fetch(`${server.base}/readyz`);
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  expect(await ready()).toEqual([200, undefined]);
  const other = otherProgram(server.data);
  other.exec("BEGIN IMMEDIATE");
  // SQLite waits five seconds for another program.
  await expect.poll(ready, { timeout: 20_000 }).toEqual([503, "NOT_SAVED"]);
  other.exec("ROLLBACK");
  other.close();
  await expect.poll(ready, { timeout: 5_000 }).toEqual([200, undefined]);
});

test("sessions whose codes were only typed leave the memory after a few others; those with people in them stay", async () => {
  const before = await figure("whitecell_sessions");
  const played = await server.create();
  await server.seated(played, "Ada", "moscow").then((ada) => ada.ask("resync", {}));
  const typed = await Promise.all(Array.from({ length: MOST_ASKED_ABOUT + 4 }, () => server.create()));
  for (const { code } of [played, ...typed, played]) {
    const { status } = await server.call("GET", `/api/join/${code}`);
    expect(status).toBe(200);
  }
  expect(await figure("whitecell_sessions")).toBe(before + 1 + MOST_ASKED_ABOUT);
  expect(server.faults).toEqual([]);
});
