import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomStream } from "../../shared/base/random.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { LogRecord, PartBody } from "../../shared/session/record.ts";
import { openClass, playClass, type ScriptedClass } from "../classroom/scripted-class.ts";
import { ServerProcess } from "../classroom/server-process.ts";

const SEED = "a class that was interrupted";
const SEATS = ["moscow", "tashkent", "nato"];
const KILLS = 10;

/** Does something to the server while the class plays; returns how often. */
type Interrupt = (server: ServerProcess, scripted: ScriptedClass) => Promise<number>;

interface Played {
  readonly scripted: ScriptedClass;
  readonly log: string;
  readonly bodies: readonly PartBody[];
  readonly kills: number;
}

/** One facilitator, three students, nine bots, twelve turns. */
async function play(server: ServerProcess, interrupt: Interrupt): Promise<Played> {
  const scripted = await openClass(server, SEATS, { variant: "full" }, SEED);
  const interrupting = interrupt(server, scripted);
  await playClass(scripted, SEED);
  const kills = await interrupting;
  const { id, facilitatorKey } = scripted.session;
  const answer = await fetch(`${server.base}/api/sessions/${id}/log`, {
    headers: { authorization: `Bearer ${facilitatorKey}` },
  });
  const log = await answer.text();
  for (const person of [scripted.facilitator, ...scripted.students.values()]) await person.leave();
  const records = log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LogRecord);
  const bodies = records.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? [] : [part.body])),
  );
  return { scripted, log, bodies, kills };
}

/** Once in each of ten turns, at a moment drawn from a stream of its own, the server dies and is started again. */
const killTenTimes: Interrupt = async (server, { facilitator }) => {
  const random = randomStream({ seed: SEED, line: 0, turn: 0, purpose: "kills", key: "" });
  let kills = 0;
  while (kills < KILLS) {
    await facilitator.until(`turn ${kills + 1}`, ({ session }) => session.turn > kills);
    await pause(random() * 900);
    await server.kill();
    await server.begin();
    kills += 1;
  }
  return kills;
};

function digestsOf({ bodies }: Played): readonly string[] {
  return bodies.flatMap((body) => (body.kind === "turn-closed" ? [body.digest] : []));
}

describe("a class whose server is killed ten times", () => {
  let server: ServerProcess;
  let undisturbed: Played;
  let disturbed: Played;

  beforeAll(async () => {
    server = await ServerProcess.start();
    undisturbed = await play(server, async () => 0);
    disturbed = await play(server, killTenTimes);
  }, 300_000);
  afterAll(() => server?.stop());

  test("plays on to the end", () => {
    expect(disturbed.kills).toBe(KILLS);
    expect(digestsOf(disturbed)).toHaveLength(12);
    for (const person of disturbed.scripted.students.values())
      expect(person.connections).toBeGreaterThanOrEqual(KILLS);
  });

  test("comes to the same digest after every turn as the class that nothing disturbed", () => {
    expect(digestsOf(disturbed)).toEqual(digestsOf(undisturbed));
  });

  test("has every acknowledged message and proposal in its log, once", () => {
    const texts = disturbed.bodies.flatMap((body) => (body.kind === "message-worded" ? [body.text] : []));
    const offered = disturbed.bodies.flatMap((body) =>
      body.kind === "proposal-offered" ? [body.proposal] : [],
    );
    const { acknowledged } = disturbed.scripted;
    expect(acknowledged.filter(({ kind }) => kind === "proposal").length).toBeGreaterThan(5);
    for (const one of acknowledged) {
      if (one.kind === "message") expect(texts.filter((text) => text === one.text)).toHaveLength(1);
      if (one.kind === "proposal") expect(offered.filter((id) => id === one.proposal)).toHaveLength(1);
    }
  });

  test("counted every acknowledged sheet when its turn closed", () => {
    for (const one of disturbed.scripted.acknowledged) {
      if (one.kind !== "sheet") continue;
      const counted = disturbed.bodies.find(
        (body) => body.kind === "turn-sheet" && body.turn === one.turn && body.seat === one.seat,
      );
      expect(counted).toMatchObject({ orders: one.orders, origin: "filed" });
    }
  });

  test("has a log that verifies", () => {
    expect(verifyLog(disturbed.log)).toMatchObject({
      ok: true,
      value: { turns: 12, turnsWere: "again", ended: true },
    });
  });
});
