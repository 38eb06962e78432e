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
  };
}

function participantOf(row: ParticipantTable): StoredParticipant {
  const { key_hash, phrase_hash, return_hash, removed, created_at, ...rest } = row;
  return {
    ...rest,
    keyHash: key_hash,
    phraseHash: phrase_hash,
    returnHash: return_hash,
    removed: removed === 1,
    createdAt: created_at,
  };
}

async function eraseNames(database: Kysely<Tables>, session: string): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable("participants")
    .set({ name: "" })
    .where("session", "=", session)
    .where("name", "!=", "")
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
