import { afterEach, expect, test, vi } from "vitest";
import { forgetSession } from "../../server/sessions/forget-session.ts";
import { recordsOf } from "../../server/sessions/restore.ts";
import { unpackSession } from "../../server/sessions/snapshot-bytes.ts";
import { makeLog } from "../../shared/log/codec.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { Desk } from "../rooms/desk.ts";

const CANARY = "canary-that-was-said";

let open: Desk | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await open?.end();
  open = null;
});

/** After so many closed turns there is a snapshot, and after as many more another one. */
const TURNS = 4;

/** A session in which something was said, with turns closed after it, so that a snapshot holds the words. */
async function spokenDesk(): Promise<Desk & { ada: string }> {
  const desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: 0, bots: "hold", variant: "full" });
  open = desk;
  const ada = await desk.join("Ada", "moscow");
  await desk.control("control.start", {});
  await desk.ask(ada, "message.send", { channel: "public", text: CANARY });
  await closeTurns(desk, 1, TURNS);
  expect(await snapshotOf(desk)).toContain(CANARY);
  return Object.assign(desk, { ada });
}

async function closeTurns(desk: Desk, from: number, to: number): Promise<void> {
  for (let turn = from; turn <= to; turn += 1) {
    expect(await desk.control("control.closeTurn", { turn })).toMatchObject({ ok: true });
    await desk.settle();
  }
}

async function snapshotOf({ store, live }: Desk): Promise<string> {
  const snapshot = await store.snapshots.last(live.id);
  if (snapshot === null) throw new Error("no snapshot");
  return JSON.stringify(unpackSession(snapshot.state).session);
}

const logOf = async ({ store, live }: Desk) => makeLog(recordsOf(await store.events.read(live.id, 1)));

test("nobody is in a session while texts are erased from it; whoever wants in waits and finds them gone", async () => {
  const desk = await spokenDesk();
  const { live, store, sessions, ada } = desk;
  const line = desk.line(ada);
  let gone = false;
  live.onGone(() => {
    gone = true;
  });
  // The first line is being written anew for as long as the test says.
  const { redact } = store.events;
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  vi.spyOn(store.events, "redact").mockImplementation(async (...given) => {
    begun.resolve();
    await go.promise;
    return redact(...given);
  });
  const erasing = forgetSession(sessions, live.id, true);
  await begun.promise;
  expect(gone).toBe(true);
  expect(await desk.ask(ada, "message.send", { channel: "public", text: "And then?" })).toMatchObject({
    ok: false,
    error: { code: "SESSION_MOVED" },
  });
  expect(await desk.control("control.closeTurn", { turn: TURNS + 1 })).toMatchObject({ ok: false });
  let opened = false;
  const opening = sessions.open(live.id).then((session) => {
    opened = true;
    return session;
  });
  for (let rounds = 0; rounds < 20; rounds += 1) await new Promise(setImmediate);
  expect(opened).toBe(false);
  go.resolve();
  expect(await erasing).toEqual({ names: 3, texts: 1 });
  const again = await opening;
  if (again === null) throw new Error("the session is gone");
  desk.live = again;
  expect(JSON.stringify(again.session())).not.toContain(CANARY);
  expect(line.views.length).toBeGreaterThan(0);
  await desk.ask(ada, "message.send", { channel: "public", text: "And then?" });
  await closeTurns(desk, TURNS + 1, 2 * TURNS);
  expect(await snapshotOf(desk)).not.toContain(CANARY);
  const log = await logOf(desk);
  expect(log).toContain("And then?");
  expect(log).not.toContain(CANARY);
  expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 2 * TURNS, partsLeftOut: 1 } });
});

test("what was on its way to the disk when the erasing began is erased, too", async () => {
  const desk = await spokenDesk();
  const { live, store, sessions, ada } = desk;
  const { append } = store.events;
  const begun = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  vi.spyOn(store.events, "append").mockImplementationOnce(async (given) => {
    begun.resolve();
    await go.promise;
    return append(given);
  });
  const saying = desk.ask(ada, "message.send", { channel: "public", text: `${CANARY}, once more` });
  await begun.promise;
  const erasing = forgetSession(sessions, live.id, true);
  for (let rounds = 0; rounds < 20; rounds += 1) await new Promise(setImmediate);
  go.resolve();
  expect(await saying).toMatchObject({ ok: true });
  expect(await erasing).toMatchObject({ texts: 2 });
  expect(await logOf(desk)).not.toContain(CANARY);
});

test("who asks twice at once is answered twice, and the session can be opened afterwards", async () => {
  const desk = await spokenDesk();
  const { live, sessions } = desk;
  const [one, other] = await Promise.all([
    forgetSession(sessions, live.id, true),
    forgetSession(sessions, live.id, true),
  ]);
  expect([one.texts + other.texts, one.names + other.names]).toEqual([1, 3]);
  const again = await sessions.open(live.id);
  expect(again?.session().turns).toHaveLength(TURNS);
});

test("nothing is erased while the store cannot say whose the session is: another process may serve it", async () => {
  const desk = await spokenDesk();
  const { live, store, sessions } = desk;
  live.unload();
  const gone = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  vi.spyOn(store.events, "byId").mockRejectedValue(gone);
  const work = vi.fn(async () => {});
  await expect(sessions.whileShut(live.id, work)).rejects.toBe(gone);
  expect(work).not.toHaveBeenCalled();
});
