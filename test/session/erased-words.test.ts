import { describe, expect, it } from "vitest";
import type { Viewer } from "../../shared/base/audience.ts";
import { aarTable } from "../../shared/log/aar-table.ts";
import { branchLog } from "../../shared/log/branch.ts";
import { makeLog } from "../../shared/log/codec.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import type { Order } from "../../shared/world/order.ts";
import { MINUTE, Table } from "./table.ts";

const CLAIM = "The elders of the valley call for peace.";
const ARGUMENT = "They have done so before, and they owe Moscow their water.";
const WANTED = "Less threat in Uzbekistan";
const MOVE = { action: "free-move", fields: { claim: CLAIM, argument: ARGUMENT, wanted: WANTED } };
const OPEN_REASON = "The aid was stolen on the way.";
const HIDDEN_REASON = "Tashkent found money in a drawer.";
const OPEN_NEWS = "The river has left its bed.";
const HIDDEN_NEWS = "Moscow alone hears of a plot.";
const WORDS = [CLAIM, ARGUMENT, WANTED, OPEN_REASON, HIDDEN_REASON, OPEN_NEWS, HIDDEN_NEWS];
const ERASED = "(text erased)";
const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };
const CHANGE = { target: "state/uzb/threat", delta: -5 };

/** A turn in which a free move came true, two events were written and three numbers changed by hand: one for Tashkent alone. */
function wordyTable(): Table {
  const table = new Table({
    actions: ["offer-aid", "free-move"],
    settings: { adjudication: "held", minutesPerTurn: 5, reviewSeconds: 60 },
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  table.file("ada", [MOVE]);
  give(table, { kind: "control.inject", text: OPEN_NEWS, effects: [{ ...CHANGE, delta: 2 }] });
  give(table, { kind: "control.inject", text: HIDDEN_NEWS, audience: ["moscow"] });
  table.pass(5 * MINUTE);
  const [move] = table.view("teacher").whiteCell?.judged ?? [];
  const verdict = { turn: 1, seat: "moscow", order: move?.digest ?? "", chance: 100, effects: [CHANGE] };
  give(table, { kind: "control.judge", ...verdict });
  override(table, "seat/tashkent/funds", HIDDEN_REASON);
  override(table, "state/uzb/stability", OPEN_REASON);
  return table;
}

function give(table: Table, command: Parameters<Table["person"]>[1]): void {
  expect(table.person("teacher", command)).toMatchObject({ ok: true });
}

function override(table: Table, target: string, reason: string): void {
  give(table, { kind: "control.override", turn: 1, changes: [{ target, delta: 2 }], reason });
}

function endedTable(): Table {
  const table = wordyTable();
  give(table, { kind: "control.publish", turn: 1 });
  give(table, { kind: "control.end" });
  return table;
}

const wordsIn = (text: string) => WORDS.filter((words) => text.includes(words));
const kept = (records: readonly LogRecord[]) => makeLog(records.map(withoutTexts));

function digestsOf(records: readonly LogRecord[]): readonly string[] {
  const replay = replayLog(records);
  if (!replay.ok) throw new Error(replay.error.code);
  return replay.value.closed.map(({ turns }) => turns.at(-1)?.outcome.digest ?? "");
}

function viewOf(records: readonly LogRecord[], viewer: Viewer): string {
  const replay = replayLog(records);
  if (!replay.ok) throw new Error(replay.error.code);
  return JSON.stringify(viewFor(replay.value.end, viewer, NOBODY));
}

describe("what people wrote and a turn was worked out from", () => {
  it("is read by whom it was for, in the held turn, the results and the events, and never as an id", () => {
    const table = wordyTable();
    const held = JSON.stringify(table.view("teacher").whiteCell);
    expect(wordsIn(held)).toEqual(WORDS);
    give(table, { kind: "control.publish", turn: 1 });
    const views = { ada: table.view("ada"), eva: table.view("eva"), teacher: table.view("teacher") };
    expect(wordsIn(JSON.stringify(views.ada))).toEqual([
      ...[CLAIM, ARGUMENT, WANTED, OPEN_REASON, OPEN_NEWS, HIDDEN_NEWS],
    ]);
    expect(wordsIn(JSON.stringify(views.eva))).toEqual([CLAIM, OPEN_REASON, HIDDEN_REASON, OPEN_NEWS]);
    for (const view of [held, ...Object.values(views)]) expect(JSON.stringify(view)).not.toContain("text:");
  });

  it("stands in the world, the inputs and the outcome as an id only", () => {
    const { turns, world } = endedTable().session;
    expect(wordsIn(JSON.stringify([turns, world]))).toEqual([]);
  });

  it("can all be left out of the log, which then verifies and replays to the same digests with the same hash", () => {
    const { records } = endedTable();
    const left = kept(records);
    expect(wordsIn(makeLog(records))).toEqual(WORDS);
    expect(wordsIn(left)).toEqual([]);
    const hash = records.at(-1)?.hash;
    expect(verifyLog(left)).toMatchObject({ ok: true, value: { turnsWere: "again", hash } });
    expect(digestsOf(records.map(withoutTexts))).toEqual(digestsOf(records));
  });

  it("is told as erased where it was erased, and the numbers stay explained", () => {
    const { records } = endedTable();
    const erased = records.map(withoutTexts);
    for (const viewer of [{ kind: "facilitator" }, { kind: "seat", seat: "moscow" }] as const) {
      const view = viewOf(erased, viewer);
      expect(wordsIn(view)).toEqual([]);
      expect(view).not.toContain("text:");
      expect(view).toContain(`"cause":{"kind":"override","reason":"${ERASED}"}`);
      expect(view).toContain(`"claim":"${ERASED}"`);
    }
  });

  it("stands in the table for the debrief, and not once it was erased", () => {
    const { records } = endedTable();
    const cells = (given: readonly LogRecord[]) => {
      const table = aarTable(given);
      return JSON.stringify(table.ok ? table.value : table.error);
    };
    expect(wordsIn(cells(records))).toEqual(WORDS);
    expect(cells(records)).not.toContain("text:");
    const erased = cells(records.map(withoutTexts));
    expect(wordsIn(erased)).toEqual([]);
    expect(erased).toContain(`The facilitator changed it: ${ERASED}`);
  });

  it("lets nothing else be left out: a log without another part is not whole", () => {
    const { records } = endedTable();
    const closing = records.findIndex(({ parts }) =>
      parts.some((part) => typeof part !== "string" && part.body.kind === "turn-closed"),
    );
    const cut = records.map((record, at) => {
      if (at !== closing) return record;
      const digests = withoutTexts(record).parts;
      const scores = record.parts.findIndex(
        (part) => typeof part !== "string" && part.body.kind === "turn-scored",
      );
      return { ...record, parts: digests.map((part, place) => (place === scores ? "0".repeat(64) : part)) };
    });
    expect(replayLog(cut)).toMatchObject({ ok: false, error: { code: "PARTS_MISSING" } });
  });

  it("goes to nobody's log whom it was not for, neither in words nor as an id; the debrief opens the sheets", () => {
    const { records } = endedTable();
    const logOf = (viewer: Viewer) => makeLog(projectLog(records, viewer));
    const moscow = logOf({ kind: "seat", seat: "moscow" });
    const tashkent = logOf({ kind: "seat", seat: "tashkent" });
    expect(wordsIn(moscow)).toEqual(WORDS.filter((words) => words !== HIDDEN_REASON));
    expect(wordsIn(tashkent)).toEqual(WORDS.filter((words) => words !== HIDDEN_NEWS));
    expect(wordsIn(logOf({ kind: "observer" }))).toEqual([CLAIM, ARGUMENT, WANTED, OPEN_REASON, OPEN_NEWS]);
    expect(idOf(records, HIDDEN_REASON).length).toBeGreaterThan(0);
    for (const id of idOf(records, HIDDEN_REASON)) expect(moscow).not.toContain(id);
    for (const id of idOf(records, HIDDEN_NEWS)) expect(tashkent).not.toContain(id);
    for (const log of [moscow, tashkent]) expect(verifyLog(log)).toMatchObject({ ok: true });
  });

  it("of an undone override is in no log but the white cell's", () => {
    const table = wordyTable();
    give(table, { kind: "control.undoOverride", turn: 1, override: "o2" });
    give(table, { kind: "control.publish", turn: 1 });
    give(table, { kind: "control.end" });
    const open = makeLog(projectLog(table.records, { kind: "seat", seat: "tashkent" }));
    expect(open).not.toContain(OPEN_REASON);
    expect(makeLog(table.records)).toContain(OPEN_REASON);
  });

  it("may be erased in the middle of a turn: the turn closes without the words", () => {
    const table = wordyTable();
    const replay = replayLog(table.records.map(withoutTexts));
    if (!replay.ok) throw new Error(replay.error.code);
    table.session = replay.value.end;
    table.records.splice(0, Infinity, ...table.records.map(withoutTexts));
    give(table, { kind: "control.publish", turn: 1 });
    expect(wordsIn(makeLog(table.records))).toEqual([]);
    expect(JSON.stringify(table.view("ada").results)).toContain(ERASED);
    expect(verifyLog(makeLog(table.records))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
  });

  it("comes along into a branch of the game", () => {
    const branch = branchLog(endedTable().records, {
      ...{ session: "s2", program: "0.0.0", turn: 1, facilitator: "desk", projector: "wall" },
      ...{ now: 0, entropy: () => new Uint8Array(32) },
    });
    if (!branch.ok) throw new Error(branch.error.code);
    expect(verifyLog(makeLog(branch.value))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
    expect(wordsIn(viewOf(branch.value, { kind: "seat", seat: "tashkent" }))).toEqual([
      ...[CLAIM, OPEN_REASON, HIDDEN_REASON, OPEN_NEWS],
    ]);
  });
});

/** Under which ids words lie in a log. */
function idOf(records: readonly LogRecord[], words: string): readonly string[] {
  return records.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      typeof part !== "string" && part.body.kind === "text-worded" && part.body.words === words
        ? [part.body.text]
        : [],
    ),
  );
}

describe("a sheet with a move in one's own words", () => {
  it("keeps the judgement when it is filed again with the same words, also after others", () => {
    const table = new Table({
      actions: ["offer-aid", "free-move"],
      settings: { minutesPerTurn: 5, reviewSeconds: 30 },
    });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    const judged = () => table.view("teacher").whiteCell?.judged ?? [];
    table.file("ada", [MOVE]);
    const order = judged()[0]?.digest ?? "";
    give(table, { kind: "control.judge", turn: 1, seat: "moscow", order, chance: 50, effects: [CHANGE] });
    table.file("ada", [{ ...MOVE, fields: { ...MOVE.fields, wanted: "Something else" } }]);
    expect(judged()).toMatchObject([{ ruling: null }]);
    const aid = { action: "offer-aid", fields: { state: "uzb", amount: 10 } };
    table.file("ada", [aid, MOVE]);
    expect(judged()).toMatchObject([{ order: MOVE, ruling: { chance: 50 } }]);
    expect(table.view("ada").sheet).toMatchObject({ draft: [aid, MOVE], filed: [aid, MOVE] });
  });

  it("shows what is written as it is written, also what looks like another seat's text", () => {
    const table = new Table({ actions: ["offer-aid", "free-move"] });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.join("eva", "tashkent");
    table.person("teacher", { kind: "control.start" });
    table.file("ada", [MOVE]);
    const [id = ""] = idOf(table.records, CLAIM);
    const tried: readonly Order[] = [
      { action: "free-move", fields: { claim: id, argument: id, wanted: id } },
      { action: "offer-aid", fields: { state: id, amount: 10 } },
    ];
    table.person("eva", { kind: "orders.draft", turn: 1, revision: 0, orders: tried });
    expect(table.view("eva").sheet?.draft).toEqual(tried);
    expect(JSON.stringify(table.view("eva"))).not.toContain(CLAIM);
  });
});
