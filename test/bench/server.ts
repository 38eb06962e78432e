/**
 * Acknowledged orders per second through the real room on durable SQLite, beside a bare WebSocket server that appends
 * with fdatasync, in the same run: rounds are interleaved and medians are printed. `npm run bench:server`.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import WebSocket from "ws";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";

const SESSIONS = 4;
const ROUNDS = 7;
const ORDERS_PER_ROUND = 20;

interface Round {
  readonly perSecond: number;
  readonly middle: number;
  readonly slow: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Every sender sends one order after the other, each as soon as the one before is acknowledged. */
async function round(senders: readonly (() => Promise<unknown>)[]): Promise<Round> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    senders.map(async (send) => {
      for (let sent = 0; sent < ORDERS_PER_ROUND; sent += 1) {
        const before = performance.now();
        await send();
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const slow = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  return { perSecond: times.length / seconds, middle: median(times), slow };
}

async function realSenders(
  server: ServerProcess,
): Promise<{ senders: (() => Promise<unknown>)[]; people: Person[] }> {
  const people: Person[] = [];
  for (let number = 0; number < SESSIONS; number += 1) {
    const { id, code, facilitatorKey } = await createSession(server.base, server.hostKey, {
      scenario: "csto-2005",
      settings: { minutesPerTurn: null },
    });
    const info = (await (await fetch(`${server.base}/api/join/${code}`)).json()) as {
      seats: { id: string }[];
    };
    const facilitator = new Person(server.base, id, facilitatorKey);
    for (const { id: seat } of info.seats) {
      const joined = await joinSeat(server.base, code, `${seat} ${number}`, seat);
      people.push(new Person(server.base, id, joined.participantKey));
    }
    await facilitator.ask("control.start", {});
    await facilitator.leave();
  }
  await Promise.all(
    people.map((person) => person.until("planning", (view) => view.session.phase === "planning")),
  );
  const senders = people.map((person) => {
    let revision = person.view.sheet?.revision ?? 0;
    return async () => {
      const reply = await person.ask("orders.save", { turn: 1, revision, orders: [] });
      revision = Number(reply.revision);
    };
  });
  return { senders, people };
}

async function bareSenders(
  port: number,
  count: number,
): Promise<{ senders: (() => Promise<unknown>)[]; close(): void }> {
  const message = JSON.stringify({
    type: "orders.save",
    turn: 1,
    revision: 1,
    orders: [],
    pad: "x".repeat(60),
  });
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`);
      await new Promise((resolve) => socket.once("open", resolve));
      return socket;
    }),
  );
  const senders = sockets.map((socket) => async () => {
    const answered = new Promise((resolve) => socket.once("message", resolve));
    socket.send(message);
    await answered;
  });
  return { senders, close: () => closeAll(sockets) };
}

function closeAll(sockets: readonly WebSocket[]): void {
  for (const socket of sockets) socket.close();
}

const server = await ServerProcess.start();
const bare = spawn(process.execPath, [join(import.meta.dirname, "bare-server.ts")], {
  stdio: ["ignore", "pipe", "inherit"],
});
const port = await new Promise<number>((resolve) =>
  bare.stdout.once("data", (chunk) => resolve(Number(String(chunk)))),
);
const real = await realSenders(server);
const yardstick = await bareSenders(port, real.senders.length);
const results: { readonly real: Round; readonly bare: Round }[] = [];
for (let number = 0; number < ROUNDS; number += 1) {
  results.push({ real: await round(real.senders), bare: await round(yardstick.senders) });
}
const figure = (which: "real" | "bare", what: keyof Round): number =>
  median(results.map((result) => result[which][what]));
console.log(
  `${SESSIONS} sessions of ${real.senders.length / SESSIONS} seats, medians of ${ROUNDS} interleaved rounds`,
);
for (const which of ["real", "bare"] as const) {
  const [perSecond, middle, slow] = [
    figure(which, "perSecond"),
    figure(which, "middle"),
    figure(which, "slow"),
  ];
  console.log(
    `${which.padEnd(5)} ${perSecond.toFixed(0)} acknowledged/s, p50 ${middle.toFixed(1)} ms, p95 ${slow.toFixed(1)} ms`,
  );
}
console.log(
  `real : bare = ${(figure("real", "perSecond") / figure("bare", "perSecond")).toFixed(2)} in acknowledged orders a second`,
);
yardstick.close();
bare.kill();
await Promise.all(real.people.map((person) => person.leave()));
await server.stop();
process.exit(0);
