import { afterAll, beforeAll, expect, test } from "vitest";
import { Refused } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

async function refusal(asked: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await asked.then(
    (answer) => answer,
    (reason: unknown) => reason,
  );
  if (outcome instanceof Refused) return outcome.reason;
  throw new Error(`it was not refused: ${JSON.stringify(outcome)}`);
}

test("a class joins, plays a turn and sees its results", async () => {
  const session = await server.create();
  const moscow = await server.seated(session, "Ada", "moscow");
  const tashkent = await server.seated(session, "Ben", "tashkent");
  const facilitator = server.facilitator(session);
  const lobby = await moscow.until("Ben in the lobby", ({ people }) => people.some((p) => p.name === "Ben"));
  expect(lobby.you).toMatchObject({ name: "Ada", seat: "moscow", head: true });
  expect(lobby.console).toBeNull();
  await facilitator.ask("control.start", {});
  const planning = await moscow.until("planning", (view) => view.session.phase === "planning");
  expect(planning.offers.map(({ action }) => action)).toContain("public-statement");
  const orders = [{ action: "public-statement", fields: { ...statement(planning.offers) } }];
  const filed = await moscow.ask("orders.save", { turn: 1, revision: planning.sheet?.revision, orders });
  expect(filed).toMatchObject({ ok: true, n: 1 });
  await facilitator.ask("control.closeTurn", { turn: 1 });
  const review = await moscow.until("results", (view) => view.results?.turn === 1);
  expect(review.results?.orders).toEqual(orders);
  expect(review.scores.own).toHaveLength(1);
  expect((await tashkent.until("results", (view) => view.results?.turn === 1)).results?.orders).toEqual([]);
  expect(server.faults).toEqual([]);
});

/** The first choices of a public statement, whatever its fields are called. */
function statement(
  offers: readonly { action: string; fields: readonly object[] }[],
): Record<string, unknown> {
  const offer = offers.find(({ action }) => action === "public-statement");
  return Object.fromEntries(
    (offer?.fields ?? []).map((field) => {
      const { id, choices } = field as { id: string; choices?: readonly { value: string }[] };
      const [first] = choices ?? [];
      return [id, first === undefined ? "We hear you." : (first.value ?? first)];
    }),
  );
}

test("D6: every wrong request is refused with a code and a sentence, and nobody is disconnected", async () => {
  const session = await server.create();
  const moscow = await server.seated(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  const { sheet } = await moscow.until("planning", (view) => view.session.phase === "planning");
  const revision = sheet?.revision ?? 0;
  const one = (action: string, fields: object) => ({ turn: 1, revision, orders: [{ action, fields }] });
  const wrong: readonly [string, string, Record<string, unknown>][] = [
    ["MALFORMED", "orders.save", { turn: "one", revision, orders: [] }],
    ["MALFORMED", "orders.save", { turn: 1, revision, orders: [{ action: "offer-aid", fields: { a: {} } }] }],
    ["TEXT_TOO_LONG", "message.send", { channel: "public", text: "x".repeat(3000) }],
    ["MALFORMED", "control.start", { more: true }],
    ["STALE", "orders.save", { turn: 1, revision: revision + 7, orders: [] }],
    ["UNKNOWN_ACTION", "orders.save", one("invade", {})],
    ["FIELD_MISSING", "orders.save", one("offer-aid", {})],
    ["NOT_ALLOWED", "control.start", {}],
    ["NOT_FOUND", "proposal.accept", { proposal: "nothing" }],
    ["CHANNEL_UNKNOWN", "message.send", { channel: ["atlantis"], text: "Hello?" }],
    ["NOT_FOUND", "message.page", { channel: "public", before: "nothing" }],
  ];
  for (const [code, name, payload] of wrong) {
    const refused = await refusal(moscow.ask(name as "resync", payload));
    expect([name, refused.code]).toEqual([name, code]);
    expect(refused.message).toMatch(/^[A-Z].+\.$|^[A-Z].+: /s);
  }
  const misplaced = await refusal(moscow.ask("orders.save", one("offer-aid", { amount: [] })));
  expect(misplaced).toMatchObject({ code: "MALFORMED", path: "orders[0].fields.amount" });
  await facilitator.ask("control.closeTurn", { turn: 1 });
  expect((await refusal(moscow.ask("orders.save", one("offer-aid", {})))).code).toBe("TURN_ENDED");
  expect(moscow.connections).toBe(1);
  expect(server.faults).toEqual([]);
});

test("a request that is repeated with its id gets the same answer, and C1: a turn closes once", async () => {
  const session = await server.create();
  const moscow = await server.seated(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  await moscow.until("planning", (view) => view.session.phase === "planning");
  const said = { channel: "public", text: "Once." };
  const id = "the-same-request-twice";
  const [first, second] = await Promise.all([
    moscow.ask("message.send", said, id),
    moscow.ask("message.send", said, id),
  ]);
  expect(second).toEqual(first);
  expect(await moscow.ask("message.send", said, id)).toEqual(first);
  const { channels } = await facilitator.until("the message", (view) =>
    view.channels.some(({ messages }) => messages.length > 0),
  );
  expect(channels.find(({ key }) => key === "public")?.messages).toHaveLength(1);
  const presses = await Promise.allSettled([
    facilitator.ask("control.closeTurn", { turn: 1 }),
    facilitator.ask("control.closeTurn", { turn: 1 }),
  ]);
  expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const late = presses.find((press) => press.status === "rejected")?.reason as Refused;
  expect(late.reason).toMatchObject({ code: "TURN_ENDED", message: "That turn has already ended." });
});

test("C3: who comes after the start waits until the facilitator gives a seat, and can be removed for good", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  const { door } = (await ada.until("planning", (view) => view.session.phase === "planning")).session;
  const joined = await server.join(session, "Ben", "moscow");
  expect([door, joined.seat]).toEqual(["approve", null]);
  const ben = server.person(session.id, joined.participantKey);
  const { you } = await ben.until("a view", () => true);
  expect(you).toMatchObject({ name: "Ben", seat: null });
  expect(ben.view.sheet).toBeNull();
  await facilitator.ask("control.assign", { participant: you.participant, seat: "moscow" });
  expect((await ben.until("a seat", (view) => view.you.seat !== null)).sheet).not.toBeNull();
  const room = await ben.room();
  const closed = new Promise<number>((resolve) => room.onLeave(resolve));
  await facilitator.ask("control.remove", { participant: you.participant });
  expect(await closed).toBe(4000);
  await ada.until("Ben gone", ({ people }) => people.every(({ name }) => name !== "Ben"));
  const answer = await server.call("POST", `/api/sessions/${session.id}/connect`, {
    key: joined.participantKey,
  });
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, "KEY_UNKNOWN"]);
  const listed = await server.call("GET", "/api/sessions", { key: server.hostKey });
  const sessions = JSON.parse(listed.text) as { id: string; people: number }[];
  expect(sessions.find(({ id }) => id === session.id)?.people).toBe(1);
});

test("J1: the same key again is the same person in the same seat, also over two lines at once", async () => {
  const session = await server.create();
  const { participantKey } = await server.join(session, "Ada", "moscow");
  const phone = server.person(session.id, participantKey);
  const laptop = server.person(session.id, participantKey);
  const [one, other] = [await phone.until("a view", () => true), await laptop.until("a view", () => true)];
  expect(other.you).toEqual(one.you);
  expect(other.people.filter(({ seat }) => seat === "moscow")).toHaveLength(1);
  await phone.leave();
  await laptop.ask("message.send", { channel: "public", text: "Still here." });
  const { people } = await laptop.until("the message", ({ channels }) =>
    channels.some(({ messages }) => messages.length > 0),
  );
  expect(people.find(({ name }) => name === "Ada")?.connected).toBe(true);
});

test("older messages come page by page, and resync sends the whole view again", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  for (let number = 1; number <= 35; number += 1)
    await ada.ask("message.send", { channel: "public", text: `Message ${number}` });
  const view = await ada.until("the last message", ({ channels }) =>
    channels.some(({ messages }) => messages.at(-1)?.text === "Message 35"),
  );
  const shown = view.channels.find(({ key }) => key === "public");
  expect([shown?.messages.length, shown?.more]).toEqual([30, true]);
  const page = await ada.ask("message.page", { channel: "public", before: shown?.messages[0]?.id });
  expect(page).toMatchObject({ ok: true, more: false });
  expect((page.messages as { text: string }[]).map(({ text }) => text)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `Message ${number}`),
  );
  ada.view = {};
  await ada.ask("resync", {});
  expect((await ada.until("the whole view", () => true)).you.name).toBe("Ada");
});
