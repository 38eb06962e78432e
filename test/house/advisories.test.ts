import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
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

interface Fault {
  /** Since when a package is rid of the newest fault that was known when this was written; null where it never is. */
  readonly version: string | null;
  readonly advisory: string;
  /** Where no version without it is to be had: the test that shows that nothing reaches the fault here. */
  readonly unreachable?: string;
}

type FixedIn = Readonly<Record<string, Fault>>;

interface LockedPackage {
  readonly version: string;
  readonly dev?: boolean;
}

type Locked = Readonly<Record<string, LockedPackage>>;

const LOCKED: Locked = read("package-lock.json").packages;
const FIXED_IN: FixedIn = read(".ci/fixed-in.json");
/** Packages of which no fault was known, by the day on which they were looked up. */
const NOTHING_KNOWN: Readonly<Record<string, readonly string[]>> = read(".ci/nothing-known.json");

function read(path: string) {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}

interface Shipped {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

function shipped(packages: Locked): readonly Shipped[] {
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => path !== "" && !dev)
    .map(([path, { version }]) => ({ path, version, name: path.split("node_modules/").at(-1) ?? "" }));
}

function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}

function has({ version }: Shipped, fault: Fault): boolean {
  return fault.version === null || isBefore(version, fault.version);
}

/** The versions of a lock file that are shipped and still have a fault of the list. */
function faulty(packages: Locked, fixedIn: FixedIn): readonly string[] {
  return shipped(packages).flatMap((each) => {
    const fault = fixedIn[each.name];
    if (fault === undefined || fault.unreachable !== undefined || !has(each, fault)) return [];
    return [`${each.path} ${each.version}: ${fault.advisory}`];
  });
}

test("also where nobody answers, no package that is shipped has a fault of those that are known here", () => {
  expect(faulty(LOCKED, FIXED_IN)).toEqual([]);
  const old = {
    "node_modules/a/node_modules/qs": { version: "6.9.7" },
    "node_modules/qs": { version: "6.17.1" },
  };
  expect(faulty(old, FIXED_IN)).toEqual([
    "node_modules/a/node_modules/qs 6.9.7: CVE-2026-82417, CVE-2026-82562",
  ]);
});

test("a fault that has to be lived with is kept out of reach by a test, and only as long as nothing better is to be had", () => {
  for (const [name, fault] of Object.entries(FIXED_IN)) {
    if (fault.unreachable === undefined) continue;
    expect([name, existsSync(join(ROOT, fault.unreachable))]).toEqual([name, true]);
    const still = shipped(LOCKED).filter((each) => each.name === name && has(each, fault));
    expect([name, still.length]).toEqual([name, 1]);
  }
});

/** What of a lock file is shipped without having been looked up, and what was looked up without being there. */
function unseen(packages: Locked, known: readonly string[]) {
  const names = new Set(shipped(packages).map(({ name }) => name));
  return {
    unknown: [...names].filter((name) => !known.includes(name)),
    gone: known.filter((name) => !names.has(name) && FIXED_IN[name]?.version !== null),
  };
}

test("whatever is shipped was looked up before, once", () => {
  const known = [...Object.keys(FIXED_IN), ...Object.values(NOTHING_KNOWN).flat()];
  expect(unseen(LOCKED, known)).toEqual({ unknown: [], gone: [] });
  expect(known.toSorted()).toEqual([...new Set(known)].toSorted());
  const more = { ...LOCKED, "node_modules/left-pad": { version: "1.3.0" } };
  expect(unseen(more, known)).toEqual({ unknown: ["left-pad"], gone: [] });
  expect(unseen(LOCKED, [...known, "right-pad"])).toEqual({ unknown: [], gone: ["right-pad"] });
  for (const day of Object.keys(NOTHING_KNOWN)) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
});
