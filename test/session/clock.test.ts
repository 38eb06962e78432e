import { describe, expect, it } from "vitest";
import { Table, type TableOptions } from "./table.ts";

const SECOND = 1000;
const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };

function startedTable(settings: TableOptions["settings"] = {}): Table {
  const table = new Table({ settings: { minutesPerTurn: 1, reviewSeconds: 30, ...settings } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const left = (table: Table, who = "ada") => table.view(who).clock.remaining;

describe("T1: orders around the deadline", () => {
  it("count if they were acknowledged, up to the very close, and are refused after it", () => {
    for (let trial = 0; trial < 50; trial += 1) {
      const table = startedTable();
      const deadline = table.session.clock.deadline ?? 0;
      // The server's alarm goes off up to 40 ms late; the order comes from 45 ms before to 50 ms after the deadline.
      const closes = deadline + ((trial * 7) % 41);
      const comes = deadline - 45 + ((trial * 13) % 96);
      const close = () => {
        table.now = closes;
        table.server({ kind: "clock.passed" });
      };
      if (closes <= comes) close();
      table.now = comes;
      const answer = table.file("ada", [AID]);
      if (closes > comes) close();
      expect(answer.ok).toBe(comes < closes);
      expect(answer.ok ? null : answer.code).toBe(comes < closes ? null : "TURN_ENDED");
      expect(table.session.turns[0]?.inputs.sheets.moscow).toEqual(answer.ok ? [AID] : []);
    }
  });

  it("all count when three seats file in the same moment, whatever the order of arrival", () => {
    const seats = ["moscow", "washington", "beijing"];
    const digests = [seats, [...seats].reverse()].map((order) => {
      const table = startedTable();
      table.person("teacher", { kind: "control.extend", seconds: 60 });
      for (const seat of order) {
        table.join(`more-${seat}`, null);
        table.person("teacher", { kind: "control.assign", participant: `more-${seat}`, seat });
      }
      for (const seat of order) expect(table.file(`more-${seat}`, [AID]).ok).toBe(true);
      table.person("teacher", { kind: "control.closeTurn", turn: 1 });
      return table.session.turns[0]?.outcome.digest;
    });
    expect(digests[0]).toBe(digests[1]);
  });

  it("a word of the server before its time closes nothing, and a second one closes nothing more", () => {
    const table = startedTable();
    const deadline = table.session.clock.deadline ?? 0;
    table.now = deadline - 1;
    expect(table.server({ kind: "clock.passed" })).toMatchObject({ ok: true, records: [] });
    table.now = deadline;
    table.server({ kind: "clock.passed" });
    expect(table.session).toMatchObject({ phase: "review", turn: 1 });
    expect(table.server({ kind: "clock.passed" })).toMatchObject({ ok: true, records: [] });
  });
});

describe("T3: a pause", () => {
  it("stops the time for everybody, also for who comes back or joins in it", () => {
    const table = startedTable();
    table.pass(40 * SECOND);
    table.person("teacher", { kind: "control.pause" });
    table.pass(50 * SECOND);
    table.join("zoe", null);
    table.person("teacher", { kind: "control.assign", participant: "zoe", seat: "baku" });
    table.pass(40 * SECOND);
    for (const who of ["ada", "eva", "zoe"]) {
      expect(table.view(who).clock).toEqual({
        remaining: 20 * SECOND,
        length: 60 * SECOND,
        running: false,
        allReady: false,
        restored: false,
      });
    }
    table.person("teacher", { kind: "control.resume" });
    expect(left(table, "zoe")).toBe(20 * SECOND);
    table.pass(20 * SECOND - 1);
    expect(table.session.phase).toBe("planning");
    table.pass(1);
    expect(table.session).toMatchObject({ phase: "review", turn: 1 });
    expect(table.session.turns).toHaveLength(1);
  });

  it("does not drift in ten of them", () => {
    const table = startedTable();
    for (let times = 0; times < 10; times += 1) {
      table.pass(SECOND);
      table.person("teacher", { kind: "control.pause" });
      table.person("teacher", { kind: "control.pause" });
      table.pass(777);
      table.person("teacher", { kind: "control.resume" });
      table.person("teacher", { kind: "control.resume" });
    }
    expect(left(table)).toBe(50 * SECOND);
  });

  it("keeps the deadline to return to when all were ready before it", () => {
    const table = startedTable();
    for (const who of ["ada", "eva"]) table.person(who, { kind: "orders.ready", turn: 1, ready: true });
    table.pass(2 * SECOND);
    table.person("teacher", { kind: "control.pause" });
    table.pass(100 * SECOND);
    table.person("teacher", { kind: "control.resume" });
    expect(left(table)).toBe(3 * SECOND);
    table.person("eva", { kind: "orders.ready", turn: 1, ready: false });
    expect(left(table)).toBe(58 * SECOND);
  });

  it("of a seat that stops being ready in it waits with the deadline until it is over", () => {
    const table = startedTable();
    for (const who of ["ada", "eva"]) table.person(who, { kind: "orders.ready", turn: 1, ready: true });
    table.person("teacher", { kind: "control.pause" });
    table.join("zoe", null);
    table.person("teacher", { kind: "control.assign", participant: "zoe", seat: "baku" });
    table.person("teacher", { kind: "control.resume" });
    expect(table.session.clock.allReady).toBe(false);
    expect(left(table)).toBe(60 * SECOND);
  });

  it("works in the review, and without a clock", () => {
    const table = startedTable({ minutesPerTurn: null });
    table.person("teacher", { kind: "control.pause" });
    expect(table.view("ada").clock).toEqual({
      remaining: null,
      length: null,
      running: false,
      allReady: false,
      restored: false,
    });
    table.person("teacher", { kind: "control.resume" });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.pass(10 * SECOND);
    table.person("teacher", { kind: "control.pause" });
    table.pass(600 * SECOND);
    expect(table.session.phase).toBe("review");
    table.person("teacher", { kind: "control.resume" });
    table.pass(20 * SECOND);
    expect(table.session).toMatchObject({ phase: "planning", turn: 2 });
  });
});

describe("C5: more time, less time", () => {
  it("moves the deadline by what each press says, and says what is left", () => {
    const table = startedTable();
    for (let times = 1; times <= 6; times += 1) {
      const answer = table.person("teacher", { kind: "control.extend", seconds: 600 });
      expect(answer).toMatchObject({ ok: true, reply: { remaining: (60 + times * 600) * SECOND } });
    }
    expect(table.view("ada").clock).toMatchObject({ remaining: 3660 * SECOND, length: 3660 * SECOND });
    table.person("teacher", { kind: "control.extend", seconds: -3600 });
    expect(left(table)).toBe(60 * SECOND);
  });

  it("ends the turn at once when more is taken than there is", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.extend", seconds: -3600 });
    expect(left(table)).toBe(0);
    table.pass(0);
    expect(table.session.phase).toBe("review");
  });

  it("refuses what no class can mean, and says how much there may be", () => {
    const table = startedTable();
    const answer = table.person("teacher", { kind: "control.extend", seconds: 86_341 });
    expect(answer).toMatchObject({ code: "DEADLINE_TOO_FAR", params: { days: 1 } });
    expect(table.person("teacher", { kind: "control.extend", seconds: 86_340 }).ok).toBe(true);
  });

  it("gives time in a pause and after all were ready", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.pause" });
    table.person("teacher", { kind: "control.extend", seconds: 30 });
    table.person("teacher", { kind: "control.resume" });
    expect(left(table)).toBe(90 * SECOND);
    for (const who of ["ada", "eva"]) table.person(who, { kind: "orders.ready", turn: 1, ready: true });
    table.person("teacher", { kind: "control.extend", seconds: 10 });
    expect(left(table)).toBe(15 * SECOND);
    table.person("ada", { kind: "orders.ready", turn: 1, ready: false });
    expect(left(table)).toBe(100 * SECOND);
  });

  it("starts a clock where there is none, but takes no time from it", () => {
    const table = startedTable({ minutesPerTurn: null });
    table.person("teacher", { kind: "control.extend", seconds: -60 });
    expect(left(table)).toBeNull();
    table.person("teacher", { kind: "control.extend", seconds: 60 });
    expect(left(table)).toBe(60 * SECOND);
  });
});

describe("C1: a double press", () => {
  it("closes one turn; the second is told that it has ended", () => {
    const table = startedTable({ reviewSeconds: 0 });
    const close = { kind: "control.closeTurn", turn: 1 } as const;
    expect(table.person("teacher", close)).toMatchObject({ ok: true, reply: { turn: 1 } });
    expect(table.person("teacher", close)).toMatchObject({ ok: false, code: "TURN_ENDED" });
    table.join("second", null, "facilitator");
    expect(table.person("second", close)).toMatchObject({ ok: false, code: "TURN_ENDED" });
    expect(table.session.turn).toBe(2);
  });

  it("is told so also in the review, with and without the turn's number", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.closeTurn" });
    expect(table.person("teacher", { kind: "control.closeTurn" })).toMatchObject({ code: "TURN_ENDED" });
    expect(table.person("teacher", { kind: "control.closeTurn", turn: 1 })).toMatchObject({
      code: "TURN_ENDED",
    });
  });

  it("on the next turn starts one", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const next = { kind: "control.nextTurn", turn: 1 } as const;
    expect(table.person("teacher", next)).toMatchObject({ ok: true });
    expect(table.person("teacher", next)).toMatchObject({ code: "TURN_ENDED" });
    expect(table.session).toMatchObject({ phase: "planning", turn: 2 });
  });
});

describe("D4: a restart", () => {
  it("leaves half a minute at least, so that everybody can come back", () => {
    const table = startedTable();
    table.pass(50 * SECOND);
    table.server({ kind: "clock.restored" });
    expect(left(table)).toBe(30 * SECOND);
  });

  it("leaves a minute where the deadline has passed, and says so until something else moves the clock", () => {
    const table = startedTable();
    const shown = () => table.view("teacher").clock.restored;
    expect(shown()).toBe(false);
    table.now += 3_600_000;
    table.server({ kind: "clock.restored" });
    expect(left(table)).toBe(60 * SECOND);
    expect(shown()).toBe(true);
    table.server({ kind: "clock.passed" });
    expect(table.session.phase).toBe("planning");
    table.person("teacher", { kind: "control.extend", seconds: 60 });
    expect(shown()).toBe(false);
    table.now += 3_600_000;
    table.server({ kind: "clock.restored" });
    table.pass(60 * SECOND);
    expect([table.session.phase, shown()]).toEqual(["review", false]);
  });

  it("T5: brings a deadline back that a clock set back by an hour has moved away", () => {
    const table = startedTable();
    table.pass(20 * SECOND);
    table.now -= 3_600_000;
    table.server({ kind: "clock.restored" });
    expect(left(table)).toBe(60 * SECOND);
    expect(table.view("ada").clock.restored).toBe(false);
    const drawnOut = startedTable();
    drawnOut.person("teacher", { kind: "control.extend", seconds: 600 });
    expect(drawnOut.server({ kind: "clock.restored" })).toMatchObject({ records: [] });
  });

  it("T5: closes in five seconds where all were ready, and returns to the moved deadline if one is not", () => {
    const table = startedTable();
    for (const who of ["ada", "eva"]) table.person(who, { kind: "orders.ready", turn: 1, ready: true });
    table.now -= 3_600_000;
    table.server({ kind: "clock.restored" });
    expect(left(table)).toBe(5 * SECOND);
    table.person("eva", { kind: "orders.ready", turn: 1, ready: false });
    expect(left(table)).toBe(60 * SECOND);
  });

  it("changes nothing where there is time, no clock, or a pause", () => {
    const fast = startedTable();
    fast.pass(10 * SECOND);
    expect(fast.server({ kind: "clock.restored" })).toMatchObject({ records: [] });
    const paused = startedTable();
    paused.pass(50 * SECOND);
    paused.person("teacher", { kind: "control.pause" });
    expect(paused.server({ kind: "clock.restored" })).toMatchObject({ records: [] });
    const free = startedTable({ minutesPerTurn: null });
    expect(free.server({ kind: "clock.restored" })).toMatchObject({ records: [] });
  });
});
