import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { ROOT } from "./source-file.ts";

/** The house's rooms, and beside them what tools and readers look for at the top. */
const AT_THE_TOP = [
  ".ci",
  ".gitattributes",
  ".gitignore",
  ".npmrc",
  "LICENSE",
  "README.md",
  "biome.json",
  "client",
  "package-lock.json",
  "package.json",
  "scenarios",
  "server",
  "shared",
  "test",
  "tsconfig.json",
];

/** The paths that are kept; null where there is no history, as in a downloaded copy. */
function keptPaths(): readonly string[] | null {
  try {
    return execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
  } catch {
    return null;
  }
}

test("nothing is kept at the top but the rooms of the house and what tools look for there", ({ skip }) => {
  const kept = keptPaths();
  if (kept === null) return skip("no history: this is no clone");
  expect([...new Set(kept.map((path) => path.split("/")[0]))].sort()).toEqual([...AT_THE_TOP].sort());
});
