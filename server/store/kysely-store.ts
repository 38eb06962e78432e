import { type Dialect, Kysely, type RawBuilder } from "kysely";
import { AppendQueue, insertRecords } from "./append-queue.ts";
import { keyStore } from "./key-rows.ts";
import { leaseStore } from "./lease-rows.ts";
import { markStore } from "./mark-rows.ts";
import { oneForAll } from "./one-for-all.ts";
import { participantStore } from "./participant-rows.ts";
import { scenarioStore } from "./scenario-rows.ts";
import { snapshotStore } from "./snapshot-rows.ts";
import type { EventStore, LinkCounts, Store, StoredSession } from "./store.ts";
import { migrate, type SessionTable, type Tables } from "./tables.ts";
import { isUniqueViolation } from "./unique.ts";

/**
 * Opens the store on a database and brings its tables up to date.
 * @param clock the database's own time in milliseconds since 1970
 * @param vacuum what overwrites the space of what was erased
 */
export async function openKyselyStore(
  dialect: Dialect,
  clock: RawBuilder<number>,
  vacuum: readonly RawBuilder<unknown>[],
): Promise<Store> {
  const database = new Kysely<Tables>({ dialect });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    events: eventStore(database),
    leases: leaseStore(database, clock),
    snapshots: snapshotStore(database),
    participants: participantStore(database),
    scenarios: scenarioStore(database),
    keys: keyStore(database),
    marks: markStore(database),
    async ping() {
      const written = { name: "last-sign-of-life", value: String(Date.now()) };
      await database
        .insertInto("facts")
        .values(written)
        .onConflict((conflict) => conflict.column("name").doUpdateSet(written))
        .execute();
    },
    vacuum: oneForAll(async () => {
      for (const statement of vacuum) await statement.execute(database);
    }),
    close: () => database.destroy(),
  };
}

function eventStore(database: Kysely<Tables>): EventStore {
  const queue = new AppendQueue(database);
  return {
    create: (...made) => createSession(database, ...made),
    append: (append) => queue.put(append),
    read: (session, fromSeq) =>
      database
        .selectFrom("records")
        .select(["seq", "at", "line"])
        .where("session", "=", session)
        .where("seq", ">=", fromSeq)
        .orderBy("seq")
        .execute(),
    ...erasure(database),
    async renewLink(session, link) {
      const column = link === "facilitator" ? "console_keys" : "wall_keys";
      const row = await database
        .updateTable("sessions")
        .set(({ eb }) => ({ [column]: eb(column, "+", 1) }))
        .where("id", "=", session)
        .returning(["console_keys", "wall_keys"])
        .executeTakeFirstOrThrow();
      return linkCounts(row);
    },
    byId: async (id) => storedSession(await sessions(database).where("id", "=", id).executeTakeFirst()),
    byCode: async (code) =>
      storedSession(await sessions(database).where("code", "=", code).executeTakeFirst()),
    async list(owner) {
      let query = sessions(database).orderBy("created_at", "desc").orderBy("id");
      if (owner !== null) query = query.where("owner", "=", owner);
      return (await query.execute()).map(sessionOfRow);
    },
    async dueBy(time) {
      const rows = await database
        .selectFrom("sessions")
        .select("id")
        .where("due", "<=", time)
        .orderBy("due")
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** The session, its first records and its mark come into being together, or not at all. */
async function createSession(
  database: Kysely<Tables>,
  ...[session, records, standing, mark]: Parameters<EventStore["create"]>
): ReturnType<EventStore["create"]> {
  const { createdAt, ...rest } = session;
  try {
    await database.transaction().execute(async (transaction) => {
      const free = { holder: null, address: null, held_until: 0, epoch: 0, ...FRESH_LINKS };
      const row = { ...rest, ...standing, ...free, created_at: createdAt };
      await transaction.insertInto("sessions").values(row).execute();
      await insertRecords(transaction, session.id, records);
      if (mark === undefined) return;
      const marked = { session: session.id, mark, at: createdAt };
      await transaction.insertInto("marks").values(marked).execute();
    });
    return "created";
  } catch (error) {
    if (isUniqueViolation(error)) return "code-taken";
    throw error;
  }
}

const FRESH_LINKS = { console_keys: 0, wall_keys: 0 };

/** What erasing asks of the logs. */
function erasure(database: Kysely<Tables>): Pick<EventStore, "redact" | "endedBefore"> {
  return {
    async redact(session, seq, line) {
      await database
        .updateTable("records")
        .set({ line })
        .where("session", "=", session)
        .where("seq", "=", seq)
        .execute();
    },
    async endedBefore(time) {
      const rows = await database
        .selectFrom("sessions")
        .innerJoin("records", "records.session", "sessions.id")
        .select("sessions.id")
        .where("sessions.phase", "=", "debrief")
        .groupBy("sessions.id")
        .having(({ fn }) => fn.max("records.at"), "<", time)
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

const sessions = (database: Kysely<Tables>) => database.selectFrom("sessions").selectAll();

function storedSession(row: SessionTable | undefined): StoredSession | null {
  return row === undefined ? null : sessionOfRow(row);
}

function sessionOfRow(row: SessionTable): StoredSession {
  const { created_at, holder: _holder, address: _address, held_until: _until, epoch: _epoch, ...more } = row;
  const { console_keys, wall_keys, ...rest } = more;
  return { ...rest, createdAt: created_at, linkKeys: linkCounts({ console_keys, wall_keys }) };
}

function linkCounts(row: Pick<SessionTable, "console_keys" | "wall_keys">): LinkCounts {
  return { facilitator: row.console_keys, projector: row.wall_keys };
}
