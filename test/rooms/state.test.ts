import { matchMaker } from "@colyseus/core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** A socket as the room writes to it. */
interface Sink {
  send(data: Uint8Array, ...rest: unknown[]): void;
  /** What the socket would compress with on another thread, made when it first does. */
  readonly _extensions: { readonly "permessage-deflate"?: { readonly _deflate: unknown } };
}

test("what a room has handed to a socket does not change afterwards, and views are compressed at once", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  await ada.room();
  const [client] = matchMaker.getLocalRoomById(session.id)?.clients ?? [];
  const socket = client?.ref as unknown as Sink;
  const given: { readonly data: Uint8Array; readonly was: string }[] = [];
  const send = socket.send.bind(socket);
  socket.send = (data, ...rest) => {
    given.push({ data, was: Buffer.from(data).toString("hex") });
    send(data, ...rest);
  };
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  for (const turn of [1, 2]) {
    await facilitator.ask("control.closeTurn", { turn });
    await facilitator.ask("control.nextTurn", { turn });
  }
  await ada.until("the third turn", (view) => view.session.turn === 3);
  const patches = given.filter(({ data }) => data[0] === ROOM_STATE_PATCH);
  expect(patches.length).toBeGreaterThanOrEqual(3);
  for (const { data, was } of given) expect(Buffer.from(data).toString("hex")).toBe(was);
  expect(given.some(({ data }) => data.length > 8 * 1024)).toBe(true);
  expect(socket._extensions["permessage-deflate"]).toMatchObject({ _deflate: null });
  const { state } = await ada.room();
  await vi.waitFor(() => expect(state).toMatchObject({ phase: "planning", turn: 3 }));
});

const ROOM_STATE_PATCH = 15;

test("a room's state is looked through for changes only when its standing is another", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  await ada.room();
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  const { state } = await ada.room();
  await vi.waitFor(() => expect(state).toMatchObject({ phase: "planning", turn: 1 }));
  const room = matchMaker.getLocalRoomById(session.id);
  room.setPatchRate(null);
  const patched = vi.spyOn(room, "broadcastPatch");
  for (const revision of [0, 1, 2]) await ada.ask("orders.draft", { turn: 1, revision, orders: [] });
  expect(patched).not.toHaveBeenCalled();
  await facilitator.ask("control.closeTurn", { turn: 1 });
  await vi.waitFor(() => expect(state).toMatchObject({ phase: "review", turn: 1 }));
  expect(patched).toHaveBeenCalled();
});
