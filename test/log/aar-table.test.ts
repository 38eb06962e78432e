import { describe, expect, it } from "vitest";
import { csvText, type SeparatorName } from "../../shared/base/csv.ts";
import { type AarRow, aarTable, aarText } from "../../shared/log/aar-table.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import { playedTable } from "./played-log.ts";

/** Reads a table back as a spreadsheet would: RFC 4180 with any separator. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (!quoted && text.startsWith("\r\n", at)) {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = "";
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe("E1: the table of a session of 8 turns", () => {
  const table = playedTable({}, 8);
  const made = aarTable(table.records, { ada: "Ada Lovelace" });
  const rows: readonly AarRow[] = made.ok ? made.value : [];
  const { turns, scenario } = table.session;
  const count = (type: string, turn: number) =>
    rows.filter((row) => row.type === type && row.turn === turn).length;

  it("agrees with the session row by row, and leaves no turn empty", () => {
    expect(turns).toHaveLength(8);
    for (const { turn, inputs, outcome } of turns) {
      expect(count("order", turn)).toBe(Object.values(inputs.sheets).flat().length);
      expect(count("change", turn)).toBe(outcome.entries.length);
      expect(count("fact", turn)).toBe(outcome.facts.length);
      expect(count("score", turn)).toBe(scenario.seats.length);
      expect(count("sheet", turn)).toBe(scenario.seats.length);
      expect(count("influence", turn)).toBe(scenario.seats.filter(({ patron }) => patron).length);
      expect(count("level", turn)).toBe(5 * scenario.states.length + 5 * scenario.seats.length);
      expect(count("message", turn)).toBe(1);
      const scored = rows.filter((row) => row.type === "score" && row.turn === turn);
      for (const { seat, value } of scored) expect(value).toBe((outcome.scores[seat]?.score ?? -1) / 1000);
      const moved = rows.filter((row) => row.type === "change" && row.turn === turn);
      const sum = (values: readonly number[]) => Math.round(values.reduce((all, one) => all + one, 0));
      expect(sum(moved.map(({ value }) => 1000 * Number(value)))).toBe(
        sum(outcome.entries.map(({ delta }) => delta)),
      );
    }
  });

  it("says how each number of states and seats stood: its start and its changes are where it ends", () => {
    const ends = new Map<string, number>();
    const of = (type: string, turn: number) => rows.filter((row) => row.type === type && row.turn === turn);
    for (const { about, value } of of("level", 0)) ends.set(about, Math.round(1000 * Number(value)));
    for (const { turn } of turns) {
      for (const { about, value } of of("change", turn)) {
        const before = ends.get(about);
        if (before !== undefined) ends.set(about, before + Math.round(1000 * Number(value)));
      }
      for (const { about, value } of of("level", turn))
        expect([turn, about, ends.get(about)]).toEqual([turn, about, Math.round(1000 * Number(value))]);
    }
    expect(ends.get("state/uzb/threat")).toBeGreaterThan(0);
  });

  it("says the final score of each seat once the game has ended, and not before", () => {
    const { scenario } = table.session;
    const finals = rows.filter(({ type }) => type === "final-score");
    expect(finals.map(({ seat }) => seat)).toEqual(scenario.seats.map(({ id }) => id));
    for (const { seat, value, turn } of finals) {
      const scores = rows.filter((row) => row.type === "score" && row.seat === seat).map((row) => row.value);
      const last = scores.slice(-scenario.rules.scoreTurns) as number[];
      expect(last.length).toBeGreaterThan(1);
      expect(value).toBeCloseTo(last.reduce((sum, score) => sum + score, 0) / last.length, 3);
      expect(turn).toBe(table.session.turns.length);
    }
    const open = aarTable(table.records.slice(0, -1));
    expect(open.ok && open.value.some(({ type }) => type === "final-score")).toBe(false);
  });

  it("keeps seats and states apart, and calls an objective by its metric", () => {
    const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
    const [seats, states] = [ids(scenario.seats), ids(scenario.states)];
    const named = (column: "seat" | "state") => rows.flatMap((row) => row[column].split(" ").filter(Boolean));
    expect(named("seat").filter((one) => !seats.has(one))).toEqual([]);
    expect(named("state").filter((one) => !states.has(one))).toEqual([]);
    const changed = rows.find(({ type, about }) => type === "change" && about === "state/uzb/threat");
    expect(changed?.state).toBe("uzb");
    const aims = rows.filter(
      ({ type, seat, turn }) => type === "objective" && seat === "moscow" && turn === 1,
    );
    const moscow = scenario.seats.find(({ id }) => id === "moscow");
    expect(aims.map(({ about }) => about)).toEqual(
      moscow?.objectives.map(({ metric }, at) => `objective/${at + 1}/${metric}`),
    );
  });

  it("says which treatment a class got where research gave it one, so that classes can be told apart by it", () => {
    const treated = aarTable(playedTable({ settings: { treatment: "with maps" } }, 1).records);
    const labels = (all: readonly AarRow[]) =>
      all.flatMap(({ type, value }) => (type === "treatment" ? [value] : []));
    expect(labels(treated.ok ? treated.value : [])).toEqual(["with maps"]);
    expect(labels(rows)).toEqual([]);
  });

  it("says session, turn, seat, UTC time, type and value in every row, and never an object or nothing's name", () => {
    const cells = cellsOf(aarText(rows, "comma"), ",");
    const head = "session,line,turn,seat,state,person,time,type,about,value,cause";
    expect(cells[0]?.join(",")).toBe(head);
    expect(cells).toHaveLength(rows.length + 1);
    for (const [session, line, turn, , , , time, type] of cells.slice(1)) {
      expect([session, line]).toEqual(["s1", "0"]);
      expect(turn).toMatch(/^[0-8]$/);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(type).toMatch(/^[a-z][a-z-]+$/);
    }
    expect(cells.flat().filter((cell) => /object Object|undefined|NaN|Invalid Date/.test(cell))).toEqual([]);
  });

  it("names a person whose name is known, and calls the others by their ids", () => {
    const people = new Set(rows.map(({ person }) => person));
    expect([...people].sort()).toEqual(["", "Ada Lovelace", "eva", "teacher"]);
    const said = rows.find(({ type }) => type === "message");
    expect(said).toMatchObject({ seat: "moscow", person: "Ada Lovelace" });
    expect(said?.value).toContain('"çà" 中');
    expect(rows.find(({ type }) => type === "proposal-offered")).toMatchObject({
      ...{ seat: "moscow", person: "Ada Lovelace" },
    });
  });

  it("of a log without its texts has the messages without their words; a seat's log is refused", () => {
    const textless = aarTable(table.records.map(withoutTexts));
    const messages = textless.ok ? textless.value.filter(({ type }) => type === "message") : [];
    expect(messages.map(({ value }) => value)).toEqual(Array.from({ length: 8 }, () => null));
    const seats = projectLog(table.records, { kind: "seat", seat: "moscow" });
    expect(aarTable(seats)).toMatchObject({ ok: false, error: { code: "PARTS_MISSING", line: 1 } });
  });
});

describe("a table for spreadsheets", () => {
  const table = (cell: string | number | null, separator: SeparatorName = "comma") =>
    csvText(["one", "two"], [[cell, "x"]], separator);
  const back = (cell: string | number, separator: SeparatorName, sign: string) =>
    cellsOf(table(cell, separator), sign)[1]?.[0];

  it("E2: a spreadsheet runs no text as a formula, and real negative numbers stay numbers", () => {
    const spoilt = [
      "=1+1",
      "+1",
      "-2+3",
      "@SUM(1)",
      "\t=1",
      "\r=1",
      " =1",
      "\n=cmd",
      "＝1+1",
      "\tcmd",
      "\rcmd",
    ];
    for (const text of spoilt) expect(back(text, "comma", ",")).toBe(`'${text}`);
    expect(table(-2.5)).toContain("\r\n-2.5,x\r\n");
  });

  it("E3: accents, other scripts, quotes and line breaks come back whole, and ids do not become numbers", () => {
    for (const [name, sign] of [
      ["comma", ","],
      ["semicolon", ";"],
      ["tab", "\t"],
    ] as const) {
      for (const text of ["Éloïse", "李雷", "مرحبا", 'say "no"', "one\ntwo", "a;b,c\td"])
        expect(back(text, name, sign)).toBe(text);
      for (const text of ["1-2", "4e87", "007", "12:30", "3.5", "1,5"])
        expect(back(text, name, sign)).toBe(`'${text}`);
    }
    expect(table("x").startsWith("\uFEFF")).toBe(true);
    expect(table("13a4e87")).not.toContain("'");
  });

  it("E3: with a semicolon goes a decimal comma, which a spreadsheet that wants one takes for 1.5", () => {
    expect(table(1.5, "semicolon")).toContain("\r\n1,5;x\r\n");
    expect(table(1.5, "comma")).toContain("\r\n1.5,x\r\n");
    expect(table(null)).toContain("\r\n,x\r\n");
    expect(() => table(Number.NaN)).toThrow("NaN is no number");
  });
});
