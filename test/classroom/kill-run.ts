import { setTimeout as pause } from "node:timers/promises";
import { sampleOrder } from "../../shared/actions/sample.ts";
import { canonical } from "../../shared/base/canonical.ts";
import { type RandomStream, randomStream } from "../../shared/base/random.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { LogRecord, PartBody } from "../../shared/session/record.ts";
import { createSession, joinSeat } from "./open-session.ts";
import { Person, Refused } from "./person.ts";
import type { ServerProcess } from "./server-process.ts";

export const SESSIONS = 8;
/** Of each session, all closed by its facilitator. */
export const TURNS = 3;
const SEATS = ["norgard", "velmar"];
/** A kill comes at most so long after all sessions are back at work. In milliseconds. */
const LONGEST = 700;
/** Between an acknowledgement and the same person's next request. In milliseconds. */
const BREATH = 15;

/** Something that the server said yes to, as it must stand in the log: once. */
type Deed =
  | { readonly text: string }
  | { readonly seat: string; readonly revision: number; readonly orders: string };

interface Acknowledged {
  readonly deed: Deed;
  /** When the answer came. In milliseconds since 1970. */
  readonly heard: number;
}

/** When the server was killed, and when it was there again. In milliseconds since 1970. */
interface Kill {
  readonly killed: number;
  readonly back: number;
}

interface Group {
  readonly session: CreatedSession;
  readonly facilitator: Person;
  readonly students: readonly Person[];
  readonly acknowledged: Acknowledged[];
}

/** What was found in the logs after the last kill. */
export interface Found {
  readonly kills: number;
  readonly acknowledged: number;
  /** Carried out before a kill and acknowledged after it: a server that forgets what it did would have done it twice. */
  readonly owed: number;
  /** Acknowledged, and not in the log. */
  readonly lost: readonly string[];
  /** In the log more than once. */
  readonly twice: readonly string[];
  /** Logs that do not verify. */
  readonly broken: readonly string[];
  readonly records: number;
  readonly turns: number;
}

/** Eight sessions work without a break while the server is killed at instants drawn from a seed, and started again. */
export async function killRun(server: ServerProcess, kills: number, seed: string): Promise<Found> {
  const random = randomStream({ seed, line: 0, turn: 0, purpose: "kills", key: "" });
  const groups: Group[] = [];
  for (let number = 0; number < SESSIONS; number += 1) groups.push(await openGroup(server));
  const run = { killed: 0, kills, over: false };
  const gaps: Kill[] = [];
  const working = groups.flatMap((group) => [
    ...group.students.map((student, at) => study(group, student, SEATS[at] ?? "", run)),
    lead(group, run),
  ]);
  const all = Promise.all(working);
  while (run.killed < kills) {
    // All of them are back at work: none is shut out by kills that follow each other too closely.
    const before = groups.map((group) => group.acknowledged.length);
    const works = ({ acknowledged: list }: Group, at: number) => list.length > (before[at] ?? 0);
    while (!groups.every(works)) await Promise.race([pause(1), all]);
    await pause(random() * LONGEST);
    const killed = Date.now();
    await server.kill();
    await server.begin();
    gaps.push({ killed, back: Date.now() });
    run.killed += 1;
  }
  run.over = true;
  await all;
  const found = await look(server, groups, gaps);
  for (const { facilitator, students } of groups)
    for (const person of [facilitator, ...students]) await person.leave();
  const acknowledged = groups.reduce((sum, group) => sum + group.acknowledged.length, 0);
  return { kills: run.killed, acknowledged, ...found };
}

interface Run {
  readonly killed: number;
  readonly kills: number;
  readonly over: boolean;
}

async function openGroup(server: ServerProcess): Promise<Group> {
  const session = await createSession(server.base, server.hostKey, {
    scenario: "practice",
    settings: { minutesPerTurn: null, reviewSeconds: null, bots: "hold" },
  });
  const students: Person[] = [];
  for (const seat of SEATS) {
    const { participantKey } = await joinSeat(server.base, session.code, `Of ${seat}`, seat);
    students.push(new Person(server.base, session.id, participantKey));
  }
  const facilitator = new Person(server.base, session.id, session.facilitatorKey);
  await facilitator.ask("control.start", {});
  return { session, facilitator, students, acknowledged: [] };
}

/** Writes and files, one after the other, each as soon as the one before is answered. */
async function study(group: Group, student: Person, seat: string, run: Run): Promise<void> {
  const random = randomStream({ seed: group.session.id, line: 0, turn: 0, purpose: "study", key: seat });
  for (let number = 1; !run.over; number += 1) {
    const text = `${seat} ${number} of ${group.session.code}`;
    await student.ask("message.send", { channel: "public", text });
    group.acknowledged.push({ deed: { text }, heard: Date.now() });
    const filed = await file(student, random);
    if (filed !== null) group.acknowledged.push({ deed: { seat, ...filed }, heard: Date.now() });
    await pause(BREATH);
  }
}

/** Files one order that the seat may give; null if it was refused, as when the turn closes at this very moment. */
async function file(student: Person, random: RandomStream) {
  const { session, sheet, offers } = await student.until("a view", () => true);
  const offer = offers[Math.floor(random() * offers.length)];
  const order = offer === undefined ? null : sampleOrder(offer, random);
  if (session.phase !== "planning" || sheet === null || order === null) return null;
  try {
    const asked = { turn: session.turn, revision: sheet.revision, orders: [order] };
    const reply = await student.ask("orders.save", asked);
    return { revision: Number(reply.revision), orders: canonical([order]) };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Closes a turn whenever another quarter of the kills is over. */
async function lead({ facilitator }: Group, run: Run): Promise<void> {
  for (let turn = 1; turn <= TURNS; turn += 1) {
    while (!run.over && run.killed < (run.kills * turn) / (TURNS + 1)) await pause(20);
    for (const name of ["control.closeTurn", "control.nextTurn"] as const) {
      try {
        await facilitator.ask(name, { turn });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
}

async function look(server: ServerProcess, groups: readonly Group[], gaps: readonly Kill[]) {
  const [lost, twice, broken]: [string[], string[], string[]] = [[], [], []];
  let [records, turns, owed] = [0, 0, 0];
  for (const { session, acknowledged } of groups) {
    const answer = await fetch(`${server.base}/api/sessions/${session.id}/log`, {
      headers: { authorization: `Bearer ${session.facilitatorKey}` },
    });
    const log = await answer.text();
    const verified = verifyLog(log);
    if (!verified.ok) broken.push(`${session.code}: ${JSON.stringify(verified.error)}`);
    const lines = log.trimEnd().split("\n");
    const times = new Map<string, number[]>();
    for (const { at, parts } of lines.map((line) => JSON.parse(line) as LogRecord))
      for (const name of namesIn(parts)) times.set(name, [...(times.get(name) ?? []), at]);
    for (const { deed, heard } of acknowledged) {
      const done = times.get("text" in deed ? `said ${deed.text}` : filedName(deed))?.[0];
      if (done === undefined) lost.push(JSON.stringify(deed));
      else if (gaps.some(({ killed, back }) => done < killed && back < heard)) owed += 1;
    }
    for (const [name, all] of times) if (all.length > 1) twice.push(`${name}: ${all.length} times`);
    records += lines.length;
    turns += verified.ok ? verified.value.turns : 0;
  }
  return { owed, lost, twice, broken, records, turns };
}

/** Names of everything in a record that can have been asked for: each may be in a log once. */
function namesIn(parts: LogRecord["parts"]): readonly string[] {
  return parts.flatMap((part) => (typeof part === "string" ? [] : nameOf(part.body)));
}

function nameOf(body: PartBody): readonly string[] {
  switch (body.kind) {
    case "message-worded":
      return [`said ${body.text}`];
    case "sheet-filed":
      return [filedName({ ...body, orders: canonical(body.orders) })];
    case "request-answered":
      return [`answered ${body.participant} ${body.request}`];
    case "turn-closed":
      return [`closed ${body.turn}`];
    default:
      return [];
  }
}

function filedName(filed: {
  readonly seat: string;
  readonly revision: number;
  readonly orders: string;
}): string {
  return `filed ${filed.seat} ${filed.revision} ${filed.orders}`;
}
