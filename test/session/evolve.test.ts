import { describe, expect, it } from "vitest";
import { canonical } from "../../shared/base/canonical.ts";
import { applyBodies, evolve } from "../../shared/session/evolve.ts";
import type { LogRecord, PartBody } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { letBotsPlay } from "./bots-play.ts";
import { Table } from "./table.ts";

const ACTIONS = ["offer-aid", "secure-borders", "promote-reform", "public-statement", "train-forces"];

function playedTable(): Table {
  const table = new Table({ actions: ACTIONS, settings: { minutesPerTurn: null, reviewSeconds: 0 } });
  table.join("teacher", null, "facilitator");
  table.person("teacher", { kind: "control.start" });
  for (const turn of [1, 2]) {
    letBotsPlay(table);
    table.person("teacher", { kind: "control.closeTurn", turn });
  }
  return table;
}

const fold = (records: readonly LogRecord[]): Session =>
  records.reduce<Session | null>((session, record) => evolve(session, record), null) as Session;

describe("evolve", () => {
  const table = playedTable();

  it("gives from the records alone the session that was live, to the last member", () => {
    expect(canonical(fold(table.records))).toBe(canonical(table.session));
  });

  it("never works anything out again: what a record says came of a turn, came of it", () => {
    const changed = table.records.map((record) => ({
      ...record,
      parts: record.parts.map((part) => {
        if (typeof part === "string" || part.body.kind !== "turn-outcome") return part;
        const entries = part.body.entries.map((entry) =>
          entry.target === "state/uzb/threat" ? { ...entry, delta: entry.delta + 1 } : entry,
        );
        return { ...part, body: { ...part.body, entries } };
      }),
    }));
    const count = table.session.turns
      .flatMap(({ outcome }) => outcome.entries)
      .filter(({ target }) => target === "state/uzb/threat").length;
    const threat = (session: Session) => session.world.numbers["state/uzb/threat"] ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(threat(fold(changed))).toBe(threat(table.session) + count);
    expect(fold(changed).turns[0]?.outcome.digest).toBe(table.session.turns[0]?.outcome.digest);
  });

  it("changes nothing in the session that it is given", () => {
    const frozen = deepFreeze(fold(table.records.slice(0, -1)));
    const last = table.records.at(-1) as LogRecord;
    expect(() => evolve(frozen, last)).not.toThrow();
  });

  it("refuses a record with a part left out, and a first record that opens nothing", () => {
    const [first, ...rest] = table.records as [LogRecord, ...LogRecord[]];
    const torn = { ...first, parts: ["0".repeat(64), ...first.parts.slice(1)] };
    expect(() => fold([torn, ...rest])).toThrow("record 1 is not whole");
    expect(() => fold(rest)).toThrow("the first record opens no session");
  });

  it("refuses what does not exist: a part, a seat, a participant, a proposal", () => {
    const unknown = [
      { kind: "sun-risen" },
      { kind: "seat-readied", seat: "rome", turn: 1, ready: true, by: null },
      { kind: "participant-removed", participant: "nobody", by: "teacher" },
      { kind: "proposal-answered", proposal: "p-0-1", seat: "moscow", answer: "accepted", by: null },
    ] as unknown as PartBody[];
    for (const body of unknown) expect(() => applyBodies(table.session, [body], 0)).toThrow();
  });

  it("takes an outcome's compartments in any order", () => {
    const shuffled = table.records.map((record, at) =>
      at === 0 ? record : { ...record, parts: sortedLastFirst(record) },
    );
    expect(canonical(fold(shuffled).turns)).toBe(canonical(table.session.turns));
  });
});

/** The parts of a turn's outcome the other way round, each in its old place among the other parts. */
function sortedLastFirst({ parts }: LogRecord): LogRecord["parts"] {
  const isOutcome = (part: LogRecord["parts"][number]) =>
    typeof part !== "string" && ["turn-outcome", "turn-sheet", "turn-scored"].includes(part.body.kind);
  const outcomes = parts.filter(isOutcome).reverse();
  return parts.map((part) => (isOutcome(part) ? (outcomes.shift() ?? part) : part));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
