import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { killRun, SESSIONS, TURNS } from "../classroom/kill-run.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { makeDatabase, notTested, postgresAnswers, type TestDatabase } from "../classroom/services.ts";

const SLOW_DISK = ["--import", join(import.meta.dirname, "../classroom/slow-disk.js")];

/** Kills the server so often on either store, and looks for what should be in the logs. */
export function killsOnBothStores(kills: number, milliseconds: number): void {
  describe(`eight sessions whose server is killed ${kills} times at random instants`, () => {
    let database: TestDatabase | null = null;
    afterAll(async () => {
      await database?.drop();
    });

    async function survives(
      name: string,
      more: readonly string[],
      preload: readonly string[] = [],
    ): Promise<void> {
      const server = await ServerProcess.start(more, { preload });
      try {
        const { lost, twice, broken, ...figures } = await killRun(server, kills, `kills on ${name}`);
        console.info(`${name}: ${JSON.stringify(figures)}`);
        expect({ lost, twice, broken }).toEqual({ lost: [], twice: [], broken: [] });
        expect(figures).toMatchObject({ kills, turns: SESSIONS * TURNS });
        expect(figures.acknowledged).toBeGreaterThanOrEqual(kills * SESSIONS);
        // Of few kills none need have come between a deed and its acknowledgement.
        expect(figures.owed).toBeGreaterThanOrEqual(Math.floor(kills / 25));
      } finally {
        await server.stop();
      }
    }

    test("lose nothing and do nothing twice, on SQLite", () => survives("SQLite", []), milliseconds);

    // On a quick disk a record is there before its acknowledgement is heard, even if the server did not wait for it.
    test(
      "lose nothing and do nothing twice, on SQLite with a slow disk",
      () => survives("a slow disk", [], SLOW_DISK),
      milliseconds,
    );

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
