import { type Kysely, sql, type Transaction } from "kysely";
import type { Append, Appended, StoredRecord } from "./store.ts";
import type { Tables } from "./tables.ts";
import { isUniqueViolation } from "./unique.ts";

interface Waiting {
  readonly append: Append;
  readonly settle: (appended: Appended) => void;
  readonly refuse: (error: unknown) => void;
}

/** Rows per statement: both databases limit the parameters of one. */
const ROWS = 500;
/** Appends per transaction, so that none waits long for the others. */
const BATCH = 200;

/**
 * Group commit: appends that arrive while one transaction is being written go together into the next, each in a savepoint
 * of its own. A conflict rolls back that append alone; a disk that cannot write refuses all of the batch.
 */
export class AppendQueue {
  readonly #database: Kysely<Tables>;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  put(append: Append): Promise<Appended> {
    return new Promise((settle, refuse) => {
      this.#waiting.push({ append, settle, refuse });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      // Everybody who asks in this tick comes along.
      await null;
      const batch = this.#waiting.splice(0, BATCH);
      try {
        const appended = await this.#database
          .transaction()
          .execute((transaction) => appendEach(transaction, batch));
        for (const [index, { settle }] of batch.entries()) settle(appended[index] ?? "conflict");
      } catch (error) {
        for (const { refuse } of batch) refuse(error);
      }
    }
    this.#writing = false;
  }
}

async function appendEach(
  transaction: Transaction<Tables>,
  batch: readonly Waiting[],
): Promise<readonly Appended[]> {
  const appended: Appended[] = [];
  for (const [index, { append }] of inOneOrder(batch)) {
    await sql`savepoint one_session`.execute(transaction);
    const outcome = await appendOne(transaction, append);
    if (outcome === "conflict") await sql`rollback to savepoint one_session`.execute(transaction);
    await sql`release savepoint one_session`.execute(transaction);
    appended[index] = outcome;
  }
  return appended;
}

/** Every process locks the rows of sessions in the same order, so that two never wait for each other. */
function inOneOrder(batch: readonly Waiting[]): readonly (readonly [number, Waiting])[] {
  const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
  return [...batch.entries()].sort(([, one], [, other]) => compare(one.append.session, other.append.session));
}

async function appendOne(transaction: Transaction<Tables>, append: Append): Promise<Appended> {
  const { session, expectedSeq, epoch, records, standing, code } = append;
  // First of all the lease: this locks the session's row, so that nobody takes it over in the middle.
  const held = await transaction
    .updateTable("sessions")
    .set(code === undefined ? standing : { ...standing, code })
    .where("id", "=", session)
    .where("epoch", "=", epoch)
    .executeTakeFirst();
  if (held.numUpdatedRows === 0n) return "conflict";
  const last = await transaction
    .selectFrom("records")
    .select("seq")
    .where("session", "=", session)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if ((last?.seq ?? 0) !== expectedSeq) return "conflict";
  try {
    await insertRecords(transaction, session, records);
  } catch (error) {
    if (isUniqueViolation(error)) return "conflict";
    throw error;
  }
  return "appended";
}

export async function insertRecords(
  transaction: Transaction<Tables>,
  session: string,
  records: readonly StoredRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += ROWS) {
    const rows = records.slice(from, from + ROWS).map(({ seq, at, line }) => ({ session, seq, at, line }));
    await transaction.insertInto("records").values(rows).execute();
  }
}
