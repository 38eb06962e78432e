import { afterAll, beforeAll, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { Person } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

const SESSIONS = 3;
const PLAYERS = 40;
const REFRESHES = 50;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

test("C2: a console that is refreshed fifty times among three sessions and forty players shows each as it stands", async () => {
  const sessions: CreatedSession[] = [];
  for (let index = 0; index < SESSIONS; index += 1)
    sessions.push(await server.create({ title: `Class ${index}`, settings: { variant: "full" } }));
  const { seats } = await server.facilitator(sessions[0] as CreatedSession).until("seats", () => true);
  for (let player = 0; player < PLAYERS; player += 1) {
    const session = sessions[player % SESSIONS] as CreatedSession;
    const seat = seats[player % seats.length]?.seat ?? "";
    await (await server.seated(session, `Player ${player}`, seat)).room();
  }
  // Each class is somewhere else: the lobby, a planning, and the results of a turn.
  const [, second, third] = sessions as [CreatedSession, CreatedSession, CreatedSession];
  for (const session of [second, third]) await server.facilitator(session).ask("control.start", {});
  await server.facilitator(third).ask("control.closeTurn", { turn: 1 }, "close-the-first-turn");
  const phases = ["lobby", "planning", "review"];
  const counts = sessions.map((_, index) => Math.ceil((PLAYERS - index) / SESSIONS));
  for (let refresh = 0; refresh < REFRESHES; refresh += 1) {
    const index = refresh % SESSIONS;
    const session = sessions[index] as CreatedSession;
    const fresh = new Person(server.base, session.id, session.facilitatorKey);
    const view = await fresh.until("the session", () => true);
    const students = view.people.filter(({ role }) => role === "student");
    expect(view.session).toMatchObject({ title: `Class ${index}`, phase: phases[index] });
    expect([students.length, students.every(({ connected }) => connected)]).toEqual([counts[index], true]);
    expect(view.console).not.toBeNull();
    await fresh.leave();
  }
  expect(server.faults).toEqual([]);
}, 120_000);
