import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Mark } from "./mark-rows.ts";

/** The tables as both databases hold them. Truth values are 0 and 1; times are milliseconds. */
export interface Tables {
  sessions: SessionTable;
  records: { session: string; seq: number; at: number; line: string };
  participants: ParticipantTable;
  scenarios: ScenarioTable;
  keys: { name: string; key_hash: string; created_at: number; revoked_at: number | null };
  facts: { name: string; value: string };
  snapshots: SnapshotTable;
  marks: { session: string; mark: Mark; at: number };
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
  /** When it next wants the server, in milliseconds of server time. */
  due: number | null;
  /** The lease: which process writes to it, where its peers reach that one, until when by the database's clock. */
  holder: string | null;
  address: string | null;
  held_until: number;
  /** How often the keys of the console's and the projector's links were made anew. */
  console_keys: number;
  wall_keys: number;
  /** Counts the leases: what an earlier holder still wants to append is refused. */
  epoch: number;
}
/** `state` is opaque to the store; `digest` is its SHA-256. */
export interface SnapshotTable {
  session: string;
  seq: number;
  version: string;
  digest: string;
  state: Uint8Array;
}
export interface ParticipantTable {
  id: string;
  session: string;
  name: string;
  role: string;
  seat: string | null;
  key_hash: string;
  phrase_hash: string | null;
  /** Of the words that a facilitator gave, which work once. */
  return_hash: string | null;
  removed: number;
  created_at: number;
  /** When they were last connected; null if that is not known. */
  seen_at: number | null;
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

const leasesAndSnapshots: Migration = {
  async up(database) {
    const columns = [
      ["due", "bigint"],
      ["holder", "text"],
      ["address", "text"],
    ] as const;
    for (const [name, type] of columns)
      await database.schema.alterTable("sessions").addColumn(name, type).execute();
    for (const [name, type] of [
      ["held_until", "bigint"],
      ["epoch", "integer"],
    ] as const)
      await database.schema
        .alterTable("sessions")
        .addColumn(name, type, (column) => column.notNull().defaultTo(0))
        .execute();
    for (const name of ["due", "holder"])
      await database.schema.createIndex(`sessions_${name}`).on("sessions").column(name).execute();
    await database.schema
      .createTable("snapshots")
      .addColumn("session", "text", (column) => column.primaryKey().references("sessions.id"))
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("version", "text", (column) => column.notNull())
      .addColumn("digest", "text", (column) => column.notNull())
      // SQLite takes any name of a type; what is a blob stays one.
      .addColumn("state", "bytea", (column) => column.notNull())
      .execute();
  },
};

/** Also a revoked host key stays in the list, so that its name keeps its sessions; its hash is gone. */
const waysBack: Migration = {
  async up(database) {
    await database.schema.alterTable("participants").addColumn("return_hash", "text").execute();
    await database.schema.alterTable("keys").addColumn("revoked_at", "bigint").execute();
  },
};

const marks: Migration = {
  async up(database) {
    await database.schema
      .createTable("marks")
      .addColumn("session", "text", (column) => column.notNull().references("sessions.id"))
      .addColumn("mark", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("marks_key", ["session", "mark"])
      .execute();
  },
};

const linkKeys: Migration = {
  async up(database) {
    for (const name of ["console_keys", "wall_keys"])
      await database.schema
        .alterTable("sessions")
        .addColumn(name, "integer", (column) => column.notNull().defaultTo(0))
        .execute();
  },
};

const lastSeen: Migration = {
  async up(database) {
    await database.schema.alterTable("participants").addColumn("seen_at", "bigint").execute();
  },
};

/** Every change of the tables since the first release, in order. A released one is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first": first,
  "0002-leases-and-snapshots": leasesAndSnapshots,
  "0003-marks": marks,
  "0003-ways-back": waysBack,
  "0004-link-keys": linkKeys,
  "0005-last-seen": lastSeen,
};

/** A program that knows more steps than this one has used the database: its tables may be others now. */
class NewerDatabase extends Error {
  readonly code = "NEWER_DATABASE";
}

/**
 * Brings the tables of a database up to date.
 * @throws NewerDatabase, or what went wrong where a step fails; the database is as before then
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const taken = await stepsTaken(database);
  const unknown = taken.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  throw unknown.length > 0 ? new NewerDatabase(`steps of a newer program: ${unknown}`) : error;
}

/** The steps that a database has been through; none where that cannot be read. */
async function stepsTaken(database: Kysely<Tables>): Promise<readonly string[]> {
  const read = sql<{ readonly name: string }>`select name from kysely_migration`.execute(database);
  return read.then(
    ({ rows }) => rows.map(({ name }) => name),
    () => [],
  );
}
