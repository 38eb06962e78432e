import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { type CompiledQuery, type Driver, type QueryResult, SqliteAdapter, SqliteDialect } from "kysely";
import { Turns } from "./sqlite-turns.ts";

/** While a database is opened nobody plays yet, so it may be waited for where it stands. In milliseconds. */
const TO_OPEN = 5_000;

/**
 * Kysely's dialect on Node's own SQLite. A commit returns after the disk has it (`synchronous = FULL`), in a write-ahead
 * log, so that readers never wait. Another program's lock is waited for without holding up anything else.
 * @param database a file that was opened, or `:memory:`
 * @param patience how long a lock is waited for, in milliseconds; then SQLITE_BUSY is thrown
 */
export function nodeSqliteDialect(database: DatabaseSync, patience: number): SqliteDialect {
  database.exec(`PRAGMA busy_timeout = ${TO_OPEN};`);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  // What macOS calls written may still be on its way to the disk, unless it is asked like this; elsewhere it means nothing.
  database.exec("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;");
  // SQLite itself would wait by sleeping, and the whole server with it.
  database.exec("PRAGMA busy_timeout = 0;");
  return new NodeSqliteDialect(database, patience);
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;
  readonly #patience: number;

  constructor(database: DatabaseSync, patience: number) {
    super({ database: () => Promise.reject(new Error("the driver below has the database")) });
    this.#database = database;
    this.#patience = patience;
  }

  override createDriver(): Driver {
    return new NodeSqliteDriver(this.#database, new Turns(this.#patience));
  }

  override createAdapter(): SqliteAdapter {
    return new SharedAdapter();
  }
}

/** Turns, not kysely, keep transactions apart: a statement that waits for a lock then keeps no other from reading. */
class SharedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #turns: Turns;

  constructor(database: DatabaseSync, turns: Turns) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#turns = turns;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<NodeSqliteConnection> {
    return new NodeSqliteConnection(this.#statements, this.#turns);
  }

  /** Immediate: the lock is got here or not at all, and what follows in the transaction never waits for it. */
  beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    return this.#turns.take(connection, () => this.#database.exec("begin immediate"));
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec("commit");
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite itself ends a transaction that a full disk broke; a rollback then would be refused, and hide why.
    if (this.#database.isTransaction) this.#database.exec("rollback");
  }

  async releaseConnection(connection: NodeSqliteConnection): Promise<void> {
    this.#turns.giveBack(connection);
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

class NodeSqliteConnection {
  readonly #statements: Statements;
  readonly #turns: Turns;

  constructor(statements: Statements, turns: Turns) {
    this.#statements = statements;
    this.#turns = turns;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#turns.run(this, () => this.#statements.run<Row>(query));
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}

/** Statements are kept by their text: preparing one costs more than running it. */
const KEPT = 200;

class Statements {
  readonly #database: DatabaseSync;
  readonly #kept = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepared(sql);
    const values = parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0) return { rows: unhindered(statement.all(...values)) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #prepared(sql: string): StatementSync {
    const known = this.#kept.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (this.#kept.size < KEPT) this.#kept.set(sql, statement);
    return statement;
  }
}

/** A checkpoint that a reader hindered says so in its row, not by an error: what was erased is still in the log then. */
function unhindered(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  if (rows[0]?.busy === 1) throw Object.assign(new Error("database is locked"), { errcode: 5 });
  return rows;
}
