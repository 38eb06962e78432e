import { afterAll, beforeAll, expect, test } from "vitest";
import { type RandomStream, randomStream } from "../../shared/base/random.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { BadNetwork } from "../classroom/bad-network.ts";
import { Person, Refused } from "../classroom/person.ts";
import { TestServer } from "../classroom/test-server.ts";

/** People at each seat. */
const EACH = 2;

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

interface Seated {
  readonly person: Person;
  readonly seat: string;
  readonly who: number;
}

/** A class of 24, who reach the server at this address. */
class FullClass {
  readonly facilitator: Person;
  readonly people: Seated[] = [];
  readonly codes = new Map<string | null, number>();
  readonly #session: CreatedSession;
  readonly #taken = new Map<string, object>();

  private constructor(session: CreatedSession) {
    this.#session = session;
    this.facilitator = server.facilitator(session);
  }

  static async open(base: string, settings: Record<string, unknown>): Promise<FullClass> {
    const session = await server.create({ settings: { variant: "full", ...settings } });
    const made = new FullClass(session);
    const { seats } = await made.facilitator.until("the lobby", () => true);
    for (const { seat } of seats)
      for (let who = 0; who < EACH; who += 1) {
        const { participantKey } = await server.join(session, `${who} of ${seat}`, seat);
        made.people.push({ person: new Person(base, session.id, participantKey), seat, who });
      }
    expect(made.people.length).toBeGreaterThanOrEqual(24);
    await Promise.all(made.people.map(({ person }) => person.room()));
    await made.facilitator.ask("control.start", {});
    return made;
  }

  /** Waits until everybody plans a turn, and gives the revision that each will file upon. */
  planning(turn: number): Promise<(number | undefined)[]> {
    return Promise.all(
      this.people.map(async ({ person }) => {
        const view = await person.until(
          "planning",
          ({ session }) => session.phase === "planning" && session.turn === turn,
        );
        return view.sheet?.revision;
      }),
    );
  }

  async file({ person, seat, who }: Seated, turn: number, revision: number | undefined): Promise<void> {
    const orders = sheet(seat, who);
    const code = await file(person, { turn, revision, orders });
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (code !== null) return;
    expect(this.#taken.has(`${turn} ${seat}`)).toBe(false);
    this.#taken.set(`${turn} ${seat}`, orders);
  }

  /** What was taken counts, and nothing else does; everybody was told which. */
  async expectTaken(): Promise<void> {
    expect([...this.codes.keys()].map(String).sort()).toEqual(["STALE", "TURN_ENDED", "null"]);
    const { id, facilitatorKey } = this.#session;
    const log = await server.call("GET", `/api/sessions/${id}/log`, { key: facilitatorKey });
    const counted = new Map<string, object>();
    for (const line of log.text.trimEnd().split("\n"))
      for (const part of (JSON.parse(line) as LogRecord).parts)
        if (typeof part !== "string" && part.body.kind === "turn-sheet" && part.body.orders.length > 0)
          counted.set(`${part.body.turn} ${part.body.seat}`, part.body.orders);
    const sorted = (map: ReadonlyMap<string, object>) =>
      [...map].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(sorted(counted)).toEqual(sorted(this.#taken));
    expect(server.faults).toEqual([]);
  }

  async end(): Promise<void> {
    await Promise.all(this.people.map(({ person }) => person.leave()));
  }
}

const chance = (key: string): RandomStream =>
  randomStream({ seed: "at once", line: 0, turn: 0, purpose: "close", key });

test("T1: 24 people file around the close of each of five turns; what was taken counts, and nothing else does", async () => {
  const full = await FullClass.open(server.base, {});
  const random = chance("");
  for (let turn = 1; turn <= 5; turn += 1) {
    const revisions = await full.planning(turn);
    // All send in one tick of this process; somewhere among them the turn is closed.
    const closesAt = Math.floor(random() * full.people.length);
    let closing: Promise<unknown> = Promise.resolve();
    const answers = full.people.map((one, at) => {
      if (at === closesAt) closing = full.facilitator.ask("control.closeTurn", { turn });
      return full.file(one, turn, revisions[at]);
    });
    await Promise.all([...answers, closing]);
    await full.facilitator.ask("control.nextTurn", { turn });
  }
  await full.expectTaken();
  await full.end();
}, 60_000);

test("T1: over a line of 150 ms there and back, 216 sheets from 200 ms before to 50 ms after the deadline", async () => {
  network.latency = 75;
  const full = await FullClass.open(`http://127.0.0.1:${network.port}`, { minutesPerTurn: 1 });
  const random = chance("latency");
  for (let turn = 1; turn <= 9; turn += 1) {
    const revisions = await full.planning(turn);
    const { remaining } = await full.facilitator.ask("control.extend", { seconds: -58 });
    const answers = full.people.map(async (one, at) => {
      const sendsIn = Number(remaining) - 200 + random() * 250;
      await new Promise((go) => setTimeout(go, sendsIn));
      return full.file(one, turn, revisions[at]);
    });
    await Promise.all(answers);
    await full.facilitator.until("the results", ({ session }) => session.phase === "review");
    await full.facilitator.ask("control.nextTurn", { turn });
  }
  expect([...full.codes.values()].reduce((sum, count) => sum + count, 0)).toBe(216);
  await full.expectTaken();
  await full.end();
}, 120_000);
