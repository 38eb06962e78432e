import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "whitecell-advisories-"));
afterAll(() => rmSync(folder, { recursive: true }));

function told(report: string): { status: number | null; words: string } {
  const file = join(folder, "report.json");
  writeFileSync(file, report);
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, ".ci/advisories.js"), file]);
  return { status, words: stdout.toString() };
}

test("an advisory for a package that is shipped fails the run by name; no advisory and no answer are told apart", () => {
  const bad = { name: "left-pad", severity: "high", range: "<1.3.0" };
  const report = { auditReportVersion: 2, vulnerabilities: { "left-pad": bad } };
  expect(told(JSON.stringify(report))).toEqual({
    status: 1,
    words: "A high advisory is known for left-pad <1.3.0, which is shipped.\n",
  });
  expect(told('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({
    status: 0,
    words: "No advisory is known for what is shipped.\n",
  });
  for (const nothing of ["", '{"message":"405 Method Not Allowed","statusCode":405}'])
    expect(told(nothing)).toMatchObject({ status: 0, words: expect.stringContaining("NOT CHECKED") });
});

test("every run asks, and a run with an advisory is no good one", () => {
  const run = readFileSync(join(ROOT, ".ci/run"), "utf8");
  expect(run).toContain("npm audit --omit=dev --json");
  expect(run).toMatch(/advisories\.js "\$scratch\/audit\.json" \|\| status=1/);
});
