import { describe, expect, it } from "vitest";
import { makeLog } from "../../shared/log/codec.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { MINUTE, Table } from "./table.ts";

function startedTable(): Table {
  const table = new Table({ settings: { minutesPerTurn: 5, reviewSeconds: 60 } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const NEWS = {
  kind: "control.inject",
  title: "Floods in the valley",
  text: "The river has left its bed.\nThousands are on the road.",
  audience: "open",
  effects: [{ target: "state/uzb/stability", delta: -3 }],
} as const;

describe("an inject by hand", () => {
  it("happens with the next close: its text for its readers, its effects with it as their cause", () => {
    const table = startedTable();
    const wrote = table.person("teacher", NEWS);
    expect(wrote).toMatchObject({ ok: true });
    const id = wrote.ok ? String(wrote.reply.inject) : "";
    expect(table.view("teacher").whiteCell?.written).toMatchObject([{ id, title: NEWS.title }]);
    expect(table.view("eva").results).toBeNull();
    table.pass(5 * MINUTE);
    const { results, sight, whiteCell } = table.view("eva");
    expect(results?.facts).toContainEqual(
      expect.objectContaining({ source: "mechanism.injects", params: { title: NEWS.title } }),
    );
    expect(sight.tables.injects[id]).toMatchObject({ text: NEWS.text, turn: 1 });
    const own = results?.entries.filter(({ cause }) => cause.kind === "inject");
    expect(own).toMatchObject([{ target: "state/uzb/stability", delta: -3000 }]);
    expect(whiteCell).toBeNull();
    expect(table.view("teacher").whiteCell?.written).toEqual([]);
    expect(verifyLog(makeLog(table.records))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
  });

  it("for some seats is told to these alone, and its id counts only what they have read", () => {
    const table = startedTable();
    const tell = (audience: readonly string[]) =>
      table.do({ kind: "participant", participant: "teacher" }, { ...NEWS, audience, effects: [] }).reply
        .inject;
    const first = tell(["tashkent"]);
    tell(["moscow"]);
    const second = tell(["tashkent"]);
    expect([first, second].map((id) => String(id).split("-").at(-1))).toEqual(["1", "2"]);
    table.pass(5 * MINUTE);
    expect(Object.keys(table.view("eva").sight.tables.injects).sort()).toEqual([first, second].sort());
    expect(Object.keys(table.view("ada").sight.tables.injects)).toHaveLength(1);
  });

  it("of the scenario happens once: it cannot be fired while it waits, nor when it has happened", () => {
    const table = startedTable();
    const fire = { kind: "control.inject", inject: "raid" } as const;
    expect(table.person("teacher", fire)).toMatchObject({ ok: true });
    expect(table.person("teacher", fire)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
    table.pass(5 * MINUTE);
    expect(table.session.world.tables.injects.raid).toMatchObject({ turn: 1 });
    expect(table.person("teacher", fire)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  });

  it("without a headline has its first sentence, cut at a word", () => {
    const table = startedTable();
    const { title: _none, ...plain } = NEWS;
    table.person("teacher", plain);
    table.person("teacher", { ...plain, text: "word ".repeat(60) });
    const titles = table.view("teacher").whiteCell?.written.map(({ title }) => title) ?? [];
    expect(titles[0]).toBe("The river has left its bed.");
    expect(titles[1]?.length).toBeLessThanOrEqual(120);
    expect(titles[1]?.endsWith("word …")).toBe(true);
  });

  it.each([
    ["says nothing", { text: " " }, "TEXT_EMPTY"],
    ["is for nobody", { audience: [] }, "FIELD_MISSING"],
    ["is for a seat that is none", { audience: ["narnia"] }, "SEAT_UNKNOWN"],
    ["changes what is none", { effects: [{ target: "x", delta: 1 }] }, "FIELD_CHOICE"],
    [
      "changes more at once than anybody has reasons for",
      { effects: Array.from({ length: 21 }, () => ({ target: "state/uzb/stability", delta: 1 })) },
      "TOO_MANY_CHANGES",
    ],
    ["has a speech for a headline", { title: "x".repeat(121) }, "TEXT_TOO_LONG"],
  ])("is refused if it %s", (_what, wrong, code) => {
    expect(startedTable().person("teacher", { ...NEWS, ...wrong })).toMatchObject({ ok: false, code });
  });
});

describe("a note", () => {
  it("is the white cell's alone, with the turn that it was made in, and can be made at any time", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.note", text: "Tashkent hesitates", seat: "tashkent" });
    table.pass(6 * MINUTE);
    table.person("teacher", { kind: "control.note", text: "A lively turn" });
    table.person("teacher", { kind: "control.end" });
    expect(table.person("teacher", { kind: "control.note", text: "Ask why" })).toMatchObject({ ok: true });
    expect(table.view("teacher").whiteCell?.notes).toMatchObject([
      { turn: 1, seat: "tashkent", text: "Tashkent hesitates", participant: "teacher" },
      { turn: 2, seat: null, text: "A lively turn" },
      { turn: 2, seat: null, text: "Ask why" },
    ]);
    expect(table.view("eva").whiteCell).toBeNull();
    const shown = makeLog(projectLog(table.records, { kind: "seat", seat: "tashkent" }));
    expect(shown).not.toContain("hesitates");
  });

  it("is no student's, must say something, and is about a seat that exists", () => {
    const table = startedTable();
    const note = { kind: "control.note", text: "x" } as const;
    expect(table.person("ada", note)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
    expect(table.person("teacher", { ...note, text: "" })).toMatchObject({ ok: false, code: "TEXT_EMPTY" });
    expect(table.person("teacher", { ...note, seat: "x" })).toMatchObject({
      ok: false,
      code: "SEAT_UNKNOWN",
    });
  });
});

describe("a hidden message", () => {
  function said(table: Table, who: string) {
    const { messages = [] } = table.view(who).channels.find(({ key }) => key.includes("moscow+")) ?? {};
    return messages.map(({ text, hidden }) => ({ text, hidden }));
  }

  it("keeps its place for its readers without its text; the white cell and the log keep it whole", () => {
    const table = startedTable();
    const sent = table.person("ada", { kind: "message.send", channel: ["tashkent"], text: "A rude word" });
    const message = sent.ok ? String(sent.reply.message) : "";
    expect(table.person("ada", { kind: "control.hide", message })).toMatchObject({ ok: false });
    expect(table.person("teacher", { kind: "control.hide", message })).toMatchObject({ ok: true });
    expect(table.person("teacher", { kind: "control.hide", message })).toMatchObject({ ok: true });
    expect(said(table, "eva")).toEqual([{ text: null, hidden: true }]);
    expect(said(table, "ada")).toEqual([{ text: null, hidden: true }]);
    expect(said(table, "teacher")).toEqual([{ text: "A rude word", hidden: true }]);
    expect(makeLog(table.records)).toContain("A rude word");
    // The log that its readers may fetch in the debrief is one more way to read it.
    table.person("teacher", { kind: "control.end" });
    for (const seat of ["moscow", "tashkent"]) {
      const projected = makeLog(projectLog(table.records, { kind: "seat", seat }));
      expect(projected).not.toContain("A rude word");
      expect(projected).toContain(message);
      expect(verifyLog(projected)).toMatchObject({ ok: true });
    }
    expect(makeLog(projectLog(table.records, { kind: "facilitator" }))).toContain("A rude word");
    expect(table.person("teacher", { kind: "control.hide", message: "m-none" })).toMatchObject({
      ok: false,
      code: "NOT_FOUND",
    });
  });
});
