/**
 * How long the others wait while one client sends as fast as it can, beside the same class without it, in the same run:
 * quiet and flooded rounds are interleaved, in an order that changes. `npm run bench:flood`.
 */
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { WORDS } from "../../server/rooms/session-room.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import type { Place } from "../classroom/raw-socket.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import type { Flooded, FloodKind } from "./flooder.ts";
import { median } from "./measure.ts";

const ROUNDS = 9;
const REQUESTS = 40;
/**
 * Between two requests of one of the others, in milliseconds: a class works, and does not race. Whoever says more than this
 * for long is answered at a pace, which would hide the flood.
 */
const BREATH = WORDS.step + 10;
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

/** How long each of the others' requests was waited for, in milliseconds. */
async function answers(): Promise<readonly number[]> {
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
  return times;
}

/** The 95th of a hundred answers. */
function slowest(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

const place: Place = { base: server.base, session: session.id, key: mallory };
const flooder = new Worker(new URL("./flooder.ts", import.meta.url), { workerData: place });

const SITUATIONS = ["quiet", "returning", "deaf"] as const;
type Situation = (typeof SITUATIONS)[number];
const heard = { quiet: [], returning: [], deaf: [] } as Record<Situation, (readonly number[])[]>;
const floods = { returning: [], deaf: [] } as Record<FloodKind, Flooded[]>;

async function listen(situation: Situation): Promise<void> {
  if (situation !== "quiet") flooder.postMessage(situation);
  heard[situation].push(await answers());
  if (situation === "quiet") return;
  flooder.postMessage("over");
  const [flooded] = (await once(flooder, "message")) as [Flooded];
  floods[situation].push(flooded);
}

function report(kind: FloodKind): void {
  const [quiet, flooded] = [slowest(heard.quiet.flat()), slowest(heard[kind].flat())];
  const ratios = heard[kind].map((times, round) => slowest(times) / slowest(heard.quiet[round] ?? []));
  const sent = floods[kind].reduce((sum, one) => sum + one.sent, 0);
  const sockets = floods[kind].reduce((sum, one) => sum + one.sockets, 0);
  console.log(
    `${kind}: ${sent} messages of one client over ${sockets} sockets; p95 of the others ${flooded.toFixed(1)} ms, when it is quiet ${quiet.toFixed(1)} ms: ${(flooded / quiet).toFixed(2)} times as long; by rounds ${median(ratios).toFixed(2)} times, in the median`,
  );
}

for (let warming = 0; warming < 3; warming += 1) await answers();
for (let round = 0; round < ROUNDS; round += 1) {
  for (let place = 0; place < SITUATIONS.length; place += 1)
    await listen(SITUATIONS[(round + place) % SITUATIONS.length] ?? "quiet");
  const p95 = SITUATIONS.map((one) => `${one} ${slowest(heard[one][round] ?? []).toFixed(1)} ms`);
  console.log(`round ${round + 1}, p95: ${p95.join(", ")}`);
}
report("returning");
report("deaf");
for (const person of [...people, facilitator]) await person.leave();
await server.stop();
process.exit(0);
