import { type Dialect, Kysely, sql } from "kysely";
import { AppendQueue, insertRecords } from "./append-queue.ts";
import { participantStore } from "./participant-rows.ts";
import { scenarioStore } from "./scenario-rows.ts";
import type { EventStore, KeyStore, Store, StoredSession } from "./store.ts";
import { migrate, type SessionTable, type Tables } from "./tables.ts";
import { isUniqueViolation } from "./unique.ts";

/** Opens the store on a database and brings its tables up to date. */
export async function openKyselyStore(dialect: Dialect): Promise<Store> {
  const database = new Kysely<Tables>({ dialect });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    events: eventStore(database),
    participants: participantStore(database),
    scenarios: scenarioStore(database),
    keys: keyStore(database),
    async ping() {
      await sql`select 1`.execute(database);
    },
    close: () => database.destroy(),
  };
}

function eventStore(database: Kysely<Tables>): EventStore {
  const queue = new AppendQueue(database);
  return {
    async create(session, records, standing) {
      const { createdAt, ...rest } = session;
      try {
        await database.transaction().execute(async (transaction) => {
          const row = { ...rest, ...standing, created_at: createdAt };
          await transaction.insertInto("sessions").values(row).execute();
          await insertRecords(transaction, session.id, records);
        });
        return "created";
      } catch (error) {
        if (isUniqueViolation(error)) return "code-taken";
        throw error;
      }
    },
    append: (append) => queue.put(append),
    read: (session, fromSeq) =>
      database
        .selectFrom("records")
        .select(["seq", "at", "line"])
        .where("session", "=", session)
        .where("seq", ">=", fromSeq)
        .orderBy("seq")
        .execute(),
    byId: async (id) => storedSession(await sessions(database).where("id", "=", id).executeTakeFirst()),
    byCode: async (code) =>
      storedSession(await sessions(database).where("code", "=", code).executeTakeFirst()),
    async list(owner) {
      let query = sessions(database).orderBy("created_at", "desc").orderBy("id");
      if (owner !== null) query = query.where("owner", "=", owner);
      return (await query.execute()).map(sessionOfRow);
    },
  };
}

const sessions = (database: Kysely<Tables>) => database.selectFrom("sessions").selectAll();

function storedSession(row: SessionTable | undefined): StoredSession | null {
  return row === undefined ? null : sessionOfRow(row);
}

function sessionOfRow({ created_at, ...rest }: SessionTable): StoredSession {
  return { ...rest, createdAt: created_at };
}

function keyStore(database: Kysely<Tables>): KeyStore {
  const keys = () =>
    database.selectFrom("keys").select(["name", "key_hash as keyHash", "created_at as createdAt"]);
  return {
    async put({ name, keyHash, createdAt }) {
      await database
        .insertInto("keys")
        .values({ name, key_hash: keyHash, created_at: createdAt })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ key_hash: keyHash }))
        .execute();
    },
    byHash: async (keyHash) => (await keys().where("key_hash", "=", keyHash).executeTakeFirst()) ?? null,
    list: () => keys().orderBy("created_at").orderBy("name").execute(),
    async secret(proposed) {
      await database
        .insertInto("facts")
        .values({ name: "secret", value: proposed })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .execute();
      const row = await database
        .selectFrom("facts")
        .select("value")
        .where("name", "=", "secret")
        .executeTakeFirstOrThrow();
      return row.value;
    },
  };
}
