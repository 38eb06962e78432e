import { describe, expect, it } from "vitest";
import { messagePage } from "../../shared/view/message-page.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { Table } from "../session/table.ts";
import { askedText, waitingText } from "./asked.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const PEOPLE = ["ada", "ben", "eva"];

/** A session that hides names, with one player watched from the start; the others' names and ids are canaries. */
function hidden(): Table {
  const table = new Table({ settings: { names: "hidden", minutesPerTurn: 5, reviewSeconds: 0 } });
  table.join("teacher", null, "facilitator");
  table.join("zoe", "washington");
  table.join("guest", null, "observer");
  return table;
}

/** What of all that a player was sent tells of others by name or id. */
function tracesIn(messages: readonly (object | string)[], people: readonly string[] = PEOPLE): string[] {
  const text = messages.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n");
  return people.filter((id) => text.includes(`"${id}"`) || text.includes(`Name of ${id}`));
}

describe("S4: a session that hides names", () => {
  it("ties no role to a person: presence, ready ticks, messages, a change of seat, lists and ids until the debrief", () => {
    const table = hidden();
    const player = table.watch("zoe");
    const guest = table.watch("guest");
    const both = (text: typeof askedText) => ["zoe", "guest"].map((who) => text(table, who));
    table.seen = Object.fromEntries(PEOPLE.map((who) => [who, table.now]));
    table.join("ada", "moscow");
    table.join("ben", "moscow");
    table.join("eva", "tashkent");
    table.person("teacher", { kind: "control.start" });
    table.connected.delete("ada");
    table.person("ada", { kind: "message.send", channel: "public", text: "From Moscow" });
    table.person("ben", { kind: "message.send", channel: ["washington"], text: "Between us" });
    table.file("ada", [AID]);
    table.person("eva", { kind: "orders.ready", turn: 1, ready: true });
    const asked = both(waitingText);
    table.person("teacher", { kind: "control.assign", participant: "ada", seat: "tashkent", head: true });
    table.person("ada", { kind: "message.send", channel: "public", text: "From Tashkent" });
    table.person("teacher", { kind: "control.remove", participant: "ben" });
    asked.push(...both(waitingText));
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    asked.push(...both(askedText));
    expect([tracesIn(player), tracesIn(guest)]).toEqual([[], []]);
    expect(tracesIn(asked)).toEqual([]);
    const { people, seats, channels } = table.view("zoe");
    expect(people.map(({ participant, seat }) => [participant, seat])).toEqual([
      ["teacher", null],
      ["zoe", "washington"],
      ["tashkent/1", "tashkent"],
      ["tashkent/2", "tashkent"],
      ["observer/1", null],
    ]);
    expect(people.slice(2).every(({ name, head, connected }) => name === "" && !head && connected)).toBe(
      true,
    );
    expect(seats.find(({ seat }) => seat === "moscow")?.bot).toBe(true);
    const said = channels.find(({ key }) => key === "public")?.messages ?? [];
    expect(said.map(({ participant, seat }) => [participant, seat])).toEqual([
      ["", "moscow"],
      ["", "tashkent"],
    ]);
    const page = messagePage(table.session, "zoe", "public", said[1]?.id ?? "", table.facts());
    expect(page?.messages.map(({ participant }) => participant)).toEqual([""]);
  });

  it("the order in which people come, and whether they are there, changes nothing that a player is sent", () => {
    const sentTo = (order: readonly [string, string][], away: string) => {
      const table = hidden();
      for (const [who, seat] of order) table.join(who, seat);
      table.connected.delete(away);
      return table.view("zoe").people;
    };
    const one = sentTo(
      [
        ["ada", "moscow"],
        ["eva", "tashkent"],
        ["ben", "moscow"],
      ],
      "ada",
    );
    const other = sentTo(
      [
        ["ben", "tashkent"],
        ["ada", "moscow"],
        ["eva", "moscow"],
      ],
      "eva",
    );
    expect(other).toEqual(one);
  });

  it("within a delegation, too; oneself and the facilitator are known, and the facilitator knows all", () => {
    const table = hidden();
    table.join("ada", "moscow");
    table.join("ben", "moscow");
    table.person("teacher", { kind: "control.start" });
    table.file("ada", [AID]);
    table.person("ada", { kind: "message.send", channel: "seat", text: "Among us" });
    table.person("teacher", { kind: "message.send", channel: ["moscow"], text: "To you" });
    expect(tracesIn([table.view("ben")], ["ada"])).toEqual([]);
    expect(table.view("ben").sheet?.by).toBe("");
    expect(table.view("ada").sheet?.by).toBe("ada");
    const inside = (who: string) =>
      table.view(who).channels.flatMap(({ messages }) => messages.map(({ participant }) => participant));
    expect([inside("ada"), inside("ben")]).toEqual([
      ["teacher", "ada"],
      ["teacher", ""],
    ]);
    expect(tracesIn([table.view("teacher")], ["ada", "ben"])).toEqual(["ada", "ben"]);
  });

  it("opens the names with the debrief, also in what is looked back upon", () => {
    const table = hidden();
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    table.person("ada", { kind: "message.send", channel: "public", text: "Hello" });
    const before = table.session;
    expect(tracesIn([table.view("zoe")])).toEqual([]);
    table.person("teacher", { kind: "control.end" });
    expect(tracesIn([table.view("zoe")])).toEqual(["ada"]);
    expect(tracesIn([viewFor(before, "zoe", { ...table.facts(), ended: true })])).toEqual(["ada"]);
  });

  it("is the session's choice: where names are shown, they are", () => {
    const table = new Table();
    table.join("teacher", null, "facilitator");
    table.join("zoe", "washington");
    table.join("ada", "moscow");
    expect(tracesIn([table.view("zoe")])).toEqual(["ada"]);
  });
});
