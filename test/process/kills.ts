import { afterAll, describe, expect, test } from "vitest";
import { killRun } from "../classroom/kill-run.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { makeDatabase, notTested, postgresAnswers, type TestDatabase } from "../classroom/services.ts";

/** Kills the server so often on either store, and looks for what should be in the logs. */
export function killsOnBothStores(kills: number, milliseconds: number): void {
  describe(`eight sessions whose server is killed ${kills} times at random instants`, () => {
    let database: TestDatabase | null = null;
    afterAll(async () => {
      await database?.drop();
    });

    async function survives(name: string, more: readonly string[]): Promise<void> {
      const server = await ServerProcess.start(more);
      try {
        const { lost, twice, broken, ...figures } = await killRun(server, kills, `kills on ${name}`);
        console.info(`${name}: ${JSON.stringify(figures)}`);
        expect({ lost, twice, broken }).toEqual({ lost: [], twice: [], broken: [] });
        expect(figures.acknowledged).toBeGreaterThan(kills);
      } finally {
        await server.stop();
      }
    }

    test("lose nothing and do nothing twice, on SQLite", () => survives("SQLite", []), milliseconds);

    if (!postgresAnswers) notTested("kills on PostgreSQL", "no PostgreSQL answers");
    test.skipIf(!postgresAnswers)(
      "lose nothing and do nothing twice, on PostgreSQL",
      async () => {
        database = await makeDatabase();
        await survives("PostgreSQL", ["--database-url", database.url]);
      },
      milliseconds,
    );
  });
}
