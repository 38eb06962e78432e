/**
 * Turns of whole classes through the real server, beside a bare WebSocket server that appends with fdatasync, for the
 * same seats, messages and bytes in the same run, read by clients that unpack what they are sent. Forty sessions of
 * twelve seats and a facilitator; in a turn each seat saves two drafts, says a word and files a sheet, then the turn is
 * closed, and the next is begun. Rounds are interleaved; medians and ratios are printed.
 * Part of `npm run bench:server`; `--sessions N` and `--turns N` make it smaller.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import WebSocket from "ws";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import type { SectionName } from "../../shared/view/view.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ROOM_DATA, typed } from "../classroom/raw-socket.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { median } from "./measure.ts";

const { values: given } = parseArgs({ options: { sessions: { type: "string" }, turns: { type: "string" } } });
const SESSIONS = Number(given.sessions ?? 40);
const TURNS = Number(given.turns ?? 5);
/** Sessions that are opened at a time. */
const AT_ONCE = 8;

/** As the SDK reads messages. */
const { unpack } = createRequire(import.meta.resolve("@colyseus/sdk"))("msgpackr") as {
  unpack(bytes: Uint8Array): unknown;
};
const VIEW = Buffer.concat([Buffer.from([ROOM_DATA]), typed("view")]);

/** What a frame says of a view; null for other frames. */
function viewIn(frame: Buffer): ViewMessage | null {
  return frame.indexOf(VIEW) === 0 ? (unpack(frame.subarray(VIEW.length)) as ViewMessage) : null;
}

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

async function realGroup(server: ServerProcess, people: Person[]): Promise<Group> {
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold", variant: "full" as const };
  const { id, code, facilitatorKey } = await createSession(server.base, server.hostKey, {
    scenario: "csto-2005",
    settings,
  });
  const { seats: places } = (await (await fetch(`${server.base}/api/join/${code}`)).json()) as {
    seats: readonly { id: string }[];
  };
  const facilitator = new Person(server.base, id, facilitatorKey);
  const seats: Seat[] = [];
  for (const { id: seat } of places) {
    const { participantKey } = await joinSeat(server.base, code, `Of ${seat}`, seat);
    // The yardstick's clients keep nothing either: who keeps what a school is sent has more to do than who reads it.
    const person = new Person(server.base, id, participantKey, people.length === 0);
    people.push(person);
    await person.until("the lobby", () => true);
    const sheet = (turn: number) => {
      const action = person.view.offers?.find((offer) => offer.action === "offer-aid");
      const orders =
        action === undefined ? [] : [{ action: "offer-aid", fields: { state: "geo", amount: 1 } }];
      return { turn, revision: person.view.sheet?.revision ?? 0, orders };
    };
    seats.push({
      draft: (turn) => person.ask("orders.draft", sheet(turn)).catch(() => {}),
      say: (turn) =>
        person.ask("message.send", { channel: "public", text: `${seat} speaks in turn ${turn}.` }),
      file: (turn) => person.ask("orders.save", { ...sheet(turn), orders: [] }).catch(() => {}),
      results: (turn) => person.until("results", (view) => view.results?.turn === turn),
    });
  }
  people.push(facilitator);
  await facilitator.ask("control.start", {});
  return {
    seats,
    close: (turn) => facilitator.ask("control.closeTurn", { turn }),
    next: async (turn) => {
      await facilitator.ask("control.nextTurn", { turn });
      await Promise.all(
        people
          .filter((person) => person.session === id)
          .map((person) => person.until("planning", (view) => view.session.turn === turn + 1)),
      );
    },
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
const people: Person[] = [];
const groups: Group[] = [];
for (let number = 0; number < SESSIONS; number += AT_ONCE) {
  const some = Array.from({ length: Math.min(AT_ONCE, SESSIONS - number) }, () => realGroup(server, people));
  groups.push(...(await Promise.all(some)));
}
const realProcessor = async () => {
  const text = await (await fetch(`${server.base}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) * 1000;
};
// The first turn is not measured: programs are slow when they have just been started, and its results are what the
// yardstick shall send.
const [watched] = people;
if (watched === undefined) throw new Error("nobody is there");
watched.received.length = 0;
await round(groups, 1, realProcessor);
const frames = new Map<string, Buffer>();
for (const frame of watched.received) {
  const sections = viewIn(frame)?.sections ?? {};
  const name = (["results", "offers", "sheet"] as const).find((one) => one in sections);
  if (name !== undefined) frames.set(name, frame);
}
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
await Promise.all(people.map((person) => person.leave()));
await server.stop();
process.exit(0);
