import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";

/** The tables as both databases hold them. Truth values are 0 and 1; times are milliseconds. */
export interface Tables {
  sessions: SessionTable;
  records: { session: string; seq: number; at: number; line: string };
  participants: ParticipantTable;
  scenarios: ScenarioTable;
  keys: { name: string; key_hash: string; created_at: number };
  facts: { name: string; value: string };
}
export interface SessionTable {
  id: string;
  code: string;
  title: string;
  scenario: string;
  turns: number;
  owner: string;
  created_at: number;
  phase: string;
  turn: number;
}
export interface ParticipantTable {
  id: string;
  session: string;
  name: string;
  role: string;
  seat: string | null;
  key_hash: string;
  phrase_hash: string | null;
  removed: number;
  created_at: number;
}
export interface ScenarioTable {
  id: string;
  version: number;
  title: string;
  text: string;
  faults: number;
  saved_at: number;
  owner: string;
}

const first: Migration = {
  async up(database) {
    await database.schema
      .createTable("sessions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().unique())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("scenario", "text", (column) => column.notNull())
      .addColumn("turns", "integer", (column) => column.notNull())
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("phase", "text", (column) => column.notNull())
      .addColumn("turn", "integer", (column) => column.notNull())
      .execute();
    await database.schema
      .createTable("records")
      .addColumn("session", "text", (column) => column.notNull().references("sessions.id"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("line", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("records_key", ["session", "seq"])
      .execute();
    await peopleAndKeys(database);
  },
};

async function peopleAndKeys(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable("participants")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("session", "text", (column) => column.notNull().references("sessions.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("seat", "text")
    .addColumn("key_hash", "text", (column) => column.notNull())
    .addColumn("phrase_hash", "text")
    .addColumn("removed", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addUniqueConstraint("participants_key", ["session", "key_hash"])
    .execute();
  await database.schema
    .createTable("scenarios")
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("faults", "integer", (column) => column.notNull())
    .addColumn("saved_at", "bigint", (column) => column.notNull())
    .addColumn("owner", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("scenarios_key", ["id", "version"])
    .execute();
  await database.schema
    .createTable("keys")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("key_hash", "text", (column) => column.notNull().unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await database.schema
    .createTable("facts")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}

/** Every change of the tables since the first release, in order. A released one is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { "0001-first": first };

/** Brings the tables of a database up to date. @throws if a step fails; the database is as before then. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
