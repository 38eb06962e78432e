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

/** Since when a package is rid of the newest fault that was known when this was written; null where no version is. */
type FixedIn = Readonly<Record<string, { readonly version: string | null; readonly advisory: string }>>;

interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
}

/** The versions of a lock file that are shipped and still have a fault of the list. */
function faulty(packages: Readonly<Record<string, LockedPackage>>, fixedIn: FixedIn): readonly string[] {
  return Object.entries(packages).flatMap(([path, { version, dev = false }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    const known = fixedIn[name];
    if (known === undefined || dev) return [];
    if (known.version !== null && !isBefore(version, known.version)) return [];
    return [`${path} ${version}: ${known.advisory}`];
  });
}

function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}

test("also where nobody answers, no package that is shipped has a fault of those that are known here", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const fixedIn: FixedIn = JSON.parse(readFileSync(join(ROOT, ".ci/fixed-in.json"), "utf8"));
  expect(faulty(lock.packages, fixedIn)).toEqual([]);
  const names = Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1));
  const stale = Object.keys(fixedIn).filter(
    (name) => !names.includes(name) && fixedIn[name]?.version !== null,
  );
  expect(stale).toEqual([]);
  const old = {
    "node_modules/a/node_modules/qs": { version: "6.9.7" },
    "node_modules/qs": { version: "6.17.1" },
  };
  expect(faulty(old, fixedIn)).toEqual([
    "node_modules/a/node_modules/qs 6.9.7: CVE-2026-82417, CVE-2026-82562",
  ]);
});
