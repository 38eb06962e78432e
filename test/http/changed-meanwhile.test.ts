import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Figures } from "../../server/figures.ts";
import type { Store } from "../../server/store/store.ts";
import type { CreatedSession, MadeLink, SessionSummary } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";

const CANARY = "canary-that-was-said";

let server: TestServer;
let store: Store;
beforeAll(async () => {
  const timed = vi.spyOn(Figures.prototype, "timed");
  server = await TestServer.start();
  store = timed.mock.results[0]?.value as Store;
  timed.mockRestore();
});
afterAll(() => server.end());

/** Somebody of a session, with their key. */
interface Holder {
  readonly participant: string;
  readonly key: string;
}

interface TalkedSession {
  readonly session: CreatedSession;
  readonly helper: Holder;
  /** The key of a student. */
  readonly ada: string;
}

/** A session in its debrief, in which something was said, with a second facilitator and a student. */
async function talkedSession(): Promise<TalkedSession> {
  const session = await server.create();
  const { participantKey: ada } = await server.join(session, "Ada", "moscow");
  const desk = server.facilitator(session);
  await desk.ask("control.start", {});
  await desk.ask("message.send", { channel: "public", text: CANARY });
  await desk.ask("control.end", {});
  const wish = { key: session.facilitatorKey, body: { name: "Helper", role: "facilitator" } };
  const { text } = await server.call("POST", `/api/sessions/${session.id}/links`, wish);
  const { participant, link } = JSON.parse(text) as MadeLink;
  return { session, helper: { participant, key: link.split("#")[1] ?? "" }, ada };
}

/** Lets something happen after the store has done what it is asked for next, and before its caller hears of it. */
function during<Part extends "events" | "participants">(
  part: Part,
  name: keyof Store[Part],
  happen: () => Promise<unknown>,
  calls = 1,
): void {
  const methods = store[part] as unknown as Record<PropertyKey, (...given: unknown[]) => Promise<unknown>>;
  const real = methods[name] as (...given: unknown[]) => Promise<unknown>;
  let left = calls;
  methods[name] = async (...given) => {
    left -= 1;
    if (left > 0) return real(...given);
    methods[name] = real;
    const done = await real(...given);
    await happen();
    return done;
  };
}

const removed = (session: CreatedSession, { participant }: Holder) =>
  server.facilitator(session).ask("control.remove", { participant });
const signedOut = ({ id, facilitatorKey: key }: CreatedSession, { participant }: Holder) =>
  server.call("POST", `/api/sessions/${id}/ways-back`, { key, body: { participant } });
const erased = ({ id }: CreatedSession) =>
  server.call("POST", `/api/sessions/${id}/forget`, { key: server.hostKey, body: { texts: true } });

const games = async () =>
  (JSON.parse((await server.call("GET", "/api/sessions", { key: server.hostKey })).text) as SessionSummary[])
    .length;

const AWAY = [
  ["its reader is taken out", removed, 401, "KEY_UNKNOWN"],
  ["its reader is signed out", signedOut, 401, "KEY_UNKNOWN"],
  ["its words are erased", erased, 503, "SESSION_MOVED"],
] as const;

test.each(["log", "table", "views"].flatMap((what) => AWAY.map((row) => [what, ...row] as const)))(
  "a %s does not go out if %s while it is made",
  async (what, _, happen, status, code) => {
    const { session, helper } = await talkedSession();
    const path = `/api/sessions/${session.id}/${what}`;
    if (what !== "views")
      expect((await server.call("GET", path, { key: session.facilitatorKey })).text).toContain(CANARY);
    let happened = false;
    during("events", "read", async () => {
      await happen(session, helper);
      happened = true;
    });
    // A table that is at hand is not made anew.
    const asked = what === "table" ? `${path}?separator=semicolon` : path;
    const answer = await server.call("GET", asked, { key: helper.key });
    expect(happened).toBe(true);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
    expect(answer.text).not.toContain(CANARY);
  },
);

test.each(AWAY)("no branch comes to be if %s while it is made", async (_, happen, status, code) => {
  const { session, helper } = await talkedSession();
  const before = await games();
  during("events", "read", () => happen(session, helper));
  const wish = { key: helper.key, body: { turn: 0 } };
  const { status: answered, text } = await server.call("POST", `/api/sessions/${session.id}/branch`, wish);
  expect([answered, JSON.parse(text).code]).toEqual([status, code]);
  expect(await games()).toBe(before);
});

test("what a facilitator hands out does not go to them if they are taken out meanwhile", async () => {
  const { session, helper, ada } = await talkedSession();
  const at = `/api/sessions/${session.id}`;
  const view = await server.person(session.id, ada).until("a view", () => true);
  during("participants", "change", () => removed(session, helper));
  const body = { participant: view.you.participant };
  const words = await server.call("POST", `${at}/ways-back`, { key: helper.key, body });
  expect([words.status, JSON.parse(words.text).code]).toEqual([401, "KEY_UNKNOWN"]);

  const other = await talkedSession();
  // It is looked up once to know the game, and once for its links.
  during("events", "byId", () => removed(other.session, other.helper), 2);
  const links = await server.call("GET", `/api/sessions/${other.session.id}/links`, {
    key: other.helper.key,
  });
  expect([links.status, JSON.parse(links.text).code]).toEqual([401, "KEY_UNKNOWN"]);
});

test("who makes their own link anew is signed out by it, and gets the new one", async () => {
  const { session, helper } = await talkedSession();
  const at = `/api/sessions/${session.id}`;
  const body = { participant: helper.participant };
  const made = await server.call("POST", `${at}/ways-back`, { key: helper.key, body });
  expect(made.status, made.text).toBe(201);
  const key = JSON.parse(made.text).link.split("#")[1];
  expect((await server.call("GET", `${at}/links`, { key })).status).toBe(200);
  expect((await server.call("GET", `${at}/links`, { key: helper.key })).status).toBe(401);
});

test("a message that is hidden while a student's log is made is not in it; facilitators keep it", async () => {
  const { session, ada: key } = await talkedSession();
  const desk = server.facilitator(session);
  const { channels } = await desk.until("what was said", (view) =>
    JSON.stringify(view.channels).includes(CANARY),
  );
  const message = channels.flatMap(({ messages }) => messages).find(({ text }) => text === CANARY)?.id ?? "";
  const log = `/api/sessions/${session.id}/log`;
  during("events", "read", () => desk.ask("control.hide", { message }));
  const { status, text } = await server.call("GET", log, { key });
  expect(status).toBe(200);
  expect(text).toContain("message-hidden");
  expect(text).not.toContain(CANARY);
  expect((await server.call("GET", log, { key: session.facilitatorKey })).text).toContain(CANARY);
});
