import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import pg from "pg";

const POSTGRES = process.env.WHITECELL_TEST_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/postgres";
const REDIS = process.env.WHITECELL_TEST_REDIS ?? "redis://127.0.0.1:6379";
/** Redis has sixteen databases; the last two are emptied by tests: each of the two files that run at once has its own. */
const REDIS_DATABASE = 15 - ((Number(process.env.VITEST_POOL_ID ?? 1) - 1) % 2);

/** A PostgreSQL database for one file of tests. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement in it, or in the one that it was made from. */
  run(statement: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  admin(statement: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  drop(): Promise<void>;
}

async function query(url: string, statement: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // A connection that the server ends after the answer is no fault.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** Says once and loudly what was not tested. */
export function notTested(what: string, why: string): void {
  console.warn(`!! NOT TESTED: ${what}, because ${why}.`);
}

export const postgresAnswers = await query(POSTGRES, "select 1").then(
  () => true,
  () => false,
);

/** Makes an empty database. */
export async function makeDatabase(): Promise<TestDatabase> {
  const name = `whitecell_test_${randomBytes(6).toString("hex")}`;
  await query(POSTGRES, `create database ${name}`);
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    run: (statement, values) => query(url.href, statement, values),
    admin: (statement, values) => query(POSTGRES, statement, values),
    drop: async () => void (await query(POSTGRES, `drop database if exists ${name} with (force)`)),
  };
}

/** The test's own database of the Redis server, emptied. */
export async function emptyRedis(): Promise<string> {
  await redis([`SELECT ${REDIS_DATABASE}`, "FLUSHDB"]);
  return new URL(`/${REDIS_DATABASE}`, REDIS).href;
}

export const redisAnswers = await redis(["PING"]).then(
  () => true,
  () => false,
);

/** Gives Redis a few commands by its own simple protocol and waits for its last word. */
function redis(commands: readonly string[]): Promise<void> {
  const { hostname, port } = new URL(REDIS);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port || 6379), hostname, () =>
      socket.write(`${[...commands, "QUIT"].join("\r\n")}\r\n`),
    );
    socket.setTimeout(2_000, () => socket.destroy(new Error("Redis does not answer")));
    socket.on("error", reject);
    socket.on("end", () => {
      socket.destroy();
      resolve();
    });
    socket.resume();
  });
}
