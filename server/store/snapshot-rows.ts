import { type Kysely, sql } from "kysely";
import type { SnapshotStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The table of snapshots: one row for each session. */
export function snapshotStore(database: Kysely<Tables>): SnapshotStore {
  return {
    async save(session, snapshot) {
      await database
        .insertInto("snapshots")
        .values({ session, ...snapshot })
        .onConflict((conflict) =>
          conflict.column("session").doUpdateSet(snapshot).where(sql<boolean>`snapshots.seq <= excluded.seq`),
        )
        .execute();
    },
    async last(session) {
      const row = await database
        .selectFrom("snapshots")
        .select(["seq", "version", "digest", "state"])
        .where("session", "=", session)
        .executeTakeFirst();
      return row ?? null;
    },
    async dropSnapshots(session) {
      await database.deleteFrom("snapshots").where("session", "=", session).execute();
    },
  };
}
