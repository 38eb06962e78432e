import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { bodyOf } from "../../shared/log/header.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { Table } from "../session/table.ts";

/** Format 2 had words where format 3 has ids: in free moves, written injects and reasons of overrides. */
const text = readFileSync(new URL("golden/rules-2-format-2.jsonl", import.meta.url), "utf8");
const read = readLog(text);
const records = read.ok ? read.value.records : [];
const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };
const WORDS = [
  "The drovers of the pass pay no more toll.",
  "The road was washed away, for the 1. time.",
  "The bridge is down, for the 1. time.",
];

function sessionOf(given: readonly LogRecord[]) {
  const replay = replayLog(given);
  if (!replay.ok) throw new Error(replay.error.code);
  return replay.value;
}

describe("a log of format 2", () => {
  it("is read with the words that stand in it", () => {
    const [first] = sessionOf(records).closed;
    if (first === undefined) throw new Error("no turn was closed");
    const view = JSON.stringify(viewFor(first, { kind: "observer" }, NOBODY));
    for (const words of WORDS) expect(view).toContain(words);
    expect(view).not.toContain("(text erased)");
  });

  it("goes on with this program: what is written from now on can be erased, and all of it verifies", () => {
    const overridden = records.flatMap((record, at) =>
      bodyOf(record, "override-made") === null ? [] : [at],
    );
    const held = (overridden[1] ?? 0) + 1;
    const table = new Table();
    table.session = sessionOf(records.slice(0, held)).end;
    table.records.splice(0, Infinity, ...records.slice(0, held));
    const changes = [{ target: "state/velmar-state/stability", delta: 1 }];
    const reason = "The road is open again.";
    const { turn } = table.session;
    expect(table.person("teacher", { kind: "control.override", turn, changes, reason }).ok).toBe(true);
    expect(table.person("teacher", { kind: "control.publish", turn }).ok).toBe(true);
    const causes = (table.view("ada").results?.entries ?? []).flatMap(({ cause }) =>
      cause.kind === "override" ? [cause.reason] : [],
    );
    expect(new Set(causes)).toEqual(new Set(["The road was washed away, for the 2. time.", reason]));
    const left = makeLog(table.records.map(withoutTexts));
    expect(makeLog(table.records)).toContain(reason);
    expect(left).not.toContain(reason);
    for (const log of [makeLog(table.records), left])
      expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 2 } });
  });
});
