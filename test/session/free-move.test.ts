import { describe, expect, it } from "vitest";
import { makeLog } from "../../shared/log/codec.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { MINUTE, Table } from "./table.ts";

const MOVE = {
  action: "free-move",
  fields: {
    claim: "The elders of the valley call for peace.",
    argument: "They have done so before, and they owe Moscow their water.",
    wanted: "Less threat in Uzbekistan",
  },
};
const EFFECTS = [{ target: "state/uzb/threat", delta: -5 }];

function movedTable(settings: Partial<Settings> = {}): Table {
  const table = new Table({
    actions: ["offer-aid", "free-move"],
    settings: { minutesPerTurn: 5, reviewSeconds: 30, ...settings },
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  expect(table.file("ada", [MOVE])).toMatchObject({ ok: true });
  return table;
}

const judged = (table: Table) => table.view("teacher").whiteCell?.judged ?? [];

function judge(table: Table, chance: number) {
  const [one] = judged(table);
  return table.person("teacher", {
    ...{ kind: "control.judge", turn: 1, seat: "moscow", order: one?.digest ?? "" },
    ...{ chance, effects: EFFECTS },
  });
}

const facts = (table: Table, who: string) =>
  (table.view(who).results?.facts ?? []).filter(({ source }) => source === "action.free-move");

describe("a free move", () => {
  it("that was judged in planning closes with the turn: odds of 100 come true, for all to read", () => {
    const table = movedTable();
    expect(judged(table)).toMatchObject([{ seat: "moscow", order: MOVE, ruling: null }]);
    expect(judge(table, 100)).toMatchObject({ ok: true });
    expect(judged(table)).toMatchObject([{ ruling: { chance: 100, effects: EFFECTS } }]);
    table.pass(5 * MINUTE);
    expect(table.session.phase).toBe("review");
    expect(facts(table, "eva")).toMatchObject([
      { code: "won", params: { seat: "moscow", chance: 100, claim: MOVE.fields.claim } },
    ]);
    const entries = table.view("eva").results?.entries ?? [];
    const own = entries.filter(({ cause }) => cause.kind === "order" && cause.action === "free-move");
    expect(own).toMatchObject([{ target: "state/uzb/threat", delta: -5000 }]);
  });

  it("with odds of 0 fails, and costs what it costs", () => {
    const table = movedTable();
    judge(table, 0);
    table.pass(5 * MINUTE);
    expect(facts(table, "eva")).toMatchObject([{ code: "lost" }]);
    const paid = (table.view("ada").results?.entries ?? []).filter(
      ({ target, cause }) => target === "seat/moscow/capital" && cause.kind === "order",
    );
    expect(paid).toMatchObject([{ delta: -1000 }]);
  });

  it("that nobody judged holds the turn, with a deadline; a judgement then counts", () => {
    const table = movedTable();
    table.pass(5 * MINUTE);
    expect(table.session).toMatchObject({ phase: "held", held: { heldFor: "judgement" } });
    expect(table.view("eva")).toMatchObject({
      clock: { remaining: MINUTE, running: true },
      session: { heldFor: "judgement" },
    });
    judge(table, 100);
    expect(table.person("teacher", { kind: "control.publish", turn: 1 })).toMatchObject({ ok: true });
    expect(facts(table, "eva")).toMatchObject([{ code: "won" }]);
  });

  it("is void with its cost back after that time, so that a game without a facilitator goes on", () => {
    const table = movedTable();
    table.pass(6 * MINUTE);
    expect(table.session).toMatchObject({ phase: "review", turn: 1 });
    expect(facts(table, "ada")).toMatchObject([{ code: "unjudged", audience: ["moscow"] }]);
    expect(facts(table, "eva")).toEqual([]);
    const { entries = [] } = table.view("ada").results ?? {};
    expect(entries.some(({ cause }) => cause.kind === "order" && cause.action === "free-move")).toBe(false);
    table.pass(30_000);
    expect(table.session).toMatchObject({ phase: "planning", turn: 2 });
  });

  it("that nobody judged waits for the facilitator's word where the review of results does, too", () => {
    const table = movedTable({ reviewSeconds: null });
    table.pass(5 * MINUTE);
    table.pass(600 * MINUTE);
    expect(table.session).toMatchObject({ phase: "held", turn: 1, clock: { deadline: null } });
    expect(table.person("teacher", { kind: "control.publish", turn: 1 })).toMatchObject({ ok: true });
    expect(facts(table, "ada")).toMatchObject([{ code: "unjudged" }]);
  });

  it("in other words wants another judgement", () => {
    const table = movedTable();
    const [one] = judged(table);
    judge(table, 100);
    table.file("ada", [{ ...MOVE, fields: { ...MOVE.fields, claim: "The elders declare war on all." } }]);
    expect(judged(table)).toMatchObject([{ ruling: null }]);
    expect(judged(table)[0]?.digest).not.toBe(one?.digest);
    table.pass(5 * MINUTE);
    expect(table.session.phase).toBe("held");
    expect(table.session.turns).toEqual([]);
  });

  it("is judged by odds of one, and anew by odds of another: the last word counts", () => {
    const table = movedTable();
    judge(table, 100);
    judge(table, 0);
    table.pass(5 * MINUTE);
    expect(facts(table, "eva")).toMatchObject([{ code: "lost", params: { chance: 0 } }]);
    expect(table.session.turns[0]?.inputs.verdicts).toHaveLength(1);
    expect(table.session.verdicts).toEqual([]);
  });

  it("is in the log with its odds, and verify draws the same", () => {
    const table = movedTable();
    judge(table, 40);
    table.pass(6 * MINUTE);
    const log = makeLog(table.records);
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turnsWere: "again", turns: 1 } });
    expect(log).toContain('"chance":40');
  });

  it("is held with everything else where every turn is reviewed", () => {
    const table = movedTable({ adjudication: "held" });
    judge(table, 100);
    table.pass(5 * MINUTE);
    expect(table.session).toMatchObject({ phase: "held", held: { heldFor: "review" } });
  });

  it.each([
    ["for an order that is none", { order: "0".repeat(64) }, "NOT_FOUND"],
    ["for a turn that is over", { turn: 2 }, "TURN_ENDED"],
    ["that may succeed and does nothing", { effects: [] }, "FIELD_MISSING"],
    ["on a number that is none", { effects: [{ target: "x", delta: 1 }] }, "FIELD_CHOICE"],
  ])("refuses a judgement %s", (_what, wrong, code) => {
    const table = movedTable();
    const [one] = judged(table);
    const right = { turn: 1, seat: "moscow", order: one?.digest ?? "", chance: 50, effects: EFFECTS };
    expect(table.person("teacher", { kind: "control.judge", ...right, ...wrong })).toMatchObject({
      ok: false,
      code,
    });
  });

  it("takes no speech, and only one a turn", () => {
    const table = movedTable();
    const long = { ...MOVE, fields: { ...MOVE.fields, claim: "x".repeat(161) } };
    expect(table.file("ada", [long])).toMatchObject({ ok: false, code: "FIELD_TEXT" });
    expect(table.file("ada", [MOVE, { ...MOVE, fields: { ...MOVE.fields, wanted: "More" } }])).toMatchObject({
      ok: false,
    });
  });
});
