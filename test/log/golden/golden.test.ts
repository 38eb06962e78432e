import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLog } from "../../../shared/log/codec.ts";
import { bodyOf } from "../../../shared/log/header.ts";
import { replayLog, sessionAt } from "../../../shared/log/replay.ts";
import { verifyLog } from "../../../shared/log/verify.ts";
import { turnSetting } from "../../../shared/session/line.ts";
import { LOG_FORMAT, RULES_VERSION } from "../../../shared/session/versions.ts";
import { resolveTurn } from "../../../shared/turn/resolve-turn.ts";
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

it("L2: what rules 3 gave for money in pieces comes out otherwise now, and is shown as it was recorded", () => {
  const read = readLog(readFileSync(new URL("rules-3-format-3-in-pieces.jsonl", import.meta.url), "utf8"));
  const replay = replayLog(read.ok ? read.value.records : []);
  if (!replay.ok) throw new Error(replay.error.code);
  // As the first turn had them; what came of them then, and what would now.
  const [start, first] = [sessionAt(replay.value, 0), sessionAt(replay.value, 1)];
  const closed = first?.turns[0];
  if (start === null || first === null || closed === undefined) throw new Error("turn 1 was closed");
  const tie = (outcome: Pick<typeof closed.outcome, "entries">) =>
    outcome.entries
      .filter(({ target, cause }) => cause.kind === "agreement" && target.startsWith("engagement/"))
      .reduce((sum, { delta }) => sum + delta, 0);
  const again = resolveTurn(turnSetting(start), start.world, closed.inputs);
  expect(tie(closed.outcome)).toBe(614);
  expect(tie(again)).toBe(572);
});
