import type { Kysely } from "kysely";
import type { ScenarioStore, ScenarioVersion } from "./store.ts";
import type { ScenarioTable, Tables } from "./tables.ts";
import { isUniqueViolation } from "./unique.ts";

/** Two people who save at the same moment both get a version of their own. */
const ATTEMPTS = 20;

/** The table of saved scenarios. */
export function scenarioStore(database: Kysely<Tables>): ScenarioStore {
  return {
    async save({ savedAt, ...scenario }) {
      for (let attempt = 1; ; attempt += 1) {
        const version = (await lastVersion(database, scenario.id)) + 1;
        try {
          const row = { ...scenario, version, saved_at: savedAt };
          await database.insertInto("scenarios").values(row).execute();
          return version;
        } catch (error) {
          if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error;
        }
      }
    },
    async versions(id) {
      const rows = await database
        .selectFrom("scenarios")
        .select(["id", "version", "title", "faults", "owner", "saved_at as savedAt"])
        .where("id", "=", id)
        .orderBy("version")
        .execute();
      return rows;
    },
    async version(id, version) {
      const row = await database
        .selectFrom("scenarios")
        .selectAll()
        .where("id", "=", id)
        .where("version", "=", version)
        .executeTakeFirst();
      return row === undefined ? null : versionOf(row);
    },
    newest: () =>
      database
        .selectFrom("scenarios")
        .select(({ fn }) => ["id", fn.max("version").as("version")])
        .groupBy("id")
        .orderBy("id")
        .execute(),
  };
}

async function lastVersion(database: Kysely<Tables>, id: string): Promise<number> {
  const row = await database
    .selectFrom("scenarios")
    .select("version")
    .where("id", "=", id)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

function versionOf({ saved_at, ...rest }: ScenarioTable): ScenarioVersion {
  return { ...rest, savedAt: saved_at };
}
