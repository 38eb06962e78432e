import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLog } from "../../../shared/log/codec.ts";
import { bodyOf } from "../../../shared/log/header.ts";
import { replayLog } from "../../../shared/log/replay.ts";
import { verifyLog } from "../../../shared/log/verify.ts";
import { LOG_FORMAT, RULES_VERSION } from "../../../shared/session/versions.ts";
import { viewFor } from "../../../shared/view/view-for.ts";

const FILES = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".jsonl"));
const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };

it("L2: these rules have a finished game of their own; test/log/golden/make.ts writes it", () => {
  expect(FILES).toContain(`rules-${RULES_VERSION}-format-${LOG_FORMAT}.jsonl`);
});

describe.each(FILES)("L2: the finished game %s", (name) => {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const verified = verifyLog(text);
  const read = readLog(text);
  const records = read.ok ? read.value.records : [];

  it("verifies; what these rules wrote is worked out again, older rules are shown as they were recorded", () => {
    const turnsWere = name.startsWith(`rules-${RULES_VERSION}`) ? "again" : "recorded";
    expect(verified, "if the rules are to give another outcome, raise RULES_VERSION").toMatchObject({
      ok: true,
      value: { turns: 3, ended: true, partsLeftOut: 0, turnsWere },
    });
  });

  it("replays to the digest that stands at each close, and every viewer has its results", () => {
    const replay = replayLog(records);
    if (!replay.ok) throw new Error(replay.error.code);
    const digests = records.flatMap((record) => bodyOf(record, "turn-closed")?.digest ?? []);
    expect(replay.value.closed.map(({ turns }) => turns.at(-1)?.outcome.digest)).toEqual(digests);
    expect(new Set(digests).size).toBe(3);
    for (const session of replay.value.closed)
      for (const { id } of session.scenario.seats) {
        const { results } = viewFor(session, { kind: "seat", seat: id }, NOBODY);
        expect(results).toMatchObject({ turn: session.turns.length });
        expect(results?.score?.parts.length).toBeGreaterThan(0);
      }
  });
});
