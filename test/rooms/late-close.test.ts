import { afterAll, beforeAll, expect, test } from "vitest";
import { BadNetwork } from "../classroom/bad-network.ts";
import { Person } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;
let network: BadNetwork;
beforeAll(async () => {
  server = await TestServer.start();
  network = await BadNetwork.open(server.port);
});
afterAll(async () => {
  await server.end();
  await network.close();
});

const ORDERS = [{ action: "public-statement", fields: { about: "washington", tone: "praise" } }];

test("J1: a page is reloaded behind a network that loses the goodbye: when the server ends the old line, the new one stays", async () => {
  const session = await server.create();
  const { participantKey } = await server.join(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  const before = new Person(`http://127.0.0.1:${network.port}`, session.id, participantKey);
  const { you } = await before.until("planning", (view) => view.session.phase === "planning");
  await before.ask("orders.draft", { turn: 1, revision: 0, orders: ORDERS }, "drafted-before-the-reload");
  network.mood = "swallow";

  const reloaded = server.person(session.id, participantKey);
  const view = await reloaded.until("the draft", ({ sheet }) => (sheet?.draft.length ?? 0) > 0);
  expect([view.you, view.sheet?.draft]).toEqual([you, ORDERS]);
  // Nothing of the page that is gone comes through any more: after its next signs of life the server ends its line.
  await expect.poll(() => network.open, { timeout: 60_000 }).toBe(0);

  await reloaded.ask("orders.save", { turn: 1, revision: view.sheet?.revision, orders: ORDERS });
  const { people } = await reloaded.until("the sheet", ({ sheet }) => sheet?.filed !== null);
  expect(reloaded.connections).toBe(1);
  const seated = people.filter(({ seat }) => seat === "moscow");
  expect(seated).toMatchObject([{ name: "Ada", connected: true, head: true }]);
  // It would wait for ever for an answer to its goodbye.
  await network.close();
  await before.leave();
}, 90_000);
