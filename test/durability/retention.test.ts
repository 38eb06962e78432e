import { afterEach, expect, test, vi } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { Retention } from "../../server/sessions/retention.ts";
import { inviteGuest } from "../../server/sessions/ways-back.ts";
import { Desk } from "../rooms/desk.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const DAYS = 30;
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.end();
  desk = null;
});

const namesOf = async ({ store, live }: Desk) =>
  (await store.participants.ofSession(live.id)).map(({ name }) => name);

/** What a server that starts now erases at once. */
async function look({ sessions }: Desk): Promise<void> {
  await new Retention(sessions, DAYS).end();
}

test("names go so many days after the end, not an hour before, and by a server that has run all the while, too", async () => {
  desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
  await desk.join("Ada", "moscow");
  await look(desk);
  await desk.pass(2 * DAYS * DAY);
  await look(desk);
  expect(await namesOf(desk)).toContain("Ada");

  await desk.reopen();
  await desk.control("control.end", {});
  await desk.pass(DAYS * DAY - HOUR);
  await look(desk);
  expect(await namesOf(desk)).toContain("Ada");
  // The bytes of what was erased stay in the database's file until it is written anew.
  const writtenAnew = vi.spyOn(desk.store, "vacuum");
  const retention = new Retention(desk.sessions, DAYS);
  await desk.pass(2 * HOUR);
  await retention.end();
  expect(await namesOf(desk)).not.toContain("Ada");
  expect(await desk.store.marks.of(desk.live.id)).toContain("names-erased");
  expect(writtenAnew).toHaveBeenCalledTimes(1);
  expect(desk.faults).toEqual([]);
});

test("who comes after the names were erased is called by their name, and loses it when their own time is over", async () => {
  desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
  await desk.join("Ada", "moscow");
  await desk.control("control.end", {});
  await desk.pass(DAYS * DAY + HOUR);
  await look(desk);
  await desk.reopen();
  // After the end the code leads nobody new in; a link of the white cell's does.
  const { facilitator } = deskIds(desk.live.id);
  const eva = await inviteGuest(desk.sessions, desk.live, facilitator, { name: "Eva", role: "observer" });
  expect(eva.ok).toBe(true);
  await look(desk);
  expect((await namesOf(desk)).filter((name) => name !== "")).toEqual(["Eva"]);
  await desk.pass(DAYS * DAY + HOUR);
  const writtenAnew = vi.spyOn(desk.store, "vacuum");
  await look(desk);
  expect(new Set(await namesOf(desk))).toEqual(new Set([""]));
  await desk.reopen();
  await look(desk);
  expect(writtenAnew).toHaveBeenCalledTimes(1);
  expect(desk.faults).toEqual([]);
});

test("what could not be overwritten is tried again, within the hour and by the server that starts next", async () => {
  desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
  await desk.join("Ada", "moscow");
  await desk.control("control.end", {});
  await desk.pass(DAYS * DAY + HOUR);
  // As with a full disk, or while a backup reads the file.
  const writtenAnew = vi.spyOn(desk.store, "vacuum").mockRejectedValue(new Error("the disk is full"));
  const retention = new Retention(desk.sessions, DAYS);
  await desk.pass(HOUR);
  await retention.end();
  expect(writtenAnew).toHaveBeenCalledTimes(2);
  expect(await desk.store.marks.of(desk.live.id)).not.toContain("names-erased");
  await desk.reopen();
  writtenAnew.mockRestore();
  const next = vi.spyOn(desk.store, "vacuum");
  await look(desk);
  await look(desk);
  expect(next).toHaveBeenCalledTimes(1);
  expect(await desk.store.marks.of(desk.live.id)).toContain("names-erased");
});

test("while somebody plays names wait for an hour in which nobody does, but no longer than a day", async () => {
  desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
  const ada = await desk.join("Ada", "moscow");
  await desk.control("control.end", {});
  await desk.pass(DAYS * DAY + HOUR);
  await desk.reopen();
  let line = desk.line(ada);
  await look(desk);
  expect(await namesOf(desk)).toContain("Ada");
  line.close();
  await look(desk);
  expect(await namesOf(desk)).not.toContain("Ada");

  await desk.end();
  desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
  const ben = await desk.join("Ben", "moscow");
  await desk.control("control.end", {});
  await desk.pass(DAYS * DAY + DAY + HOUR);
  await desk.reopen();
  line = desk.line(ben);
  await look(desk);
  expect(await namesOf(desk)).not.toContain("Ben");
  line.close();
});
