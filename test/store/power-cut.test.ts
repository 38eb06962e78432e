import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import type { Store, StoredRecord } from "../../server/store/store.ts";

const STANDING = { phase: "lobby", turn: 0, due: null };
const RECORDS = 12;
const home = mkdtempSync(join(tmpdir(), "whitecell-power-"));
afterAll(() => rmSync(home, { recursive: true }));

const record = (seq: number): StoredRecord => ({
  seq,
  at: seq,
  line: `{"seq":${seq},"text":"${"é".repeat(300)}"}`,
});

/** A folder as a power cut leaves it: the last transactions lie in the write-ahead log, of which the end is missing. */
describe("L1: a data folder after a power cut", () => {
  const folder = join(home, "before");
  let store: Store;
  let wal: Buffer;
  /** Length of the write-ahead log after each record. */
  const lengths: number[] = [];

  beforeAll(async () => {
    store = await openSqliteStore(folder);
    const session = {
      id: "s",
      code: "ACDEFH",
      title: "",
      scenario: "x",
      turns: 1,
      owner: "first",
      createdAt: 0,
    };
    await store.events.create(session, [record(1)], STANDING);
    for (let seq = 2; seq <= RECORDS; seq += 1) {
      const append = {
        session: "s",
        expectedSeq: seq - 1,
        epoch: 0,
        records: [record(seq)],
        standing: STANDING,
      };
      await store.events.append(append);
      lengths.push(readFileSync(join(folder, "whitecell.db-wal")).length);
    }
    wal = readFileSync(join(folder, "whitecell.db-wal"));
  });
  afterAll(() => store.close());

  async function reopened(name: string, left: Buffer): Promise<readonly StoredRecord[]> {
    const after = join(home, name);
    mkdirSync(after);
    copyFileSync(join(folder, "whitecell.db"), join(after, "whitecell.db"));
    writeFileSync(join(after, "whitecell.db-wal"), left);
    const again = await openSqliteStore(after);
    const found = await again.events.read("s", 1);
    const next = record(found.length + 1);
    const append = { session: "s", expectedSeq: found.length, epoch: 0, records: [next], standing: STANDING };
    expect(await again.events.append(append)).toBe("appended");
    expect(await again.events.read("s", found.length + 1)).toEqual([next]);
    await again.close();
    return found;
  }

  const whole = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));

  test("that was cut anywhere in its last record keeps all others and takes the next", async () => {
    const [before = 0, end = 0] = lengths.slice(-2);
    expect(end).toBe(wal.length);
    for (let part = 1; part < 8; part += 1) {
      const cut = before + Math.floor(((end - before) * part) / 8);
      expect(await reopened(`cut-${part}`, wal.subarray(0, cut))).toEqual(whole(RECORDS - 1));
    }
    expect(await reopened("one-byte", wal.subarray(0, end - 1))).toEqual(whole(RECORDS - 1));
  });

  test("whose end is NUL bytes loses no whole record", async () => {
    expect(await reopened("nuls", Buffer.concat([wal, Buffer.alloc(4096)]))).toEqual(whole(RECORDS));
    const [before = 0] = lengths.slice(-2);
    const torn = Buffer.concat([wal.subarray(0, before + 9), Buffer.alloc(4096)]);
    expect(await reopened("torn-nuls", torn)).toEqual(whole(RECORDS - 1));
  });
});
