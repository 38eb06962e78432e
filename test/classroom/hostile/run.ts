import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type WebSocket from "ws";
import { randomStream } from "../../../shared/base/random.ts";
import type { CreatedSession } from "../../../shared/protocol/http.ts";
import { createSession, joinSeat } from "../open-session.ts";
import { Person } from "../person.ts";
import { fate, rawSocket } from "../raw-socket.ts";
import type { ServerProcess } from "../server-process.ts";
import { hostileFrame } from "./frames.ts";
import { memoryOf } from "./memory.ts";
import { type HostileRequest, hostileRequest, type Target } from "./requests.ts";

/** What a run of hostile messages is made of. */
export interface HostileWish {
  readonly frames: number;
  readonly bodies: number;
  readonly seed: string;
}

/** What came of it. */
export interface HostileOutcome {
  readonly frames: number;
  /** Sockets that the server closed, each because of its own frame. */
  readonly closed: number;
  /** Requests that were only told to come later, because their sender had asked too much: they were tried no further. */
  readonly slowed: number;
  readonly bodies: number;
  /** How often each status was answered; 0 for a socket that was closed without an answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** What was answered as a fault of the server's own. */
  readonly faults: readonly string[];
  /** Requests of a student who played on meanwhile, all of them carried out. */
  readonly played: number;
  /** How often the student's connection was made. */
  readonly connections: number;
  /** In MB, before and after, each after a collection of garbage. */
  readonly heap: readonly [number, number];
  readonly resident: readonly [number, number];
}

const SENDERS = 4;
/** Messages of either kind before memory is measured for the first time. */
const WARM = 100;
/** After so many bodies whoever is hostile goes on in another session. */
const RENEWED = 10_000;
/** After so many frames they go on as somebody else: of whoever asks much, the room soon looks at little. */
const FRAMES_EACH = 1_000;
const INTERNAL = Buffer.from("INTERNAL");
const SLOWED = Buffer.from("_PACE");

/** Sends frames and bodies that mean harm, each waited for, while a student of another session's seat plays on. */
export async function hostileRun(server: ServerProcess, wish: HostileWish): Promise<HostileOutcome> {
  const session = await openSession(server);
  const { participantKey: ada } = await joinSeat(server.base, session.code, "Ada", "norgard");
  const student = new Person(server.base, session.id, ada);
  const facilitator = new Person(server.base, session.id, session.facilitatorKey);
  await facilitator.ask("control.start", {});
  await facilitator.leave();
  const faults: string[] = [];
  await sendFrames(server, { ...wish, frames: WARM, seed: "warm" }, session, faults);
  await sendBodies(server, { ...wish, bodies: WARM, seed: "warm" }, session, faults);
  const before = await memoryOf(server);
  const game = { over: false, played: 0 };
  const playing = playOn(student, game);
  const [frames, statuses] = await Promise.all([
    sendFrames(server, wish, session, faults),
    sendBodies(server, wish, session, faults),
  ]);
  game.over = true;
  await playing;
  const after = await memoryOf(server);
  const { connections } = student;
  await student.leave();
  return {
    ...frames,
    ...{ bodies: wish.bodies, statuses, faults, played: game.played, connections },
    heap: [before.heap, after.heap],
    resident: [before.resident, after.resident],
  };
}

function openSession({ base, hostKey }: Pick<ServerProcess, "base" | "hostKey">): Promise<CreatedSession> {
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
  return createSession(base, hostKey, { scenario: "practice", settings });
}

/** Writes and files as long as the others send: each must be answered, over the first connection. */
async function playOn(student: Person, game: { over: boolean; played: number }): Promise<void> {
  while (!game.over) {
    await student.ask("message.send", { channel: "seat", text: "We play on." });
    const { sheet } = await student.until("a sheet", (view) => view.sheet !== null);
    await student.ask("orders.save", { turn: 1, revision: sheet?.revision ?? 0, orders: [] });
    game.played += 2;
    await pause(50);
  }
}

async function sendFrames(
  server: ServerProcess,
  { frames, seed }: HostileWish,
  session: CreatedSession,
  faults: string[],
): Promise<{ frames: number; closed: number; slowed: number }> {
  const seen = { sent: 0, closed: 0, slowed: 0 };
  const listened = (socket: WebSocket) =>
    socket
      .on("error", () => {})
      .on("message", (data: Buffer) => {
        if (data.includes(INTERNAL)) faults.push(`frame: ${data.toString("latin1").slice(0, 200)}`);
        if (data.includes(SLOWED)) seen.slowed += 1;
      });
  const sender = async (number: number) => {
    const random = randomStream({ seed, line: 0, turn: 0, purpose: "frames", key: String(number) });
    let socket: WebSocket | null = null;
    let place = await hostilePlace(server, session, number);
    for (let mine = 1; seen.sent < frames; mine += 1) {
      seen.sent += 1;
      socket ??= listened(await rawSocket(place));
      socket.send(hostileFrame(random));
      if ((await fate(socket)) !== "open") {
        socket = null;
        seen.closed += 1;
      }
      if (mine % FRAMES_EACH > 0) continue;
      socket?.terminate();
      socket = null;
      place = await hostilePlace(server, session, number);
    }
    socket?.terminate();
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, number) => sender(number)));
  return { frames: seen.sent, closed: seen.closed, slowed: seen.slowed };
}

/** Every other sender has a session of its own; the rest sit in the same one as the student who plays on. */
async function hostilePlace({ base, hostKey }: ServerProcess, known: CreatedSession, number: number) {
  if (number % 2 === 0) {
    const { participantKey } = await joinSeat(base, known.code, "Mallory", "velmar");
    return { base, session: known.id, key: participantKey };
  }
  const own = await openSession({ base, hostKey });
  return { base, session: own.id, key: own.facilitatorKey };
}

async function sendBodies(
  server: ServerProcess,
  { bodies, seed }: HostileWish,
  session: CreatedSession,
  faults: string[],
): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true });
  const statuses: Record<string, number> = {};
  let sent = 0;
  const sender = async (number: number) => {
    const random = randomStream({ seed, line: 0, turn: 0, purpose: "bodies", key: String(number) });
    let target = await targetOf(server, session);
    for (let mine = 0; sent < bodies; mine += 1) {
      if (mine % RENEWED === RENEWED - 1) target = await targetOf(server, await openSession(server));
      sent += 1;
      const one = hostileRequest(random, target);
      const { status, text } = await call(server, agent, one);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500) faults.push(`${status} ${one.method} ${one.path}: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, (_, number) => sender(number)));
  agent.destroy();
  return statuses;
}

/** A session of its own for whoever has all keys of one: it is ended, branched and erased from. */
async function targetOf(server: ServerProcess, known: CreatedSession): Promise<Target> {
  const { id, code, facilitatorKey } = await openSession(server);
  const { participantKey } = await joinSeat(server.base, code, "Trudy", "kestrin");
  return { session: id, code, keys: [server.hostKey, facilitatorKey, participantKey, known.id] };
}

/** Sends a request as it stands; what cannot even be written counts as refused by the machine itself. */
function call(
  server: ServerProcess,
  agent: Agent,
  one: HostileRequest,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 0, text: "" });
    try {
      const { method, path, body } = one;
      const headers = { ...one.headers, "content-length": String(body.length) };
      const asked = request(
        { host: "127.0.0.1", port: server.port, agent, method, path, headers },
        async (answer) => {
          const chunks = await answer.toArray().catch(() => []);
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
        },
      );
      asked.on("error", lost);
      asked.end(body);
    } catch {
      lost();
    }
  });
}
