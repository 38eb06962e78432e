import { describe, expect, it } from "vitest";
import { type BranchWish, branchLog } from "../../shared/log/branch.ts";
import { makeLog } from "../../shared/log/codec.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { Command } from "../../shared/session/command.ts";
import { decide } from "../../shared/session/decide.ts";
import { diceOf } from "../../shared/session/line.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { resolveTurn } from "../../shared/turn/resolve-turn.ts";
import { worldDigest } from "../../shared/world/digest.ts";
import { applyOutcome } from "../../shared/world/world.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";
import { ALL_SORTS, playedTable } from "./played-log.ts";

function wishFor(turn: number): BranchWish {
  const drawn: number[] = [];
  return {
    ...{ session: "s2", turn, facilitator: "s2-desk", projector: "s2-wall", now: 2_000_000_000_000 },
    program: "0.0.0",
    entropy: () => new Uint8Array(32).fill(drawn.push(0)),
  };
}

function branched(records: readonly LogRecord[], turn: number): readonly LogRecord[] {
  const branch = branchLog(records, wishFor(turn));
  if (!branch.ok) throw new Error(branch.error.code);
  return branch.value;
}

function endOf(records: readonly LogRecord[]): Session {
  const replay = replayLog(records);
  if (!replay.ok) throw new Error(replay.error.code);
  return replay.value.end;
}

const digests = ({ turns }: Session) => turns.map(({ outcome }) => outcome.digest);

describe("a branch", () => {
  const { records, session } = playedTable();

  it("verifies and replays alone, with every turn worked out again, and names its parent", () => {
    for (const turn of [0, 1, 2]) {
      const branch = branched(records, turn);
      expect(verifyLog(makeLog(branch))).toMatchObject({
        ok: true,
        value: { turns: turn, turnsWere: "again", partsLeftOut: 0, ended: false },
      });
      const replay = replayLog(branch);
      const parent = replay.ok ? replay.value.header.parent : null;
      expect(parent).toMatchObject({ session: "s1", turn });
      expect(records.map(({ hash }) => hash)).toContain(parent?.digest);
      expect(digests(endOf(branch))).toEqual(digests(session).slice(0, turn));
    }
  });

  it("waits in the review of its turn without a clock and without the parent's people; at the start in the lobby", () => {
    const branch = endOf(branched(records, 2));
    expect(branch).toMatchObject({ id: "s2", phase: "review", turn: 2, door: "open", title: "A class" });
    expect(branch.clock).toMatchObject({ deadline: null, paused: false });
    const here = Object.values(branch.participants).filter(({ removed }) => !removed);
    expect(here.map(({ id, role }) => [id, role])).toEqual([
      ["s2-desk", "facilitator"],
      ["s2-wall", "observer"],
    ]);
    expect(new Set(Object.values(branch.seats).map(({ head }) => head))).toEqual(new Set([null]));
    expect(endOf(branched(records, 0))).toMatchObject({ phase: "lobby", turn: 0 });
  });

  it("takes no word along that people wrote to each other", () => {
    expect(makeLog(records)).toContain("مرحبا");
    expect(makeLog(branched(records, 2))).not.toContain("مرحبا");
    expect(endOf(branched(records, 2)).channels).toEqual({});
    expect(endOf(branched(records, 2)).answers).toEqual({});
  });

  it("takes along neither notes nor what was hidden, not even that there was something", () => {
    const table = new Table({ settings: { minutesPerTurn: null, reviewSeconds: null } });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    const said = table.person("ada", { kind: "message.send", channel: ["tashkent"], text: "A rude word" });
    table.person("teacher", { kind: "control.hide", message: said.ok ? String(said.reply.message) : "" });
    table.person("teacher", { kind: "control.note", text: "Ask why", seat: "moscow" });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(endOf(branched(table.records, 1))).toMatchObject({ channels: {}, notes: [] });
  });

  it("shares the sealed parts of the course with its parent, digest by digest", () => {
    const sheets = (log: readonly LogRecord[]) =>
      log.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          typeof part !== "string" && part.body.kind === "turn-sheet" ? [JSON.stringify(part)] : [],
        ),
      );
    const both = sheets(branched(records, 2));
    expect(both.length).toBeGreaterThan(6);
    expect(sheets(records).slice(0, both.length)).toEqual(both);
  });

  it("meets the same dice: the same orders give the parent's own next turn", () => {
    const branch = endOf(branched(records, 1));
    const parent = session.turns[1];
    if (parent === undefined) throw new Error("turn 2 was closed");
    expect({ seed: branch.seed, line: branch.line }).toEqual({ seed: session.seed, line: session.line });
    const { scenario, calendar, seed, line, world } = branch;
    expect(world).toEqual(parent.before);
    const again = resolveTurn({ scenario, calendar, seed, line }, world, parent.inputs);
    expect(worldDigest(applyOutcome(world, again))).toBe(parent.outcome.digest);
  });

  it("goes on by the facilitator's word, and people sit down in it", () => {
    const branch = endOf(branched(records, 1));
    const desk = { kind: "participant", participant: "s2-desk" } as const;
    const join = { kind: "participant.join", participant: "zoe", role: "student", seat: "moscow" } as const;
    expect(decide(branch, join, { now: 0, actor: { kind: "server" } })).toMatchObject({
      ok: true,
      value: { reply: { seat: "moscow" } },
    });
    const on = decide(branch, { kind: "control.nextTurn" }, { now: 0, actor: desk });
    expect(on.ok && on.value.records.flatMap(({ parts }) => parts.map(({ body }) => body))).toContainEqual(
      expect.objectContaining({ kind: "phase-entered", phase: "planning", turn: 2 }),
    );
  });

  it("can be made of a branch, and of a log without its texts", () => {
    const again = branched(branched(records, 2), 1);
    expect(verifyLog(makeLog(again))).toMatchObject({ ok: true, value: { turns: 1, turnsWere: "again" } });
    expect(endOf(again).title).toBe("A class");
    const textless = records.map(withoutTexts);
    expect(digests(endOf(branched(textless, 2)))).toEqual(digests(session).slice(0, 2));
  });
});

describe("L6: a branch of a session that was rewound", () => {
  const table = new Table({ actions: ALL_SORTS, settings: { minutesPerTurn: null, reviewSeconds: 0 } });
  const go = (command: Command) => {
    const answer = table.person("teacher", command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.code}`);
  };
  const close = (turn: number) => {
    letBotsPlay(table);
    go({ kind: "control.closeTurn", turn });
  };
  table.join("teacher", null, "facilitator");
  go({ kind: "control.start" });
  close(1);
  close(2);
  const abandoned = table.session.turns[1]?.outcome.digest;
  go({ kind: "control.rewind", turn: 2, dice: "new" });
  close(2);
  close(3);

  it("takes the course that counts, from turn 0 on, with its line and its dice", () => {
    const { session, records } = table;
    expect(session.turns).toHaveLength(3);
    for (const turn of [0, 1, 2, 3]) {
      const log = branched(records, turn);
      const branch = endOf(log);
      expect(digests(branch)).toEqual(digests(session).slice(0, turn));
      expect(verifyLog(makeLog(log))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
    }
    expect(digests(endOf(branched(records, 2)))).not.toContain(abandoned);
    for (const turn of [1, 2]) {
      const { scenario, calendar, seed, world, line, dice } = endOf(branched(records, turn));
      expect({ line, dice }).toEqual({ line: session.line, dice: session.dice });
      const next = session.turns[turn];
      if (next === undefined) throw new Error("the next turn was closed");
      const setting = { scenario, calendar, seed, line: diceOf({ dice }, turn + 1) };
      expect(resolveTurn(setting, world, next.inputs).entries).toEqual(next.outcome.entries);
    }
  });
});

describe("a branch is refused", () => {
  const { records } = playedTable({}, 2);

  it("at a turn that is not closed, and at the last one", () => {
    expect(branchLog(records, wishFor(3))).toMatchObject({
      error: { code: "TURN_NOT_CLOSED", path: "turn" },
    });
    expect(branchLog(records, wishFor(-1))).toMatchObject({ error: { code: "TURN_NOT_CLOSED" } });
    expect(branchLog(records, wishFor(0.5))).toMatchObject({ error: { code: "TURN_NOT_CLOSED" } });
    expect(branchLog(records, wishFor(2))).toMatchObject({ error: { code: "NOTHING_FOLLOWS" } });
  });

  it("from a log that a seat may know, which has not all that a turn comes from", () => {
    const projected = projectLog(records, { kind: "seat", seat: "moscow" });
    const refused = branchLog(projected, wishFor(1));
    expect(refused).toMatchObject({ error: { code: "LOG_FAULTY" } });
    expect(refused.ok ? "" : refused.error.params.detail).toContain("Record 1 has parts left out");
  });

  it("from a log that other rules wrote: it could not be worked out again", () => {
    const [first, ...rest] = records;
    const parts = first?.parts.map((part) =>
      typeof part !== "string" && part.body.kind === "session-opened"
        ? { ...part, body: { ...part.body, rules: "0" } }
        : part,
    );
    const older = [{ ...first, parts } as LogRecord, ...rest];
    expect(branchLog(older, wishFor(1))).toMatchObject({
      error: { code: "OTHER_RULES", params: { rules: "0" } },
    });
  });
});

describe("a log without its texts", () => {
  const table = new Table({ actions: ALL_SORTS });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.person("teacher", { kind: "control.start" });
  table.person("ada", { kind: "message.send", channel: "public", text: "Meet me in Samarkand" });
  letBotsPlay(table);
  table.person("teacher", { kind: "control.closeTurn", turn: 1 });
  const textless = table.records.map(withoutTexts);

  it("verifies with every turn worked out again, says how much is left out, and holds no text", () => {
    expect(makeLog(textless)).not.toContain("Samarkand");
    const { hash } = table.session;
    expect(verifyLog(makeLog(textless))).toMatchObject({
      ok: true,
      value: { partsLeftOut: 1, turnsWere: "again", turns: 1, hash },
    });
  });

  it("replays to the same session, where the message stands without its words", () => {
    const end = endOf(textless);
    expect(digests(end)).toEqual(digests(table.session));
    expect(end.channels.public).toMatchObject([{ by: "ada", text: null }]);
  });

  it("may lack nothing else: a sheet left out in the place of a text is found", () => {
    const cut = table.records.map((record) =>
      record.parts.some((part) => typeof part !== "string" && part.body.kind === "sheet-filed")
        ? { ...record, parts: record.parts.map((part) => (typeof part === "string" ? part : "0".repeat(64))) }
        : record,
    );
    expect(replayLog(cut)).toMatchObject({ ok: false, error: { code: "PARTS_MISSING" } });
  });
});
