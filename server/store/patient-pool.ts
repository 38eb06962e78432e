import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

/** Statements that write whole tables anew take as long as they take. */
const LONG = /^\s*vacuum/i;

/**
 * A pool of connections whose statements are waited for so long and no longer: a network that swallows what is sent closes
 * no connection, and everybody would wait for ever, also when it is back. What was not answered in time may have happened
 * all the same; a log that went on without us is found at the next append. Its connection is thrown away.
 *
 * @param patience in milliseconds
 */
export function patientPool(pool: Pool, patience: number): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      return patientClient(await pool.connect().catch(outOfReach), patience);
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
