import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../shared/base/random.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { MIGRATIONS, migrateLog } from "../../shared/log/migrations.ts";
import { mayFetchLog, projectLog } from "../../shared/log/projection.ts";
import { replayLog, sessionAt } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { LOG_FORMAT } from "../../shared/session/versions.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { Table, type TableOptions } from "../session/table.ts";
import { ALL_SORTS, playedTable } from "./played-log.ts";

const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };

describe("a replay", () => {
  const table = playedTable();
  const read = readLog(makeLog(table.records));
  const replay = replayLog(read.ok ? read.value.records : []);
  if (!replay.ok) throw new Error(replay.error.code);

  it("equals the live game, digest by digest", () => {
    const digests = (turns: (typeof table.session)["turns"]) => turns.map(({ outcome }) => outcome.digest);
    expect(digests(replay.value.end.turns)).toEqual(digests(table.session.turns));
    expect(new Set(digests(table.session.turns)).size).toBe(3);
    expect(replay.value.end.hash).toBe(table.session.hash);
  });

  it("gives the session as it stood when the results of each turn came out", () => {
    expect(sessionAt(replay.value, 0)).toMatchObject({ phase: "planning", turn: 1, turns: [] });
    expect(sessionAt(replay.value, 2)?.turns).toHaveLength(2);
    expect(sessionAt(replay.value, 3)).toBe(replay.value.end);
    expect(sessionAt(replay.value, 4)).toBeNull();
  });

  it("shows what each viewer saw then, through the same function as live play", () => {
    const session = sessionAt(replay.value, 1);
    if (session === null) throw new Error("turn 1 was closed");
    const moscow = viewFor(session, { kind: "seat", seat: "moscow" }, NOBODY);
    expect(moscow.results).toMatchObject({ turn: 1, origin: "filed" });
    expect(moscow.you).toMatchObject({ participant: "", seat: "moscow" });
    expect(moscow.scores.all).toBeNull();
    const white = viewFor(session, { kind: "facilitator" }, NOBODY);
    expect(white.console?.injects.map(({ id }) => id)).toEqual(["iraq", "raid"]);
    const observer = viewFor(session, { kind: "observer" }, NOBODY);
    expect(observer).toMatchObject({ sheet: null, console: null, results: { score: null } });
  });

  it("refuses a log with parts left out", () => {
    const projected = projectLog(table.records, { kind: "observer" });
    expect(replayLog(projected)).toMatchObject({ ok: false, error: { code: "PARTS_MISSING", seq: 1 } });
  });

  it("of a log cut off anywhere gives the session up to there", () => {
    for (let count = 1; count <= table.records.length; count += 7) {
      const cut = replayLog(table.records.slice(0, count));
      expect(cut.ok && cut.value.end.seq).toBe(count);
    }
  });
});

describe("L4: the same seed and orders", () => {
  const sheets = playedTable({}, 1).session.turns[0]?.inputs.sheets ?? {};
  const seats = Object.keys(sheets);

  /** The digest of a turn in which the seats file these sheets, in this order. */
  function digestOf(order: readonly string[], options: TableOptions = {}): string | undefined {
    const table = new Table({ actions: ALL_SORTS, ...options });
    table.join("teacher", null, "facilitator");
    table.person("teacher", { kind: "control.start" });
    for (const seat of order) {
      const orders = [...(sheets[seat] ?? [])].reverse();
      expect(table.bot(seat, { kind: "orders.save", turn: 1, revision: 0, orders }).ok).toBe(true);
    }
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    return table.session.turns[0]?.outcome.digest;
  }

  it("give the same digest in 20 orders of arrival", () => {
    expect(Object.values(sheets).flat().length).toBeGreaterThan(10);
    const first = digestOf(seats);
    const chance = randomStream({ seed: "arrival", line: 0, turn: 0, purpose: "shuffle", key: "" });
    for (let times = 0; times < 20; times += 1) {
      const order = seats
        .map((seat) => [chance(), seat] as const)
        .sort(([one], [other]) => one - other)
        .map(([, seat]) => seat);
      expect(digestOf(order)).toBe(first);
    }
  });

  it("give the same digest whatever the order of the scenario's keys, and another seed gives another", () => {
    const backwards = digestOf(seats, { scenario: reversedKeys });
    expect(backwards).toBe(digestOf(seats));
    expect(digestOf(seats, { seed: "another" })).not.toBe(backwards);
  });
});

/** The same value with the keys of all its objects the other way round. */
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversedKeys(member)] as const);
  return Object.fromEntries(members.reverse());
}

/** What stands open in the debrief though it was a seat's alone before. */
const OPENED_BY_DEBRIEF = ["turn-scored", "turn-sheet", "turn-voided"];

describe("the projected log of a seat", () => {
  const table = playedTable();
  const projected = projectLog(table.records, { kind: "seat", seat: "tashkent" });
  const shown = projected.flatMap(({ parts }) => parts.filter((part) => typeof part !== "string"));

  it("shows what is open and what is the seat's, and of all else the digest", () => {
    expect(shown.length).toBeGreaterThan(20);
    const others = shown.filter(({ audience }) => audience !== "open" && !audience.includes("tashkent"));
    expect([...new Set(others.map(({ body }) => body.kind))].sort()).toEqual(OPENED_BY_DEBRIEF);
    const kinds = new Set(shown.map(({ body }) => body.kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(["turn-closed", "turn-scored", "session-ended", "seat-briefed"]),
    );
    expect(kinds.has("session-sealed")).toBe(false);
  });

  it("has, from the debrief on, everybody's sheet and score of every turn, and what was void in it", () => {
    const seatsOf = (kind: string) =>
      shown.flatMap(({ body }) => (body.kind === kind && "seat" in body ? [`${body.seat}`] : []));
    const seats = table.session.scenario.seats.map(({ id }) => id);
    for (const kind of ["turn-sheet", "turn-scored"])
      for (const seat of seats) expect(seatsOf(kind).filter((one) => one === seat)).toHaveLength(3);
    const told = table.session.turns.flatMap(({ outcome }) => outcome.facts.filter(({ voided }) => voided));
    expect(told.length).toBeGreaterThan(0);
    expect(shown.flatMap(({ body }) => (body.kind === "turn-voided" ? body.facts : []))).toHaveLength(
      told.length,
    );
    expect(verifyLog(makeLog(projected))).toMatchObject({ ok: true, value: { turnsWere: "projected" } });
  });

  it("has nothing of another's before the debrief, however much of the log there is", () => {
    const end = table.records.findIndex(({ parts }) => JSON.stringify(parts).includes('"session-ended"'));
    for (const viewer of [{ kind: "seat", seat: "tashkent" }, { kind: "observer" }] as const) {
      const before = projectLog(table.records.slice(0, end), viewer);
      for (const { parts } of before)
        for (const part of parts)
          if (typeof part !== "string" && part.audience !== "open")
            expect(viewer.kind === "seat" && part.audience.includes(viewer.seat)).toBe(true);
    }
  });

  it("seals again what is played after a debrief that was taken back", () => {
    const closing = table.records.findLast(({ parts }) => JSON.stringify(parts).includes('"turn-sheet"'));
    if (closing === undefined) throw new Error("a turn was closed");
    const parts = closing.parts.filter((part) => typeof part !== "string" && part.body.kind === "turn-sheet");
    const later = { ...closing, seq: table.records.length + 1, parts };
    const last = projectLog([...table.records, later], { kind: "seat", seat: "tashkent" }).at(-1);
    expect(last?.parts.filter((part) => typeof part !== "string")).toHaveLength(1);
  });

  it("may be fetched from the debrief on, the whole one by the facilitator at any time", () => {
    const seat = { kind: "seat", seat: "tashkent" } as const;
    expect(mayFetchLog({ phase: "review" }, seat)).toBe(false);
    expect(mayFetchLog({ phase: "debrief" }, seat)).toBe(true);
    expect(mayFetchLog({ phase: "lobby" }, { kind: "facilitator" })).toBe(true);
  });
});

describe("migrations", () => {
  it("lead from every older format to this program's", () => {
    const sources = MIGRATIONS.map(({ from }) => from);
    expect(sources).toEqual(Array.from({ length: LOG_FORMAT - 1 }, (_, at) => at + 1));
  });

  it("change what parts say, step by step, and neither chain nor records", () => {
    const { records } = playedTable({}, 1);
    const before = JSON.stringify(records);
    const rename = (title: string) => ({
      body: (body: (typeof bodies)[number]) =>
        body.kind === "session-opened" ? { ...body, title: `${body.title}${title}` } : body,
    });
    const bodies = records.flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === "string" ? [] : [part.body])),
    );
    const steps = [
      { from: LOG_FORMAT, ...rename(", once") },
      { from: LOG_FORMAT + 1, ...rename(", twice") },
    ];
    const migrated = migrateLog(records, steps, LOG_FORMAT + 2);
    const [first] = migrated.ok ? migrated.value : [];
    const [part] = (first as LogRecord).parts;
    expect(typeof part === "string" ? null : part?.body).toMatchObject({ title: "A class, once, twice" });
    expect(migrated.ok && migrated.value.map(({ hash }) => hash)).toEqual(records.map(({ hash }) => hash));
    expect(JSON.stringify(records)).toBe(before);
    expect(() => migrateLog(records, [], LOG_FORMAT + 1)).toThrow(`no migration from format ${LOG_FORMAT}`);
  });

  it("open a log of format 1: no commit, no rules digest, and its research label is the white cell's now", () => {
    const text = readFileSync(new URL("golden/rules-1.jsonl", import.meta.url), "utf8");
    const labelled = text.replace('"treatment":""', '"treatment":"label-of-old"');
    const read = readLog(labelled);
    const replay = replayLog(read.ok ? read.value.records : []);
    if (!replay.ok) throw new Error(replay.error.code);
    expect(replay.value.header).toMatchObject({ format: 1, commit: null, rulesDigest: null, parent: null });
    expect(replay.value.end.turns).toHaveLength(3);
    expect(replay.value.end.treatment).toBe("label-of-old");
    expect(
      JSON.stringify(viewFor(replay.value.end, { kind: "seat", seat: "norgard" }, NOBODY)),
    ).not.toContain("label-of-old");
    expect(viewFor(replay.value.end, { kind: "facilitator" }, NOBODY).console?.treatment).toBe(
      "label-of-old",
    );
  });
});

describe("the header", () => {
  const { records } = playedTable({ settings: { treatment: "label-of-the-research" } }, 1);

  it("names commit and rules, and keeps the research label from everybody but the white cell", () => {
    expect(makeLog(records)).toContain("label-of-the-research");
    for (const viewer of [{ kind: "observer" }, { kind: "seat", seat: "moscow" }] as const)
      expect(makeLog(projectLog(records, viewer))).not.toContain("label-of-the-research");
  });
});
