import { afterAll, beforeAll, expect, test } from "vitest";
import { randomStream } from "../../shared/base/random.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { type Person, Refused } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

const TURNS = 5;
const EACH = 2;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** A sheet that nobody else files: its author stands in the tone and the target of its orders. */
const sheet = (seat: string, who: number) => [
  {
    action: "public-statement",
    fields: { about: seat === "moscow" ? "washington" : "moscow", tone: who === 0 ? "praise" : "blame" },
  },
];

/** The code of a refusal, or null for a sheet that was taken. */
async function file(person: Person, payload: Record<string, unknown>): Promise<string | null> {
  try {
    await person.ask("orders.save", payload);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

test("T1: 24 people file around the close of each of five turns; what was taken counts, and nothing else does", async () => {
  const session = await server.create({ settings: { variant: "full" } });
  const facilitator = server.facilitator(session);
  const seats = (await facilitator.until("the lobby", () => true)).seats.map(({ seat }) => seat);
  const people: { readonly person: Person; readonly seat: string; readonly who: number }[] = [];
  for (const seat of seats)
    for (let who = 0; who < EACH; who += 1)
      people.push({ person: await server.seated(session, `${who} of ${seat}`, seat), seat, who });
  expect(people.length).toBeGreaterThanOrEqual(24);
  await facilitator.ask("control.start", {});
  const random = randomStream({ seed: "at once", line: 0, turn: 0, purpose: "close", key: "" });
  const taken = new Map<string, object>();
  const codes = new Map<string | null, number>();
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const planning = people.map(({ person }) =>
      person.until("planning", (view) => view.session.phase === "planning" && view.session.turn === turn),
    );
    const views = await Promise.all(planning);
    // All send in one tick of this process; somewhere among them the turn is closed.
    const closesAt = Math.floor(random() * people.length);
    let closing: Promise<unknown> = Promise.resolve();
    const answers = people.map(({ person, seat, who }, at) => {
      if (at === closesAt) closing = facilitator.ask("control.closeTurn", { turn });
      const orders = sheet(seat, who);
      return file(person, { turn, revision: views[at]?.sheet?.revision, orders }).then((code) => {
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (code !== null) return;
        expect(taken.has(`${turn} ${seat}`)).toBe(false);
        taken.set(`${turn} ${seat}`, orders);
      });
    });
    await Promise.all([...answers, closing]);
    await facilitator.ask("control.nextTurn", { turn });
  }
  expect([...codes.keys()].map(String).sort()).toEqual(["STALE", "TURN_ENDED", "null"]);
  const log = await server.call("GET", `/api/sessions/${session.id}/log`, { key: session.facilitatorKey });
  const counted = new Map<string, object>();
  for (const line of log.text.trimEnd().split("\n"))
    for (const part of (JSON.parse(line) as LogRecord).parts)
      if (typeof part !== "string" && part.body.kind === "turn-sheet" && part.body.orders.length > 0)
        counted.set(`${part.body.turn} ${part.body.seat}`, part.body.orders);
  const sorted = (map: ReadonlyMap<string, object>) =>
    [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  expect(sorted(counted)).toEqual(sorted(taken));
  expect(server.faults).toEqual([]);
}, 60_000);
