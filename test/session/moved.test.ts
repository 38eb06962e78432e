import { describe, expect, it } from "vitest";
import type { Command } from "../../shared/session/command.ts";
import { Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };

function table(): Table {
  const class1 = new Table();
  class1.join("teacher", null, "facilitator");
  class1.join("ada", "moscow");
  class1.join("ben", "tashkent");
  class1.person("teacher", { kind: "control.start" });
  return class1;
}

const move = (class1: Table, seat: string | null) =>
  class1.person("teacher", { kind: "control.assign", participant: "ada", seat });

describe("somebody who is moved to another seat while a request is under way", () => {
  const offer = { kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } };
  const writtenAtMoscow: readonly Command[] = [
    { kind: "orders.draft", as: "moscow", turn: 1, revision: 0, orders: [AID] },
    { kind: "orders.save", as: "moscow", turn: 1, revision: 0, orders: [AID] },
    { kind: "orders.ready", as: "moscow", turn: 1, ready: true },
    { kind: "message.send", as: "moscow", channel: "seat", text: "Not a word of this to Tashkent." },
    { kind: "message.send", as: "moscow", channel: "facilitator", text: "May we lie to Tashkent?" },
    { kind: "message.send", as: "moscow", channel: "public", text: "Moscow declares." },
    { kind: "proposal.offer", as: "moscow", to: ["washington"], terms: [offer], turns: 1, secret: true },
    { kind: "proposal.accept", as: "moscow", proposal: "p1" },
    { kind: "proposal.decline", as: "moscow", proposal: "p1" },
    { kind: "proposal.withdraw", as: "moscow", proposal: "p1" },
    { kind: "agreement.leave", as: "moscow", agreement: "a1" },
  ];

  it.each(writtenAtMoscow.map((command) => [command.kind, command] as const))(
    "has not done it in the new seat's name: %s",
    (_, command) => {
      for (const seat of ["tashkent", null]) {
        const class1 = table();
        move(class1, seat);
        const { seq } = class1.session;
        expect(class1.person("ada", command)).toMatchObject({
          code: "SEAT_CHANGED",
          params: { seat: "moscow" },
        });
        expect(class1.session.seq).toBe(seq);
      }
    },
  );

  it("is answered as before if it was done before the move, and can do the same at the seat itself", () => {
    const class1 = table();
    const said = writtenAtMoscow[3] as Command;
    const first = class1.person("ada", said, "request-of-ada-1");
    expect(first).toMatchObject({ ok: true });
    move(class1, "tashkent");
    expect(class1.person("ada", said, "request-of-ada-1")).toMatchObject({ ok: true, records: [] });
    move(class1, "moscow");
    expect(class1.person("ada", said, "request-of-ada-2")).toMatchObject({ ok: true });
  });
});
