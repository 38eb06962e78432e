import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder } from "../../server/make-folder.ts";
import { ROOT } from "../house/source-file.ts";

const folder = mkdtempSync(join(tmpdir(), "whitecell-unwritable-"));
afterAll(() => rmSync(folder, { recursive: true }));
const PRACTICE = "scenarios/practice/scenario.yaml";

/** As a process of its own: a command that never ends must not take the test with it. */
function command(words: readonly string[], output: "pipe" | number = "pipe") {
  const typed = [join(ROOT, "server/cli.ts"), ...words];
  const ended = spawnSync(process.execPath, typed, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", output, "pipe"],
    timeout: 30_000,
  });
  return { code: ended.status, err: ended.stderr };
}

describe.skipIf(!existsSync("/dev/full"))("a result that cannot be written", () => {
  test.each([[["schema"]], [["verify", "scenarios/csto-2005/historical-line.jsonl"]], [["--help"]]])(
    "%j onto a full disk is told in a sentence, and the exit code says so",
    (words) => {
      const full = openSync("/dev/full", "w");
      const { code, err } = command(words, full);
      closeSync(full);
      expect(err).toBe(
        "whitecell: The result cannot be written, or not the whole of it: the disk is full.\n",
      );
      expect(code).toBe(1);
    },
  );
});

describe("a folder for tables", () => {
  test.skipIf(!existsSync("/proc/self"))("that the system lets nobody make is told of, at once", () => {
    const { code, err } = command(["simulate", PRACTICE, "--games", "1", "--csv", "/proc/whitecell/tables"]);
    expect({ code, err }).toEqual({
      code: 1,
      err: "whitecell: /proc/whitecell/tables cannot be written: there is no such file or folder.\n",
    });
  });

  test("is made with all above it that are missing; a file in its way, and a link to nowhere, are not", () => {
    makeFolder(join(folder, "a/b/c"));
    makeFolder(join(folder, "a/b/c"));
    expect(existsSync(join(folder, "a/b/c"))).toBe(true);
    writeFileSync(join(folder, "file"), "");
    symlinkSync(join(folder, "nowhere"), join(folder, "link"));
    expect(() => makeFolder(join(folder, "file"))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(folder, "file/x"))).toThrow(/ENOTDIR/);
    expect(() => makeFolder(join(folder, "link/x"))).toThrow(/ENOENT/);
  });
});
