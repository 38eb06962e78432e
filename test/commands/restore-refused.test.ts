import fs, { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import { run } from "./run.ts";

const { renameSync } = fs;

/** As on Windows while another program, such as a virus scanner, looks at a file. */
function heldByAnother(isHeld: (from: string) => boolean): void {
  fs.renameSync = (from, to) => {
    if (isHeld(String(from))) throw Object.assign(new Error("EBUSY: rename"), { code: "EBUSY" });
    renameSync(from, to);
  };
  syncBuiltinESMExports();
}

function free(): void {
  fs.renameSync = renameSync;
  syncBuiltinESMExports();
}

test.each([
  ["the copy", /\.new$/],
  ["the old database", /whitecell\.db$/],
])("a restore that finds %s held by another program says so, and leaves all as it was", async (_, held) => {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-restore-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  onTestFinished(free);
  const data = join(folder, "data");
  const withKeys = async <T>(
    work: (keys: Awaited<ReturnType<typeof openSqliteStore>>["keys"]) => Promise<T>,
  ) => {
    const store = await openSqliteStore(data);
    return work(store.keys).finally(() => store.close());
  };
  await withKeys((keys) => keys.put({ name: "first", keyHash: "hash", createdAt: 1 }));
  const copy = join(folder, "copy.db");
  expect(await run("backup", copy, "--data", data)).toMatchObject({ code: 0 });
  await withKeys((keys) => keys.put({ name: "later", keyHash: "other hash", createdAt: 2 }));
  const before = readdirSync(data);
  heldByAnother((from) => held.test(from));
  const refused = await run("restore", copy, "--data", data, "--force");
  free();
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringContaining("whitecell.db cannot be written: another program uses it."),
  });
  expect(readdirSync(data)).toEqual(before);
  const names = await withKeys(async (keys) => (await keys.list()).map(({ name }) => name));
  expect(names).toContain("later");
  expect(await run("restore", copy, "--data", data, "--force")).toMatchObject({ code: 0 });
});
