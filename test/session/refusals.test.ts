import { describe, expect, it } from "vitest";
import { rejectionSentence } from "../../shared/base/text.ts";
import type { Command } from "../../shared/session/command.ts";
import { Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const AID_TERM = { kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } };

function startedTable(): Table {
  const table = new Table({ actions: ["offer-aid", "secure-borders"] });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const save = (orders: Extract<Command, { kind: "orders.save" }>["orders"]): Command => ({
  kind: "orders.save",
  turn: 1,
  revision: 0,
  orders,
});
const offer = (more: Partial<Extract<Command, { kind: "proposal.offer" }>>): Command => ({
  kind: "proposal.offer",
  to: ["tashkent"],
  terms: [AID_TERM],
  turns: 2,
  secret: true,
  ...more,
});

/** Each refusal of a session in planning: who asks what, and the code of the answer, with its place if it has one. */
const REFUSALS: readonly (readonly [
  what: string,
  who: string,
  command: Command,
  code: string,
  path?: string,
])[] = [
  ["nobody's key", "nobody", { kind: "orders.ready", turn: 1, ready: true }, "KEY_UNKNOWN"],
  ["an observer's order", "wall", save([AID]), "NOT_ALLOWED"],
  ["an observer's message", "wall", { kind: "message.send", channel: "public", text: "Boo" }, "NOT_ALLOWED"],
  ["a student at the controls", "ada", { kind: "control.closeTurn", turn: 1 }, "NOT_ALLOWED"],
  ["a facilitator's order", "teacher", save([AID]), "NOT_ALLOWED"],
  ["a student who gives the server's word", "ada", { kind: "clock.passed" }, "NOT_ALLOWED"],
  ["a second start", "teacher", { kind: "control.start" }, "WRONG_PHASE"],
  ["the next turn in the middle of one", "teacher", { kind: "control.nextTurn", turn: 1 }, "WRONG_PHASE"],
  ["a turn to come", "ada", { ...save([AID]), turn: 2 } as Command, "STALE"],
  ["a revision to come", "ada", { ...save([AID]), revision: 3 } as Command, "STALE"],
  ["ready for another turn", "ada", { kind: "orders.ready", turn: 2, ready: true }, "STALE"],
  [
    "an action that nobody knows",
    "ada",
    save([{ action: "fly", fields: {} }]),
    "UNKNOWN_ACTION",
    "orders[0].action",
  ],
  [
    "an action that is not in play",
    "ada",
    save([{ action: "train-forces", fields: { state: "uzb" } }]),
    "UNKNOWN_ACTION",
    "orders[0].action",
  ],
  ["another one's action", "eva", save([AID]), "NOT_OFFERED", "orders[0].action"],
  [
    "a field that lacks",
    "ada",
    save([{ action: "offer-aid", fields: { state: "uzb" } }]),
    "FIELD_MISSING",
    "orders[0].fields.amount",
  ],
  [
    "a field too many",
    "ada",
    save([{ action: "offer-aid", fields: { state: "uzb", amount: 20, gift: "yes" } }]),
    "FIELD_UNKNOWN",
    "orders[0].fields.gift",
  ],
  [
    "a state that is none",
    "ada",
    save([{ action: "offer-aid", fields: { state: "usa", amount: 20 } }]),
    "FIELD_CHOICE",
    "orders[0].fields.state",
  ],
  [
    "a sum between the steps",
    "ada",
    save([{ action: "offer-aid", fields: { state: "uzb", amount: 21 } }]),
    "FIELD_RANGE",
    "orders[0].fields.amount",
  ],
  ["the same order twice", "ada", save([AID, AID]), "SAME_STATE_TWICE", "orders[1]"],
  [
    "more orders than there are",
    "ada",
    save(
      ["uzb", "kaz", "kgz", "tjk", "tkm"].map((state) => ({
        action: "offer-aid",
        fields: { state, amount: 5 },
      })),
    ),
    "TOO_MANY_ORDERS",
    "orders",
  ],
  [
    "more money than there is",
    "ada",
    save(["uzb", "kaz"].map((state) => ({ action: "offer-aid", fields: { state, amount: 80 } }))),
    "NOT_AFFORDABLE",
    "orders",
  ],
  ["an empty message", "ada", { kind: "message.send", channel: "public", text: " \n" }, "TEXT_EMPTY"],
  [
    "a message without end",
    "ada",
    { kind: "message.send", channel: "public", text: "a".repeat(2001) },
    "TEXT_TOO_LONG",
  ],
  [
    "a channel with a seat that is none",
    "ada",
    { kind: "message.send", channel: ["rome"], text: "Hi" },
    "CHANNEL_UNKNOWN",
  ],
  [
    "a delegation's channel for the white cell",
    "teacher",
    { kind: "message.send", channel: "seat", text: "Hi" },
    "CHANNEL_UNKNOWN",
  ],
  ["an offer to a seat that is none", "ada", offer({ to: ["rome"] }), "SEAT_UNKNOWN", "to"],
  ["an offer to oneself", "ada", offer({ to: ["moscow"] }), "NOT_A_PARTY", "to"],
  ["an offer that lapsed yesterday", "ada", offer({ lapses: 0 }), "FIELD_RANGE", "lapses"],
  ["an offer without terms", "ada", offer({ terms: [] }), "FIELD_RANGE", "terms"],
  [
    "a term that nobody knows",
    "ada",
    offer({ terms: [{ kind: "friendship", fields: {} }] }),
    "NOT_FOUND",
    "terms[0].kind",
  ],
  [
    "a promise for somebody who is no party",
    "ada",
    offer({ terms: [{ kind: "aid", fields: { from: "washington", to: "tashkent", amount: 5 } }] }),
    "FIELD_CHOICE",
    "terms[0].fields.from",
  ],
  ["an answer to no proposal", "eva", { kind: "proposal.accept", proposal: "p-0-1" }, "NOT_FOUND"],
  ["a counter to no proposal", "ada", offer({ answers: "p-0-1" }), "NOT_FOUND"],
  ["leaving no agreement", "eva", { kind: "agreement.leave", agreement: "p-0-1" }, "NOT_FOUND"],
  ["an inject that is none", "teacher", { kind: "control.inject", inject: "flood" }, "NOT_FOUND"],
  [
    "a seat that is none",
    "teacher",
    { kind: "control.assign", participant: "ada", seat: "rome" },
    "SEAT_UNKNOWN",
  ],
  [
    "nobody to a seat",
    "teacher",
    { kind: "control.assign", participant: "nobody", seat: "moscow" },
    "NOT_FOUND",
  ],
  [
    "a facilitator to a seat",
    "teacher",
    { kind: "control.assign", participant: "teacher", seat: "moscow" },
    "NOT_ALLOWED",
  ],
  ["nobody put out", "teacher", { kind: "control.remove", participant: "nobody" }, "NOT_FOUND"],
  [
    "an object's own name put out",
    "teacher",
    { kind: "control.remove", participant: "constructor" },
    "NOT_FOUND",
  ],
  ["a facilitator put out", "teacher", { kind: "control.remove", participant: "teacher" }, "NOT_ALLOWED"],
  [
    "a turn of a thousand days",
    "teacher",
    { kind: "control.extend", seconds: 86_400_000 },
    "DEADLINE_TOO_FAR",
  ],
];

describe("refusals", () => {
  const table = startedTable();
  const { seq } = table.session;

  for (const [what, who, command, code, path] of REFUSALS) {
    it(`${what}: ${who} gets ${code}`, () => {
      const answer = table.person(who, command);
      expect(answer).toMatchObject({ ok: false, code, ...(path === undefined ? {} : { path }) });
    });
  }

  it("leave nothing in the log", () => {
    expect(table.session.seq).toBe(seq);
  });

  it("stop what a delegation does in a pause, but for drafts", () => {
    const paused = startedTable();
    paused.person("teacher", { kind: "control.pause" });
    expect(paused.file("ada", [AID])).toMatchObject({ ok: false, code: "PAUSED" });
    expect(paused.person("ada", offer({}))).toMatchObject({ ok: false, code: "PAUSED" });
    expect(paused.person("ada", { kind: "orders.ready", turn: 1, ready: true })).toMatchObject({
      code: "PAUSED",
    });
    const draft = { kind: "orders.draft", turn: 1, revision: 0, orders: [AID] } as const;
    expect(paused.person("ada", draft)).toMatchObject({ ok: true });
    const message = { kind: "message.send", channel: "public", text: "Is it raining?" } as const;
    expect(paused.person("ada", message)).toMatchObject({ ok: true });
  });

  it("keep bots from seats with people, and from seats that are none", () => {
    expect(table.bot("moscow", save([AID]))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(table.bot("rome", save([AID]))).toMatchObject({ code: "SEAT_UNKNOWN" });
  });

  it("name both the turn and the revision that were written on and those that are now", () => {
    const stale = startedTable();
    stale.file("ada", [AID]);
    expect(stale.person("ada", save([AID]))).toEqual({
      ok: false,
      code: "STALE",
      params: { turn: 1, revision: 0, currentTurn: 1, currentRevision: 1 },
    });
  });

  it("tell an order for a turn that has passed that it has ended, and change nothing", () => {
    const late = startedTable();
    late.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const before = late.session;
    expect(late.person("ada", save([AID]))).toMatchObject({ code: "TURN_ENDED" });
    late.pass(60_000);
    expect(late.session.turn).toBe(2);
    expect(late.person("ada", save([AID]))).toMatchObject({ code: "STALE", params: { currentTurn: 2 } });
    expect(late.session.seats.moscow?.draft.orders).toEqual([]);
    expect(before.turns).toHaveLength(1);
  });

  it("close everything but talk when the session is over", () => {
    const over = startedTable();
    over.person("teacher", { kind: "control.end" });
    expect(over.session.phase).toBe("debrief");
    expect(over.person("ada", save([AID]))).toMatchObject({ code: "WRONG_PHASE" });
    expect(over.person("teacher", { kind: "control.end" })).toMatchObject({ code: "WRONG_PHASE" });
    expect(over.person("ada", { kind: "message.send", channel: "public", text: "Well played" }).ok).toBe(
      true,
    );
  });

  it("are each said in a whole sentence, with nothing left blank", () => {
    const table = startedTable();
    table.join("late", null);
    const told = [...REFUSALS, ["a student without a seat", "late", save([AID]), "NOT_ALLOWED"] as const];
    for (const [what, who, command] of told) {
      const answer = table.person(who, command);
      const sentence = answer.ok ? "" : rejectionSentence(answer);
      expect([what, sentence]).toEqual([what, expect.stringMatching(/^\w[^{}]{10,}\.$/s)]);
    }
    expect(table.person("late", save([AID]))).toMatchObject({
      params: { detail: "orders.save needs a seat, and you have none yet" },
    });
  });
});
