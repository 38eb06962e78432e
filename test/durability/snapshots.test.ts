import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { restoreSession } from "../../server/sessions/restore.ts";
import { packSession, unpackSession } from "../../server/sessions/snapshot-bytes.ts";
import { SnapshotWriter } from "../../server/sessions/snapshots.ts";
import { openMemoryStore } from "../../server/store/sqlite-store.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { Session } from "../../shared/session/session.ts";
import { LOG_FORMAT } from "../../shared/session/versions.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { playedTable } from "../log/played-log.ts";
import { Desk } from "../rooms/desk.ts";
import type { Table } from "../session/table.ts";
import { type CountedStore, counted, keepLog, longTable } from "./kept-log.ts";

/** Keeps a snapshot of the session as it stood after one of its records. */
async function snapshotAt(store: CountedStore, id: string, table: Table, seq: number): Promise<void> {
  let session: Session | null = null;
  let planning: Session | null = null;
  for (const record of table.records.slice(0, seq)) {
    const last: Session | null = session;
    session = evolve(session, record);
    if (session.phase !== "planning") planning = null;
    else if (last?.phase !== "planning" || last.turn !== session.turn) planning = session;
  }
  if (session === null) throw new Error("no record");
  const writer = new SnapshotWriter(store.snapshots, id, (error) => expect(error).toBeNull());
  writer.take({ format: LOG_FORMAT, session, planning });
  await vi.waitUntil(() => writer.idle);
}

let store: CountedStore;
beforeAll(async () => {
  store = counted(await openMemoryStore());
});
afterAll(() => store.close());

describe("a session of sixty turns", () => {
  const TURNS = 60;
  let table: Table;
  beforeAll(async () => {
    table = longTable(TURNS);
    await keepLog(store, "long", table.records);
    const closes = table.records.filter(({ parts }) =>
      parts.some((part) => typeof part !== "string" && part.body.kind === "turn-closed"),
    );
    await snapshotAt(store, "long", table, closes[TURNS - 5]?.seq ?? 0);
  }, 60_000);

  test("is opened from the records of its last five turns", async () => {
    store.recordsRead = 0;
    const { session } = await restoreSession(store, "long");
    const perTurn = table.records.length / TURNS;
    expect(store.recordsRead).toBeLessThanOrEqual(5 * perTurn);
    expect(session).toEqual(table.session);
    expect(session.turns).toHaveLength(TURNS);
  });

  test("is seen by everybody as the one that its whole log makes", async () => {
    const { session } = await restoreSession(store, "long");
    for (const viewer of ["teacher", "ada", "eva"])
      expect(viewFor(session, viewer, table.facts())).toEqual(table.view(viewer));
  });

  test("reads what is older when somebody looks back, and once", async () => {
    const { history } = await restoreSession(store, "long");
    store.recordsRead = 0;
    const whole = new Map<number, Session>();
    let session: Session | null = null;
    for (const record of table.records) {
      session = evolve(session, record);
      if (!whole.has(session.turns.length) && session.phase !== "lobby")
        whole.set(session.turns.length, session);
    }
    for (const turn of [1, 30, 59])
      expect((await history.courses())[0]?.closed[turn - 1]).toEqual(whole.get(turn));
    expect(await history.courses()).toHaveLength(1);
    expect(store.recordsRead).toBe(table.records.length);
  });
});

/** Every so many records a snapshot is made: a number that falls on all kinds of moments. */
const STEP = 7;

describe("a snapshot", () => {
  const table = playedTable();

  test("after whichever record gives with the later ones what the whole log gives, part by part", async () => {
    await keepLog(store, "short", table.records);
    const { session: whole, history } = await restoreSession(store, "short");
    expect(whole).toEqual(table.session);
    for (let seq = 1; seq <= table.records.length; seq += STEP) {
      await snapshotAt(store, "short", table, seq);
      store.recordsRead = 0;
      const restored = await restoreSession(store, "short");
      expect([seq, store.recordsRead]).toEqual([seq, table.records.length - seq + 1]);
      expect(restored.session).toEqual(whole);
      expect(restored.history.planning).toEqual(history.planning);
    }
  });

  test("that was made from a snapshot holds the same as one made from the log", async () => {
    const remembered = { format: LOG_FORMAT, session: table.session, planning: null };
    const twice = unpackSession(packSession(unpackSession(packSession(remembered))));
    expect(twice).toEqual(remembered);
  });

  const spoilt = {
    "is missing": () => store.snapshots.dropSnapshots("spoilt"),
    "was written by another program": () => changed({ version: "another" }),
    "is damaged": () => changed({ state: Uint8Array.of(1, 2, 3) }),
    "is damaged and says it is whole": async () => {
      const { createHash } = await import("node:crypto");
      const state = Uint8Array.of(255, 15, 1);
      await changed({ state, digest: createHash("sha256").update(state).digest("hex") });
    },
    "belongs to another log": async () => {
      await snapshotAt(store, "spoilt", playedTable({ seed: "another" }), 20);
    },
  };

  async function changed(change: object): Promise<void> {
    const last = await store.snapshots.last("spoilt");
    if (last === null) throw new Error("no snapshot");
    await store.snapshots.save("spoilt", { ...last, ...change });
  }

  test.each(Object.entries(spoilt))("that %s is done without: the log is read", async (_how, spoil) => {
    if ((await store.events.byId("spoilt")) === null) await keepLog(store, "spoilt", table.records);
    await store.snapshots.dropSnapshots("spoilt");
    await snapshotAt(store, "spoilt", table, 20);
    await spoil();
    store.recordsRead = 0;
    expect((await restoreSession(store, "spoilt")).session).toEqual(table.session);
    expect(store.recordsRead).toBeGreaterThanOrEqual(table.records.length);
  });
});

/** A turn that nobody gave orders for, closed and looked at. */
async function closed(desk: Desk, turn: number): Promise<void> {
  expect(await desk.control("control.closeTurn", { turn })).toMatchObject({ ok: true });
  expect(await desk.control("control.nextTurn", { turn })).toMatchObject({ ok: true });
}

describe("a running session", () => {
  test("leaves a snapshot at every fourth close, from which it is opened", async () => {
    const desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
    await desk.control("control.start", {});
    for (let turn = 1; turn < 4; turn += 1) await closed(desk, turn);
    expect(await desk.store.snapshots.last(desk.live.id)).toBeNull();
    await desk.control("control.closeTurn", { turn: 4 });
    await desk.settle();
    const snapshot = await desk.store.snapshots.last(desk.live.id);
    expect(snapshot?.seq).toBe(desk.live.session().seq);
    await desk.control("control.nextTurn", { turn: 4 });
    const before = desk.live.session();
    await desk.reopen();
    expect(desk.live.session()).toEqual(before);
    expect(desk.faults).toEqual([]);
    await desk.end();
  });

  test("acknowledges without waiting for a snapshot, and goes on where none can be written", async () => {
    const desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
    const save = vi.spyOn(desk.store.snapshots, "save").mockReturnValue(new Promise(() => {}));
    await desk.control("control.start", {});
    for (let turn = 1; turn < 4; turn += 1) await closed(desk, turn);
    expect(await desk.control("control.closeTurn", { turn: 4 })).toMatchObject({ ok: true });
    await vi.waitUntil(() => save.mock.calls.length > 0);
    expect(await desk.control("control.nextTurn", { turn: 4 })).toMatchObject({ ok: true });
    await desk.store.close();
  });

  test("survives a snapshot that the store refuses", async () => {
    const desk = await Desk.open({ minutesPerTurn: null, reviewSeconds: null });
    vi.spyOn(desk.store.snapshots, "save").mockRejectedValue(new Error("the disk is full"));
    await desk.control("control.start", {});
    for (let turn = 1; turn <= 4; turn += 1) await closed(desk, turn);
    await desk.settle();
    expect(desk.faults).toHaveLength(1);
    await desk.reopen();
    expect(desk.live.session().turns).toHaveLength(4);
    await desk.end();
  });
});
