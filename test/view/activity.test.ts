import { describe, expect, it } from "vitest";
import { Table } from "../session/table.ts";

const AID = { kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } } as const;

/** A first turn in which Ada talks, offers and files, Eva answers and only drafts, and Omar says nothing. */
function playedTurn(): Table {
  const table = new Table({ settings: { minutesPerTurn: null, reviewSeconds: null } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("omar", "tashkent");
  table.person("teacher", { kind: "control.start" });
  const say = (who: string, channel: "public" | "seat" | readonly string[]) =>
    table.person(who, { kind: "message.send", channel, text: "A word." });
  say("ada", "public");
  say("ada", "seat");
  say("ada", ["tashkent"]);
  say("eva", ["moscow"]);
  say("teacher", "public");
  const offer = (turns: number) =>
    table.person("ada", { kind: "proposal.offer", to: ["tashkent"], terms: [AID], turns, secret: false });
  const offered = offer(2);
  offer(3);
  table.person("eva", {
    kind: "proposal.accept",
    proposal: offered.ok ? String(offered.reply.proposal) : "",
  });
  table.person("ada", { kind: "orders.save", turn: 1, revision: 0, orders: [] });
  table.person("eva", {
    ...{ kind: "orders.draft", turn: 1, revision: 0 },
    orders: [{ action: "offer-aid", fields: { seat: "moscow", amount: 1 } }],
  });
  return table;
}

const activityIn = (table: Table) => table.view("teacher").whiteCell?.activity;

describe("who did what", () => {
  it("is counted by seats that have people, and by people, when a turn is over", () => {
    const table = playedTurn();
    expect(activityIn(table)).toEqual([]);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const none = { offers: 0, agreements: 0 };
    expect(activityIn(table)).toMatchObject([
      { seat: "moscow", filed: 1, messages: 3, offers: 2, agreements: 1, people: [{ participant: "ada" }] },
      {
        ...{ ...none, seat: "tashkent", filed: 0, messages: 1, agreements: 1 },
        people: [
          { participant: "eva", messages: 1 },
          { participant: "omar", messages: 0 },
        ],
      },
    ]);
  });

  it("is known to the white cell alone", () => {
    const table = playedTurn();
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.person("teacher", { kind: "control.end" });
    expect(table.session.phase).toBe("debrief");
    expect(activityIn(table)).toHaveLength(2);
    expect(table.view("ada").whiteCell).toBeNull();
  });

  it("keeps whoever wrote and was removed, and not who said nothing", () => {
    const table = playedTurn();
    for (const participant of ["eva", "omar"])
      table.person("teacher", { kind: "control.remove", participant });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(activityIn(table)?.[1]?.people).toMatchObject([{ participant: "eva", messages: 1 }]);
  });

  it("of a course that was left, counts what was said, and no sheet, offer and agreement", () => {
    const table = playedTurn();
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.person("teacher", { kind: "control.rewind", turn: 1, dice: "new" });
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(activityIn(table)?.[0]).toMatchObject({ filed: 0, messages: 3, offers: 0, agreements: 0 });
  });
});
