import { type Kysely, type RawBuilder, sql } from "kysely";
import type { LeaseStore } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The leases, which lie in the table of sessions. */
export function leaseStore(database: Kysely<Tables>, clock: RawBuilder<number>): LeaseStore {
  return {
    async claim(session, { process, address }, { milliseconds, force }) {
      const taken = await database
        .updateTable("sessions")
        .set(({ eb }) => ({
          holder: process,
          address,
          held_until: sql<number>`${clock} + ${sql.lit(milliseconds)}`,
          epoch: eb("epoch", "+", 1),
        }))
        .where("id", "=", session)
        .where(({ eb, or }) =>
          force
            ? sql<boolean>`1 = 1`
            : or([
                eb("holder", "is", null),
                eb("holder", "=", process),
                eb("held_until", "<=", sql<number>`${clock}`),
              ]),
        )
        .returning("epoch")
        .executeTakeFirst();
      if (taken !== undefined) return { epoch: taken.epoch };
      const held = await holderRow(database, session);
      return held === undefined ? null : { heldAt: held.address ?? "" };
    },
    async renew(process, milliseconds) {
      await database
        .updateTable("sessions")
        .set({ held_until: sql<number>`${clock} + ${sql.lit(milliseconds)}` })
        .where("holder", "=", process)
        .execute();
      const rows = await database
        .selectFrom("sessions")
        .select(["id", "epoch"])
        .where("holder", "=", process)
        .execute();
      return new Map(rows.map(({ id, epoch }) => [id, epoch]));
    },
    async holderOf(session) {
      return (await holderRow(database, session))?.holder ?? null;
    },
    async release(session, epoch) {
      await database
        .updateTable("sessions")
        .set({ holder: null, address: null, held_until: 0 })
        .where("id", "=", session)
        .where("epoch", "=", epoch)
        .execute();
    },
  };
}

function holderRow(database: Kysely<Tables>, session: string) {
  return database
    .selectFrom("sessions")
    .select(["holder", "address"])
    .where("id", "=", session)
    .executeTakeFirst();
}
