import { describe, expect, it } from "vitest";
import { buildFacts } from "../../server/build-facts.ts";
import { logFaultSentence } from "../../server/log-fault-sentence.ts";
import { randomStream } from "../../shared/base/random.ts";
import { fillText } from "../../shared/base/text.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { LOG_FAULT_TEXT } from "../../shared/log/log-fault.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { NO_HASH, sealRecord } from "../../shared/log/seal.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { closingParts } from "../../shared/session/commands/closing.ts";
import type { LogRecord, PartBody } from "../../shared/session/record.ts";
import { LOG_FORMAT, RULES_VERSION } from "../../shared/session/versions.ts";
import { playedTable } from "./played-log.ts";

const table = playedTable();
const { records } = table;
const text = makeLog(records);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The log as a forger would write it: parts changed, and the whole chain made anew. */
function forged(change: (body: PartBody) => PartBody): string {
  let prev = NO_HASH;
  const made: LogRecord[] = [];
  for (const { seq, at, parts } of records) {
    const drafts = parts.map((part) => {
      if (typeof part === "string") throw new Error("the log is whole");
      return { audience: part.audience, body: change(part.body) };
    });
    const record = sealRecord({ parts: drafts }, { seq, at, prev, entropy: new Uint8Array(32) });
    prev = record.hash;
    made.push(record);
  }
  return makeLog(made);
}

describe("verify", () => {
  it("accepts the log of a game and works its turns out again to the same digests", () => {
    const verified = verifyLog(text);
    expect(verified).toMatchObject({
      ok: true,
      value: { records: records.length, turns: 3, ended: true, partsLeftOut: 0, turnsWere: "again" },
    });
    expect(verified.ok && verified.value.hash).toBe(table.session.hash);
  });

  it("accepts a log that is still being written, and says that its closing record is missing", () => {
    expect(verifyLog(makeLog(records.slice(0, -5)))).toMatchObject({
      ok: true,
      value: { ended: false, turns: 2 },
    });
  });

  it("accepts a seat's projected log, and says how much it does not show", () => {
    const projected = makeLog(projectLog(records, { kind: "seat", seat: "moscow" }));
    const verified = verifyLog(projected);
    expect(verified).toMatchObject({ ok: true, value: { turnsWere: "projected", hash: table.session.hash } });
    expect(verified.ok && verified.value.partsLeftOut).toBeGreaterThan(100);
  });

  it("names the first bad record after any byte of the log was changed: 300 places by chance", () => {
    const bytes = encoder.encode(text);
    const ends = lineEnds(bytes);
    const chance = randomStream({ seed: "bytes", line: 0, turn: 0, purpose: "verify", key: "" });
    for (let times = 0; times < 300; times += 1) {
      const place = Math.floor(chance() * bytes.length);
      const changed = Uint8Array.from(bytes);
      changed[place] = ((bytes[place] ?? 0) + 1 + Math.floor(chance() * 255)) % 256;
      const verified = verifyLog(decoder.decode(changed));
      const line = ends.findIndex((end) => place <= end) + 1;
      expect(verified, `byte ${place}`).toMatchObject({ ok: false, error: { line } });
    }
  }, 60_000);

  it("names it also at the very ends: the first byte, the last, and each line feed", () => {
    const bytes = encoder.encode(text);
    for (const [line, end] of lineEnds(bytes).entries()) {
      const changed = Uint8Array.from(bytes);
      changed[end] = 32;
      expect(verifyLog(decoder.decode(changed))).toMatchObject({ ok: false, error: { line: line + 1 } });
    }
    expect(verifyLog(` ${text.slice(1)}`)).toMatchObject({ ok: false, error: { line: 1 } });
    expect(verifyLog(text.slice(0, -2))).toMatchObject({
      ok: false,
      error: { code: "TORN", line: records.length },
    });
    expect(verifyLog(`${text}\n`)).toMatchObject({ ok: false, error: { line: records.length + 1 } });
  });

  it("finds records that were left out, doubled or moved", () => {
    const without = records.filter(({ seq }) => seq !== 5);
    expect(verifyLog(makeLog(without))).toMatchObject({ error: { code: "SEQ_GAP", line: 5, seq: 6 } });
    const renumbered = without.map((record, at) => ({ ...record, seq: at + 1 }));
    expect(verifyLog(makeLog(renumbered))).toMatchObject({ error: { code: "PREV_WRONG", line: 5 } });
    const doubled = [...records.slice(0, 5), ...records.slice(4)];
    expect(verifyLog(makeLog(doubled))).toMatchObject({ error: { code: "SEQ_GAP", line: 6 } });
  });

  it("finds an outcome that does not follow from the orders, though the whole chain was made anew", () => {
    const kinder = forged((body) => {
      if (body.kind !== "turn-scored" || body.seat !== "moscow" || body.turn !== 2) return body;
      return { ...body, score: { ...body.score, score: body.score.score + 1 } };
    });
    const closing = seqOfTurn(2);
    expect(verifyLog(kinder)).toMatchObject({
      error: { code: "TURN_OTHERWISE", seq: closing, params: { turn: 2 } },
    });
    const moved = forged((body) =>
      body.kind === "turn-outcome" && body.turn === 3
        ? { ...body, entries: body.entries.map((entry) => ({ ...entry, delta: entry.delta + 1 })) }
        : body,
    );
    expect(verifyLog(moved)).toMatchObject({ error: { code: "TURN_DIFFERS", seq: seqOfTurn(3) } });
  });

  it("L2: names the program that wrote a log whose turn comes out otherwise now", () => {
    const other = forged((body) => {
      if (body.kind === "session-opened")
        return { ...body, program: "9.9.9", commit: "c0ffee", rulesDigest: "d1" };
      if (body.kind !== "turn-scored" || body.seat !== "moscow" || body.turn !== 2) return body;
      return { ...body, score: { ...body.score, score: body.score.score + 1 } };
    });
    const verified = verifyLog(other);
    const fault = verified.ok ? null : verified.error;
    expect(fault?.params).toMatchObject({ writer: "whitecell 9.9.9, commit c0ffee", rulesDigest: "d1" });
    if (fault === null) throw new Error("it verified");
    expect(logFaultSentence(fault)).toMatch(
      /^Turn 2 \(record \d+\), worked out again, .* written by whitecell 9\.9\.9, commit c0ffee\. Its rules were not this program's/,
    );
    const own = { ...fault, params: { ...fault.params, rulesDigest: buildFacts().rulesDigest ?? "" } };
    expect(logFaultSentence(own)).not.toContain("Its rules");
  });

  it("says what another program did to a file: marked it, ended its lines otherwise, joined two", () => {
    const log = makeLog(records);
    const codeOf = (text: string) => {
      const verified = verifyLog(text);
      return verified.ok ? null : [verified.error.code, verified.error.line];
    };
    expect(codeOf(`\uFEFF${log}`)).toEqual(["BYTE_ORDER_MARK", 1]);
    expect(codeOf(log.replaceAll("\n", "\r\n"))).toEqual(["CARRIAGE_RETURN", 1]);
    expect(codeOf(log.replace(/\n(?=[^\n]*\n$)/, "\r\n"))).toEqual(["CARRIAGE_RETURN", records.length - 1]);
    expect(codeOf(log + log)).toEqual(["ANOTHER_LOG", records.length + 1]);
  });

  it("finds a sheet at the close that nobody had filed", () => {
    const slipped = forged((body) =>
      body.kind === "turn-sheet" && body.seat === "moscow" && body.turn === 1
        ? { ...body, orders: [] }
        : body,
    );
    expect(verifyLog(slipped)).toMatchObject({ error: { code: "TURN_OTHERWISE", seq: seqOfTurn(1) } });
  });

  it("finds another scenario or another seed than the header committed to", () => {
    const scenario = forged((body) =>
      body.kind === "session-sealed" ? { ...body, scenarioText: `${body.scenarioText}\n# a word` } : body,
    );
    expect(verifyLog(scenario)).toMatchObject({ error: { code: "SCENARIO_DIGEST_WRONG", seq: 1 } });
    const seed = forged((body) => (body.kind === "session-ended" ? { ...body, seed: "other" } : body));
    expect(verifyLog(seed)).toMatchObject({ error: { code: "SEED_DIGEST_WRONG", seq: records.length } });
  });

  it("finds a record that makes no sense after the others", () => {
    const senseless = forged((body) =>
      body.kind === "seat-readied" || body.kind === "door-set"
        ? ({ ...body, kind: "sun-risen" } as never)
        : body,
    );
    expect(verifyLog(senseless)).toMatchObject({ error: { code: "RECORD_SENSELESS" } });
  });

  describe("a game that was under way when its program was renewed", () => {
    /** Other rules began it and closed its first turn; these rules closed the others, and said so. */
    const renewed = (body: PartBody): PartBody => {
      if (body.kind === "session-opened") return { ...body, rules: "0" };
      if (body.kind !== "turn-closed" || body.turn === 1) return body;
      return { ...body, rules: RULES_VERSION };
    };
    const withScoreOf = (turn: number) =>
      forged((given) => {
        const body = renewed(given);
        if (body.kind !== "turn-scored" || body.turn !== turn) return body;
        return { ...body, score: { ...body.score, score: 1 } };
      });

    it("names the rules in each turn that they close, and in none of a game that they began", () => {
      const closes = [forged(renewed), text].map((log) => {
        const closings: PartBody[] = [];
        const read = readLog(log);
        if (!read.ok) throw new Error("the log is in order");
        replayLog(read.value.records, ({ record: { parts }, before }) => {
          if (
            before !== null &&
            parts.some((part) => typeof part !== "string" && part.body.kind === "turn-closed")
          )
            closings.push(
              ...closingParts({ session: before, now: 0, logged: true }, "facilitator", []).map(
                ({ body }) => body,
              ),
            );
          return null;
        });
        return closings.flatMap((body) => (body.kind === "turn-closed" ? [body.rules] : []));
      });
      expect(closes).toEqual([
        [RULES_VERSION, RULES_VERSION, RULES_VERSION],
        [undefined, undefined, undefined],
      ]);
    });

    it("is worked out again from the turn on that these rules closed, and says which", () => {
      const seqOf = (turn: number) =>
        records.find(({ parts }) =>
          parts.some(
            (part) => typeof part !== "string" && part.body.kind === "turn-closed" && part.body.turn === turn,
          ),
        )?.seq;
      expect(verifyLog(forged(renewed))).toMatchObject({
        ok: true,
        value: {
          turnsWere: "partly",
          rules: [
            { rules: "0", turn: 1, seq: seqOf(1) },
            { rules: RULES_VERSION, turn: 2, seq: seqOf(2) },
          ],
        },
      });
      expect(verifyLog(withScoreOf(1))).toMatchObject({ ok: true });
      expect(verifyLog(withScoreOf(2))).toMatchObject({
        error: { code: "TURN_OTHERWISE", params: { turn: 2 } },
      });
    });
  });

  it("L2: shows the recorded outcomes of a log that other rules wrote, and says that it did", () => {
    const older = forged((body) => (body.kind === "session-opened" ? { ...body, rules: "0" } : body));
    expect(verifyLog(older)).toMatchObject({
      ok: true,
      value: { turnsWere: "recorded", header: { rules: "0" } },
    });
    const altered = forged((body) => {
      if (body.kind === "session-opened") return { ...body, rules: "0" };
      if (body.kind !== "turn-outcome" || body.turn !== 1) return body;
      return { ...body, entries: body.entries.slice(1) };
    });
    expect(verifyLog(altered)).toMatchObject({ error: { code: "TURN_DIFFERS", params: { turn: 1 } } });
  });

  it("L2: plainly refuses a log of a newer format", () => {
    const newer = forged((body) =>
      body.kind === "session-opened" ? { ...body, format: LOG_FORMAT + 1 } : body,
    );
    const verified = verifyLog(newer);
    expect(verified).toMatchObject({ ok: false, error: { code: "NEWER_FORMAT", line: 1 } });
    const sentence = verified.ok ? "" : fillText(LOG_FAULT_TEXT[verified.error.code], verified.error.params);
    expect(sentence).toBe(
      `This log has format ${LOG_FORMAT + 1}; this program reads formats up to ${LOG_FORMAT}. Open it with the newer program.`,
    );
  });

  it("refuses what is no log", () => {
    expect(verifyLog("")).toMatchObject({ error: { code: "EMPTY" } });
    for (const other of ["title: a scenario\n", "no log", "SQLite format 3\0\0", "\0\0\0"])
      expect(verifyLog(other)).toMatchObject({ error: { code: "NOT_JSON", line: 1 } });
    const headless = makeLog([
      sealRecord(
        { parts: [{ audience: "open", body: { kind: "door-set", door: "open", by: null } }] },
        { seq: 1, at: 0, prev: NO_HASH, entropy: new Uint8Array(32) },
      ),
    ]);
    expect(verifyLog(headless)).toMatchObject({ error: { code: "NO_HEADER", line: 1 } });
  });
});

/** The places of the line feeds. */
function lineEnds(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte, at) => (byte === 10 ? [at] : []));
}

function seqOfTurn(turn: number): number {
  const closing = records.find(({ parts }) =>
    parts.some(
      (part) => typeof part !== "string" && part.body.kind === "turn-closed" && part.body.turn === turn,
    ),
  );
  return closing?.seq ?? 0;
}
