import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLog } from "../../shared/log/codec.ts";
import { bodyOf } from "../../shared/log/header.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { HISTORICAL_LINE, historicalLog } from "./play-history.ts";

/** The log of what really happened, which comes with csto-2005 to be replayed in class. */
const text = readFileSync(HISTORICAL_LINE, "utf8");
const RENEW = "renew it: npx node test/scenario/make-historical-line.ts";

test("the shipped log is what the history gives with these rules and this scenario", () => {
  const made = historicalLog();
  const differs = made.split("\n").findIndex((line, at) => line !== text.split("\n")[at]);
  expect(made === text ? "the same" : `line ${differs + 1} differs`, RENEW).toBe("the same");
});

test("it verifies: whole, to its end, each turn worked out again to the digest that it has", () => {
  expect(verifyLog(text), RENEW).toMatchObject({
    ok: true,
    value: { turns: 12, ended: true, partsLeftOut: 0, turnsWere: "again" },
  });
});

test("it replays to the digest of each close", () => {
  const read = readLog(text);
  if (!read.ok) throw new Error(read.error.code);
  const { records } = read.value;
  const replay = replayLog(records);
  if (!replay.ok) throw new Error(replay.error.code);
  const digests = records.flatMap((record) => bodyOf(record, "turn-closed")?.digest ?? []);
  expect(replay.value.closed.map(({ turns }) => turns.at(-1)?.outcome.digest)).toEqual(digests);
  expect(new Set(digests).size).toBe(12);
});

test("no bot is in it: delegates, and a chronicler who speaks once a turn", () => {
  const read = readLog(text);
  if (!read.ok) throw new Error(read.error.code);
  const { records } = read.value;
  expect(records.flatMap((record) => bodyOf(record, "message-sent") ?? [])).toHaveLength(12);
  const replay = replayLog(records);
  const turns = replay.ok ? (replay.value.closed.at(-1)?.turns ?? []) : [];
  const origins = turns.flatMap((turn) => Object.values(turn.origins));
  expect([...new Set(origins)].sort()).toEqual(["filed", "untouched"]);
});
