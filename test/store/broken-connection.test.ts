import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { patientPool } from "../../server/store/patient-pool.ts";
import { isUnavailable } from "../../server/store/unavailable.ts";
import { makeDatabase, notTested, postgresAnswers } from "../classroom/services.ts";

if (!postgresAnswers) notTested("a connection that breaks inside a transaction", "no PostgreSQL answers");

/** What nobody caught from now to the end of the test. */
function uncaught(): readonly unknown[] {
  const listeners = process.listeners("uncaughtException");
  const seen: unknown[] = [];
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => void seen.push(error));
  onTestFinished(() => {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  });
  return seen;
}

test.skipIf(!postgresAnswers)(
  "a connection that breaks between two statements of a transaction is refused at the next, and nothing else happens",
  async () => {
    const database = await makeDatabase();
    const connections = new pg.Pool({ connectionString: database.url, max: 1 });
    connections.on("error", () => {});
    const pool = patientPool(connections, 5_000);
    onTestFinished(async () => {
      await pool.end();
      await database.drop();
    });
    const faults = uncaught();
    const noticed = new Promise((resolve) => {
      connections.once("connect", (client) => client.once("end", resolve));
      process.once("uncaughtException", resolve);
    });

    const client = await pool.connect();
    await client.query("begin", []);
    await database.admin("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      new URL(database.url).pathname.slice(1),
    ]);
    await noticed;
    const refused = await client.query("select 1", []).then(
      () => null,
      (error: unknown) => error,
    );
    client.release();

    expect(isUnavailable(refused), String(refused)).toBe(true);
    expect(faults).toEqual([]);
    const next = await pool.connect();
    expect(await next.query("select 1 as one", [])).toMatchObject({ rows: [{ one: 1 }] });
    next.release();
  },
);
