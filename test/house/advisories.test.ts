import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

function told(report: string): { status: number | null; words: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, ".ci/advisories.js")], {
    input: report,
  });
  return { status, words: stdout.toString() };
}

test("an advisory for a package that is shipped stops a release by name; no advisory and no answer are told apart", () => {
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

test("every run asks, and tells what it hears; what stops a release stops no change", () => {
  const run = readFileSync(join(ROOT, ".ci/run"), "utf8");
  expect(run).toMatch(/^npm run --silent advisories$/m);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(scripts.advisories).toBe("npm audit --omit=dev --json | node .ci/advisories.js");
});
