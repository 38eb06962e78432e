import { PostgresDialect, sql } from "kysely";
import pg from "pg";
import { openKyselyStore } from "./kysely-store.ts";
import { patientPool } from "./patient-pool.ts";
import type { Store } from "./store.ts";

/** PostgreSQL's number for bigint: a time in milliseconds or a count, both below 2^53. */
const BIGINT = 20;

/** Both together are less than the ten seconds for which a page waits for an answer. In milliseconds. */
const [TO_CONNECT, TO_ANSWER] = [3_000, 5_000];

const POSTGRES_CLOCK = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
/** Only FULL writes the tables anew; the others would leave the old bytes in them. */
const POSTGRES_VACUUM = ["participants", "records", "snapshots"].map(
  (table) => sql`vacuum full ${sql.table(table)}`,
);

/**
 * Opens a PostgreSQL database.
 * @param url `postgres://user@host:port/database`
 * @param failed told of a connection that broke while nobody used it; without a listener that ends the process
 * @param patience how long a statement is waited for, in milliseconds
 */
export async function openPostgresStore(
  url: string,
  failed: (error: Error) => void,
  patience = TO_ANSWER,
): Promise<Store> {
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as "text"),
  };
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: TO_CONNECT, types });
  pool.on("error", failed);
  return openKyselyStore(
    new PostgresDialect({ pool: patientPool(pool, patience) }),
    POSTGRES_CLOCK,
    POSTGRES_VACUUM,
  );
}
