import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import { CutLine } from "../classroom/cut-line.ts";
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
if (!reachable) notTested("Redis that goes away", "PostgreSQL or Redis does not answer");

describe.skipIf(!reachable)("Redis goes away while a server serves, and comes back", () => {
  let database: TestDatabase;
  let line: CutLine;
  let server: ServerProcess;
  let peer: ServerProcess;
  const people: Person[] = [];

  beforeAll(async () => {
    database = await makeDatabase();
    const redis = new URL(await emptyRedis());
    line = await CutLine.to(redis);
    redis.host = `127.0.0.1:${line.port}`;
    const options = (port: number) => [
      ...["--database-url", database.url, "--redis-url", redis.href],
      ...["--public-url", `http://127.0.0.1:${port}`],
    ];
    server = await ServerProcess.start(options);
    peer = await ServerProcess.start(options);
  });
  afterAll(async () => {
    await Promise.all(people.map((person) => person.leave()));
    await server?.stop();
    await peer?.stop();
    await line?.cut();
    await database?.drop();
    if (reachable) await emptyRedis();
  });

  const readyz = async () => {
    const answer = await fetch(`${server.base}/readyz`);
    return [answer.status, await answer.json()] as const;
  };

  test("the class plays on, people come back to it, others begin, and nobody restarts anything", async () => {
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    const wish = { scenario: "practice", settings };
    const session = await createSession(server.base, server.hostKey, wish);
    const begin = async () => {
      const { id, facilitatorKey } = await createSession(server.base, server.hostKey, wish);
      const facilitator = new Person(server.base, id, facilitatorKey);
      people.push(facilitator);
      await facilitator.ask("control.start", {});
    };
    const { pid } = server;
    const { participantKey } = await joinSeat(server.base, session.code, "Ada", "norgard");
    const ada = new Person(server.base, session.id, participantKey);
    const desk = new Person(server.base, session.id, session.facilitatorKey);
    people.push(ada, desk);
    await desk.ask("control.start", {});
    expect(await readyz()).toEqual([200, { ok: true, redis: "there" }]);

    await line.cut();
    const say = (text: string) => ada.ask("message.send", { channel: "public", text });
    await say("Redis is away.");
    await desk.ask("control.closeTurn", { turn: 1 });
    await ada.until("the results", ({ session: { turn, phase } }) => phase === "review" && turn === 1);
    expect(await readyz()).toEqual([200, { ok: true, redis: "away" }]);
    // A telephone that wakes up takes a new place in the room, which this process has.
    const again = new Person(server.base, session.id, participantKey);
    people.push(again);
    const words = { channel: "public", text: "Here again." };
    await again.ask("message.send", words, "said-on-the-telephone");
    // Who has which session stands in the database: another class can begin, and a peer knows whose this one is.
    await begin();
    const place = { method: "POST", headers: { authorization: `Bearer ${session.facilitatorKey}` } };
    const led = await fetch(`${peer.base}/api/sessions/${session.id}/connect`, place);
    expect(await led.json()).toMatchObject({ publicAddress: `127.0.0.1:${server.port}` });

    await line.mend();
    await expect.poll(readyz, { timeout: 30_000 }).toEqual([200, { ok: true, redis: "there" }]);
    await begin();
    await say("Redis is back.");
    expect([server.pid, ada.connections, desk.connections]).toEqual([pid, 1, 1]);
    const { headers } = place;
    const log = await (await fetch(`${server.base}/api/sessions/${session.id}/log`, { headers })).text();
    expect(verifyLog(log)).toMatchObject({ ok: true });
    for (const text of ["Redis is away.", "Here again.", "Redis is back."])
      expect([text, log.includes(text)]).toEqual([text, true]);
  });

  test("a server that is told to stop while Redis is away stops, and its peer goes on", async () => {
    await line.cut();
    expect(await server.terminate()).toBe(0);
    const session = await createSession(peer.base, peer.hostKey, { scenario: "practice" });
    const facilitator = new Person(peer.base, session.id, session.facilitatorKey);
    people.push(facilitator);
    await facilitator.ask("control.start", {});
    expect(await peer.terminate()).toBe(0);
  });
});
