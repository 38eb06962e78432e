import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type SqliteDatabase, SqliteDialect } from "kysely";

/**
 * Kysely's dialect on Node's own SQLite. A commit returns after the disk has it (`synchronous = FULL`), in a write-ahead
 * log, so that readers never wait.
 * @param database a file that was opened, or `:memory:`
 */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
  database.exec("PRAGMA busy_timeout = 5000;");
  return new SqliteDialect({ database: asKyselyExpects(database) });
}

const NOTHING = { changes: 0, lastInsertRowid: 0 };
/** Statements are kept by their text: preparing one costs more than running it. */
const KEPT = 200;

function asKyselyExpects(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  // SQLite itself ends a transaction that a full disk broke; a rollback then would be refused, and hide why.
  const isOver = (sql: string) => sql === "rollback" && !database.isTransaction;
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      const prepared = {
        reader: statement.columns().length > 0,
        all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
        run: (values: readonly unknown[]) =>
          isOver(sql) ? NOTHING : statement.run(...(values as SQLInputValue[])),
        iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])),
      };
      if (kept.size < KEPT) kept.set(sql, prepared);
      return prepared;
    },
  };
}
