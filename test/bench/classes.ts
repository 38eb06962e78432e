/**
 * Turns of whole classes through the real server, beside a bare WebSocket server that appends with fdatasync, for the
 * same seats, messages and bytes in the same run, read by clients that unpack what they are sent. Forty sessions of
 * twelve seats and a facilitator; in a turn each seat saves two drafts, says a word and files a sheet, then the turn is
 * closed, and the next is begun. Rounds are interleaved; medians and ratios are printed.
 * Part of `npm run bench:server`; `--sessions N` and `--turns N` make it smaller.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import WebSocket from "ws";
import type { SectionName } from "../../shared/view/view.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { median } from "./measure.ts";
import { PlainClient, viewIn } from "./plain-client.ts";

const { values: given } = parseArgs({ options: { sessions: { type: "string" }, turns: { type: "string" } } });
const SESSIONS = Number(given.sessions ?? 40);
const TURNS = Number(given.turns ?? 10);
/** Sessions that are opened at a time. */
const AT_ONCE = 8;

/** What a seat and a facilitator do, on either server. */
interface Seat {
  draft(turn: number): Promise<unknown>;
  say(turn: number): Promise<unknown>;
  file(turn: number): Promise<unknown>;
  /** Resolves when the results of the turn are here. */
  results(turn: number): Promise<unknown>;
}

interface Group {
  readonly seats: readonly Seat[];
  close(turn: number): Promise<unknown>;
  next(turn: number): Promise<unknown>;
}

interface Round {
  readonly perSecond: number;
  /** Milliseconds from a class's last order to its last client's view of the results, in the middle. */
  readonly shown: number;
  /** Milliseconds of processor for each turn. */
  readonly processor: number;
}

async function playTurn({ seats, close, next }: Group, turn: number): Promise<number> {
  await Promise.all(
    seats.map(async (seat) => {
      await seat.draft(turn);
      await seat.say(turn);
      await seat.draft(turn);
      await seat.file(turn);
    }),
  );
  const before = performance.now();
  const shown = Promise.all(seats.map((seat) => seat.results(turn)));
  await close(turn);
  await shown;
  const took = performance.now() - before;
  await next(turn);
  return took;
}

async function round(groups: readonly Group[], turn: number, cpu: () => Promise<number>): Promise<Round> {
  const worked = await cpu();
  const before = performance.now();
  const times = await Promise.all(groups.map((group) => playTurn(group, turn)));
  const perSecond = groups.length / ((performance.now() - before) / 1000);
  return { perSecond, shown: median(times), processor: ((await cpu()) - worked) / groups.length };
}

async function realGroup(server: ServerProcess): Promise<{ group: Group; clients: PlainClient[] }> {
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold", variant: "full" as const };
  const { id, code, facilitatorKey } = await createSession(server.base, server.hostKey, {
    scenario: "csto-2005",
    settings,
  });
  const { seats: places } = (await (await fetch(`${server.base}/api/join/${code}`)).json()) as {
    seats: readonly { id: string }[];
  };
  const join = (key: string) => PlainClient.join({ base: server.base, session: id, key });
  const facilitator = await join(facilitatorKey);
  const clients = [facilitator];
  const seats: Seat[] = [];
  for (const { id: seat } of places) {
    const { participantKey } = await joinSeat(server.base, code, `Of ${seat}`, seat);
    const client = await join(participantKey);
    clients.push(client);
    seats.push(seatOf(client, seat));
  }
  await facilitator.ask("control.start", {});
  const group = {
    seats,
    close: (turn: number) => facilitator.ask("control.closeTurn", { turn }),
    async next(turn: number) {
      const shown = clients.map((client) =>
        client.shown(({ sections }) => sections.session?.turn === turn + 1),
      );
      await facilitator.ask("control.nextTurn", { turn });
      await Promise.all(shown);
    },
  };
  return { group, clients };
}

function seatOf(client: PlainClient, seat: string): Seat {
  let revision = 0;
  let mayOffer = false;
  client.heard = (_frame, { sections: { sheet, offers } }) => {
    revision = sheet?.revision ?? revision;
    mayOffer = offers?.some(({ action }) => action === "offer-aid") ?? mayOffer;
  };
  const aid = [{ action: "offer-aid", fields: { state: "geo", amount: 1 } }];
  return {
    draft: (turn) => client.ask("orders.draft", { turn, revision, orders: mayOffer ? aid : [] }),
    say: (turn) => client.ask("message.send", { channel: "public", text: `${seat} speaks in turn ${turn}.` }),
    file: (turn) => client.ask("orders.save", { turn, revision, orders: [] }),
    results: (turn) => client.shown(({ sections }) => sections.results?.turn === turn),
  };
}

/** One socket, its answers in the order of its questions. */
class BareSeat implements Seat {
  readonly #socket: WebSocket;
  readonly #waiting: ((words: string) => void)[] = [];
  readonly #shown = new Map<SectionName, () => void>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer, isBinary) => {
      if (isBinary)
        for (const name of Object.keys(viewIn(data)?.sections ?? {})) this.#show(name as SectionName);
      else if (!data.subarray(0, 5).equals(Buffer.from("heard"))) this.#waiting.shift()?.(String(data));
    });
  }

  #show(name: SectionName): void {
    this.#shown.get(name)?.();
    this.#shown.delete(name);
  }

  ask(words: string): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#socket.send(words);
    });
  }

  /** Resolves when a view with this section is here. */
  shown(name: SectionName): Promise<void> {
    return new Promise((resolve) => this.#shown.set(name, resolve));
  }

  draft = (turn: number) => this.ask(`draft ${turn} ${"x".repeat(120)}`);
  say = (turn: number) => this.ask(`word ${turn} ${"x".repeat(100)}`);
  file = (turn: number) => this.ask(`file ${turn} ${"x".repeat(120)}`);
  results = () => this.shown("results");
}

async function bareGroup(
  port: number,
  name: number,
  size: number,
): Promise<{ group: Group; facilitator: BareSeat }> {
  const open = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${name}`);
    await new Promise((resolve) => socket.once("open", resolve));
    return new BareSeat(socket);
  };
  const facilitator = await open();
  const seats = await Promise.all(Array.from({ length: size }, open));
  const group = {
    seats,
    close: (turn: number) => facilitator.ask(`close ${turn}`),
    async next(turn: number) {
      const shown = [facilitator, ...seats].map((seat) => seat.shown("offers"));
      await facilitator.ask(`next ${turn}`);
      await Promise.all(shown);
    },
  };
  return { group, facilitator };
}

/** Starts the yardstick, with the last frames of some sections that a seat was sent. */
async function startBare(
  frames: ReadonlyMap<string, Buffer>,
): Promise<{ child: ChildProcess; port: number }> {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-bench-"));
  const file = join(folder, "frames");
  writeFileSync(
    file,
    JSON.stringify(Object.fromEntries([...frames].map(([name, bytes]) => [name, bytes.toString("base64")]))),
  );
  const script = join(import.meta.dirname, "bare-class-server.ts");
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<number>((resolve) =>
    child.stdout?.once("data", (chunk: Buffer) => resolve(Number(String(chunk)))),
  );
  rmSync(folder, { recursive: true });
  return { child, port };
}

const server = await ServerProcess.start();
const groups: Group[] = [];
const clients: PlainClient[] = [];
for (let number = 0; number < SESSIONS; number += AT_ONCE) {
  const some = Array.from({ length: Math.min(AT_ONCE, SESSIONS - number) }, () => realGroup(server));
  for (const one of await Promise.all(some)) {
    groups.push(one.group);
    clients.push(...one.clients);
  }
}
const realProcessor = async () => {
  const text = await (await fetch(`${server.base}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) * 1000;
};
// The first turn is not measured: programs are slow when they have just been started, and its results are what the
// yardstick shall send.
const frames = new Map<string, Buffer>();
const watched = clients[1];
if (watched === undefined) throw new Error("nobody is there");
const { heard } = watched;
watched.heard = (frame, view) => {
  heard(frame, view);
  const name = (["results", "offers", "sheet"] as const).find((one) => one in view.sections);
  if (name !== undefined) frames.set(name, Buffer.from(frame));
};
await round(groups, 1, realProcessor);
watched.heard = heard;
const { child, port } = await startBare(frames);
const bare = await Promise.all(groups.map(({ seats }, number) => bareGroup(port, number, seats.length)));
const bareProcessor = async () => {
  const { user, system } = JSON.parse((await bare[0]?.facilitator.ask("cpu")) ?? "{}") as NodeJS.CpuUsage;
  return (user + system) / 1000;
};
await round(
  bare.map(({ group }) => group),
  1,
  bareProcessor,
);
const rounds: { readonly real: Round; readonly bare: Round }[] = [];
for (let turn = 2; turn < 2 + TURNS; turn += 1) {
  const real = await round(groups, turn, realProcessor);
  rounds.push({
    real,
    bare: await round(
      bare.map(({ group }) => group),
      turn,
      bareProcessor,
    ),
  });
}
const figure = (which: "real" | "bare", what: keyof Round) => median(rounds.map((one) => one[which][what]));
const seats = groups[0]?.seats.length ?? 0;
console.log(
  `${SESSIONS} sessions of ${seats} seats, medians of ${TURNS} interleaved turns; results have ${frames.get("results")?.length} bytes, a new turn's offers ${frames.get("offers")?.length}`,
);
for (const which of ["real", "bare"] as const) {
  const [perSecond, shown, processor] = (["perSecond", "shown", "processor"] as const).map((what) =>
    figure(which, what),
  );
  console.log(
    `${which.padEnd(5)} ${perSecond?.toFixed(1)} turns/s, ${shown?.toFixed(0)} ms from the last order to the last view, ${processor?.toFixed(0)} ms of processor a turn`,
  );
}
const ratio = (what: keyof Round) => (figure("real", what) / figure("bare", what)).toFixed(2);
console.log(
  `real : bare = ${ratio("perSecond")} in turns a second, ${ratio("shown")} in waiting, ${ratio("processor")} in processor`,
);
child.kill();
for (const client of clients) client.close();
await server.stop();
process.exit(0);
