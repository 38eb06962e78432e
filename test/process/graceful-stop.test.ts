import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person, Refused } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";

const ROOMS = 20;
/** A student writes and files, and thinks so long before the next time: the disk is slow, not the people mad. */
const BREATH = 200;
const SLOW_DISK = ["--import", join(import.meta.dirname, "../classroom/slow-disk.js")];

interface Room {
  readonly session: CreatedSession;
  readonly facilitator: Person;
  readonly student: Person;
  /** Every text that was acknowledged. */
  readonly said: string[];
  /** The orders that were acknowledged last, and their revision. */
  filed: { readonly revision: number; readonly amount: number } | null;
  /** Turn and time left when the server was told to stop. */
  before: Pick<ViewSections, "session" | "clock"> | null;
}

describe("D4: twenty rooms on a slow disk, whose server is told to stop while orders arrive", () => {
  let server: ServerProcess;
  let rooms: Room[];
  let exit: number | null;
  let over = false;

  beforeAll(async () => {
    server = await ServerProcess.start();
    rooms = [];
    for (let number = 0; number < ROOMS; number += 1) rooms.push(await openRoom(number));
    await server.terminate();
    server.preload = SLOW_DISK;
    await server.begin();
    const working = Promise.all(rooms.map(work));
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await Promise.race([pause(5), working]);
    };
    await until(() => rooms.every(({ said, filed }) => said.length > 1 && filed !== null));
    for (const room of rooms) room.before = room.student.view as ViewSections;
    exit = await server.terminate();
    await server.begin();
    const connections = rooms.map(({ student }) => student.connections);
    await until(() => rooms.every(({ student }, at) => student.connections > (connections[at] ?? 0)));
    over = true;
    await working;
  }, 600_000);
  afterAll(async () => {
    for (const { facilitator, student } of rooms ?? [])
      for (const person of [facilitator, student]) await person.leave();
    await server?.stop();
  });

  /** Every fourth room is a turn ahead of the others. */
  async function openRoom(number: number): Promise<Room> {
    const session = await createSession(server.base, server.hostKey, {
      scenario: "practice",
      settings: { minutesPerTurn: 30, reviewSeconds: 600, bots: "hold" },
    });
    const { participantKey } = await joinSeat(server.base, session.code, `Of room ${number}`, "norgard");
    const facilitator = new Person(server.base, session.id, session.facilitatorKey);
    const student = new Person(server.base, session.id, participantKey);
    await facilitator.ask("control.start", {});
    if (number % 4 === 0) {
      await facilitator.ask("control.closeTurn", { turn: 1 });
      await facilitator.ask("control.nextTurn", { turn: 1 });
    }
    await student.room();
    return { session, facilitator, student, said: [], filed: null, before: null };
  }

  async function work(room: Room): Promise<void> {
    const { student, said } = room;
    for (let number = 1; !over; number += 1) {
      const text = `Word ${number} of ${room.session.code}`;
      await student.ask("message.send", { channel: "public", text });
      said.push(text);
      const amount = 5 + 5 * (number % 5);
      const orders = [{ action: "offer-aid", fields: { state: "velmar-state", amount } }];
      const { session, sheet } = student.view as ViewSections;
      try {
        const wish = { turn: session.turn, revision: sheet?.revision ?? 0, orders };
        const { revision } = await student.ask("orders.save", wish);
        room.filed = { revision: Number(revision), amount };
      } catch (error) {
        if (!(error instanceof Refused && error.code === "STALE")) throw error;
      }
      await pause(BREATH);
    }
  }

  test("ends by itself and well", () => expect(exit).toBe(0));

  test("resumes every session at its turn, with the time that it had left", async () => {
    for (const { student, before } of rooms) {
      const { session, clock } = await student.until("a view", () => true);
      expect([session.phase, session.turn]).toEqual([before?.session.phase, before?.session.turn]);
      expect(clock.running).toBe(true);
      expect(clock.remaining).toBeLessThanOrEqual(before?.clock.remaining ?? 0);
      // Half an hour less what the test has taken, and never a clock that started anew or stood still.
      expect(clock.remaining).toBeGreaterThan((before?.clock.remaining ?? 0) - 180_000);
    }
    expect(new Set(rooms.map(({ before }) => before?.session.turn))).toEqual(new Set([1, 2]));
  });

  test("has kept everything that was acknowledged, once", async () => {
    for (const { session, said, filed } of rooms) {
      const headers = { authorization: `Bearer ${session.facilitatorKey}` };
      const log = await (await fetch(`${server.base}/api/sessions/${session.id}/log`, { headers })).text();
      for (const text of said) expect([text, log.split(`"text":"${text}"`).length - 1]).toEqual([text, 1]);
      const sheets = log.split("\n").filter((line) => line.includes('"kind":"sheet-filed"'));
      const revisions = sheets.map((line) => Number(/"revision":(\d+)/.exec(line)?.[1]));
      expect(new Set(revisions).size).toBe(revisions.length);
      expect(revisions).toContain(filed?.revision);
      const last = sheets[revisions.indexOf(filed?.revision ?? 0)];
      expect(last).toContain(`"amount":${filed?.amount}`);
    }
  });
});
