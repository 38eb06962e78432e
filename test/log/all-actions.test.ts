import fc from "fast-check";
import { expect, it } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { canonical } from "../../shared/base/canonical.ts";
import { makeLog, readLog } from "../../shared/log/codec.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";

const NOBODY = { now: 0, names: {}, connected: new Set<string>(), code: "" };
const TURNS = 6;

/** A whole game of seats that act by chance, by ordinary commands, with every action in play. */
function wholeGame(seed: number): Table {
  const table = new Table({
    seed: `all actions ${seed}`,
    actions: ACTIONS.map(({ id }) => id),
    settings: { minutesPerTurn: null, reviewSeconds: 0 },
  });
  table.join("teacher", null, "facilitator");
  table.person("teacher", { kind: "control.start" });
  for (let turn = 1; turn <= TURNS; turn += 1) {
    letBotsPlay(table, `chance ${seed}`);
    table.person("teacher", { kind: "control.closeTurn", turn });
  }
  return table;
}

it("a replay equals the live game, and works every turn out again to the same digest, whatever was ordered", () => {
  const ordered = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const { records, session } = wholeGame(seed);
      expect(session.turns).toHaveLength(TURNS);
      for (const { inputs } of session.turns)
        for (const { action } of Object.values(inputs.sheets).flat()) ordered.add(action);
      const text = makeLog(records);
      expect(verifyLog(text)).toMatchObject({ ok: true, value: { turns: TURNS, turnsWere: "again" } });
      const read = readLog(text);
      const replay = replayLog(read.ok ? read.value.records : []);
      if (!replay.ok) throw new Error(replay.error.code);
      const { end } = replay.value;
      expect(canonical(end.world)).toBe(canonical(session.world));
      expect(canonical(end.turns)).toBe(canonical(session.turns));
      for (const { id } of session.scenario.seats) {
        const viewer = { kind: "seat", seat: id } as const;
        expect(canonical(viewFor(end, viewer, NOBODY))).toBe(canonical(viewFor(session, viewer, NOBODY)));
      }
    }),
    { seed: 20050623, numRuns: 2 },
  );
  const never = ACTIONS.filter(({ id, judged }) => judged !== true && !ordered.has(id)).map(({ id }) => id);
  expect(never).toEqual([]);
}, 120_000);
