import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { deflated } from "../../server/rooms/deflate.ts";
import { viewFrame } from "../../server/rooms/view-frame.ts";
import { ACTIONS } from "../../shared/actions/registry.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { changesOf } from "../../shared/view/changes.ts";
import type { View } from "../../shared/view/view.ts";
import { ROOM_DATA, typed } from "../classroom/raw-socket.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { PEOPLE, startedTable } from "../session/started-table.ts";
import { Table } from "../session/table.ts";

/** What the SDK reads with. */
const { unpack } = createRequire(import.meta.resolve("@colyseus/sdk"))("msgpackr") as {
  unpack(bytes: Uint8Array): unknown;
};
const HEAD = Buffer.concat([Buffer.from([ROOM_DATA]), typed("view")]);

/** All messages that these people are sent in a game of three turns, as their frames are made one after the other. */
function* messagesOfAGame(table: Table): Generator<ViewMessage> {
  const last = new Map<string, View>();
  const look = function* (): Generator<ViewMessage> {
    for (const who of PEOPLE) {
      const before = last.get(who);
      const view = table.view(who);
      last.set(who, view);
      const changes = before === undefined ? null : changesOf(before, view);
      if (before === undefined) yield { version: 1, whole: true, sections: view };
      else if (changes !== null) yield { version: 2, whole: false, ...changes };
    }
  };
  yield* look();
  for (let turn = 1; turn <= 3; turn += 1) {
    table.person("ada", { kind: "message.send", channel: "public", text: "Добрый день, «друзья» 🕊" });
    yield* look();
    letBotsPlay(table);
    yield* look();
    table.person("teacher", { kind: "control.closeTurn", turn });
    yield* look();
    table.person("teacher", { kind: "control.nextTurn", turn });
    yield* look();
  }
  table.person("teacher", { kind: "control.end" });
  yield* look();
}

describe("the frame of a view", () => {
  test("holds what the view holds, whoever was sent parts of it before", () => {
    let large = 0;
    for (const message of messagesOfAGame(startedTable())) {
      const frame = viewFrame(message);
      expect(frame.subarray(0, HEAD.length)).toEqual(HEAD);
      expect(unpack(frame.subarray(HEAD.length))).toEqual(message);
      if (frame.length > 8192) large += 1;
    }
    expect(large).toBeGreaterThan(PEOPLE.length * 3);
  });

  test("has the same bytes for the first who is sent something as for the last", () => {
    const message: ViewMessage = { version: 1, whole: true, sections: startedTable().view("ada") };
    const first = viewFrame(message);
    for (let time = 0; time < 3; time += 1) expect(viewFrame(message).equals(first)).toBe(true);
  });

  test("has offers that stay the same objects from turn to turn while they say the same", () => {
    const table = new Table({ actions: ACTIONS.map(({ id }) => id) });
    table.join("teacher", null, "facilitator");
    table.join("ada", "moscow");
    table.person("teacher", { kind: "control.start" });
    const before = table.view("ada").offers;
    letBotsPlay(table);
    table.person("teacher", { kind: "control.closeTurn", turn: 1 });
    table.view("ada");
    table.person("teacher", { kind: "control.nextTurn", turn: 1 });
    const after = table.view("ada").offers;
    const equal = after.filter((offer) => before.some((one) => isDeepStrictEqual(one, offer)));
    expect(equal.length).toBeGreaterThan(0);
    expect(equal.length).toBeLessThan(after.length);
    expect(equal.every((offer) => before.includes(offer))).toBe(true);
  });

  test("is not changed by what is packed after it", () => {
    const frames = [...messagesOfAGame(startedTable())].map((message) => ({
      message,
      frame: viewFrame(message),
    }));
    for (const { message, frame } of frames) expect(unpack(frame.subarray(HEAD.length))).toEqual(message);
  });

  test("compressed, is read by whoever adds the end that messages of WebSockets leave out", () => {
    const [message] = messagesOfAGame(startedTable());
    if (message === undefined) throw new Error("nothing was sent");
    const frame = viewFrame(message);
    const small = deflated(frame);
    expect(small.length).toBeLessThan(frame.length / 3);
    const read = inflateRawSync(Buffer.concat([small, Buffer.from([0, 0, 0xff, 0xff])]), {
      finishFlush: 2,
    });
    expect(read.equals(frame)).toBe(true);
  });
});
