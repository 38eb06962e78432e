import { afterEach, expect, test, vi } from "vitest";
import { hashOfKey } from "../../server/auth/keys.ts";
import { ABSENT_AFTER } from "../../server/sessions/absence-watch.ts";
import { createSession } from "../../server/sessions/create-session.ts";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { IDLE } from "../../server/sessions/live-session.ts";
import { systemTime } from "../../server/sessions/server-time.ts";
import { MOST_ASKED_ABOUT, MOST_IDLE, Sessions } from "../../server/sessions/sessions.ts";
import { GRACE } from "../../shared/session/commands/clock.ts";
import { READY_DELAY } from "../../shared/session/commands/phases.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { Desk } from "./desk.ts";

const MINUTE = 60_000;
let open: Desk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

async function desk(settings: Partial<Settings> = {}): Promise<Desk> {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60, ...settings });
  return open;
}

const standing = ({ live }: Desk) => [live.session().phase, live.session().turn];

test("C2: turns go on by their deadlines with nobody connected", async () => {
  const class1 = await desk();
  await class1.control("control.start", {});
  await class1.pass(5 * MINUTE - 1);
  expect(standing(class1)).toEqual(["planning", 1]);
  await class1.pass(1);
  expect(standing(class1)).toEqual(["review", 1]);
  await class1.pass(MINUTE);
  expect(standing(class1)).toEqual(["planning", 2]);
  await class1.pass(6 * 6 * MINUTE);
  expect(standing(class1)).toEqual(["debrief", 6]);
  expect(class1.faults).toEqual([]);
});

test("T3: a pause stops the clock for everybody, whoever comes meanwhile, and ten pauses do not drift", async () => {
  const class1 = await desk({ minutesPerTurn: 1 });
  await class1.control("control.start", {});
  await class1.pass(40_000);
  for (let time = 0; time < 10; time += 1) {
    await class1.control("control.pause", {});
    await class1.pass(90_000);
    await class1.control("control.resume", {});
  }
  const late = class1.line(await class1.join("Ada", "moscow"));
  expect(late.views[0]?.sections.clock).toMatchObject({ remaining: 20_000, running: true });
  await class1.pass(19_999);
  expect(standing(class1)).toEqual(["planning", 1]);
  await class1.pass(1);
  expect(standing(class1)).toEqual(["review", 1]);
});

test("a hundred pages with one key are served; one more, and the oldest makes room", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const lines = Array.from({ length: 100 }, () => class1.line(ada));
  expect(lines.filter(({ dropped }) => dropped)).toEqual([]);
  const last = class1.line(ada);
  expect(lines.map(({ dropped }) => dropped).indexOf(true)).toBe(0);
  expect(lines.filter(({ dropped }) => dropped)).toHaveLength(1);
  expect([last.views.length, last.dropped]).toEqual([1, false]);
});

test("who will not be let in costs nothing: neither words are hashed nor anything is written", async () => {
  const class1 = await desk();
  await class1.control("control.door", { state: "closed" });
  const add = vi.spyOn(class1.store.participants, "add");
  await expect(class1.join("Mallory", "moscow")).rejects.toThrow("DOOR_CLOSED");
  await class1.control("control.door", { state: "open" });
  await expect(class1.join("Mallory", "atlantis")).rejects.toThrow("SEAT_UNKNOWN");
  expect(add).not.toHaveBeenCalled();
  await class1.join("Ada", "moscow");
  expect(add).toHaveBeenCalledOnce();
});

test("when all are ready the turn closes in five seconds, unless one is not ready after all", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const ben = await class1.join("Ben", "tashkent");
  await class1.control("control.start", {});
  await class1.ask(ada, "orders.ready", { turn: 1, ready: true });
  await class1.ask(ben, "orders.ready", { turn: 1, ready: true });
  await class1.pass(READY_DELAY - 1);
  await class1.ask(ben, "orders.ready", { turn: 1, ready: false });
  await class1.pass(READY_DELAY);
  expect(standing(class1)).toEqual(["planning", 1]);
  await class1.ask(ben, "orders.ready", { turn: 1, ready: true });
  await class1.pass(READY_DELAY);
  expect(standing(class1)).toEqual(["review", 1]);
});

test("a session comes back from its log with what was acknowledged, and with time to come back", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  const said = { channel: "public" as const, text: "Before the power cut.", id: "before-the-power-cut" };
  const answer = await class1.ask(ada, "message.send", said);
  const before = class1.live.session();
  await class1.pass(5 * MINUTE - 1_000);
  await class1.reopen();
  const line = class1.line(ada);
  expect(line.views[0]?.sections.clock?.remaining).toBe(GRACE);
  expect(line.views[0]?.sections.you?.name).toBe("Ada");
  expect(line.views[0]?.sections.channels?.find(({ key }) => key === "public")?.messages).toHaveLength(1);
  expect(class1.live.session().channels).toEqual(before.channels);
  expect(await class1.ask(ada, "message.send", said)).toEqual(answer);
  await class1.pass(GRACE);
  expect(standing(class1)).toEqual(["review", 1]);
});

test("a head that is away for a minute hands on its word; one that comes back in time does not", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const ben = await class1.join("Ben", "moscow");
  const line = class1.line(ada);
  class1.line(ben);
  line.close();
  await class1.pass(ABSENT_AFTER - 1);
  const again = class1.line(ada);
  await class1.pass(ABSENT_AFTER);
  expect(class1.live.session().seats.moscow?.head).toBe(ada);
  again.close();
  await class1.pass(ABSENT_AFTER);
  expect(class1.live.session().seats.moscow?.head).toBe(ben);
});

test("a head that does not come back after a restart of the server hands on its word after a minute", async () => {
  const class1 = await desk();
  await class1.join("Ada", "moscow");
  const ben = await class1.join("Ben", "moscow");
  await class1.reopen();
  class1.line(ben);
  await class1.pass(ABSENT_AFTER - 1);
  expect(class1.live.session().seats.moscow?.head).not.toBe(ben);
  await class1.pass(1);
  expect(class1.live.session().seats.moscow?.head).toBe(ben);
});

test("past a hundred sessions that nobody is connected to, the longest idle one leaves the memory; one with people stays", async () => {
  const class1 = await desk({ minutesPerTurn: null });
  const first = class1.live;
  class1.line(await class1.join("Ada", "moscow"));
  const text = first.session().scenarioText;
  const wish = { scenario: first.session().scenario, scenarioText: text, settings: {}, owner: "first" };
  const others: string[] = [];
  for (let number = 0; number <= MOST_IDLE; number += 1) {
    const made = await createSession(class1.sessions, { ...wish, title: `Class ${number}` });
    if (!made.ok) throw new Error(made.error.code);
    others.push(made.value.id);
    await class1.sessions.open(made.value.id);
    await class1.pass(1);
    if (number === 2) await lookInto(class1, others[0] ?? "");
  }
  const left = others.filter((id) => !class1.sessions.has(id));
  expect(left).toEqual(others.slice(1, 2));
  expect([class1.sessions.size, class1.sessions.has(first.id), first.isGone]).toEqual([
    MOST_IDLE + 1,
    true,
    false,
  ]);
});

/** Somebody comes to a session and leaves again. */
async function lookInto(class1: Desk, id: string): Promise<void> {
  const before = class1.live;
  const found = await class1.sessions.open(id);
  if (found === null) throw new Error("the session is gone");
  class1.live = found;
  class1.line(deskIds(id).facilitator).close();
  class1.live = before;
  await class1.pass(1);
}

/** Sessions that nobody has ever been in, and that are not in memory. */
async function strangers(class1: Desk, count: number): Promise<readonly string[]> {
  const { scenario, scenarioText } = class1.live.session();
  const wish = { scenario, scenarioText, settings: {}, owner: "first" };
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const made = await createSession(class1.sessions, { ...wish, title: `Class ${number}` });
    if (!made.ok) throw new Error(made.error.code);
    ids.push(made.value.id);
  }
  return ids;
}

test("sessions that are only asked about do not pile up: the one asked about longest ago goes, one that somebody comes to stays", async () => {
  const class1 = await desk({ minutesPerTurn: null });
  const asked = await strangers(class1, MOST_ASKED_ABOUT + 2);
  const [first = "", second = "", third = "", ...later] = asked;
  for (const id of [first, second, third]) await class1.sessions.askAbout(id);
  await class1.sessions.open(first);
  await class1.sessions.askAbout(second);
  for (const id of later) await class1.sessions.askAbout(id);
  await class1.settle();
  const inMemory = asked.filter((id) => class1.sessions.has(id));
  expect(inMemory).toEqual([first, second, ...later]);
  // A question about a session that somebody came to is no reason to let it go.
  for (const id of [first, ...later, third]) await class1.sessions.askAbout(id);
  await class1.settle();
  expect(class1.sessions.has(first)).toBe(true);
  expect(class1.sessions.has(class1.live.id)).toBe(true);
  expect(class1.faults).toEqual([]);
});

test("a session whose turn ends soon stays in memory, however many others are asked about", async () => {
  const class1 = await desk({ minutesPerTurn: 5 });
  await class1.control("control.start", {});
  const others = await strangers(class1, MOST_ASKED_ABOUT + 1);
  class1.live.unload();
  await class1.live.quiet();
  const again = await class1.sessions.askAbout(class1.live.id);
  for (const id of others) await class1.sessions.askAbout(id);
  await class1.settle();
  expect([class1.sessions.has(class1.live.id), again?.isGone]).toEqual([true, false]);
  expect(others.filter((id) => !class1.sessions.has(id))).toEqual(others.slice(0, 1));
});

test("of many sessions that are asked about at once each is read before it may go, and each can be asked about again", async () => {
  const class1 = await desk({ minutesPerTurn: null });
  const asked = await strangers(class1, 3 * MOST_ASKED_ABOUT);
  for (let time = 0; time < 2; time += 1) {
    const found = await Promise.all(asked.map((id) => class1.sessions.askAbout(id)));
    expect(found.map((live) => live?.session().phase)).toEqual(asked.map(() => "lobby"));
    await class1.settle();
  }
  expect(asked.filter((id) => class1.sessions.has(id)).length).toBeLessThanOrEqual(MOST_ASKED_ABOUT);
  for (const id of asked) expect((await class1.sessions.open(id))?.isGone).toBe(false);
  expect(class1.faults).toEqual([]);
});

test("who asks to be told that a session was given up is told at once if it was", async () => {
  const class1 = await desk();
  const told: string[] = [];
  class1.live.onGone(() => void told.push("before"));
  class1.live.unload();
  class1.live.onGone(() => void told.push("after"));
  expect(told).toEqual(["before", "after"]);
});

test("a server that is killed while a console's link is made anew knows the new link alone afterwards", async () => {
  const class1 = await desk();
  const { id } = class1.live;
  const keyOf = async () => {
    const stored = await class1.store.events.byId(id);
    if (stored === null) throw new Error("the session is gone");
    return hashOfKey(class1.sessions.keysOf(stored).facilitator);
  };
  const before = await keyOf();
  await class1.store.events.renewLink(id, "facilitator");
  await class1.reopen();
  const after = await keyOf();
  const { facilitator } = deskIds(id);
  expect((await class1.store.participants.byKeyHash(id, after))?.id).toBe(facilitator);
  expect(await class1.store.participants.byKeyHash(id, before)).toBeNull();
});

test("a session with nobody in it and no clock is unloaded, and comes back when it is asked for", async () => {
  const class1 = await desk({ minutesPerTurn: null });
  const line = class1.line(await class1.join("Ada", "moscow"));
  let gone = 0;
  class1.live.onGone(() => {
    gone += 1;
  });
  await class1.pass(IDLE * 2);
  expect([gone, class1.sessions.size]).toEqual([0, 1]);
  line.close();
  await class1.pass(IDLE);
  expect([gone, class1.sessions.size]).toEqual([1, 0]);
  const refused = await class1.control("control.start", {});
  expect(refused).toMatchObject({ ok: false, error: { code: "SESSION_MOVED" } });
  await class1.reopen();
  expect(class1.live.session().participants).not.toEqual({});
});

test("another writer to the same log: the second one gives the session up, and nothing is written twice", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const line = class1.line(ada);
  const first = class1.live;
  const other = await new Sessions(class1.sessions.tools).open(first.id);
  const facilitator = deskIds(first.id).facilitator;
  expect(await other?.request(facilitator, "control.start", {})).toMatchObject({ ok: true });
  const answer = await first.request(ada, "message.send", { channel: "public", text: "Too late." });
  expect(answer).toMatchObject({ ok: false, error: { code: "SESSION_MOVED" } });
  expect(line.notices.map(({ code }) => code)).toContain("SESSION_MOVED");
  const lines = await class1.store.events.read(first.id, 1);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  expect(lines.some(({ line: text }) => text.includes("Too late."))).toBe(false);
  other?.unload();
});

test("T1: around the deadline each sheet is either acknowledged and counts, or refused and does not", async () => {
  const class1 = await desk();
  const seats = class1.live.session().scenario.seats.map(({ id }) => id);
  const people = await Promise.all(seats.map((seat) => class1.join(`Of ${seat}`, seat)));
  await class1.control("control.start", {});
  const about = (seat: string) => (seat === "moscow" ? "washington" : "moscow");
  const outcomes = new Map<string, boolean>();
  const submit = async (participant: string, at: number) => {
    for (let waits = 0; waits < at; waits += 1) await new Promise(setImmediate);
    const seat = seats[people.indexOf(participant)] ?? "";
    const orders = [{ action: "public-statement", fields: { about: about(seat), tone: "praise" } }];
    const answer = await class1.ask(participant, "orders.save", { turn: 1, revision: 0, orders });
    outcomes.set(seat, answer.ok);
    if (!answer.ok) expect(answer.error.code).toBe("TURN_ENDED");
  };
  await class1.pass(5 * MINUTE - 1);
  const submitting = people.map((participant, index) => submit(participant, index * 8));
  await class1.pass(1);
  await Promise.all(submitting);
  const [turn] = class1.live.session().turns;
  expect(new Set(outcomes.values())).toEqual(new Set([true, false]));
  for (const [seat, acknowledged] of outcomes)
    expect([seat, turn?.inputs.sheets[seat]?.length ?? 0]).toEqual([seat, acknowledged ? 1 : 0]);
});

test("T5: a deadline that is further away than Node's timers reach, four weeks, closes its turn then and no sooner", async () => {
  const fortnight = 14 * 24 * 60;
  const class1 = await desk({ minutesPerTurn: fortnight });
  class1.line(await class1.join("Ada", "moscow"));
  await class1.control("control.start", {});
  for (let hour = 0; hour < fortnight / 60; hour += 1)
    expect(await class1.control("control.extend", { seconds: 3600 })).toMatchObject({ ok: true });
  await class1.pass(2 * fortnight * MINUTE - 1);
  expect(standing(class1)).toEqual(["planning", 1]);
  await class1.pass(1);
  expect(standing(class1)).toEqual(["review", 1]);
});

test("T5: whoever sets the machine's clock moves no deadline", () => {
  const time = systemTime();
  const before = time.now();
  const clock = vi.spyOn(Date, "now");
  for (const hours of [-1, 1]) {
    clock.mockReturnValue(before + hours * 60 * MINUTE);
    expect(Math.abs(time.now() - before)).toBeLessThan(MINUTE / 2);
  }
  clock.mockRestore();
});

test("a disk that is full refuses, changes nothing, and everything goes on when there is room again", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const line = class1.line(ada);
  const append = vi.spyOn(class1.store.events, "append").mockRejectedValue(new Error("the disk is full"));
  const said = { channel: "public" as const, text: "Is there room?", id: "is-there-room-now" };
  const before = class1.live.session();
  const refused = await Promise.all([
    class1.ask(ada, "message.send", said),
    class1.control("control.start", {}),
  ]);
  for (const answer of refused) expect(answer).toMatchObject({ ok: false, error: { code: "NOT_SAVED" } });
  expect(class1.live.session()).toBe(before);
  expect(
    line.views.every(({ sections }) => sections.channels?.every((one) => one.messages.length === 0)),
  ).toBe(true);
  append.mockRestore();
  expect(await class1.ask(ada, "message.send", said)).toMatchObject({ ok: true, value: { n: 1 } });
  expect(class1.faults).not.toEqual([]);
});

test("a fault in telling what has happened is named, and the session goes on", async () => {
  const class1 = await desk();
  const take = vi.spyOn(class1.live.history, "take").mockImplementationOnce(() => {
    throw new Error("a fault of the program");
  });
  const ada = await class1.join("Ada", "moscow");
  expect(take).toHaveBeenCalled();
  expect(class1.faults).toHaveLength(1);
  const said = await class1.ask(ada, "message.send", { channel: "public", text: "Still here." });
  expect(said.ok).toBe(true);
});

test("what is asked in one turn of the event loop is written together, and told in one view", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const eva = await class1.join("Eva", "tashkent");
  const line = class1.line(ada);
  await class1.pass(100);
  const append = vi.spyOn(class1.store.events, "append");
  const seen = line.views.length;
  const first = class1.ask(ada, "message.send", { channel: "public", text: "One" });
  // Between two sockets that are read in the same turn promises go on.
  for (let step = 0; step < 100; step += 1) await null;
  const second = class1.ask(eva, "message.send", { channel: "public", text: "Two" });
  expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(append).toHaveBeenCalledTimes(1);
  expect(line.views.slice(seen).map(({ within }) => within?.channels?.public?.messages.length)).toEqual([2]);
});

test("a console of a class without bots is shown one view of each record, and never that bots think", async () => {
  const class1 = await desk();
  const people: string[] = [];
  for (const { id } of class1.live.session().scenario.seats) people.push(await class1.join(`Of ${id}`, id));
  await class1.control("control.start", {});
  await class1.settle();
  const teacher = class1.line(deskIds(class1.live.id).facilitator);
  for (const [at, person] of people.entries()) {
    const before = teacher.views.length;
    await class1.ask(person, "message.send", { channel: "public", text: `no. ${at}` });
    await class1.settle();
    expect(teacher.views.slice(before)).toHaveLength(1);
  }
  expect(teacher.views.map(({ sections }) => sections.console?.botsThink)).not.toContain(true);
});
