import { type CompiledQuery, type Kysely, sql, type Transaction } from "kysely";
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
  readonly #statements: Statements;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
    this.#statements = new Statements(database);
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
          .execute((transaction) => appendEach(this.#statements.in(transaction), batch));
        for (const [index, { settle }] of batch.entries()) settle(appended[index] ?? "conflict");
      } catch (error) {
        for (const { refuse } of batch) refuse(error);
      }
    }
    this.#writing = false;
  }
}

/** What an append says to the database, in one transaction. */
interface Saying {
  savepoint(): Promise<unknown>;
  rollBack(): Promise<unknown>;
  release(): Promise<unknown>;
  /** @returns how many rows the lease has: one, or none */
  hold(append: Append): Promise<bigint>;
  last(session: string): Promise<number>;
  insert(session: string, records: readonly StoredRecord[]): Promise<void>;
}

/** Some statements of records at a time are kept: a turn of the usual kind has few. */
const KEPT = 50;

/**
 * The statements of an append, put together once: that takes several times as long as to carry them out. Each time only their
 * values are new.
 */
class Statements {
  readonly #database: Kysely<Tables>;
  readonly #savepoint: CompiledQuery;
  readonly #rollBack: CompiledQuery;
  readonly #release: CompiledQuery;
  readonly #hold: CompiledQuery;
  readonly #last: CompiledQuery<{ seq: number }>;
  readonly #inserts = new Map<number, CompiledQuery>();

  constructor(database: Kysely<Tables>) {
    this.#database = database;
    this.#savepoint = sql`savepoint one_session`.compile(database);
    this.#rollBack = sql`rollback to savepoint one_session`.compile(database);
    this.#release = sql`release savepoint one_session`.compile(database);
    this.#hold = database
      .updateTable("sessions")
      .set({ phase: "", turn: 0, due: 0 })
      .where("id", "=", "")
      .where("epoch", "=", 0)
      .compile();
    this.#last = database
      .selectFrom("records")
      .select("seq")
      .where("session", "=", "")
      .orderBy("seq", "desc")
      .limit(1)
      .compile();
  }

  in(transaction: Transaction<Tables>): Saying {
    const run = <Row>(statement: CompiledQuery<Row>, parameters: readonly unknown[] = []) =>
      transaction.executeQuery<Row>({ ...statement, parameters });
    return {
      savepoint: () => run(this.#savepoint),
      rollBack: () => run(this.#rollBack),
      release: () => run(this.#release),
      hold: async ({ session, epoch, standing: { phase, turn, due }, code }) => {
        if (code !== undefined)
          await transaction
            .updateTable("sessions")
            .set({ code })
            .where("id", "=", session)
            .where("epoch", "=", epoch)
            .execute();
        const { numAffectedRows = 0n } = await run(this.#hold, [phase, turn, due, session, epoch]);
        return numAffectedRows;
      },
      last: async (session) => (await run(this.#last, [session, 1])).rows[0]?.seq ?? 0,
      insert: async (session, records) => {
        for (let from = 0; from < records.length; from += ROWS) {
          const rows = records.slice(from, from + ROWS);
          const values = rows.flatMap(({ seq, at, line }) => [session, seq, at, line]);
          await run(this.#insertOf(rows.length), values);
        }
      },
    };
  }

  #insertOf(count: number): CompiledQuery {
    const known = this.#inserts.get(count);
    if (known !== undefined) return known;
    const rows = Array.from({ length: count }, () => ({ session: "", seq: 0, at: 0, line: "" }));
    const made = this.#database.insertInto("records").values(rows).compile();
    if (count <= KEPT) this.#inserts.set(count, made);
    return made;
  }
}

async function appendEach(saying: Saying, batch: readonly Waiting[]): Promise<readonly Appended[]> {
  const appended: Appended[] = [];
  for (const [index, { append }] of inOneOrder(batch)) {
    await saying.savepoint();
    const outcome = await appendOne(saying, append);
    if (outcome === "conflict") await saying.rollBack();
    await saying.release();
    appended[index] = outcome;
  }
  return appended;
}

/** Every process locks the rows of sessions in the same order, so that two never wait for each other. */
function inOneOrder(batch: readonly Waiting[]): readonly (readonly [number, Waiting])[] {
  const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
  return [...batch.entries()].sort(([, one], [, other]) => compare(one.append.session, other.append.session));
}

async function appendOne(saying: Saying, append: Append): Promise<Appended> {
  const { session, expectedSeq, records } = append;
  // First of all the lease: this locks the session's row, so that nobody takes it over in the middle.
  if ((await saying.hold(append)) === 0n) return "conflict";
  if ((await saying.last(session)) !== expectedSeq) return "conflict";
  try {
    await saying.insert(session, records);
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
