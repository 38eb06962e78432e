import type { Kysely } from "kysely";
import type { ParticipantStore, StoredParticipant } from "./store.ts";
import type { ParticipantTable, Tables } from "./tables.ts";

/** The table of people. */
export function participantStore(database: Kysely<Tables>): ParticipantStore {
  const people = () => database.selectFrom("participants").selectAll();
  return {
    async add(participant) {
      await database.insertInto("participants").values(rowOf(participant)).execute();
    },
    async ofSession(session) {
      const rows = await people()
        .where("session", "=", session)
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(participantOf);
    },
    async byKeyHash(session, keyHash) {
      const row = await people()
        .where("session", "=", session)
        .where("key_hash", "=", keyHash)
        .executeTakeFirst();
      return row === undefined ? null : participantOf(row);
    },
    async counts() {
      const rows = await database
        .selectFrom("participants")
        .select(({ fn }) => ["session", fn.countAll<number | string>().as("people")])
        .where("role", "=", "student")
        .where("removed", "=", 0)
        .groupBy("session")
        .execute();
      return new Map(rows.map(({ session, people: count }) => [session, Number(count)]));
    },
    async byPhraseHash(session, hash) {
      const row = await people()
        .where("session", "=", session)
        .where("removed", "=", 0)
        .where(({ or, eb }) => or([eb("phrase_hash", "=", hash), eb("return_hash", "=", hash)]))
        .executeTakeFirst();
      return row === undefined ? null : participantOf(row);
    },
    async change(id, { keyHash, phraseHash, returnHash }) {
      const row = {
        ...(keyHash === undefined ? {} : { key_hash: keyHash }),
        ...(phraseHash === undefined ? {} : { phrase_hash: phraseHash }),
        ...(returnHash === undefined ? {} : { return_hash: returnHash }),
      };
      await database.updateTable("participants").set(row).where("id", "=", id).execute();
    },
    async markRemoved(id) {
      const row = { removed: 1, phrase_hash: null, return_hash: null };
      await database.updateTable("participants").set(row).where("id", "=", id).execute();
    },
    markSeen: (id, at) => markSeen(database, id, at),
    seen: (session) => seenIn(database, session),
    sessionsWithNames: () => sessionsWithNames(database),
    eraseNames: (session) => eraseNames(database, session),
    async drop(id) {
      await database.deleteFrom("participants").where("id", "=", id).execute();
    },
  };
}

function rowOf(participant: StoredParticipant): ParticipantTable {
  const { keyHash, phraseHash, returnHash, removed, createdAt, ...rest } = participant;
  return {
    ...rest,
    key_hash: keyHash,
    phrase_hash: phraseHash,
    return_hash: returnHash,
    removed: removed ? 1 : 0,
    created_at: createdAt,
    seen_at: null,
  };
}

function participantOf(row: ParticipantTable): StoredParticipant {
  const { key_hash, phrase_hash, return_hash, removed, created_at, seen_at: _seen, ...rest } = row;
  return {
    ...rest,
    keyHash: key_hash,
    phraseHash: phrase_hash,
    returnHash: return_hash,
    removed: removed === 1,
    createdAt: created_at,
  };
}

async function markSeen(database: Kysely<Tables>, id: string, at: number): Promise<void> {
  await database
    .updateTable("participants")
    .set({ seen_at: at })
    .where("id", "=", id)
    .where("name", "!=", "")
    .execute();
}

async function seenIn(database: Kysely<Tables>, session: string): Promise<Record<string, number>> {
  const rows = await database
    .selectFrom("participants")
    .select(["id", "seen_at"])
    .where("session", "=", session)
    .where("seen_at", "is not", null)
    .execute();
  return Object.fromEntries(rows.map(({ id, seen_at }) => [id, Number(seen_at)]));
}

async function sessionsWithNames(database: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom("participants")
    .select("session")
    .distinct()
    .where("name", "!=", "")
    .execute();
  return new Set(rows.map(({ session }) => session));
}

async function eraseNames(database: Kysely<Tables>, session: string): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable("participants")
    .set({ name: "", seen_at: null })
    .where("session", "=", session)
    .where("name", "!=", "")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
