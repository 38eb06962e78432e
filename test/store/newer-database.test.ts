import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore, openSqliteStore } from "../../server/store/open-store.ts";
import { makeDatabase, notTested, postgresAnswers } from "../classroom/services.ts";
import { run } from "../commands/run.ts";

const NEWER =
  "insert into kysely_migration (name, timestamp) values ('9999-to-come', '2030-01-01T00:00:00Z')";
const SAID = /cannot be used: a newer program has used the database; go on with that one, or with a backup/;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-newer-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a database that a newer program has used is left alone, and the older one says why", () => {
  test("in a data folder", async () => {
    await (await openSqliteStore(folder)).close();
    const file = new DatabaseSync(join(folder, "whitecell.db"));
    file.exec(NEWER);
    file.close();
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: "NEWER_DATABASE" });
    const listed = await run("keys", "list", "--data", folder);
    expect(listed).toMatchObject({ code: 1, err: expect.stringMatching(SAID) });
    const served = await run("serve", "--port", "0", "--host", "127.0.0.1", "--data", folder);
    expect(served.code).toBe(1);
    expect(served.err).toContain("The server cannot start: a newer program has used the database");
  });

  if (!postgresAnswers) notTested("a newer PostgreSQL database", "PostgreSQL does not answer");
  test.skipIf(!postgresAnswers)("in PostgreSQL", async () => {
    const database = await makeDatabase();
    try {
      await (await openPostgresStore(database.url, () => {})).close();
      await database.run(NEWER);
      const listed = await run("keys", "list", "--data", folder, "--database-url", database.url);
      expect(listed).toMatchObject({ code: 1, err: expect.stringMatching(SAID) });
    } finally {
      await database.drop();
    }
  });
});
