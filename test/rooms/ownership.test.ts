import { expect, test, vi } from "vitest";
import { Ownership } from "../../server/sessions/ownership.ts";
import { Stopping } from "../../server/sessions/sessions.ts";
import type { LeaseStore } from "../../server/store/store.ts";
import { Desk } from "./desk.ts";
import { ManualTime } from "./manual-time.ts";

const SECOND = 1_000;
const nothing = async () => {};

/** A process among others, whose leases a test gives and takes. */
function among() {
  const time = new ManualTime();
  const lost: string[] = [];
  let epoch = 0;
  const held = new Map<string, number>();
  const kept = { renew: async (): Promise<ReadonlyMap<string, number>> => new Map(held) };
  const leases: LeaseStore = {
    claim: async (session) => {
      epoch += 1;
      held.set(session, epoch);
      return { epoch };
    },
    renew: () => kept.renew(),
    holderOf: async () => "one",
    release: async () => {},
  };
  const calls = {
    lost: (session: string) => void lost.push(session),
    failed: (error: unknown) => {
      throw error;
    },
  };
  const ownership = new Ownership(leases, time, { process: "one", address: "http://one" }, calls);
  return { time, lost, held, kept, ownership };
}

test("who gives back an old lease keeps the new one, and hears when that is lost", async () => {
  const { time, lost, held, ownership } = among();
  const old = await ownership.claim("class");
  await ownership.claim("class");
  await ownership.release("class", old ?? 0);
  await time.pass(SECOND, nothing);
  expect(lost).toEqual([]);
  held.clear();
  await time.pass(SECOND, nothing);
  await expect.poll(() => lost).toEqual(["class"]);
});

test("a lease that was got while the old ones were being drawn out is not taken for a lost one", async () => {
  const { time, lost, kept, ownership } = among();
  await ownership.claim("class");
  let answer = (_held: ReadonlyMap<string, number>) => {};
  kept.renew = () => new Promise((resolve) => (answer = resolve));
  await time.pass(SECOND, nothing);
  await ownership.claim("class");
  answer(new Map());
  await new Promise(setImmediate);
  expect(lost).toEqual([]);
});

test("a game that cannot be opened, as when the database breaks off, is left to whoever is asked next", async () => {
  const desk = await Desk.open();
  const { live, store, sessions } = desk;
  live.unload();
  await live.quiet();
  await expect.poll(() => store.leases.holderOf(live.id)).toBeNull();
  const reading = vi.spyOn(store.events, "read").mockRejectedValue(new Error("the line is cut"));
  await expect(sessions.open(live.id)).rejects.toThrow("the line is cut");
  expect(await store.leases.holderOf(live.id)).toBeNull();
  reading.mockRestore();
  await desk.end();
});

test("a server that stops opens nothing any more, so that the next one need not wait for a lease", async () => {
  const desk = await Desk.open();
  const { live, store, sessions } = desk;
  await sessions.end();
  await expect(sessions.open(live.id)).rejects.toThrow(Stopping);
  await expect(sessions.askAbout(live.id)).rejects.toThrow(Stopping);
  await expect(sessions.whileShut(live.id, async () => {})).rejects.toThrow(Stopping);
  expect(await store.leases.holderOf(live.id)).toBeNull();
  await desk.end();
});
