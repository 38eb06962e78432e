import type { Socket } from "node:net";
import { matchMaker } from "@colyseus/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOM_DATA } from "../classroom/raw-socket.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** A socket as the room writes to it, and the one below it, which writes to the network. */
interface Sink {
  send(data: Uint8Array, ...rest: unknown[]): void;
  readonly _socket: Socket;
}

test("who saves a draft gets the view of it and the answer in one piece", async () => {
  const session = await server.create();
  const ada = await server.seated(session, "Ada", "moscow");
  await ada.room();
  await server.facilitator(session).ask("control.start", {});
  await ada.until("the first turn", (view) => view.session.turn === 1);
  const [client] = matchMaker.getLocalRoomById(session.id)?.clients ?? [];
  const socket = client?.ref as unknown as Sink;
  const did: string[] = [];
  const send = socket.send.bind(socket);
  socket.send = (data, ...rest) => {
    did.push(data[0] === ROOM_DATA ? "view" : "answer");
    send(data, ...rest);
  };
  const below = socket._socket;
  const write = below._write.bind(below);
  const writeMany = below._writev?.bind(below);
  below._write = (...given) => {
    did.push("write");
    write(...given);
  };
  below._writev = (...given) => {
    did.push("write");
    writeMany?.(...given);
  };

  await ada.ask("orders.draft", { turn: 1, revision: 0, orders: [] });

  expect(did.join(" ")).toContain("view answer write");
});
