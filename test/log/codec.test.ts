import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeLine, makeLog, parseLine, readLog } from "../../shared/log/codec.ts";
import { hashOf, NO_HASH, sealWithLine } from "../../shared/log/seal.ts";
import type { LogRecord, PartDraft } from "../../shared/session/record.ts";
import { Table } from "../session/table.ts";
import { playedTable } from "./played-log.ts";

describe("the codec", () => {
  const { records } = playedTable({}, 1);
  const text = makeLog(records);

  it("reads what it writes, to the byte", () => {
    const read = readLog(text);
    expect(read).toEqual({ ok: true, value: { records, loss: null } });
    expect(read.ok && makeLog(read.value.records)).toBe(text);
  });

  it("seals a record together with the very line that it writes of it", () => {
    const body = { kind: "message-sent", text: 'مرحبا \u2028 "ok"', b: { z: [1.5, null], a: undefined } };
    const parts = [
      { audience: "open", body },
      { audience: ["moscow", "nato"], body: { ...body, z: 1, y: {} } },
    ] as unknown as PartDraft[];
    const seal = { seq: 7, at: 1234.5, prev: NO_HASH, entropy: new Uint8Array(32).fill(9) };
    const { record, line } = sealWithLine({ parts }, seal);
    expect(line).toBe(makeLine(record));
    expect(record.hash).toBe(hashOf(NO_HASH, 7, 1234.5, record.parts));
    expect(sealWithLine({ parts }, seal, (data) => hash("sha256", data))).toEqual({ record, line });
  });

  it("writes one line per record whatever is said in it", () => {
    expect(text.split("\n")).toHaveLength(records.length + 1);
    expect(text).toContain("مرحبا");
  });

  it("refuses a line that says the same in other bytes", () => {
    const line = makeLine(records[1] as (typeof records)[number]);
    const spaced = line.replace('"seq":', '"seq": ');
    expect(parseLine(spaced, 2)).toMatchObject({ ok: false, error: { code: "NOT_CANONICAL", line: 2 } });
    const twice = line.replace('"seq":', '"seq":9,"seq":');
    expect(parseLine(twice, 2)).toMatchObject({ ok: false, error: { code: "NOT_CANONICAL" } });
  });

  it.each([
    ["a list", "[]"],
    ["a text", '"record"'],
    ["nothing", "null"],
    ["a record without parts", '{"at":1,"hash":"","parts":[],"prev":"","seq":1}'],
    ["a record with a number for a hash", '{"at":1,"hash":1,"parts":[],"prev":2,"seq":1}'],
    ["an object of another kind", '{"scenario":"csto"}'],
  ])("refuses %s as no record", (_what, line) => {
    expect(parseLine(line, 7)).toMatchObject({ ok: false, error: { code: "NOT_A_RECORD", line: 7 } });
  });

  it("refuses nesting without end instead of falling over it", () => {
    const [first] = records;
    const deep = makeLine({ ...first, parts: [] } as never).replace(
      '"parts":[]',
      `"parts":[{"audience":"open","body":{"kind":"x","deep":${"[".repeat(50_000)}${"]".repeat(50_000)}},"salt":"${"0".repeat(32)}"}]`,
    );
    expect(parseLine(deep, 1)).toMatchObject({ ok: false });
  });

  it("refuses an empty text", () => {
    expect(readLog("")).toMatchObject({ ok: false, error: { code: "EMPTY" } });
    expect(readLog("\0\0\0")).toMatchObject({ ok: false });
  });
});

/** A class in the lobby: its last record is a short one. */
function lobbyRecords(): readonly LogRecord[] {
  const table = new Table();
  table.join("ada", "moscow");
  table.person("ada", { kind: "message.send", channel: "public", text: "Is anybody there? مرحبا" });
  return table.records;
}

describe("L1: what a crash leaves", () => {
  const records = lobbyRecords();
  const text = makeLog(records);
  const last = text.lastIndexOf("\n", text.length - 2) + 1;
  const whole = records.slice(0, -1);

  it("cut at each byte of the last line loses that line alone, and says so", () => {
    for (let cut = last + 1; cut < text.length - 1; cut += 1) {
      const read = readLog(text.slice(0, cut));
      const loss = { line: records.length, characters: cut - last };
      if (!read.ok) throw new Error(`cut at ${cut}: ${read.error.code}`);
      expect(read.value.records.length).toBe(whole.length);
      expect(read.value.loss).toEqual(loss);
    }
  });

  it("with NUL bytes behind a torn line, or behind a whole one, loses no whole record", () => {
    const nuls = "\0".repeat(4096);
    const torn = readLog(`${text.slice(0, last + 9)}${nuls}`);
    expect(torn).toEqual({
      ok: true,
      value: { records: whole, loss: { line: records.length, characters: 9 + 4096 } },
    });
    const after = readLog(`${text}${nuls}`);
    expect(after).toEqual({
      ok: true,
      value: { records, loss: { line: records.length + 1, characters: 4096 } },
    });
  });

  it("keeps a last line that lacks only its end", () => {
    expect(readLog(text.slice(0, -1))).toEqual({ ok: true, value: { records, loss: null } });
  });

  it("in the middle is refused with its line number, torn or NUL", () => {
    const lines = text.split("\n");
    lines[1] = (lines[1] ?? "").slice(0, 40);
    expect(readLog(lines.join("\n"))).toMatchObject({ ok: false, error: { code: "NOT_JSON", line: 2 } });
    const middle = Math.floor(text.length / 2);
    const line = text.slice(0, middle).split("\n").length;
    const nul = readLog(`${text.slice(0, middle)}\0\0\0${text.slice(middle + 3)}`);
    expect(nul).toMatchObject({ ok: false, error: { line } });
  });

  it("that glued the next record to a torn one is refused with its line number", () => {
    const glued = text.slice(0, last - 20) + text.slice(last);
    expect(readLog(glued)).toMatchObject({
      ok: false,
      error: { code: "NOT_JSON", line: records.length - 1 },
    });
  });
});
