import { expect, it } from "vitest";
import { messagePage } from "../../shared/view/message-page.ts";
import type { View } from "../../shared/view/view.ts";
import { Table, type TableOptions } from "../session/table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };

/** A game that ends after a turn while Late waits at Moscow's door, and Ben has no seat any more. */
function ended(settings: TableOptions["settings"] = {}) {
  const table = new Table({ settings: { reviewSeconds: 0, ...settings } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("ben", "tashkent");
  table.person("teacher", { kind: "control.start" });
  table.join("late", "moscow");
  const outside = table.view("late");
  table.person("teacher", { kind: "control.assign", participant: "ben", seat: null });
  table.person("ada", { kind: "message.send", channel: "public", text: "Said to everybody" });
  table.file("ada", [AID]);
  table.person("teacher", { kind: "control.closeTurn", turn: 1 });
  table.person("teacher", { kind: "control.end" });
  return { table, outside };
}

/** All sections that tell of what was played. */
function playedIn({ session: _, clock: _clock, you: _you, people: _people, seats: _seats, ...played }: View) {
  return played;
}

it("who waits at the door when the game ends sees that it ended, and what they saw before: nothing that was played", () => {
  const { table, outside } = ended();
  const late = table.view("late");
  expect(late.session).toMatchObject({ title: "A class", phase: "debrief" });
  expect(late.you).toMatchObject({ name: "Name of late", seat: null, wish: "moscow" });
  expect(playedIn(late)).toEqual(playedIn(outside));
  expect(late).toMatchObject({ results: null, debrief: null, channels: [], scores: { all: null } });
  expect(late.sight.turn).toBe(1);
  const [said] = table.session.channels.public ?? [];
  const pageOf = (who: string) => messagePage(table.session, who, "public", said?.id ?? "", table.facts());
  expect([pageOf("late"), pageOf("ben")]).toEqual([null, { messages: [], more: false }]);
});

it("whose seat the facilitator took was in, and reads the debrief", () => {
  const { table } = ended();
  const ben = table.view("ben");
  expect(ben.you).toMatchObject({ seat: null, wish: null });
  expect(ben.debrief).not.toBeNull();
  expect(ben.results?.turn).toBe(1);
  expect(ben.scores.all?.moscow).toHaveLength(1);
});

it("S4: names that were hidden stay so for who waits at the door", () => {
  const { table } = ended({ names: "hidden" });
  expect(JSON.stringify(table.view("ben"))).toContain("Name of ada");
  expect(JSON.stringify(table.view("late"))).not.toMatch(/Name of (ada|ben)|"(ada|ben)"/);
});
