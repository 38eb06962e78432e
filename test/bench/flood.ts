/**
 * How long the others wait while one client sends as fast as it can and comes back each time that it is closed, beside
 * the same class without it, in the same run: rounds are interleaved, medians and their ratio are printed.
 * `npm run bench:flood`.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ROOM_REQUEST, rawSocket, typed } from "../classroom/raw-socket.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { median } from "./measure.ts";

const ROUNDS = 9;
const REQUESTS = 40;
/** Between two requests of one of the others, in milliseconds: a class works, and does not race. */
const BREATH = 20;
const SEATS = ["norgard", "ports", "velmar"];

const server = await ServerProcess.start();
const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
const session = await createSession(server.base, server.hostKey, { scenario: "practice", settings });
const people: Person[] = [];
for (const seat of SEATS) {
  const { participantKey } = await joinSeat(server.base, session.code, `Of ${seat}`, seat);
  people.push(new Person(server.base, session.id, participantKey));
}
const { participantKey: mallory } = await joinSeat(server.base, session.code, "Mallory", "kestrin");
const facilitator = new Person(server.base, session.id, session.facilitatorKey);
await facilitator.ask("control.start", {});

/** The 95th of a hundred answers, in milliseconds. */
async function slowest(): Promise<number> {
  const times: number[] = [];
  await Promise.all(
    people.map(async (person) => {
      for (let sent = 0; sent < REQUESTS; sent += 1) {
        await pause(BREATH);
        const before = performance.now();
        await person.ask("message.send", { channel: "seat", text: "A word." });
        times.push(performance.now() - before);
      }
    }),
  );
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

const flood = { over: false, sent: 0, closed: 0 };
const FRAME = Buffer.concat([Buffer.from([ROOM_REQUEST, 1]), typed("resync"), Buffer.from([0x80])]);

async function floodOn(): Promise<void> {
  while (!flood.over) {
    const socket = await rawSocket({ base: server.base, session: session.id, key: mallory }).catch(
      () => null,
    );
    if (socket === null) continue;
    socket.on("error", () => {});
    while (!flood.over && socket.readyState === WebSocket.OPEN) {
      for (let burst = 0; burst < 50; burst += 1) socket.send(FRAME);
      flood.sent += 50;
      await pause(0);
    }
    if (socket.readyState !== WebSocket.OPEN) flood.closed += 1;
    socket.terminate();
  }
}

await slowest();
const rounds: { readonly quiet: number; readonly flooded: number }[] = [];
for (let number = 0; number < ROUNDS; number += 1) {
  const quiet = await slowest();
  flood.over = false;
  const flooding = floodOn();
  const flooded = await slowest();
  flood.over = true;
  await flooding;
  rounds.push({ quiet, flooded });
}
// By rounds: who has said much is answered at a pace of its own, which sets in between two of them.
const ratio = median(rounds.map((one) => one.flooded / one.quiet));
const [quiet, flooded] = [median(rounds.map((one) => one.quiet)), median(rounds.map((one) => one.flooded))];
console.log(
  `${flood.sent} messages of one client, closed ${flood.closed} times; medians of ${ROUNDS} interleaved rounds`,
);
console.log(
  `p95 of the others: ${quiet.toFixed(1)} ms when it is quiet, ${flooded.toFixed(1)} ms in the flood: ${ratio.toFixed(2)} times as long, by rounds`,
);
for (const person of [...people, facilitator]) await person.leave();
await server.stop();
process.exit(0);
