import { afterAll, beforeAll, expect, test } from "vitest";
import type { CreatedSession, ReplayedView } from "../../shared/protocol/http.ts";
import { TestServer } from "../classroom/test-server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

async function lastView({ id, facilitatorKey }: CreatedSession): Promise<ReplayedView> {
  const { status, text } = await server.call("GET", `/api/sessions/${id}/views`, { key: facilitatorKey });
  expect(status, text).toBe(200);
  return JSON.parse(text) as ReplayedView;
}

test("a game that ends in the planning of a turn is replayed up to the turn before, with that turn's sheets and dates", async () => {
  const session = await server.create({ title: "A class" });
  const moscow = await server.seated(session, "Ada", "moscow");
  const desk = server.facilitator(session);
  await desk.ask("control.start", {});
  const aid = (state: string) => [{ action: "offer-aid", fields: { state, amount: 30 } }];
  await moscow.ask("orders.save", { turn: 1, revision: 0, orders: aid("arm") });
  await desk.ask("control.closeTurn", { turn: 1 });
  const { view: reviewed } = await lastView(session);
  await desk.ask("control.nextTurn", { turn: 1 });
  const { sheet } = await moscow.until("turn 2", (view) => view.session.turn === 2);
  await moscow.ask("orders.save", { turn: 2, revision: sheet?.revision ?? 0, orders: aid("geo") });
  await desk.ask("control.end", {});

  const { turn, view } = await lastView(session);
  expect(turn).toBe(1);
  expect(view.session).toMatchObject({ phase: "debrief", turn: 1, from: reviewed.session.from });
  expect(view.console?.sheets.moscow?.orders).toMatchObject(aid("arm"));
  expect(view.debrief).not.toBeNull();
});
