import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { FrontDoor } from "../classroom/front-door.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import {
  emptyRedis,
  makeDatabase,
  notTested,
  postgresAnswers,
  redisAnswers,
  type TestDatabase,
} from "../classroom/services.ts";

const reachable = postgresAnswers && redisAnswers;
if (!reachable) notTested("several processes", "PostgreSQL or Redis does not answer");

describe.skipIf(!reachable)("two processes on one database", () => {
  let database: TestDatabase;
  let one: ServerProcess;
  let two: ServerProcess;
  let door: FrontDoor;
  let session: CreatedSession;
  const people: Person[] = [];

  beforeAll(async () => {
    database = await makeDatabase();
    const redis = await emptyRedis();
    // Each lies below a path of its own, as behind a proxy that tells them apart by it.
    const options = (path: string) => (port: number) => [
      ...["--database-url", database.url, "--redis-url", redis],
      ...["--public-url", `http://127.0.0.1:${port}/${path}/`, "--trust-proxy"],
    ];
    one = await ServerProcess.start(options("a"));
    two = await ServerProcess.start(options("b"));
  });
  afterAll(async () => {
    await one?.stop();
    await two?.stop();
    await database?.drop();
    if (reachable) await emptyRedis();
  });

  /** A session that the first process owns, since it was the first to be asked for it. */
  beforeEach(async () => {
    door = await FrontDoor.open([one.port, two.port]);
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    session = await createSession(door.base, one.hostKey, { scenario: "practice", settings });
    await fetch(`${one.base}/api/join/${session.code}`);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.leave()));
    await door.close();
  });

  function person(key: string): Person {
    const somebody = new Person(door.base, session.id, key);
    people.push(somebody);
    return somebody;
  }

  async function logOf(): Promise<string> {
    const headers = { authorization: `Bearer ${session.facilitatorKey}` };
    const answer = await fetch(`${two.base}/api/sessions/${session.id}/log`, { headers });
    return answer.text();
  }

  const sessionsIn = async ({ base }: ServerProcess) =>
    Number(/^whitecell_sessions (\d+)/m.exec(await (await fetch(`${base}/metrics`)).text())?.[1]);

  const connect = async ({ base }: ServerProcess) => {
    const headers = { authorization: `Bearer ${session.facilitatorKey}` };
    const answer = await fetch(`${base}/api/sessions/${session.id}/connect`, { method: "POST", headers });
    return (await answer.json()) as { publicAddress?: string; processId?: string };
  };

  test("have the same host key, and the same sessions in their lists", async () => {
    expect(two.hostKey).toBe(one.hostKey);
    const headers = { authorization: `Bearer ${one.hostKey}` };
    const list = await (await fetch(`${two.base}/api/sessions`, { headers })).json();
    expect(list).toContainEqual(expect.objectContaining({ id: session.id }));
  });

  test("one owns a session; the other answers for it and sends sockets to the owner", async () => {
    const [there, here] = [await connect(two), await connect(one)];
    expect(there.publicAddress, "D2: where the socket opens").toBe(`127.0.0.1:${one.port}/a`);
    expect(there.processId).toBe(here.processId);
    expect(await sessionsIn(two)).toBe(0);
    door.targets = [two.port];
    const { participantKey } = await joinSeat(two.base, session.code, "Ada", "norgard");
    const ada = person(participantKey);
    const facilitator = person(session.facilitatorKey);
    await facilitator.ask("control.start", {});
    await ada.ask("message.send", { channel: "public", text: "By the other door." });
    expect(await logOf()).toContain("By the other door.");
    expect(verifyLog(await logOf())).toMatchObject({ ok: true });
    expect(await sessionsIn(two)).toBe(0);
  });

  test("D2: what arrives below the path of one is answered by the owner, which lies below another", async () => {
    const answer = await fetch(`${two.base}/b/api/sessions/${session.id}/links`, {
      headers: { authorization: `Bearer ${session.facilitatorKey}` },
    });
    const text = await answer.text();
    expect(answer.status, `the owner did not find what it was handed on: ${text}`).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ join: `http://127.0.0.1:${one.port}/a/join/${session.code}` });
    expect(await sessionsIn(two)).toBe(0);
  });

  test("a wrong key and an unknown session are refused by whichever is asked", async () => {
    for (const { base } of [one, two]) {
      const headers = { authorization: "Bearer a-key-that-nobody-has" };
      const refused = await fetch(`${base}/api/sessions/${session.id}/connect`, { method: "POST", headers });
      expect([refused.status, (await refused.json()).code]).toEqual([401, "KEY_UNKNOWN"]);
      const unknown = await fetch(`${base}/api/sessions/0123456789/connect`, { method: "POST", headers });
      expect(unknown.status).toBe(404);
    }
  });

  test("who guesses keys by way of the other process is slowed there, and nobody else who comes that way", async () => {
    const place = `${two.base}/api/sessions/${session.code}/connect`;
    const guess = (from: string) => {
      const headers = { authorization: "Bearer a-key-that-nobody-has", "x-forwarded-for": from };
      return fetch(place, { method: "POST", headers });
    };
    const crowd = (from: string) =>
      Promise.all(
        Array.from({ length: 25 }, async () => {
          const headers = { "x-forwarded-for": from, "x-whitecell-asker": "192.0.2.9" };
          return (await fetch(`${two.base}/api/join/${session.code}`, { headers })).status;
        }),
      );
    const answers = await Promise.all(Array.from({ length: 31 }, () => guess("192.0.2.66")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(await crowd("192.0.2.7"))).toEqual(new Set([200]));
    expect(await crowd("192.0.2.66")).toContain(429);
  }, 30_000);

  test("both asked at once for a session that nobody has: one room comes about", async () => {
    const settings = { minutesPerTurn: null, bots: "hold" };
    for (let time = 0; time < 5; time += 1) {
      session = await createSession(door.base, one.hostKey, { scenario: "practice", settings });
      const asked = await Promise.all([one, two, one, two].map(connect));
      expect(new Set(asked.map(({ processId }) => processId)).size).toBe(1);
    }
  });

  test("the owner is killed: the other serves its session, with all that was acknowledged, and people come back", async () => {
    const { participantKey } = await joinSeat(one.base, session.code, "Ada", "norgard");
    const ada = person(participantKey);
    const facilitator = person(session.facilitatorKey);
    await facilitator.ask("control.start", {});
    await ada.ask("message.send", { channel: "public", text: "Before." });
    const connections = ada.connections;
    await one.kill();
    const killed = performance.now();
    await ada.ask("message.send", { channel: "public", text: "After." });
    const took = Math.round(performance.now() - killed);
    console.info(`taken over ${took} ms after the kill`);
    expect(took, "longer than the guide says").toBeLessThan(6_000);
    expect(ada.connections).toBeGreaterThan(connections);
    await facilitator.until("both messages", ({ channels }) =>
      channels.some(({ messages }) => messages.length === 2),
    );
    const log = await logOf();
    expect(verifyLog(log)).toMatchObject({ ok: true });
    for (const text of ["Before.", "After."]) expect(log.split(`"text":"${text}"`)).toHaveLength(2);
    await one.begin();
    expect((await connect(one)).publicAddress).toBe(`127.0.0.1:${two.port}/b`);
  });

  test("the owner stands still and wakes: it appends nothing, gives the session up, and its people move", async () => {
    const { participantKey } = await joinSeat(one.base, session.code, "Ada", "norgard");
    const [ada, facilitator] = [person(participantKey), person(session.facilitatorKey)];
    await facilitator.ask("control.start", {});
    await ada.room();
    one.freeze();
    door.targets = [two.port];
    // Ada's socket still leads into the process that stands still: what she says arrives there first.
    const said = ada.ask("message.send", { channel: "public", text: "Into the ice." });
    const moved = new Person(two.base, session.id, session.facilitatorKey);
    people.push(moved);
    await moved.ask("message.send", { channel: "public", text: "At the other one." });
    one.thaw();
    await said;
    await ada.until("both messages", ({ channels }) =>
      channels.some(({ messages }) => messages.length === 2),
    );
    // On a busy machine it wakes later than the other one answers.
    await expect.poll(() => sessionsIn(one), { timeout: 10_000 }).toBe(0);
    const log = await logOf();
    expect(verifyLog(log)).toMatchObject({ ok: true });
    for (const text of ["Into the ice.", "At the other one."])
      expect(log.split(`"text":"${text}"`)).toHaveLength(2);
  });

  test("an owner that is told to stop leaves its sessions to the other one at once", async () => {
    const facilitator = person(session.facilitatorKey);
    await facilitator.ask("control.start", {});
    await one.terminate();
    expect((await connect(two)).publicAddress).toBe(`127.0.0.1:${two.port}/b`);
    await facilitator.ask("message.send", { channel: "public", text: "Still here." });
    await one.begin();
  });

  /** Says one word after the other until told to stop, and files orders. @returns what was acknowledged */
  async function talk(who: Person, name: string, isOver: () => boolean) {
    const said: string[] = [];
    let revision = 0;
    while (!isOver()) {
      const text = `Word ${said.length} of ${name}.`;
      await who.ask("message.send", { channel: "public", text });
      said.push(text);
      const fields = { state: "velmar-state", amount: 5 + 5 * (said.length % 5) };
      const orders = [{ action: "offer-aid", fields }];
      revision = Number((await who.ask("orders.save", { turn: 1, revision, orders })).revision);
    }
    return { said, revision };
  }

  test("a rolling restart, one process after the other, loses nothing, and all come back each time", async () => {
    const seats = ["norgard", "ports"];
    const keys = await Promise.all(seats.map((seat) => joinSeat(one.base, session.code, `At ${seat}`, seat)));
    const students = keys.map(({ participantKey }) => person(participantKey));
    const facilitator = person(session.facilitatorKey);
    await facilitator.ask("control.start", {});
    await Promise.all(students.map((who) => who.room()));
    let over = false;
    const talking = Promise.all(students.map((student, at) => talk(student, seats[at] ?? "", () => over)));
    talking.catch(() => {});
    for (const [stopped, serves] of [
      [one, two],
      [two, one],
    ] as const) {
      expect(await stopped.terminate()).toBe(0);
      const began = performance.now();
      const text = `Served by ${serves.port}.`;
      await Promise.all(
        [...students, facilitator].map((who) => who.ask("message.send", { channel: "public", text })),
      );
      console.info(`all were back ${Math.round(performance.now() - began)} ms after the process had ended`);
      await stopped.begin();
      expect((await connect(stopped)).publicAddress).toContain(`127.0.0.1:${serves.port}/`);
    }
    over = true;
    const acknowledged = await talking;
    const log = await logOf();
    expect(verifyLog(log)).toMatchObject({ ok: true });
    for (const { said, revision } of acknowledged) {
      expect(said.length).toBeGreaterThan(2);
      for (const text of said)
        expect([text, log.split(`"text":"${text}"`)]).toEqual([text, expect.objectContaining({ length: 2 })]);
      expect(log).toContain(`"revision":${revision},`);
    }
    for (const { port } of [one, two]) expect(log.split(`"Served by ${port}."`)).toHaveLength(4);
    for (const who of [...students, facilitator]) {
      const { people: present } = await who.until(
        "all are there",
        ({ people: all }) => all.filter(({ connected }) => connected).length === 3,
      );
      expect(present.map(({ name }) => name)).toEqual(
        expect.arrayContaining(seats.map((seat) => `At ${seat}`)),
      );
    }
  });
});
