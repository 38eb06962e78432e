import { describe, expect, it } from "vitest";
import { changesOf, type ViewChanges, withChanges } from "../../shared/view/changes.ts";
import type { View, ViewSections } from "../../shared/view/view.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { PEOPLE, startedTable } from "../session/started-table.ts";
import type { Table } from "../session/table.ts";

/** As it comes out of the wire: nothing of the sender's own objects is in it. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A client that has the view as it was when it came, and since then only what changed. */
class Client {
  readonly #look: () => View;
  #last: View;
  #view: ViewSections;

  constructor(table: Table, who: string) {
    this.#look = () => table.view(who);
    this.#last = this.#look();
    this.#view = sent(this.#last);
  }

  /** What it is sent now, after which it must see what the server sees; the clock runs on by itself. */
  take(): ViewChanges | null {
    const next = this.#look();
    const changes = changesOf(this.#last, next);
    if (changes !== null) this.#view = withChanges(this.#view, sent(changes));
    this.#last = next;
    expect({ ...this.#view, clock: null }).toEqual({ ...sent(next), clock: null });
    return changes;
  }
}

describe("what is sent of a view to who has the one before", () => {
  it("makes the next view of it, through a whole game", () => {
    const table = startedTable();
    const clients = PEOPLE.map((who) => new Client(table, who));
    const all = () => clients.map((client) => client.take());
    for (let turn = 1; turn <= 3; turn += 1) {
      for (let count = 1; count <= 12; count += 1) {
        table.person("ada", { kind: "message.send", channel: "public", text: `no. ${count}` });
        if (count % 5 === 0) all();
        table.person("eva", { kind: "message.send", channel: ["moscow"], text: `no. ${count}` });
        table.person("eva", { kind: "message.send", channel: "facilitator", text: `no. ${count}` });
      }
      all();
      letBotsPlay(table);
      all();
      table.person("teacher", { kind: "control.closeTurn", turn });
      all();
      table.person("teacher", { kind: "control.nextTurn", turn });
      all();
    }
    table.person("teacher", { kind: "control.rewind", turn: 1, dice: "same" });
    all();
    table.person("teacher", { kind: "control.end" });
    all();
    expect(all()).toEqual(clients.map(() => null));
  });

  it("holds the new words of a channel alone, and the one that was hidden", () => {
    const table = startedTable();
    const say = (text: string) => table.person("ada", { kind: "message.send", channel: "public", text });
    for (let count = 1; count <= 35; count += 1) say(`no. ${count}`);
    const eva = new Client(table, "eva");
    say("Good morning");
    say("and good night");
    const heard = eva.take();
    expect(heard?.sections).toEqual({});
    expect(heard?.within?.channels?.public?.messages.map(({ text }) => text)).toEqual([
      "Good morning",
      "and good night",
    ]);
    const message = table.view("eva").channels.find(({ key }) => key === "public")?.messages[3]?.id ?? "";
    table.person("teacher", { kind: "control.hide", message });
    expect(eva.take()?.within?.channels?.public?.messages).toMatchObject([
      { id: message, text: null, hidden: true },
    ]);
  });

  it("holds all channels where one was opened, and all of a channel's words where all are new", () => {
    const table = startedTable();
    const eva = new Client(table, "eva");
    table.person("ada", { kind: "message.send", channel: ["tashkent"], text: "Between us" });
    expect(eva.take()?.sections.channels?.map(({ key }) => key)).toContain("moscow+tashkent");
    for (let count = 1; count <= 40; count += 1)
      table.person("ada", { kind: "message.send", channel: ["tashkent"], text: `no. ${count}` });
    expect(eva.take()?.within?.channels?.["moscow+tashkent"]).toMatchObject({ more: true });
  });

  it("holds all channels where the oldest words of one were lost, although nothing else was", () => {
    const table = startedTable();
    for (let count = 1; count <= 4; count += 1)
      table.person("ada", { kind: "message.send", channel: "public", text: `no. ${count}` });
    const last = table.view("eva");
    const channels = last.channels.map((one) => ({ ...one, messages: one.messages.slice(2) }));
    const next = { ...last, channels };
    const changes = changesOf(last, next);
    expect(changes?.sections.channels).toEqual(channels);
    expect(changes === null ? null : withChanges(last, changes).channels).toEqual(channels);
  });

  it("holds the sheets of a console alone when one is drafted, not the events to come", () => {
    const table = startedTable();
    const teacher = new Client(table, "teacher");
    table.person("ada", { kind: "orders.draft", turn: 1, revision: 0, orders: [] });
    const changes = teacher.take();
    expect(changes?.sections.console).toBeUndefined();
    expect(Object.keys(changes?.within?.console ?? {})).toEqual(["sheets"]);
  });

  it("does not hold the scenario again when a turn has passed", () => {
    const table = startedTable();
    const eva = new Client(table, "eva");
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    const changes = eva.take();
    expect(changes?.sections.sight).toBeUndefined();
    expect(Object.keys(changes?.within?.sight ?? {}).sort()).toEqual(["numbers", "tables", "turn"]);
  });
});
