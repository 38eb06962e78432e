import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_ASKED_ABOUT } from "../../server/sessions/sessions.ts";
import { waitingSchema } from "../../shared/protocol/http.ts";
import { CANARIES, TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

const DAY = 24 * 60;

async function ask(session: string, key?: string) {
  const { status, text } = await server.call("GET", `/api/sessions/${session}/waiting`, {
    ...(key === undefined ? {} : { key }),
  });
  return { status, text, body: JSON.parse(text) };
}

test("whoever has a key is told what waits for them, and nobody else is told anything", async () => {
  const session = await server.create({ title: "IR 304", settings: { minutesPerTurn: DAY } });
  const other = await server.create();
  const { participantKey: key } = await server.join(session, "Ada", "moscow");
  const stranger = await server.join(other, "Eva", "moscow");
  await server.facilitator(session).ask("control.start", {});
  const { status, body, text } = await ask(session.id, key);
  expect(status).toBe(200);
  expect(waitingSchema.parse(body)).toMatchObject({
    ...{ title: "IR 304", phase: "planning", turn: 1, seat: "moscow", sheet: "empty" },
    ...{ running: true, results: null },
  });
  expect(body.remaining).toBeGreaterThan((DAY - 1) * 60_000);
  for (const secret of [CANARIES.briefing("moscow"), CANARIES.objective("moscow"), CANARIES.inject, key])
    expect(text).not.toContain(secret);
  const refused = [
    await ask(session.id),
    await ask(session.id, stranger.participantKey),
    await ask(session.id, session.code),
    await ask(session.code),
    await ask(session.code, stranger.participantKey),
    await ask(session.id, other.facilitatorKey),
    await ask(session.id, server.hostKey),
  ];
  expect(refused.map(({ status: given }) => given)).toEqual([401, 401, 401, 404, 404, 401, 401]);
  for (const one of refused) expect(one.text).not.toContain("IR 304");
});

test("whoever waits at a door is told which one, and nothing of what is played behind it", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  const desk = server.facilitator(session);
  await desk.ask("control.start", {});
  await ada.ask("message.send", { channel: "public", text: "For those inside" });
  const { participantKey: key } = await server.join(session, "Late", "moscow");
  await desk.ask("control.closeTurn", { turn: 1 });
  await desk.ask("control.end", {});
  const { status, body } = await ask(session.id, key);
  expect(status).toBe(200);
  expect(waitingSchema.parse(body)).toMatchObject({
    ...{ phase: "debrief", seat: null, wish: "moscow", results: null, channels: [] },
  });
});

test("whoever was taken out is told nothing any more", async () => {
  const session = await server.create();
  const { participantKey: key } = await server.join(session, "Ada", "moscow");
  const { you } = await server.person(session.id, key).until("a view", () => true);
  await server.facilitator(session).ask("control.remove", { participant: you.participant });
  expect(await ask(session.id, key)).toMatchObject({ status: 401, body: { code: "KEY_UNKNOWN" } });
});

test("whoever came back on another device is told there, and the lost one nothing any more", async () => {
  const session = await server.create();
  const { participantKey: lost, phrase } = await server.join(session, "Ada", "moscow");
  const body = { code: session.code, phrase };
  const { participantKey: key } = JSON.parse((await server.call("POST", "/api/return", { body })).text);
  expect(await ask(session.id, key)).toMatchObject({ status: 200, body: { seat: "moscow" } });
  expect(await ask(session.id, lost)).toMatchObject({ status: 401, body: { code: "KEY_UNKNOWN" } });
});

test("a game that sleeps wakes for a question, and gives way as soon as others are asked about", async () => {
  const figure = async () => {
    const { text } = await server.call("GET", "/metrics");
    return Number(/^whitecell_sessions (\d+)$/m.exec(text)?.[1]);
  };
  const games = [];
  for (let count = 0; count < MOST_ASKED_ABOUT + 3; count += 1) {
    const session = await server.create();
    games.push({ session, key: (await server.join(session, "Ada", "moscow")).participantKey });
  }
  await server.stop();
  await server.begin();
  const before = await figure();
  for (const { session, key } of games) expect((await ask(session.id, key)).status).toBe(200);
  expect(await figure()).toBe(before + MOST_ASKED_ABOUT);
});
