import { describe, expect, it } from "vitest";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { Dice } from "../../shared/session/white-cell.ts";
import { MINUTE, Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const OFFER = {
  kind: "proposal.offer",
  to: ["tashkent"],
  terms: [{ kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } }],
  turns: 3,
  secret: false,
  lapses: 4,
} as const;

function startedTable(seed = "test"): Table {
  const table = new Table({
    seed,
    settings: { minutesPerTurn: 5, reviewSeconds: 60 },
    // Something happens by chance in every turn.
    scenario: (input) => ({ ...input, rules: { crises: { rate: 2 } } }),
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

/** Moscow sends aid each turn, and the turn closes. */
function playTurns(table: Table, count: number): void {
  for (let turn = 0; turn < count; turn += 1) {
    table.file("ada", [AID]);
    table.pass(6 * MINUTE);
  }
}

const rewind = (table: Table, turn: number, dice: Dice = "new") =>
  table.person("teacher", { kind: "control.rewind", turn, dice });

const digests = (turns: Table["session"]["turns"]) => turns.map(({ outcome }) => outcome.digest);

describe("a rewind", () => {
  it("L6: makes nobody ready whose press was meant for the course that was left, be it for the same turn", () => {
    const table = startedTable();
    const ready = (line?: number) =>
      table.person("ada", {
        kind: "orders.ready",
        ...{ turn: 1, ready: true, ...(line === undefined ? {} : { line }) },
      });
    rewind(table, 1);
    expect(ready(0)).toMatchObject({ code: "TURN_ENDED" });
    expect(table.session.seats.moscow?.ready).toBe(false);
    expect(ready(1)).toMatchObject({ ok: true });
    expect(table.session.seats.moscow?.ready).toBe(true);
  });

  it("plans an earlier turn again in the world of then, on a new line with a whole clock", () => {
    const table = startedTable();
    playTurns(table, 1);
    const then = table.session.world;
    playTurns(table, 2);
    expect(table.session).toMatchObject({ phase: "planning", turn: 4, line: 0 });
    expect(rewind(table, 2)).toMatchObject({ ok: true, reply: { turn: 2, line: 1 } });
    expect(table.session).toMatchObject({ phase: "planning", turn: 2, line: 1 });
    expect(table.session.world).toBe(then);
    expect(table.session.turns.map(({ turn }) => turn)).toEqual([1]);
    const view = table.view("eva");
    expect(view.session.rewound).toEqual({
      line: 1,
      turn: 2,
      fromTurn: 4,
      dice: "new",
      afterPractice: false,
    });
    expect(view).toMatchObject({ clock: { remaining: 5 * MINUTE }, results: { turn: 1 } });
    expect(view.board.history).toHaveLength(2);
    expect(view.scores.own).toHaveLength(1);
  });

  it("has new dice, or by choice the old ones in every turn: those that each turn had", () => {
    const table = startedTable();
    playTurns(table, 4);
    const first = digests(table.session.turns);
    rewind(table, 2, "same");
    playTurns(table, 3);
    expect(digests(table.session.turns)).toEqual(first);
    rewind(table, 3, "new");
    playTurns(table, 2);
    const second = digests(table.session.turns);
    expect(second.slice(0, 2)).toEqual(first.slice(0, 2));
    expect(second[2]).not.toBe(first[2]);
    rewind(table, 1, "same");
    playTurns(table, 4);
    expect(digests(table.session.turns)).toEqual(second);
  });

  it("makes a sheet stale that was written for the abandoned line, also one for the very same turn", () => {
    const table = startedTable();
    table.file("ada", [AID]);
    const late = { kind: "orders.save", turn: 1, revision: 1, orders: [AID] } as const;
    rewind(table, 1);
    expect(table.session.seats.moscow).toMatchObject({ filed: null, draft: { orders: [] }, revision: 2 });
    expect(table.person("ada", late)).toMatchObject({ ok: false, code: "STALE" });
    expect(table.file("ada", [AID])).toMatchObject({ ok: true, reply: { revision: 3 } });
  });

  it("abandons proposals that came later, and takes back what was signed later", () => {
    const table = startedTable();
    const early = String(table.do({ kind: "participant", participant: "ada" }, OFFER).reply.proposal);
    table.pass(6 * MINUTE);
    const later = String(table.do({ kind: "participant", participant: "ada" }, OFFER).reply.proposal);
    table.person("eva", { kind: "proposal.accept", proposal: early });
    table.pass(6 * MINUTE);
    expect(Object.keys(table.session.world.tables.agreements)).toContain(early);
    rewind(table, 2);
    expect(Object.keys(table.session.world.tables.agreements)).not.toContain(early);
    expect(table.session.proposals[early]).toMatchObject({ state: "open", accepted: [] });
    expect(table.session.proposals[later]).toMatchObject({ state: "abandoned" });
    expect(table.person("eva", { kind: "proposal.accept", proposal: later })).toMatchObject({
      ok: false,
      code: "PROPOSAL_CLOSED",
    });
    const again = String(table.do({ kind: "participant", participant: "ada" }, OFFER).reply.proposal);
    expect([early, later]).not.toContain(again);
    rewind(table, 2);
    expect(table.session.proposals[again]).toMatchObject({ state: "abandoned" });
    expect(table.session.proposals[early]).toMatchObject({ state: "open" });
  });

  it("keeps what was said, and drops what was prepared for the close", () => {
    const table = startedTable();
    table.pass(6 * MINUTE);
    table.person("ada", { kind: "message.send", channel: "public", text: "Hear me" });
    table.person("teacher", { kind: "control.inject", inject: "raid" });
    rewind(table, 1);
    expect(table.view("eva").channels.find(({ key }) => key === "public")?.messages).toHaveLength(1);
    expect(table.session.fired).toEqual([]);
    expect(table.person("teacher", { kind: "control.inject", inject: "raid" })).toMatchObject({ ok: true });
  });

  it("works from the review, from a held turn and from a pause; not from lobby or debrief, nor into the future", () => {
    const table = startedTable();
    expect(rewind(table, 2)).toMatchObject({ ok: false, code: "FIELD_RANGE" });
    expect(rewind(table, 0)).toMatchObject({ ok: false, code: "FIELD_RANGE" });
    table.pass(5 * MINUTE);
    expect(table.session.phase).toBe("review");
    expect(rewind(table, 1)).toMatchObject({ ok: true });
    expect(table.session).toMatchObject({ phase: "planning", turn: 1, turns: [] });
    table.person("teacher", { kind: "control.pause" });
    expect(rewind(table, 1)).toMatchObject({ ok: true });
    expect(table.session.clock).toMatchObject({ paused: false });
    expect(table.person("ada", { kind: "control.rewind", turn: 1, dice: "new" })).toMatchObject({
      ok: false,
      code: "NOT_ALLOWED",
    });
    table.person("teacher", { kind: "control.end" });
    expect(rewind(table, 1)).toMatchObject({ ok: false, code: "WRONG_PHASE" });
  });

  it("leaves the abandoned line in the log: both replay from the start to where they ended, and verify", () => {
    const table = startedTable();
    playTurns(table, 3);
    const abandoned = table.session;
    rewind(table, 2);
    playTurns(table, 2);
    table.person("teacher", { kind: "control.end" });
    const log = makeLog(table.records);
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 5, turnsWere: "again", ended: true } });
    const read = readLog(log);
    const replayed = replayLog(read.ok ? read.value.records : []);
    const courses = replayed.ok ? replayed.value.courses : [];
    expect(courses.map(({ line }) => line)).toEqual([0, 1]);
    expect(courses[0]?.end.world).toEqual(abandoned.world);
    expect(courses[1]?.end.world).toEqual(table.session.world);
    for (const { start, closed, end } of courses) {
      expect(start).toMatchObject({ phase: "planning", turn: 1, turns: [] });
      expect(closed).toHaveLength(3);
      expect(digests(closed.at(-1)?.turns ?? [])).toEqual(digests(end.turns));
    }
    expect(replayed.ok && replayed.value.closed).toEqual(courses[1]?.closed);
  });
});

describe("a practice turn", () => {
  function practiceTable(reviewSeconds: number): Table {
    const table = new Table({ settings: { practiceTurn: true, minutesPerTurn: 5, reviewSeconds } });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    return table;
  }

  it.each([60, 0])(
    "counts for nothing: after its review the game begins anew (%s s of review)",
    (seconds) => {
      const table = practiceTable(seconds);
      expect(table.view("ada").session).toMatchObject({ turn: 1, practiceTurn: true });
      const start = table.session.world;
      table.file("ada", [AID]);
      table.pass(5 * MINUTE);
      expect(table.session).toMatchObject({ phase: "review", turn: 1 });
      expect(table.view("ada").results?.turn).toBe(1);
      table.pass(MINUTE);
      expect(table.session).toMatchObject({ phase: "planning", turn: 1, line: 1, turns: [] });
      expect(table.session.world).toBe(start);
      expect(table.view("ada").session).toMatchObject({
        practiceTurn: false,
        rewound: { line: 1, turn: 1, afterPractice: true },
      });
      table.pass(5 * MINUTE);
      table.pass(MINUTE);
      expect(table.session).toMatchObject({ phase: "planning", turn: 2, line: 1 });
      expect(verifyLog(makeLog(table.records))).toMatchObject({ ok: true, value: { turns: 2 } });
    },
  );

  it("ends by the facilitator's word as well, and once it is over never comes again", () => {
    const table = practiceTable(60);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.person("teacher", { kind: "control.nextTurn", turn: 1 });
    expect(table.session).toMatchObject({ turn: 1, line: 1 });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.person("teacher", { kind: "control.rewind", turn: 1, dice: "new" });
    expect(table.session.line).toBe(2);
    expect(table.view("ada").session.practiceTurn).toBe(false);
  });
});
