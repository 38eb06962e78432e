import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "./source-file.ts";

interface Assertion {
  readonly status: "passed" | "failed";
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

/** What `.ci/count.js` prints of a run with these tests in one file, which ended with that status. */
function counted(assertionResults: readonly Assertion[], exit: number): string {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-count-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = join(folder, "report.json");
  const of = (end: Assertion["status"]) => assertionResults.filter(({ status }) => status === end).length;
  const status = of("failed") > 0 ? "failed" : "passed";
  const testResults = [{ status, assertionResults }];
  writeFileSync(
    report,
    JSON.stringify({ numPassedTests: of("passed"), numFailedTests: of("failed"), testResults }),
  );
  const program = join(ROOT, ".ci/count.js");
  return spawnSync(process.execPath, [program, report, String(exit)], { encoding: "utf8" }).stdout;
}

const passed: Assertion = { status: "passed", fullName: "a class plays", failureMessages: [] };
const failed: Assertion = { status: "failed", fullName: "a phone sleeps", failureMessages: ["Error: no"] };

test("a run is told by its passed and failed tests", () => {
  expect(counted([passed, failed], 1)).toBe("1 passed, 1 failed\n");
});

test("a run that failed without a failed test does not look well", () => {
  expect(counted([passed], 1)).toBe("1 passed, 1 failed\n");
});

test("a test that passed only when it was run once more is named, with what was wrong at first", () => {
  const wavering: Assertion = { ...passed, failureMessages: ["Error: expected 1\n    at a line", "another"] };
  expect(counted([passed, wavering], 0)).toBe(
    "!! PASSED ONLY AT A SECOND TRY: a class plays: Error: expected 1\n2 passed, 0 failed\n",
  );
});
