import type { Kysely } from "kysely";
import type { KeyStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The tables of host keys and of the server's secret. */
export function keyStore(database: Kysely<Tables>): KeyStore {
  const keys = () =>
    database
      .selectFrom("keys")
      .select(["name", "key_hash as keyHash", "created_at as createdAt", "revoked_at as revokedAt"]);
  return {
    async put({ name, keyHash, createdAt }) {
      await database
        .insertInto("keys")
        .values({ name, key_hash: keyHash, created_at: createdAt, revoked_at: null })
        .onConflict((conflict) =>
          conflict.column("name").doUpdateSet({ key_hash: keyHash, revoked_at: null }),
        )
        .execute();
    },
    async add({ name, keyHash, createdAt }) {
      const added = await database
        .insertInto("keys")
        .values({ name, key_hash: keyHash, created_at: createdAt, revoked_at: null })
        .onConflict((conflict) =>
          conflict
            .column("name")
            .doUpdateSet({ key_hash: keyHash, created_at: createdAt, revoked_at: null })
            .where("keys.revoked_at", "is not", null),
        )
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    async revoke(name, now) {
      const revoked = await database
        .updateTable("keys")
        .set({ key_hash: `revoked/${name}`, revoked_at: now })
        .where("name", "=", name)
        .where("revoked_at", "is", null)
        .executeTakeFirst();
      return revoked.numUpdatedRows === 1n;
    },
    byHash: async (keyHash) =>
      (await keys().where("key_hash", "=", keyHash).where("revoked_at", "is", null).executeTakeFirst()) ??
      null,
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
