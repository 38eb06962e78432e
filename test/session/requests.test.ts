import { describe, expect, it } from "vitest";
import { evolve } from "../../shared/session/evolve.ts";
import { KEPT_ANSWERS } from "../../shared/session/parts/answers.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const OFFER = {
  kind: "proposal.offer",
  to: ["tashkent"],
  terms: [{ kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } }],
  turns: 2,
  secret: true,
} as const;

function startedTable(): Table {
  const table = new Table();
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const replayed = (records: readonly LogRecord[]): Session =>
  records.reduce<Session | null>((session, record) => evolve(session, record), null) as Session;

describe("a request that is repeated with its id", () => {
  it("gets the same answer and is done once", () => {
    const table = startedTable();
    const save = { kind: "orders.save", turn: 1, revision: 0, orders: [AID] } as const;
    const first = table.person("ada", save, "request-000000001");
    const { seq } = table.session;
    const second = table.person("ada", save, "request-000000001");
    expect(second).toMatchObject({ ok: true, n: 1, reply: { revision: 1, filed: true }, records: [] });
    expect(first).toMatchObject({ n: 1, reply: { revision: 1, filed: true } });
    expect(table.session.seq).toBe(seq);
  });

  it("gets it also after a crash, from the log alone", () => {
    const table = startedTable();
    const { reply } = table.do({ kind: "participant", participant: "ada" }, OFFER, "request-000000002");
    table.session = replayed(table.records);
    const again = table.person("ada", OFFER, "request-000000002");
    expect(again).toMatchObject({ ok: true, n: 1, reply, records: [] });
    expect(Object.keys(table.session.proposals)).toEqual([reply.proposal]);
  });

  it("is remembered for long, but not for ever: a flood of requests does not make each next one slower", () => {
    const table = startedTable();
    const idOf = (number: number) => `request-${String(number).padStart(12, "0")}`;
    const ask = (number: number) =>
      table.person("ada", { kind: "orders.ready", turn: 1, ready: number % 2 === 0 }, idOf(number));
    for (let number = 1; number <= KEPT_ANSWERS + 10; number += 1) ask(number);
    expect(table.session.answers.ada?.given.length ?? 0).toBeLessThan(KEPT_ANSWERS);
    expect(ask(KEPT_ANSWERS - 300)).toMatchObject({ ok: true, n: KEPT_ANSWERS - 300, records: [] });
    expect(ask(KEPT_ANSWERS + 11)).toMatchObject({ ok: true, n: KEPT_ANSWERS + 11 });
  });

  it("gets it when what it asked for would be refused by now", () => {
    const table = startedTable();
    table.person("ada", { kind: "orders.ready", turn: 1, ready: true }, "request-000000003");
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const again = table.person("ada", { kind: "orders.ready", turn: 1, ready: true }, "request-000000003");
    expect(again).toMatchObject({ ok: true, n: 1 });
  });

  it("is another one's with the same id", () => {
    const table = startedTable();
    table.join("ben", null);
    table.person("teacher", { kind: "control.assign", participant: "ben", seat: "tashkent" });
    const say = (text: string) => ({ kind: "message.send", channel: "public", text }) as const;
    table.person("ada", say("One"), "request-000000004");
    table.person("ben", say("Two"), "request-000000004");
    expect(table.session.channels.public?.map(({ text }) => text)).toEqual(["One", "Two"]);
  });

  it("is decided anew if it was refused", () => {
    const table = startedTable();
    table.person("teacher", { kind: "control.pause" });
    const save = { kind: "orders.save", turn: 1, revision: 0, orders: [AID] } as const;
    expect(table.person("ada", save, "request-000000005")).toMatchObject({ code: "PAUSED" });
    table.person("teacher", { kind: "control.resume" });
    expect(table.person("ada", save, "request-000000005")).toMatchObject({ ok: true, n: 1 });
  });

  it("takes names of an object's own kind for what they are: ids", () => {
    const table = startedTable();
    const say = { kind: "message.send", channel: "public", text: "Hello" } as const;
    expect(table.person("ada", say, "constructor")).toMatchObject({ ok: true, n: 1 });
    expect(table.person("ada", say, "toString")).toMatchObject({ ok: true, n: 2 });
  });
});

describe("the number of an acknowledgement", () => {
  it("counts the participant's own and nothing else", () => {
    const table = startedTable();
    const say = { kind: "message.send", channel: "public", text: "Hello" } as const;
    expect(table.person("ada", say)).toMatchObject({ n: 1 });
    for (let times = 0; times < 5; times += 1) table.person("teacher", say);
    expect(table.person("ada", { ...say, text: "" })).toMatchObject({ ok: false });
    expect(table.person("ada", say)).toMatchObject({ n: 2 });
  });
});
