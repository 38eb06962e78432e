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
    revoke: (name, now) => revoke(database, name, now),
    async wasRevoked(keyHash) {
      const query = database.selectFrom("facts").select("name").where("name", "=", revokedName(keyHash));
      return (await query.executeTakeFirst()) !== undefined;
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

/** Under which a fact says that a key was revoked, and when. */
const revokedName = (keyHash: string): string => `revoked-key/${keyHash}`;

function revoke(database: Kysely<Tables>, name: string, now: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom("keys")
      .select("key_hash")
      .where("name", "=", name)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (known === undefined) return false;
    await transaction
      .insertInto("facts")
      .values({ name: revokedName(known.key_hash), value: String(now) })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    const revoked = await transaction
      .updateTable("keys")
      .set({ key_hash: `revoked/${name}`, revoked_at: now })
      .where("name", "=", name)
      .where("key_hash", "=", known.key_hash)
      .executeTakeFirst();
    return revoked.numUpdatedRows === 1n;
  });
}
