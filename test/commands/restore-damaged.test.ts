import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import { run } from "./run.ts";

let data = "";
let copy = "";
let place = "";

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-damaged-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  data = join(folder, "data");
  copy = join(folder, "copy.db");
  place = join(data, "whitecell.db");
  await keep("kept");
});

async function keep(name: string): Promise<void> {
  const store = await openSqliteStore(data);
  await store.keys.put({ name, keyHash: `hash of ${name}`, createdAt: 1 });
  await store.close();
}

async function keptNames(): Promise<readonly string[]> {
  const store = await openSqliteStore(data);
  const names = (await store.keys.list()).map(({ name }) => name);
  await store.close();
  return names;
}

/** Everything after the first page: the file still looks like a database. */
function pagesAfterTheFirst(): Buffer {
  return readFileSync(place).fill(0xaa, 4096);
}

test.each([
  ["is none any more", () => Buffer.from("nothing of a database".repeat(1000)), "this is not a database"],
  ["has lost its pages", pagesAfterTheFirst, "damaged"],
  ["was cut to nothing", () => Buffer.alloc(0), "this program did not write it"],
])("a backup takes the place of a database that %s, which is put aside", async (_, damaged, why) => {
  expect(await run("backup", copy, "--data", data)).toMatchObject({ code: 0 });
  const left = damaged();
  writeFileSync(place, left);
  writeFileSync(`${place}-wal`, "what can perhaps be saved");
  const refused = await run("restore", copy, "--data", data);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain(why);
  expect(refused.err).toContain("With --force it is put aside.");
  const { aside } = JSON.parse((await run("restore", copy, "--data", data, "--force", "--json")).out);
  expect(readFileSync(aside).equals(left)).toBe(true);
  expect(await keptNames()).toEqual(["kept"]);
});

test("a backup that comes to nothing leaves its name free for the next try", async () => {
  const whole = readFileSync(place);
  writeFileSync(place, "nothing of a database".repeat(1000));
  expect(await run("backup", copy, "--data", data)).toMatchObject({
    code: 1,
    err: expect.stringContaining("whitecell.db is damaged"),
  });
  expect(existsSync(copy)).toBe(false);
  writeFileSync(place, whole);
  expect(await run("backup", copy, "--data", data)).toMatchObject({ code: 0 });
  expect(statSync(copy).size).toBeGreaterThan(0);
  expect(readdirSync(join(copy, "..")).sort()).toEqual(["copy.db", "data"]);
});
