import { afterEach, expect, test } from "vitest";
import { IDLE } from "../../server/sessions/live-session.ts";
import { Sessions } from "../../server/sessions/sessions.ts";
import { LOOK, Waker } from "../../server/sessions/waker.ts";
import { OVERDUE } from "../../shared/session/commands/clock.ts";
import { Desk } from "../rooms/desk.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
let desk: Desk | null = null;
let waker: Waker | null = null;
/** The sessions that are woken. */
let watched: Sessions | null = null;

afterEach(async () => {
  waker?.end();
  await desk?.end();
  desk = null;
  watched = null;
});

/** A class that plays by mail: a turn lasts a day, or as many hours as are given, and nobody is connected. */
async function openWeek(hours = 24): Promise<Desk> {
  desk = await Desk.open({ minutesPerTurn: hours * 60, reviewSeconds: 3600 });
  await desk.control("control.start", {});
  return desk;
}

async function wakeful(sessions: Sessions): Promise<void> {
  watched = sessions;
  waker = new Waker(sessions);
  waker.begin();
}

/**
 * Lets time go by in steps, with the sessions of a process that may come and go. A week has forty thousand looks at the
 * deadlines, after most of which nobody is awake: then there is little to wait for.
 */
async function pass(class1: Desk, milliseconds: number): Promise<void> {
  await class1.time.pass(milliseconds, async () => {
    for (let still = 0; still < (watched?.size === 0 ? 5 : 30); still += 1) await new Promise(setImmediate);
  });
}

const standing = async ({ store, live }: Desk) => {
  const { phase, turn } = (await store.events.byId(live.id)) ?? {};
  return [phase, turn];
};

test("a session that sleeps until tomorrow closes its turn then, to the millisecond, and sleeps again", async () => {
  const class1 = await openWeek();
  await wakeful(class1.sessions);
  await pass(class1, IDLE);
  expect(class1.sessions.size).toBe(0);
  await pass(class1, DAY - IDLE - 1);
  expect(await standing(class1)).toEqual(["planning", 1]);
  await pass(class1, 1);
  expect(await standing(class1)).toEqual(["review", 1]);
  await pass(class1, 3_600_000);
  expect(await standing(class1)).toEqual(["planning", 2]);
  await pass(class1, IDLE);
  expect(class1.sessions.size).toBe(0);
  expect(class1.faults).toEqual([]);
});

test("six turns of a day each are played in a week with nobody there, and the log is whole", async () => {
  const class1 = await openWeek();
  await wakeful(class1.sessions);
  await pass(class1, 7 * DAY);
  expect(await standing(class1)).toEqual(["debrief", 6]);
  expect(class1.sessions.size).toBe(0);
  const live = await class1.sessions.open(class1.live.id);
  expect(live?.session().turns.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(class1.faults).toEqual([]);
});

test("a deadline that passed while no server ran waits a minute for the facilitator, and then counts", async () => {
  const class1 = await openWeek();
  await class1.sessions.end();
  await pass(class1, 3 * DAY);
  const sessions = new Sessions(class1.sessions.tools);
  await wakeful(sessions);
  await pass(class1, OVERDUE - 1);
  expect(await standing(class1)).toEqual(["planning", 1]);
  await pass(class1, 1);
  expect(await standing(class1)).toEqual(["review", 1]);
  waker?.end();
  await sessions.end();
});

test("a session that cannot be opened keeps no other one asleep", async () => {
  const class1 = await openWeek(1);
  await class1.sessions.end();
  await class1.store.events.create(
    { id: "broken", code: "BROKEN", title: "", scenario: "x", turns: 1, owner: "first", createdAt: 0 },
    [{ seq: 1, at: 0, line: "not a record" }],
    { phase: "planning", turn: 1, due: 1 },
  );
  const sessions = new Sessions(class1.sessions.tools);
  await wakeful(sessions);
  await pass(class1, HOUR + LOOK);
  expect(await standing(class1)).toEqual(["review", 1]);
  expect(class1.faults).not.toEqual([]);
  waker?.end();
  await sessions.end();
});
