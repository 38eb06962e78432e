import { describe, expect, it } from "vitest";
import { makeLog } from "../../shared/log/codec.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { explain } from "../../shared/view/explain.ts";
import { MINUTE, Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const REASON = "The aid was stolen on the way.";
const OVERRIDE = {
  kind: "control.override",
  turn: 1,
  changes: [
    { target: "engagement/moscow/uzb/economic", delta: -2 },
    { target: "seat/tashkent/capital", delta: 1 },
  ],
  reason: REASON,
} as const;

function heldTable(): Table {
  const table = new Table({ settings: { adjudication: "held", minutesPerTurn: 5, reviewSeconds: 60 } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  table.file("ada", [AID]);
  table.pass(5 * MINUTE);
  return table;
}

describe("held adjudication", () => {
  it("holds the outcome back at the close, without a deadline, and takes no orders any more", () => {
    const table = heldTable();
    expect(table.session).toMatchObject({ phase: "held", turn: 1, turns: [], clock: { deadline: null } });
    expect(table.view("ada").session).toMatchObject({ phase: "held", heldFor: "review" });
    expect(table.view("ada").sheet).toMatchObject({ turn: 1, filed: [AID] });
    expect(table.file("ada", [])).toMatchObject({ ok: false, code: "TURN_ENDED" });
    expect(table.person("teacher", { kind: "control.closeTurn", turn: 1 })).toMatchObject({
      ok: false,
      code: "TURN_ENDED",
    });
    table.pass(60 * MINUTE);
    expect(table.session.phase).toBe("held");
  });

  it("gets no deadline from a press for more time that came a moment too late", () => {
    const table = heldTable();
    expect(table.person("teacher", { kind: "control.extend", seconds: 60 })).toMatchObject({ ok: true });
    table.pass(60 * MINUTE);
    expect(table.session).toMatchObject({ phase: "held", turns: [], clock: { deadline: null } });
  });

  it("shows the outcome and the scores to the white cell alone", () => {
    const table = heldTable();
    const { held } = table.view("teacher").whiteCell ?? {};
    expect(held?.facts.map(({ source }) => source)).toContain("action.offer-aid");
    expect(Object.keys(held?.scores ?? {})).toHaveLength(12);
    for (const who of ["ada", "wall"]) {
      expect(table.view(who)).toMatchObject({ whiteCell: null, results: null, scores: { own: [] } });
    }
  });

  it("shows what an override does to the scores before it counts; one that is undone leaves no trace in the turn", () => {
    const table = heldTable();
    const scores = () => table.view("teacher").whiteCell?.held?.scores.moscow;
    const before = scores();
    expect(before?.now).toBe(before?.byRules);
    const made = table.person("teacher", OVERRIDE);
    expect(made).toMatchObject({ ok: true, reply: { override: "o1" } });
    expect(scores()?.byRules).toBe(before?.byRules);
    expect(scores()?.now).toBeLessThan(before?.now ?? 0);
    table.person("teacher", { kind: "control.undoOverride", turn: 1, override: "o1" });
    expect(scores()).toEqual(before);
    table.person("teacher", { kind: "control.publish", turn: 1 });
    expect(table.session.turns[0]?.inputs.overrides).toEqual([]);
  });

  it("publishes the turn with its overrides, each an entry with its reason for those who know the number", () => {
    const table = heldTable();
    table.person("teacher", OVERRIDE);
    expect(table.person("teacher", { kind: "control.publish", turn: 1 })).toMatchObject({ ok: true });
    expect(table.session).toMatchObject({ phase: "review", turn: 1, held: null, overrides: [] });
    const causes = (who: string) =>
      (table.view(who).results?.entries ?? []).filter(({ cause }) => cause.kind === "override");
    expect(causes("eva").map(({ target }) => target)).toEqual([
      "engagement/moscow/uzb/economic",
      "seat/tashkent/capital",
    ]);
    expect(causes("ada").map(({ target, delta }) => [target, delta])).toEqual([
      ["engagement/moscow/uzb/economic", -2000],
    ]);
    const why = explain(table.view("ada"), { kind: "number", target: "engagement/moscow/uzb/economic" });
    expect(why?.parts).toContainEqual({ cause: { kind: "override", reason: REASON }, delta: -2000 });
    const score = table.view("ada").results?.score;
    expect(score?.parts.some(({ cause }) => cause.kind === "override")).toBe(true);
  });

  it("is worked out again by verify, overrides and all; a changed override is found", () => {
    const table = heldTable();
    table.person("teacher", OVERRIDE);
    table.person("teacher", { kind: "control.publish", turn: 1 });
    const log = makeLog(table.records);
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 1, turnsWere: "again" } });
    expect(verifyLog(log.replaceAll('"delta":-2,', '"delta":-3,')).ok).toBe(false);
  });

  it("C1: is published once, however often it is pressed; the reason of the close is kept", () => {
    const table = heldTable();
    table.person("teacher", { kind: "control.publish", turn: 1 });
    expect(table.person("teacher", { kind: "control.publish", turn: 1 })).toMatchObject({
      ok: false,
      code: "TURN_ENDED",
    });
    const closed = table.records.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        typeof part !== "string" && part.body.kind === "turn-closed" ? [part.body] : [],
      ),
    );
    expect(closed).toMatchObject([{ turn: 1, reason: "deadline" }]);
  });

  it.each([
    ["without a reason", { ...OVERRIDE, reason: "  " }, "TEXT_EMPTY", "reason"],
    ["with a speech for a reason", { ...OVERRIDE, reason: "x".repeat(501) }, "TEXT_TOO_LONG", "reason"],
    ["of nothing", { ...OVERRIDE, changes: [] }, "FIELD_MISSING", "changes"],
    [
      "of a number that is none",
      { ...OVERRIDE, changes: [{ target: "seat/nobody/capital", delta: 1 }] },
      "FIELD_CHOICE",
      "changes[0].target",
    ],
    [
      "of what every object has",
      { ...OVERRIDE, changes: [{ target: "constructor", delta: 1 }] },
      "FIELD_CHOICE",
      "changes[0].target",
    ],
    [
      "by more than the scale",
      { ...OVERRIDE, changes: [{ target: "state/uzb/regime", delta: 101 }] },
      "FIELD_RANGE",
      "changes[0].delta",
    ],
    [
      "by nothing",
      { ...OVERRIDE, changes: [{ target: "state/uzb/regime", delta: 0 }] },
      "FIELD_RANGE",
      "changes[0].delta",
    ],
    ["of another turn", { ...OVERRIDE, turn: 2 }, "TURN_ENDED", undefined],
  ])("refuses an override %s at its place", (_what, command, code, path) => {
    const answer = heldTable().person("teacher", command);
    expect(answer).toMatchObject({ ok: false, code });
    expect("path" in answer ? answer.path : undefined).toBe(path);
  });

  it("is no student's to override or publish, and no override comes where the rules alone decide", () => {
    const table = heldTable();
    expect(table.person("ada", OVERRIDE)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
    expect(table.person("ada", { kind: "control.publish", turn: 1 })).toMatchObject({ ok: false });
    const rigid = new Table();
    rigid.join("teacher", null, "facilitator");
    rigid.person("teacher", { kind: "control.start" });
    expect(rigid.person("teacher", OVERRIDE)).toMatchObject({ ok: false, code: "WRONG_PHASE" });
  });

  it("still takes an event and a grant of the white cell while it is held, and works them in", () => {
    const table = heldTable();
    table.person("teacher", { kind: "control.inject", inject: "raid" });
    const { held } = table.view("teacher").whiteCell ?? {};
    expect(held?.entries.some(({ cause }) => cause.kind === "inject" && cause.inject === "raid")).toBe(true);
  });
});
