import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { MAKINGS, ReadingPace } from "../../server/auth/reading-pace.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

test("forty readings at once are given at once; twenty more take a quarter of a second each; others are not touched", async () => {
  let now = 0;
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const pace = new ReadingPace({ now: () => now, wait });
  for (let count = 0; count < 60; count += 1) expect(await pace.turn("ada")).toEqual({ admitted: true });
  expect(waits).toEqual(Array.from({ length: 20 }, (_, index) => 250 * (index + 1)));
  expect(await pace.turn("ada")).toEqual({ admitted: false, seconds: 1 });
  expect(await pace.turn("eva")).toEqual({ admitted: true });
  now += 250;
  expect(await pace.turn("ada")).toEqual({ admitted: true });
  expect(await pace.turn("ada")).toMatchObject({ admitted: false });
  now += 60_000;
  waits.length = 0;
  for (let count = 0; count < 40; count += 1) await pace.turn("ada");
  expect(waits).toEqual([]);
});

test("who has read too much is not forgotten, however many others come meanwhile", async () => {
  const pace = new ReadingPace({ now: () => 0, wait: async () => {} });
  for (let count = 0; count < 60; count += 1) await pace.turn("ada");
  for (let count = 0; count < 1100; count += 1) await pace.turn(`reader ${count}`);
  expect(await pace.turn("ada")).toMatchObject({ admitted: false });
});

test("whoever reserves places without end is told to wait; the others come in", async () => {
  const session = await server.create();
  const { participantKey: key } = await server.join(session, "Mallory", "moscow");
  const at = `/api/sessions/${session.id}/connect`;
  const greedy = await Promise.all(Array.from({ length: 70 }, () => server.call("POST", at, { key })));
  const refused = greedy.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(JSON.parse(refused[0]?.text ?? "")).toMatchObject({ code: "READING_PACE" });
  expect(refused[0]?.headers.get("retry-after")).toMatch(/^\d+$/);
  const other = await server.seated(session, "Ada", "tashkent");
  expect((await other.until("a view", () => true)).you.name).toBe("Ada");
});

test.each([
  [
    "taken out",
    (session: CreatedSession, participant: string) =>
      server.facilitator(session).ask("control.remove", { participant }),
  ],
  [
    "signed out, since their link was made anew,",
    ({ id, facilitatorKey: key }: CreatedSession, participant: string) =>
      server.call("POST", `/api/sessions/${id}/ways-back`, { key, body: { participant } }),
  ],
] as const)("whoever is %s while their readings wait for their turn reads no more", async (_, sendAway) => {
  const session = await server.create();
  const at = `/api/sessions/${session.id}`;
  const wish = { key: session.facilitatorKey, body: { name: "Helper", role: "facilitator" } };
  const { participant, link } = JSON.parse((await server.call("POST", `${at}/links`, wish)).text);
  const key = link.split("#")[1];
  const first = await server.call("GET", `${at}/log`, { key });
  const readings = Array.from({ length: 58 }, (_, index) =>
    server.call("GET", `${at}/${["log", "table", "views"][index % 3]}`, { key }),
  );
  await Promise.race(readings);
  await sendAway(session, participant);
  const answers = (await Promise.all(readings)).map(({ status, text }) =>
    status === 200 ? "200" : `${status} ${JSON.parse(text).code}`,
  );
  expect(first.status).toBe(200);
  expect(answers).toContain("200");
  expect(answers, "all that waited were read").toContain("401 KEY_UNKNOWN");
  expect(new Set(answers)).toEqual(new Set(["200", "401 KEY_UNKNOWN"]));
});

test("whoever asks for views, logs and tables without end is told to wait, and by how much; the class reads on", async () => {
  const session = await server.create();
  const { participantKey } = await server.join(session, "Ada", "moscow");
  await server.facilitator(session).ask("control.start", {});
  const at = `/api/sessions/${session.id}`;
  const greedy = Array.from({ length: 90 }, (_, index) =>
    server.call("GET", index % 3 === 0 ? `${at}/table` : `${at}/${index % 3 === 1 ? "log" : "views"}`, {
      key: session.facilitatorKey,
    }),
  );
  const other = await server.call("GET", `${at}/views`, { key: participantKey });
  expect(other.status).toBe(200);
  const refused = (await Promise.all(greedy)).filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers, text } of refused) {
    expect([status, headers.get("content-type")]).toEqual([
      429,
      expect.stringContaining("application/problem+json"),
    ]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(JSON.parse(text)).toMatchObject({ code: "READING_PACE", status: 429 });
  }
});

test("games made of whole logs are counted together, also in branches of branches; what comes on top is told to wait", async () => {
  let desk = await server.create();
  await server.facilitator(desk).ask("control.start", {});
  await server.facilitator(desk).ask("control.closeTurn", { turn: 1 });
  const branch = ({ id, facilitatorKey: key }: CreatedSession) =>
    server.call("POST", `/api/sessions/${id}/branch`, { key, body: { turn: 1 } });
  const games = async () =>
    JSON.parse((await server.call("GET", "/api/sessions", { key: server.hostKey })).text).length as number;
  // Each branch has a desk of its own, with a key of its own.
  for (let depth = 0; depth < 3; depth += 1) desk = JSON.parse((await branch(desk)).text);
  const before = await games();
  const answers = await Promise.all(Array.from({ length: 30 }, () => branch(desk)));
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused.length).toBeGreaterThanOrEqual(10);
  for (const { status, headers, text } of refused) {
    expect([status, JSON.parse(text).code]).toEqual([429, "WRITING_PACE"]);
    expect(headers.get("retry-after")).toMatch(/^\d+$/);
  }
  expect(await games()).toBe(before + answers.length - refused.length);
  const bringIn = () => server.call("POST", "/api/logs", { key: server.hostKey, body: "no log" });
  const brought = await Promise.all(Array.from({ length: 25 }, bringIn));
  expect(brought.map(({ text }) => JSON.parse(text).code)).toContain("WRITING_PACE");
}, 120_000);

test.each([
  ["links", { name: "Helper", role: "observer" }],
  ["ways-back", { participant: "" }],
] as const)("a desk that asks for %s without end is told to wait; another one is not", async (what, body) => {
  const session = await server.create();
  const { participantKey } = await server.join(session, "Ada", "moscow");
  const ada = await server.person(session.id, participantKey).until("a view", () => true);
  const at = `/api/sessions/${session.id}/${what}`;
  const wish = "participant" in body ? { participant: ada.you.participant } : body;
  const ask = (key: string) => server.call("POST", at, { key, body: wish });
  const answers = await Promise.all(Array.from({ length: 90 }, () => ask(session.facilitatorKey)));
  const refused = answers.filter(({ status, text }) => status === 429 && text.includes("WRITING_PACE"));
  expect(refused.length).toBeGreaterThanOrEqual(10);
  for (const { headers } of refused) expect(headers.get("retry-after")).toMatch(/^\d+$/);
  const other = await server.create();
  const link = { key: other.facilitatorKey, body: { name: "Helper", role: "observer" } };
  expect((await server.call("POST", `/api/sessions/${other.id}/links`, link)).status).toBe(201);
});

test("a host key makes as many games as any school wants, but not more in a night than a disk holds", async () => {
  let now = 0;
  const pace = new ReadingPace({ now: () => now, wait: async () => {} }, MAKINGS);
  const made = async (tries: number) => {
    let count = 0;
    for (let at = 0; at < tries; at += 1) if ((await pace.turn("teacher")).admitted) count += 1;
    return count;
  };
  expect(await made(1_000)).toBe(1_000);
  now += 12 * 3600 * 1000;
  expect(await made(100_000)).toBeLessThan(2_010);
  for (let second = 0; second < 3600; second += 1) {
    now += 1_000;
    await made(3);
  }
  expect(await made(100)).toBeLessThan(10);
  expect((await pace.turn("another")).admitted).toBe(true);
});

test("games and versions of scenarios count together for the host who makes them", async () => {
  const turn = vi.spyOn(ReadingPace.prototype, "turn").mockImplementation(async () => {
    return { admitted: false, seconds: 7 };
  });
  const key = server.hostKey;
  const answers = [
    await server.call("POST", "/api/sessions", { key, body: { scenario: "fixture" } }),
    await server.call("PUT", "/api/scenarios/mine", { key, body: { text: "id: mine" } }),
    await server.call("POST", "/api/scenarios/validate", { key, body: { text: "id: mine" } }),
  ];
  const [paces, readers] = [turn.mock.contexts, turn.mock.calls.map(([reader]) => reader)];
  turn.mockRestore();
  expect(answers.map(({ status, text }) => [status, JSON.parse(text).code])).toEqual([
    [429, "WRITING_PACE"],
    [429, "WRITING_PACE"],
    [429, "READING_PACE"],
  ]);
  expect(paces[0]).toBe(paces[1]);
  expect(readers).toEqual(["first", "first", "host first"]);
});
