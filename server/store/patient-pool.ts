import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

/** Statements that write whole tables anew take as long as they take. */
const LONG = /^\s*vacuum/i;

/**
 * A commit that returns before the disk has it is lost in a crash after it was acknowledged. A database, a role or a whole
 * server may be told to commit so; what waits for a disk in any way stays as it is told.
 */
const WAIT_FOR_THE_DISK = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/**
 * A pool of connections whose statements are waited for so long and no longer: a network that swallows what is sent closes
 * no connection, and everybody would wait for ever, also when it is back. What was not answered in time may have happened
 * all the same; a log that went on without us is found at the next append. Its connection is thrown away. What
 * was committed is on the disk.
 *
 * @param patience in milliseconds
 */
export function patientPool(pool: Pool, patience: number): PostgresPool {
  const told = new WeakSet<PoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const connection = await pool.connect().catch(outOfReach);
      const client = patientClient(connection, patience);
      if (told.has(connection)) return client;
      try {
        await client.query(WAIT_FOR_THE_DISK, []);
      } catch (error) {
        client.release(true);
        throw error;
      }
      told.add(connection);
      return client;
    },
  };
}

/** The statement under way, or the next one, is told that the connection broke; an event that nobody hears would end the process. */
const toldByStatements = (): void => {};

function patientClient(client: PoolClient, patience: number): PostgresPoolClient {
  // While a connection is lent out the pool does not listen to it.
  client.on("error", toldByStatements);
  let hangs: Error | null = null;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (hangs !== null) throw hangs;
    const answer = client.query(sql, [...parameters]);
    // Once nobody waits for it any more, that it fails is no news.
    answer.catch(() => {});
    if (LONG.test(sql)) return answer.catch(outOfReach);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        hangs = unreached(new Error(`the database did not answer within ${patience} ms`));
        reject(hangs);
      }, patience);
    });
    return Promise.race([answer.catch(outOfReach), late]).finally(() => clearTimeout(timer));
  };
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release(destroy = false) {
      client.release(destroy || hangs !== null);
      client.off("error", toldByStatements);
    },
  };
}

/** What pg says of a connection that it could not make or that broke has no code, unlike what the database says itself. */
function outOfReach(error: Error): never {
  throw "code" in error ? error : unreached(error);
}

const unreached = (error: Error): Error => Object.assign(error, { code: "ETIMEDOUT" });
