import { afterEach, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { forgetSession } from "../../server/sessions/forget-session.ts";
import { IDLE } from "../../server/sessions/live-session.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { Desk } from "./desk.ts";

let desk: Desk | null = null;
afterEach(async () => {
  await desk?.end();
  desk = null;
});

const consoleOf = ({ live }: Desk) =>
  viewFor(live.session(), deskIds(live.id).facilitator, live.facts()).console;

test("who was there last when is known after the session slept, to the white cell alone", async () => {
  const class1 = await Desk.open({ minutesPerTurn: 24 * 60 });
  desk = class1;
  const [ada, eva] = [await class1.join("Ada", "moscow"), await class1.join("Eva", "tashkent")];
  expect(consoleOf(class1)).toMatchObject({ closedAt: null, seen: {} });
  await class1.control("control.start", {});
  const started = class1.time.now();
  const line = class1.line(ada);
  await class1.pass(60_000);
  line.close();
  await class1.pass(IDLE);
  expect(class1.live.isGone).toBe(true);
  await class1.reopen();
  expect(consoleOf(class1)).toMatchObject({ closedAt: started, seen: { [ada]: started + 60_000 } });
  expect(consoleOf(class1)?.seen).not.toHaveProperty(eva);
  expect(viewFor(class1.live.session(), eva, class1.live.facts()).console).toBeNull();
  await class1.control("control.closeTurn", { turn: 1 });
  expect(consoleOf(class1)?.closedAt).toBe(class1.time.now());
  expect(class1.faults).toEqual([]);
});

test("whoever is there when the server stops was seen until then; erased names take it along", async () => {
  const class1 = await Desk.open();
  desk = class1;
  const ada = await class1.join("Ada", "moscow");
  class1.line(ada);
  await class1.pass(5_000);
  const stopped = class1.time.now();
  await class1.reopen();
  expect(consoleOf(class1)?.seen).toEqual({ [ada]: stopped });
  await forgetSession(class1.sessions, class1.live.id, false);
  expect(await class1.store.participants.seen(class1.live.id)).toEqual({});

  // Who comes again without a name is not watched from then on; who is new is.
  await class1.reopen();
  class1.line(ada);
  const eva = await class1.join("Eva", "tashkent");
  class1.line(eva);
  await class1.pass(5_000);
  const came = class1.time.now() - 5_000;
  expect(consoleOf(class1)?.seen).toEqual({ [eva]: came });
  expect(await class1.store.participants.seen(class1.live.id)).toEqual({ [eva]: came });
});
