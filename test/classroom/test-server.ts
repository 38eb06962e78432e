import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { type RunningServer, type ServerParts, startServer } from "../../server/app.ts";
import type { ServerConfig } from "../../server/config.ts";
import type { ServerLog } from "../../server/log.ts";
import type { CreatedSession, CreateSession, Joined } from "../../shared/protocol/http.ts";
import { fixtureInput } from "../rules/fixture.ts";
import { createSession, joinSeat } from "./open-session.ts";
import { Person } from "./person.ts";

const ACTIONS = ["offer-aid", "train-forces", "open-base", "public-statement"];

/** A private objective's text, a briefing and an inject in the test scenario: nobody else may ever receive them. */
export const CANARIES = {
  briefing: (seat: string) => `canary-briefing-of-${seat}`,
  objective: (seat: string) => `canary-objective-of-${seat}`,
  inject: "canary-of-a-coming-inject",
} as const;

/** The region of the tests as a scenario file, with a canary in everything that is secret. */
export function testScenario(): string {
  const input = fixtureInput(ACTIONS);
  const seats = input.seats.map((seat) => ({
    ...seat,
    briefing: CANARIES.briefing(seat.id),
    objectives: seat.objectives.map((objective, index) =>
      index === 0 ? { ...objective, private: true, text: CANARIES.objective(seat.id) } : objective,
    ),
  }));
  const inject = {
    id: "storm",
    title: CANARIES.inject,
    text: CANARIES.inject,
    when: "facilitator",
    source: "judgement",
  };
  return stringify({ ...input, seats, injects: [inject] });
}

/** A server in this process with the test scenario; it can be stopped and started again on the same data. */
export class TestServer {
  readonly data = mkdtempSync(join(tmpdir(), "whitecell-test-"));
  /** Faults that the server caught: a test that expects none looks here. */
  readonly faults: unknown[] = [];
  readonly #people: Person[] = [];
  #running: RunningServer | null = null;

  static async start(config: Partial<ServerConfig> = {}, parts: ServerParts = {}): Promise<TestServer> {
    const server = new TestServer();
    await server.begin(config, parts);
    return server;
  }

  async begin(config: Partial<ServerConfig> = {}, parts: ServerParts = {}): Promise<void> {
    const folder = join(this.data, "scenarios/fixture");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "scenario.yaml"), testScenario());
    const scenarios = new URL("scenarios/", pathToFileURL(`${this.data}/`));
    const own = { host: "127.0.0.1", port: 0, data: this.data };
    const alone = { redisUrl: null, peerUrl: null };
    const rest = { databaseUrl: null, publicUrl: null, trustProxy: false, ...alone };
    this.#running = await startServer({ ...own, ...rest, ...config }, this.#log(), { scenarios, ...parts });
  }

  get base(): string {
    return `http://127.0.0.1:${this.#running?.port}`;
  }

  get port(): number {
    return this.#running?.port ?? 0;
  }

  get hostKey(): string {
    return this.#running?.hostLink.split("#")[1] ?? "";
  }

  /** A session of the test scenario whose bots do nothing, without clocks. */
  create(wish: Partial<CreateSession> = {}): Promise<CreatedSession> {
    const { settings = {}, ...rest } = wish;
    const still = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    return createSession(this.base, this.hostKey, {
      scenario: "fixture",
      ...rest,
      settings: { ...still, ...settings },
    });
  }

  join(session: CreatedSession, name: string, seat?: string): Promise<Joined> {
    return joinSeat(this.base, session.code, name, seat);
  }

  /** Somebody with a key, who leaves when the server is stopped. */
  person(session: string, key: string, record = false): Person {
    const person = new Person(this.base, session, key, record);
    this.#people.push(person);
    return person;
  }

  async seated(session: CreatedSession, name: string, seat: string, record = false): Promise<Person> {
    return this.person(session.id, (await this.join(session, name, seat)).participantKey, record);
  }

  facilitator(session: CreatedSession): Person {
    return this.person(session.id, session.facilitatorKey);
  }

  /** One call of the HTTP interface, with whatever came back. */
  async call(method: string, path: string, { key, body }: { key?: string; body?: unknown } = {}) {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (key !== undefined) headers.authorization = `Bearer ${key}`;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: text }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#people.splice(0).map((person) => person.leave()));
    await this.#running?.stop();
    this.#running = null;
  }

  /** Tells the server to stop while people are in it, as the system does. */
  async halt(): Promise<void> {
    await this.#running?.stop();
    this.#running = null;
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  #log(): ServerLog {
    return {
      info: () => {},
      warn: () => {},
      error: (details, words) => void this.faults.push({ words, ...details }),
    };
  }
}
