import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { RequestName } from "../../shared/protocol/requests.ts";
import { BadNetwork } from "../classroom/bad-network.ts";
import { Person, type Refused } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

/** A second each way and up to half a second more: two to three seconds until a press is answered. In milliseconds. */
const [LATENCY, JITTER] = [1_000, 500];
/** Between the two presses of a double click. In milliseconds. */
const DOUBLE = 150;

let server: TestServer;
let network: BadNetwork;
const people: Person[] = [];

beforeAll(async () => {
  server = await TestServer.start();
  network = await BadNetwork.open(server.port);
});
afterEach(async () => {
  [network.latency, network.jitter] = [0, 0];
  await Promise.all(people.splice(0).map((one) => one.leave()));
});
afterAll(async () => {
  await server.end();
  await network.close();
});

/** A session that has begun, with two consoles, each on a line of its own, which becomes slow when both are there. */
async function openConsoles(settings: object) {
  const session = await server.create({ settings });
  await server.facilitator(session).ask("control.start", {});
  const base = `http://127.0.0.1:${network.port}`;
  const consoles = [1, 2].map(() => new Person(base, session.id, session.facilitatorKey));
  await Promise.all(
    consoles.map((one) => one.until("planning", (view) => view.session.phase === "planning")),
  );
  [network.latency, network.jitter] = [LATENCY, JITTER];
  return { session, consoles };
}

/** Both consoles press in one moment, each twice, as on a button that does not seem to react. */
async function pressed(consoles: readonly Person[], name: RequestName, payload: Record<string, unknown>) {
  const began = performance.now();
  const presses = consoles.flatMap((one, at) =>
    [0, DOUBLE].map(async (wait, click) => {
      await new Promise((go) => setTimeout(go, wait));
      return one.ask(name, payload, `press-${name}-${at}-${click}`.padEnd(16, "0"));
    }),
  );
  const answers = await Promise.allSettled(presses);
  expect(performance.now() - began).toBeGreaterThan(2 * LATENCY);
  const refused = answers.flatMap((one) => (one.status === "rejected" ? [one.reason as Refused] : []));
  return { taken: answers.length - refused.length, refused: refused.map(({ reason }) => reason) };
}

const ENDED = { code: "TURN_ENDED", message: "That turn has already ended." };

describe("C1: two consoles on slow lines, on each of which somebody clicks twice", () => {
  test("close one turn, though the next one begins at once; whoever came too late is told so", async () => {
    const { session, consoles } = await openConsoles({ reviewSeconds: 0 });
    const { taken, refused } = await pressed(consoles, "control.closeTurn", { turn: 1 });
    expect(taken).toBe(1);
    expect(refused).toEqual([1, 2, 3].map(() => expect.objectContaining(ENDED)));
    const { facilitatorKey: key } = session;
    const { text } = await server.call("GET", `/api/sessions/${session.id}/log`, { key });
    expect(text.split('"kind":"turn-closed"')).toHaveLength(2);
    for (const one of consoles) {
      const view = await one.until("turn 2", ({ session: { turn } }) => turn === 2);
      expect(view.session.phase).toBe("planning");
    }
  });

  test("publish a turn that was held once, and begin one turn after it", async () => {
    const { consoles } = await openConsoles({ reviewSeconds: null, adjudication: "held" });
    for (const [name, phase, turn] of [
      ["control.closeTurn", "held", 1],
      ["control.publish", "review", 1],
      ["control.nextTurn", "planning", 2],
    ] as const) {
      const { taken, refused } = await pressed(consoles, name, { turn: 1 });
      expect([name, taken]).toEqual([name, 1]);
      expect([name, new Set(refused.map(({ code }) => code))]).toEqual([name, new Set(["TURN_ENDED"])]);
      for (const one of consoles)
        await one.until(phase, ({ session }) => session.phase === phase && session.turn === turn);
    }
  });
});
