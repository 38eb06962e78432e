/**
 * A thousand sessions that nobody plays just now, each opened once because somebody asked for it: the memory that the
 * server takes for them, and its processor time while nothing happens. `npm run bench:idle`.
 */
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { openSqliteStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { makeLine } from "../../shared/log/codec.ts";
import { NO_HASH, sealRecord } from "../../shared/log/seal.ts";
import type { LogRecord, PartDraft } from "../../shared/session/record.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { playedTable } from "../log/played-log.ts";

const SESSIONS = 1_000;
const AT_ONCE = 4;
/** How long the idle server is watched, in seconds. */
const WATCHED = 60;
const LETTERS = "ACDEFHJKMN";

const codeOf = (number: number) =>
  [...String(number).padStart(6, "0")].map((digit) => LETTERS[Number(digit)]).join("");

/** The same game as the log of another session. */
function copyOf(records: readonly LogRecord[], session: string): readonly LogRecord[] {
  let prev = NO_HASH;
  return records.map(({ seq, at, parts }) => {
    const drafts = parts.flatMap((part): PartDraft[] => {
      if (typeof part === "string") return [];
      const { audience, body } = part;
      return [{ audience, body: body.kind === "session-opened" ? { ...body, session } : body }];
    });
    const entropy = new Uint8Array(32).fill(seq);
    const record = sealRecord({ parts: drafts }, { seq, at, prev, entropy });
    prev = record.hash;
    return record;
  });
}

/** Games of two turns. */
async function keepSessions(store: Store, records: readonly LogRecord[]): Promise<void> {
  for (let number = 0; number < SESSIONS; number += 1) {
    const id = `idle-${number}`;
    const lines = copyOf(records, id).map((record) => ({
      ...{ seq: record.seq, at: record.at },
      line: makeLine(record),
    }));
    const row = { id, code: codeOf(number), title: id, scenario: "practice", turns: 2, owner: "first" };
    await store.events.create({ ...row, createdAt: number }, lines, { phase: "debrief", turn: 2, due: null });
  }
}

async function figures({ base }: ServerProcess) {
  const text = await (await fetch(`${base}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
  return {
    megabytes: value("process_resident_memory_bytes") / 2 ** 20,
    seconds: value("process_cpu_seconds_total"),
    sessions: value("whitecell_sessions"),
  };
}

async function openAll(server: ServerProcess): Promise<number> {
  let next = 0;
  const start = performance.now();
  const opener = async () => {
    while (next < SESSIONS) {
      const code = codeOf(next);
      next += 1;
      const answer = await fetch(`${server.base}/api/join/${code}`);
      if (!answer.ok) throw new Error(`${code}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, opener));
  return (performance.now() - start) / SESSIONS;
}

const server = await ServerProcess.start();
try {
  await server.terminate();
  const { records } = playedTable({}, 2);
  const store = await openSqliteStore(server.data);
  await keepSessions(store, records);
  await store.close();
  await server.begin();
  const empty = await figures(server);
  const each = await openAll(server);
  const opened = await figures(server);
  await pause(WATCHED * 1000);
  const after = await figures(server);
  const percent = ((after.seconds - opened.seconds) / WATCHED) * 100;
  const share = (opened.megabytes - empty.megabytes).toFixed(0);
  console.log(
    `${SESSIONS} sessions of ${records.length} records, each opened once, ${each.toFixed(1)} ms each`,
  );
  console.log(
    `memory: ${empty.megabytes.toFixed(0)} MB before, ${opened.megabytes.toFixed(0)} MB after (${share} MB more)`,
  );
  console.log(
    `${after.sessions} of them are still in memory; ${after.megabytes.toFixed(0)} MB after ${WATCHED} s`,
  );
  console.log(`processor while idle: ${percent.toFixed(2)} % of a core`);
} finally {
  await server.stop();
}
