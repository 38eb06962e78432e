/**
 * Memory of a server that twenty classes play on, for twenty minutes: each session has a person in every seat, and is
 * followed by a new one when it has ended. Prints the heap and the resident memory after a collection of garbage, each
 * minute, and how the end compares with the fifth minute. `npm run bench:soak`; `--minutes N`, `--sessions N`.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { COLLECTS, type Memory, memoryOf } from "../classroom/hostile/memory.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person, Refused } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";

const { values: given } = parseArgs({
  options: { minutes: { type: "string" }, sessions: { type: "string" } },
});
const MINUTES = Number(given.minutes ?? 20);
const SESSIONS = Number(given.sessions ?? 20);
/** The minute that the end is compared with; of a shorter run, the one after its first quarter. */
const SETTLED = Math.min(5, Math.ceil(MINUTES / 4));
/** Between two things that a student does, in milliseconds. */
const BREATH = 250;
const SEATS = ["norgard", "ports", "velmar", "kestrin"];

const state = { over: false, turns: 0, games: 0, messages: 0 };

/** A game from the lobby to its end, all of whose people then leave. */
async function playGame(server: ServerProcess): Promise<void> {
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
  const session = await whenAllowed(() =>
    createSession(server.base, server.hostKey, { scenario: "practice", settings }),
  );
  const students: Person[] = [];
  for (const seat of SEATS) {
    const { participantKey } = await joinSeat(server.base, session.code, `Of ${seat}`, seat);
    students.push(new Person(server.base, session.id, participantKey));
  }
  const facilitator = new Person(server.base, session.id, session.facilitatorKey);
  await facilitator.ask("control.start", {});
  for (let turn = 1; turn <= 3 && !state.over; turn += 1) {
    await Promise.all(students.map((student) => study(student, turn)));
    await facilitator.ask("control.closeTurn", { turn });
    await facilitator.ask("control.nextTurn", { turn });
    state.turns += 1;
  }
  await facilitator.ask("control.end", {}).catch(() => {});
  for (const person of [facilitator, ...students]) await person.leave();
  state.games += 1;
}

/** All games are one host's, who makes more of them in a minute than anybody does by hand, and is told to wait. */
async function whenAllowed<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (reason) {
      if (!String(reason).includes("WRITING_PACE")) throw reason;
      await pause(1_000);
    }
}

async function study(student: Person, turn: number): Promise<void> {
  await student.until("planning", ({ session }) => session.phase === "planning" && session.turn === turn);
  for (let times = 0; times < 8 && !state.over; times += 1) {
    await student.ask("message.send", { channel: "public", text: `Word ${times} of turn ${turn}.` });
    state.messages += 1;
    const revision = student.view.sheet?.revision ?? 0;
    await student.ask("orders.save", { turn, revision, orders: [] }).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
    await pause(BREATH);
  }
}

async function playOn(server: ServerProcess): Promise<void> {
  while (!state.over) await playGame(server);
}

/** As the launcher starts a server. */
const LAUNCHED = { MALLOC_ARENA_MAX: "2" };
const server = await ServerProcess.start([], { preload: COLLECTS, environment: LAUNCHED });
const playing = Promise.all(Array.from({ length: SESSIONS }, () => playOn(server)));
const minutes: Memory[] = [];
const start = performance.now();
for (let minute = 1; minute <= MINUTES; minute += 1) {
  await pause(start + minute * 60_000 - performance.now());
  const now = await memoryOf(server);
  minutes.push(now);
  console.log(
    `minute ${minute}: heap ${now.heap.toFixed(1)} MB, resident ${now.resident.toFixed(0)} MB; ${state.games} games, ${state.turns} turns, ${state.messages} messages`,
  );
}
state.over = true;
await playing;
const [settled, end] = [minutes[SETTLED - 1], minutes.at(-1)];
if (settled !== undefined && end !== undefined)
  console.log(
    `end : minute ${SETTLED} = ${(end.heap / settled.heap).toFixed(2)} in heap, ${(end.resident / settled.resident).toFixed(2)} resident`,
  );
await server.stop();
process.exit(0);
