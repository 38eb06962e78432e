import { afterAll, beforeAll, expect, test } from "vitest";
import { faultOfNode } from "../../server/faulty-node.ts";
import type { CreatedSession, SeatInvitations } from "../../shared/protocol/http.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { otherProgram } from "../classroom/other-program.ts";
import { Person, Refused } from "../classroom/person.ts";
import { fate, ROOM_DATA, ROOM_REQUEST, rawSocket, typed } from "../classroom/raw-socket.ts";
import { ServerProcess } from "../classroom/server-process.ts";

/** What people write must not stand in a log that whoever runs the machine reads, whatever goes wrong. */
const NAME = "Canary Of Aname";
const MESSAGE = "canary-of-a-message";
const CLAIM = "canary-of-an-order";
const NOTE = "canary-of-a-note";
const JUNK = "canary-of-a-broken-body";

/** Throws what nobody catches when it is told to, as a fault in a library would. */
const THROWS =
  "data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('stray'));setTimeout(()=>{throw new Error('thrown')})})";

let server: ServerProcess;
let session: CreatedSession;
let ada: Person;
let facilitator: Person;

beforeAll(async () => {
  server = await ServerProcess.start([], {
    environment: { WHITECELL_LOG: "trace" },
    preload: ["--import", THROWS],
  });
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
  session = await createSession(server.base, server.hostKey, { scenario: "csto-2005", settings });
  facilitator = new Person(server.base, session.id, session.facilitatorKey);
});
afterAll(async () => {
  await ada?.leave();
  await facilitator?.leave();
  await server?.stop();
});

const post = (path: string, body: string, key = session.facilitatorKey) =>
  fetch(`${server.base}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body,
  });

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

test("the log of a session that is played, and of all that goes wrong in it, holds no word and no key", async () => {
  const joined = await joinSeat(server.base, session.code, NAME, "moscow");
  ada = new Person(server.base, session.id, joined.participantKey);
  await facilitator.ask("control.start", {});
  const { sheet } = await ada.until("planning", (view) => view.session.phase === "planning");
  const order = { action: "free-move", fields: { claim: CLAIM, argument: CLAIM, wanted: CLAIM } };
  const orders = { turn: 1, revision: sheet?.revision ?? 0, orders: [order] };
  await refusalOf(ada.ask("orders.draft", orders));
  await refusalOf(ada.ask("orders.save", orders));
  await ada.ask("message.send", { channel: "seat", text: MESSAGE });
  await facilitator.ask("control.note", { text: NOTE });
  await facilitator.ask("control.closeTurn", { turn: 1 });
  const cards = await fetch(`${server.base}/api/sessions/${session.id}/invitations`, {
    headers: { authorization: `Bearer ${session.facilitatorKey}` },
  });
  const [invitation = ""] = ((await cards.json()) as SeatInvitations).map(
    ({ link }) => link.split("invite=")[1] ?? "",
  );
  await post("/api/join", `{"name":"${JUNK}",`);
  await post("/api/join", JSON.stringify({ code: session.code, name: JUNK, seat: JUNK }));
  await post("/api/return", JSON.stringify({ code: session.code, phrase: `${JUNK} ${joined.phrase}` }));
  await post(`/api/sessions/${session.id}/links`, JSON.stringify({ role: JUNK }), JUNK);

  // Frames that Colyseus itself complains of.
  const place = { base: server.base, session: session.id, key: joined.participantKey };
  for (const frame of [
    Buffer.concat([Buffer.from([ROOM_DATA]), typed("no.such"), Buffer.from([0xa5]), Buffer.from(MESSAGE)]),
    Buffer.concat([
      Buffer.from([ROOM_REQUEST, 1]),
      typed("orders.save"),
      Buffer.from([0xdf]),
      Buffer.from(CLAIM),
    ]),
    Buffer.concat([Buffer.from([ROOM_DATA, 0xb0]), Buffer.from([0xff, 0xfe]), Buffer.from(MESSAGE)]),
  ]) {
    const socket = await rawSocket(place);
    socket.on("error", () => {}).send(frame);
    await fate(socket);
    socket.terminate();
  }

  // A store that cannot write: the fault is logged, and what was to be written is not.
  const other = otherProgram(server.data);
  other.exec("BEGIN IMMEDIATE");
  const said = refusalOf(ada.ask("message.send", { channel: "public", text: MESSAGE }));
  const refused = await post(
    "/api/join",
    JSON.stringify({ code: session.code, name: `${NAME} 2`, seat: "moscow" }),
  );
  expect(refused.status).toBe(503);
  other.exec("ROLLBACK");
  other.close();
  await said;

  // What is searched for was really said, filed and kept.
  const log = await fetch(`${server.base}/api/sessions/${session.id}/log`, {
    headers: { authorization: `Bearer ${session.facilitatorKey}` },
  });
  const kept = await log.text();
  for (const word of [MESSAGE, CLAIM, NOTE]) expect([word, kept.includes(word)]).toEqual([word, true]);
  expect(server.errors).toContain("session opened");
  expect(server.errors).toMatch(/"level":50/);
  const secrets = [
    ...[NAME, MESSAGE, CLAIM, NOTE, JUNK, joined.participantKey, session.facilitatorKey, server.hostKey],
    ...[joined.phrase, invitation, session.links.projector.split("#")[1] ?? "?"],
  ];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(10);
    expect([secret, server.errors.includes(secret)]).toEqual([secret, false]);
  }
});

test("an older Node is told of to who asks for more, in one line, once, and serves", () => {
  const lines = server.errors.split("\n").filter((line) => line.includes("CVE-2026-111497"));
  const told = faultOfNode(process.versions.node);
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    told === null ? [] : [expect.objectContaining({ level: 30, msg: told })],
  );
});

test("keys stand in no address that a server or a proxy would write down", async () => {
  for (const link of [session.links.console, session.links.projector, session.links.join]) {
    const { pathname, search } = new URL(link);
    expect(`${pathname}${search}`).not.toMatch(/[\w-]{21,}/);
  }
  const address = new URL(
    (await rawSocket({ base: server.base, session: session.id, key: session.facilitatorKey })).url,
  );
  expect(address.href).not.toContain(session.facilitatorKey);
  expect(address.href).not.toContain("_authToken");
});

test("a rejection and a fault that nobody caught end neither the process nor anybody's session", async () => {
  const { connections } = ada;
  process.kill(server.pid, "SIGUSR2");
  await ada.ask("resync", {});
  await ada.ask("message.send", { channel: "public", text: "Still here." });
  expect(ada.connections).toBe(connections);
  expect(server.errors).toMatch(/"stray".*nobody caught this rejection/);
  expect(server.errors).toMatch(/"thrown".*nobody caught this fault/);
});
