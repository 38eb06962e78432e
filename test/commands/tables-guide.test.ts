import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ComparisonLine } from "../../server/analysis/comparison.ts";
import { reportTables, studyTables } from "../../server/analysis/report-csv.ts";
import type { SensitivityLine } from "../../server/analysis/sensitivity.ts";
import type { BalanceReport } from "../../shared/analysis/report.ts";
import { aarTable, HEADS } from "../../shared/log/aar-table.ts";
import type { PartKind } from "../../shared/session/record.ts";
import { playedTable } from "../log/played-log.ts";

/** The page for researchers says what is true: its lists are held to the tables that the program writes. */
const guide = readFileSync(join(import.meta.dirname, "../../server/tables.md"), "utf8");

/** The names in backquotes in one cell of every row of the tables below a heading. */
function namesBelow(heading: string, cell: number): readonly string[] {
  const section = guide.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("|---"));
  return rows.flatMap((row) =>
    [...(row.split(" | ")[cell] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

const LINE = { value: 0, low: 0, high: 0 };
const comparison = { seat: "a", change: "b", games: 1, otherwise: 1, worth: LINE, better: LINE, others: [] };
const sensitivity = { path: "a", value: 1, less: 0, more: 2, seat: "b", effect: LINE };
const none = { seats: [], objectives: [], actions: [], terms: [], crises: [], stuck: [] };
const written = new Map([
  ...reportTables(none as unknown as BalanceReport, []),
  ...studyTables([comparison as ComparisonLine], [sensitivity as SensitivityLine]),
]);

/** Which rows each kind of a record's parts gives; the others are told with what they belong to, or are no deed. */
const ROWS: Readonly<Record<PartKind, readonly string[]>> = {
  "session-opened": ["session-opened", "influence", "level"],
  "seat-briefed": [],
  "session-sealed": ["treatment"],
  "participant-joined": ["participant-joined"],
  "participant-returned": ["participant-returned"],
  "way-back-given": ["way-back-given"],
  "participant-assigned": ["participant-assigned"],
  "participant-removed": ["participant-removed"],
  "head-passed": ["head-passed"],
  "door-set": ["door-set"],
  "code-renewed": ["code-renewed"],
  "invitations-revoked": ["invitations-revoked"],
  "phase-entered": ["phase-entered"],
  "clock-set": ["clock-set"],
  "sheet-drafted": [],
  "sheet-filed": ["filed"],
  "motions-tabled": ["motions-tabled"],
  "seat-readied": ["seat-readied"],
  "message-sent": ["message"],
  "message-worded": [],
  "proposal-offered": ["proposal-offered"],
  "proposal-answered": ["proposal-answered"],
  "agreement-left": ["agreement-left"],
  "inject-fired": ["inject-fired"],
  "turn-closed": ["turn-closed"],
  "turn-sheet": ["sheet", "order"],
  "turn-agreements": ["turn-agreements"],
  "turn-outcome": ["change", "fact"],
  "turn-voided": ["fact"],
  "turn-scored": ["score", "objective"],
  "turn-guided": [],
  "text-worded": [],
  "sheet-worded": [],
  "request-answered": [],
  "session-ended": ["session-ended", "final-score"],
  "turn-held": ["turn-held"],
  "override-made": ["override-made"],
  "override-undone": ["override-undone"],
  "order-judged": ["order-judged"],
  "motion-answered": ["motion-answered"],
  "inject-written": ["inject-written"],
  "session-rewound": ["session-rewound"],
  "note-made": ["note"],
  "note-worded": [],
  "message-hidden": ["message-hidden"],
};

describe("the page about tables", () => {
  it("lists the columns of a game's table in their order", () => {
    expect(namesBelow("One game", 0).slice(0, HEADS.length)).toEqual(HEADS.map((head) => head));
  });

  it("lists every type of row, and no other", () => {
    const listed = [
      ...namesBelow("One game", 0).slice(HEADS.length),
      ...namesBelow("One game", 1).filter((name) => Object.hasOwn(ROWS, name)),
    ].map((cell) => cell.replace("| ", ""));
    expect([...listed].sort()).toEqual([...new Set(Object.values(ROWS).flat())].sort());
    const table = aarTable(playedTable({}, 2).records);
    const types = new Set(table.ok ? table.value.map(({ type }) => type) : []);
    expect(types.size).toBeGreaterThan(10);
    expect([...types].filter((type) => !listed.includes(type))).toEqual([]);
  });

  it.each([...written])("lists the columns of %s in their order", (file, { heads }) => {
    expect(namesBelow(file, 0)).toEqual(heads);
  });

  it("has a section for every file", () => {
    const sections = [...guide.matchAll(/^### (\S+\.csv)/gm)].map(([, file]) => file);
    expect(sections).toEqual([...written.keys()]);
  });
});
