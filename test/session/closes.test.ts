import { expect, test } from "vitest";
import { rejectionSentence } from "../../shared/base/text.ts";
import { parseRequest } from "../../shared/protocol/parse-request.ts";
import { closesByDay, LEAST_OPEN, MINUTE } from "../../shared/session/deadline.ts";
import { START, Table } from "./table.ts";

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Six in the evening, as the one who made the game has it: ten hours after the start, and each day from then on. */
const EVENINGS = [0, 1, 2, 3].map((day) => START + 10 * HOUR + day * DAY);

function week(settings = {}): Table {
  const table = new Table({
    settings: { minutesPerTurn: null, reviewSeconds: 60, closes: EVENINGS, ...settings },
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const deadline = (table: Table) => table.session.clock.deadline;
const ready = (table: Table, who: string) =>
  table.person(who, { kind: "orders.ready", turn: table.session.turn, ready: true });

/** Whether a page tells those who are ready that the turn waits for its moment. */
function saidToWait(table: Table): boolean {
  const { session, clock } = table.view("ada");
  return closesByDay(session.settings, clock.remaining, clock.allReady);
}

test("each turn closes in the evening, one a day, however long its results are looked at", () => {
  const table = week();
  for (const [day, evening] of EVENINGS.entries()) {
    expect(deadline(table)).toBe(evening);
    expect(table.view("ada").clock.length).toBe(evening - table.now);
    table.pass(evening - table.now);
    expect(table.session).toMatchObject({ phase: "review", turn: day + 1 });
    table.pass(MINUTE);
    expect(table.session).toMatchObject({ phase: "planning", turn: day + 2 });
  }
});

test("after the last evening the clock is that of the settings: here none, and then all who are ready close a turn", () => {
  const table = week();
  table.pass(10 * HOUR + 3 * DAY + MINUTE);
  expect(table.session).toMatchObject({ phase: "planning", turn: 5 });
  expect(deadline(table)).toBeNull();
  for (const who of ["ada", "eva"]) ready(table, who);
  expect(table.view("ada").clock).toMatchObject({ remaining: 5_000, allReady: true });
  expect(saidToWait(table)).toBe(false);
  table.pass(5_000);
  expect(table.session.phase).toBe("review");
});

test("all who are ready at noon close nothing: whoever comes in the evening has not been passed over", () => {
  const table = week();
  for (const who of ["ada", "eva"]) expect(ready(table, who).ok).toBe(true);
  expect(saidToWait(table)).toBe(true);
  expect(deadline(table)).toBe(EVENINGS[0]);
  table.pass(9 * HOUR);
  expect(table.session).toMatchObject({ phase: "planning", turn: 1 });
  table.person("teacher", { kind: "control.closeTurn", turn: 1 });
  expect(table.session.phase).toBe("review");
});

test("a turn that would be open for less than two hours has until the next evening", () => {
  const late = week();
  late.person("teacher", { kind: "control.pause" });
  late.pass(10 * HOUR - LEAST_OPEN - MINUTE);
  late.person("teacher", { kind: "control.closeTurn", turn: 1 });
  late.pass(MINUTE);
  expect(late.session.turn).toBe(2);
  expect(deadline(late)).toBe(EVENINGS[0]);
  late.person("teacher", { kind: "control.closeTurn", turn: 2 });
  late.pass(MINUTE);
  expect(late.session.turn).toBe(3);
  expect(deadline(late)).toBe(EVENINGS[1]);
});

test("the facilitator puts a deadline off by days, over a holiday; not beyond a fortnight", () => {
  const table = week();
  const twoDays = (2 * DAY) / 1000;
  expect(table.person("teacher", { kind: "control.extend", seconds: twoDays }).ok).toBe(true);
  expect(deadline(table)).toBe((EVENINGS[0] ?? 0) + 2 * DAY);
  expect(table.person("teacher", { kind: "control.extend", seconds: 7 * twoDays })).toMatchObject({
    code: "DEADLINE_TOO_FAR",
    params: { days: 14 },
  });
  // A browser's field takes any year: also the last one reaches the one who says how far is too far.
  for (const moment of [Date.UTC(2099, 0, 1), 8.64e15 - 1]) {
    const asked = parseRequest("control.extend", { seconds: Math.round((moment - table.now) / 1000) });
    if (!asked.ok) throw new Error(rejectionSentence(asked.error));
    expect(table.person("teacher", { kind: "control.extend", seconds: asked.value.seconds })).toMatchObject({
      code: "DEADLINE_TOO_FAR",
    });
  }
  table.pass((EVENINGS[2] ?? 0) + MINUTE - table.now);
  expect(table.session.turn).toBe(2);
  expect(deadline(table)).toBe(EVENINGS[3]);
});

test("a server that was away in the evening closes a minute after it is back, and the next turn has the next evening", () => {
  const table = week();
  table.now = (EVENINGS[0] ?? 0) + 5 * HOUR;
  table.server({ kind: "clock.restored" });
  table.pass(MINUTE);
  expect(table.session).toMatchObject({ phase: "review", turn: 1 });
  table.pass(MINUTE);
  expect(deadline(table)).toBe(EVENINGS[1]);
});

test("a clock that is set back over a restart, and right again after the next, closes no turn before its evening", () => {
  const table = week();
  table.pass(HOUR);
  table.now -= DAY;
  table.server({ kind: "clock.restored" });
  expect(deadline(table)).toBe(EVENINGS[0]);
  table.pass(2 * HOUR);
  table.now += DAY;
  table.server({ kind: "clock.restored" });
  expect(deadline(table)).toBe(EVENINGS[0]);
  table.pass((EVENINGS[0] ?? 0) - table.now - 1);
  expect(table.session).toMatchObject({ phase: "planning", turn: 1 });
  table.pass(1);
  expect(table.session).toMatchObject({ phase: "review", turn: 1 });
});

test("the same for an evening that was put off by two days", () => {
  const table = week();
  table.person("teacher", { kind: "control.extend", seconds: (2 * DAY) / 1000 });
  const later = (EVENINGS[0] ?? 0) + 2 * DAY;
  table.now -= 30 * DAY;
  table.server({ kind: "clock.restored" });
  expect(deadline(table)).toBe(later);
});

test("a turn that begins while the clock is a day slow does not get the evening that has passed", () => {
  const table = week();
  table.pass(10 * HOUR);
  expect(table.session).toMatchObject({ phase: "review", turn: 1 });
  table.now -= DAY;
  table.server({ kind: "clock.restored" });
  table.pass(MINUTE);
  expect(table.session).toMatchObject({ phase: "planning", turn: 2 });
  expect(deadline(table)).toBe(EVENINGS[1]);
  table.now += DAY;
  expect(table.server({ kind: "clock.restored" })).toMatchObject({ ok: true, records: [] });
});

test("a clock that was a year fast at a close, and is right again, leaves the game its evenings", () => {
  const table = week({ reviewSeconds: null });
  table.now += 365 * DAY;
  table.person("teacher", { kind: "control.closeTurn", turn: 1 });
  table.now -= 365 * DAY;
  table.person("teacher", { kind: "control.nextTurn", turn: 1 });
  expect(deadline(table)).toBe(EVENINGS[0]);
});

test("a clock that is set forward over a restart, but not past the evening, changes nothing", () => {
  const table = week();
  table.now += 9 * HOUR;
  expect(table.server({ kind: "clock.restored" })).toMatchObject({ ok: true, records: [] });
  table.now -= 9 * HOUR;
  expect(table.server({ kind: "clock.restored" })).toMatchObject({ ok: true, records: [] });
  expect(deadline(table)).toBe(EVENINGS[0]);
});

test("after the last evening, minutes are minutes: a clock that is set back leaves no turn open for days", () => {
  const table = week({ minutesPerTurn: 30 });
  table.pass(10 * HOUR + 3 * DAY + MINUTE);
  expect(table.session).toMatchObject({ phase: "planning", turn: 5 });
  table.now -= 2 * DAY;
  table.server({ kind: "clock.restored" });
  expect((deadline(table) ?? 0) - table.now).toBe(30 * MINUTE);
});
