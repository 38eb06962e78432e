import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../base/canonical.ts";
import { PHASE_TABLE } from "../session/phase-table.ts";
import { parseRequest } from "./parse-request.ts";
import { REQUEST_NAMES } from "./requests.ts";

const ORDER = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const SHEET = { turn: 1, revision: 0, orders: [ORDER] };

describe("requests", () => {
  it("are commands of the phase table, but for the two that only read", () => {
    const reading = ["message.page", "resync"];
    const commands = REQUEST_NAMES.filter((name) => !reading.includes(name));
    expect(commands.filter((name) => !Object.hasOwn(PHASE_TABLE, name))).toEqual([]);
    // Those that answer with a key or a phrase come by HTTP: what a request is answered stands in the log.
    const ofTheServer = Object.keys(PHASE_TABLE).filter((name) => !commands.includes(name as never));
    expect(ofTheServer.sort()).toEqual([
      "clock.passed",
      "clock.restored",
      "control.invite",
      "control.wayBack",
      "participant.absent",
      "participant.join",
      "participant.return",
    ]);
  });

  it("are taken in the form that the contract gives them", () => {
    expect(parseRequest("orders.save", { id: "0123456789abcdef", ...SHEET })).toMatchObject({ ok: true });
    expect(parseRequest("message.send", { channel: ["moscow", "nato"], text: "Hi" })).toMatchObject({
      ok: true,
    });
    expect(parseRequest("control.start", undefined)).toEqual({ ok: true, value: {} });
    const twelve = Array.from({ length: 12 }, (_, at) => `a-seat-with-a-long-name-${at}`).join("+");
    expect(parseRequest("message.page", { channel: twelve, before: "m-1" })).toMatchObject({ ok: true });
  });

  it.each([
    ["an order that is a text", { ...SHEET, orders: ["offer-aid"] }, "orders[0]"],
    [
      "a field that is a list",
      { ...SHEET, orders: [{ ...ORDER, fields: { state: ["uzb"] } }] },
      "orders[0].fields.state",
    ],
    [
      "a number that is none",
      { ...SHEET, orders: [{ ...ORDER, fields: { amount: Number.NaN } }] },
      "orders[0].fields.amount",
    ],
    ["a turn in words", { ...SHEET, turn: "one" }, "turn"],
    ["half a revision", { ...SHEET, revision: 0.5 }, "revision"],
    ["an unknown field", { ...SHEET, more: 1 }, "more"],
    ["an id that is too short", { ...SHEET, id: "1" }, "id"],
    ["21 orders", { ...SHEET, orders: Array.from({ length: 21 }, () => ORDER) }, "orders"],
  ])("D6: %s is refused at its place", (_what, payload, path) => {
    expect(parseRequest("orders.save", payload)).toMatchObject({
      ok: false,
      error: { code: "MALFORMED", path },
    });
  });

  it.each([
    [{ ...SHEET, turn: "one" }, '"turn" must be a number, not "one".'],
    [{ revision: 0, orders: [] }, '"turn" is missing.'],
    [{ ...SHEET, ordrs: [] }, 'There is no field "ordrs" here; did you mean "orders"?'],
    [[], "it must be a group of fields, as JSON writes it: {}."],
  ])("D6: a fault is told in a sentence of our own: %j", (payload, sentence) => {
    const parsed = parseRequest("orders.save", payload);
    expect(parsed.ok ? "" : parsed.error.params.detail).toBe(sentence);
  });

  it.each([
    [{ toString: 1 }, '"ready" must be true or false, not "a group or list".'],
    [Object.create(null), '"ready" must be true or false, not "a group or list".'],
    [[{ toString: null, valueOf: null }], '"ready" must be true or false, not "a group or list".'],
    [null, '"ready" must be true or false, not "null".'],
    ["constructor", '"ready" must be true or false, not "constructor".'],
    ["Yes", '"ready" must be true or false, not "Yes": write true.'],
  ])("D6: what cannot be made a word of is refused like any other: %#", (ready, sentence) => {
    const parsed = parseRequest("orders.ready", { turn: 1, ready });
    expect(parsed.ok ? "" : parsed.error.params.detail).toBe(sentence);
  });

  it("D6: a seat or an author that a client puts in is refused: who asks is known from the key", () => {
    expect(parseRequest("orders.save", { ...SHEET, seat: "moscow" })).toMatchObject({ ok: false });
    expect(parseRequest("orders.ready", { turn: 1, ready: true, by: "ada" })).toMatchObject({ ok: false });
  });

  it("D6: whatever comes is taken or refused, never thrown at; what is taken can be written to a log", () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });
    const property = fc.property(fc.constantFrom(...REQUEST_NAMES), anything, (name, payload) => {
      const parsed = parseRequest(name, payload);
      if (parsed.ok) canonical(parsed.value);
    });
    fc.assert(property, { numRuns: 2000, seed: 1 });
  });

  it("D6: a name of an object's own kind is only a name", () => {
    const payload: unknown = JSON.parse(
      '{"turn":1,"revision":0,"orders":[{"action":"a","fields":{"__proto__":1}}]}',
    );
    const parsed = parseRequest("orders.save", payload);
    const fields = parsed.ok ? parsed.value.orders[0]?.fields : {};
    expect(Object.getPrototypeOf(fields ?? {})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
