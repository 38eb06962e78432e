import { expect, test } from "vitest";
import { ABSENT_AFTER, AbsenceWatch } from "../../server/sessions/absence-watch.ts";
import { ManualTime } from "./manual-time.ts";

const nothing = async () => {};

function watched() {
  const time = new ManualTime();
  const absent: string[] = [];
  return { time, absent, watch: new AbsenceWatch(time, (participant) => absent.push(participant)) };
}

test("who leaves with a second page while the first is gone already counts as absent once, a minute after the first", async () => {
  const { time, absent, watch } = watched();
  watch.left("ada");
  await time.pass(ABSENT_AFTER / 2, nothing);
  watch.left("ada");
  await time.pass(ABSENT_AFTER / 2, nothing);
  expect(absent).toEqual(["ada"]);
  await time.pass(ABSENT_AFTER, nothing);
  expect(absent).toEqual(["ada"]);
});

test("who comes back in time counts for the next time as if never gone", async () => {
  const { time, absent, watch } = watched();
  watch.left("ada");
  await time.pass(ABSENT_AFTER - 1, nothing);
  watch.came("ada");
  watch.left("ada");
  await time.pass(ABSENT_AFTER - 1, nothing);
  expect(absent).toEqual([]);
  await time.pass(1, nothing);
  expect(absent).toEqual(["ada"]);
});

test("where a game was given up nobody is called absent any more", async () => {
  const { time, absent, watch } = watched();
  watch.left("ada");
  watch.end();
  await time.pass(2 * ABSENT_AFTER, nothing);
  expect(absent).toEqual([]);
});
