import { expect, test } from "vitest";
import { waitingIn } from "../../shared/view/waiting.ts";
import { motionId } from "../../shared/world/motions.ts";
import { MINUTE, Table } from "../session/table.ts";

const DAY = 24 * 60 * MINUTE;
const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const MANDATE = { action: "table-mandate", fields: { institution: "csto", state: "kgz", size: 2 } };

function week(): Table {
  const settings = { minutesPerTurn: 24 * 60, reviewSeconds: 60 };
  const table = new Table({ actions: ["offer-aid", "table-mandate", "vote", "open-base"], settings });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("aida", "astana");
  table.join("wall", null, "observer");
  return table;
}

const waits = (table: Table, who: string) => waitingIn(table.view(who));

test("before the start nothing waits and no clock runs", () => {
  const table = week();
  expect(waits(table, "ada")).toMatchObject({ phase: "lobby", turn: 0, remaining: null, sheet: null });
});

test("a day's deadline runs down, and the sheet is told as it stands: empty, drafted, filed, changed since", () => {
  const table = week();
  table.person("teacher", { kind: "control.start" });
  table.pass(DAY / 2);
  expect(waits(table, "ada")).toMatchObject({ turn: 1, remaining: DAY / 2, running: true, sheet: "empty" });
  const draft = (orders: (typeof AID)[]) =>
    table.person("ada", {
      ...{ kind: "orders.draft", turn: 1, orders },
      revision: table.session.seats.moscow?.revision ?? 0,
    });
  draft([AID]);
  expect(waits(table, "ada").sheet).toBe("draft");
  table.file("ada", [AID]);
  expect(waits(table, "ada").sheet).toBe("filed");
  draft([]);
  expect(waits(table, "ada").sheet).toBe("changed");
  draft([AID]);
  expect(waits(table, "ada").sheet).toBe("filed");
  expect(waits(table, "eva").sheet).toBe("empty");
  expect(waits(table, "wall")).toMatchObject({ seat: null, role: "observer", sheet: null });
});

test("proposals to answer are counted for who is asked, not for who asks, and go with the answer", () => {
  const table = week();
  table.person("teacher", { kind: "control.start" });
  const terms = [{ kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 5 } }];
  const offered = table.person("ada", {
    ...{ kind: "proposal.offer", to: ["tashkent"], terms, turns: 2, secret: true },
  });
  expect(offered.ok, JSON.stringify(offered)).toBe(true);
  expect([waits(table, "ada").proposals, waits(table, "eva").proposals]).toEqual([0, 1]);
  expect(waits(table, "wall").proposals).toBe(0);
  const [proposal = ""] = Object.keys(table.session.proposals);
  table.person("eva", { kind: "proposal.decline", proposal });
  expect(waits(table, "eva").proposals).toBe(0);
});

test("a motion waits for the vote of a member until one is on its sheet", () => {
  const table = week();
  table.person("teacher", { kind: "control.start" });
  table.person("teacher", { kind: "control.inject", inject: "raid" });
  table.pass(DAY + MINUTE);
  table.file("ada", [MANDATE]);
  const votes = () => ["ada", "aida", "wall"].map((who) => waits(table, who).votes);
  expect(votes()).toEqual([0, 1, 0]);
  const motion = motionId(2, "moscow", "csto", "kgz");
  table.file("aida", [{ action: "vote", fields: { motion, choice: "yes" } }]);
  expect(votes()).toEqual([0, 0, 0]);
});

test("of messages it is told who wrote them and where, not what; nothing of a channel that one does not read", () => {
  const table = week();
  table.person("teacher", { kind: "control.start" });
  table.person("ada", { kind: "message.send", channel: "public", text: "open words" });
  table.person("ada", { kind: "message.send", channel: "seat", text: "own words" });
  const keys = (who: string) =>
    waits(table, who).channels.flatMap(({ key, messages }) => messages.map((one) => [key, one.participant]));
  expect(keys("ada")).toEqual([
    ["public", "ada"],
    ["seat", "ada"],
  ]);
  expect(keys("eva")).toEqual([["public", "ada"]]);
  expect(JSON.stringify(waits(table, "ada"))).not.toContain("words");
});

test("results are told by their turn; those from before a rewind are old news", () => {
  const table = week();
  table.person("teacher", { kind: "control.start" });
  expect(waits(table, "ada").results).toBeNull();
  table.pass(DAY + MINUTE);
  expect(waits(table, "ada")).toMatchObject({ phase: "planning", turn: 2, results: 1 });
  table.pass(DAY + MINUTE);
  table.person("teacher", { kind: "control.rewind", turn: 2, dice: "new" });
  expect(waits(table, "ada")).toMatchObject({ phase: "planning", turn: 2, results: null });
});
