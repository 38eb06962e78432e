import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../server/store/open-store.ts";
import { makeDatabase, notTested, postgresAnswers, type TestDatabase } from "../classroom/services.ts";

if (!postgresAnswers) notTested("commits that PostgreSQL was told not to wait for", "no PostgreSQL answers");

/** No test can cut the power; how each commit of a record waits can be asked while the record is written. */
const WRITE_DOWN = `
  create table if not exists waits (how text);
  create or replace function write_down() returns trigger language plpgsql as $$
    begin insert into waits values (current_setting('synchronous_commit')); return new; end $$;
  create or replace trigger write_down before insert on records for each row execute function write_down()`;

describe.skipIf(!postgresAnswers)("a PostgreSQL database that was told how to commit", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeDatabase();
    await (await openPostgresStore(database.url, () => {})).close();
    await database.run(WRITE_DOWN);
  });
  afterAll(() => database.drop());

  test.each([
    ["off", "on"],
    ["local", "local"],
    ["remote_write", "remote_write"],
    ["on", "on"],
    ["remote_apply", "remote_apply"],
  ])("%s: what was acknowledged waits for the disk (%s)", async (told, waits) => {
    const name = new URL(database.url).pathname.slice(1);
    await database.admin(`alter database ${name} set synchronous_commit = ${told}`);
    await database.run("truncate waits");
    const store = await openPostgresStore(database.url, () => {});
    const standing = { phase: "lobby", turn: 0, due: null };
    const id = `waits-${told}`;
    const facts = { id, code: id, title: "", scenario: "x", turns: 1, owner: "first", createdAt: 0 };
    await store.events.create(facts, [{ seq: 1, at: 1, line: "{}" }], standing);
    // At once, so that each has a connection of its own.
    const others = ["a", "b", "c"].map((more) => ({ ...facts, id: `${id}-${more}`, code: `${id}-${more}` }));
    await Promise.all(
      others.map((other) => store.events.create(other, [{ seq: 1, at: 1, line: "{}" }], standing)),
    );
    await store.close();
    expect(await database.run("select how from waits")).toEqual(Array(4).fill({ how: waits }));
  });
});
