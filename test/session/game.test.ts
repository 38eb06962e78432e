import { describe, expect, it } from "vitest";
import { MINUTE, START, Table } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };

/** A game of three turns: the short variant of the test scenario, cut down. */
function shortTable(): Table {
  return new Table({
    settings: { minutesPerTurn: 7, reviewSeconds: 60 },
    scenario: (input) => ({ ...input, variants: { ...input.variants, short: { turns: 4, months: 4 } } }),
  });
}

describe("a small game, by commands alone", () => {
  const table = shortTable();
  const { session: opened } = table;

  it("opens in the lobby with everything that the scenario sets up", () => {
    expect(opened).toMatchObject({ phase: "lobby", turn: 0, door: "open", title: "A class", seq: 1 });
    expect(opened.head).toBe(table.records[0]?.hash);
    expect(Object.keys(opened.seats)).toHaveLength(12);
  });

  it("lets people in, the first at a seat as its head, and an observer", () => {
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.join("ben", "moscow");
    table.join("eva", "tashkent");
    table.join("wall", null, "observer");
    expect(table.session.seats.moscow?.head).toBe("ada");
    expect(table.view("ben").you).toEqual({
      participant: "ben",
      name: "Name of ben",
      role: "student",
      seat: "moscow",
      head: false,
      wish: null,
      code: null,
    });
    const bots = table.view("wall").seats.filter(({ bot }) => bot);
    expect(bots).toHaveLength(10);
  });

  it("starts planning with a deadline, and the door asks from now on", () => {
    table.person("teacher", { kind: "control.start" });
    expect(table.session).toMatchObject({ phase: "planning", turn: 1, door: "approve" });
    expect(table.session.clock.deadline).toBe(START + 7 * MINUTE);
    expect(table.view("eva").clock).toEqual({
      remaining: 7 * MINUTE,
      length: 7 * MINUTE,
      running: true,
      allReady: false,
      restored: false,
    });
  });

  it("takes a draft and a filed sheet, and offers what may be ordered", () => {
    expect(table.view("ada").offers.map(({ action }) => action)).toEqual(["offer-aid"]);
    expect(table.view("eva").offers).toEqual([]);
    const drafted = table.person("ben", { kind: "orders.draft", turn: 1, revision: 0, orders: [AID] });
    expect(drafted).toMatchObject({ ok: true, n: 1, reply: { revision: 1, filed: false } });
    expect(table.view("ada").sheet).toMatchObject({ revision: 1, draft: [AID], filed: null, by: "ben" });
    expect(table.file("ada", [AID])).toMatchObject({ ok: true, reply: { revision: 2, filed: true } });
    expect(table.view("ben").sheet).toMatchObject({ revision: 2, filed: [AID], filedRevision: 2 });
  });

  it("carries messages to those who read the channel, and to nobody else", () => {
    table.person("ada", { kind: "message.send", channel: ["tashkent"], text: "Shall we talk?" });
    table.person("eva", { kind: "message.send", channel: "facilitator", text: "May I?" });
    table.person("teacher", { kind: "message.send", channel: ["tashkent"], text: "You may." });
    const channel = (who: string, key: string) =>
      table
        .view(who)
        .channels.find((one) => one.key === key)
        ?.messages.map(({ text }) => text) ?? null;
    expect(channel("eva", "moscow+tashkent")).toEqual(["Shall we talk?"]);
    expect(channel("eva", "facilitator")).toEqual(["May I?", "You may."]);
    expect(channel("teacher", "facilitator/tashkent")).toEqual(["May I?", "You may."]);
    expect(table.view("wall").channels.map(({ key }) => key)).toEqual(["public"]);
  });

  it("closes the turn at its deadline, shows what came of it, and goes on after the review", () => {
    const before = table.session.head;
    table.pass(7 * MINUTE);
    expect(table.session).toMatchObject({ phase: "review", turn: 1 });
    expect(table.session.head).not.toBe(before);
    const { results, scores, offers } = table.view("ada");
    expect(results?.facts.map(({ source, code }) => `${source}.${code}`)).toContain("action.offer-aid.gave");
    expect(results).toMatchObject({ turn: 1, orders: [AID], origin: "filed" });
    expect(scores.own).toHaveLength(1);
    expect(offers).toEqual([]);
    table.pass(MINUTE);
    expect(table.session).toMatchObject({ phase: "planning", turn: 2 });
    expect(table.view("ada").sheet).toMatchObject({ turn: 2, revision: 2, draft: [], filed: null });
  });

  it("closes five seconds after all seats with people are ready", () => {
    table.person("ben", { kind: "orders.ready", turn: 2, ready: true });
    table.pass(MINUTE);
    expect(table.session.turn).toBe(2);
    table.person("eva", { kind: "orders.ready", turn: 2, ready: true });
    table.pass(4999);
    expect(table.session.phase).toBe("planning");
    table.pass(1);
    expect(table.session).toMatchObject({ phase: "review", turn: 2 });
  });

  it("goes on and closes by the facilitator's word, to the end", () => {
    table.person("teacher", { kind: "control.nextTurn", turn: 2 });
    table.person("teacher", { kind: "control.closeTurn", turn: 3 });
    table.person("teacher", { kind: "control.nextTurn", turn: 3 });
    table.file("ada", [AID]);
    table.person("teacher", { kind: "control.closeTurn", turn: 4 });
    expect(table.session.phase).toBe("review");
    expect(table.view("eva").scores.all).toBeNull();
    table.pass(MINUTE);
    expect(table.session).toMatchObject({ phase: "debrief", turn: 4 });
  });

  it("scores the end as the mean of the last three turns, for everybody to see", () => {
    const { scores, sight } = table.view("eva");
    const moscow = scores.all?.moscow ?? [];
    expect(moscow).toHaveLength(4);
    const mean = moscow.slice(1).reduce((sum, score) => sum + score, 0) / 3;
    expect(scores.final?.moscow).toBe(Math.round(mean));
    expect(Object.keys(scores.final ?? {})).toHaveLength(12);
    expect(sight.scenario.seats.every(({ objectives }) => objectives.length > 0)).toBe(true);
  });

  it("says in the log how each turn was closed", () => {
    const reasons = table.records
      .flatMap(({ parts }) => parts.map((part) => (typeof part === "string" ? null : part.body)))
      .flatMap((body) => (body?.kind === "turn-closed" ? [body.reason] : []));
    expect(reasons).toEqual(["deadline", "all-ready", "facilitator", "facilitator"]);
  });
});
