import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faultOfNode } from "./faulty-node.ts";
import { PROGRAM_ROOT } from "./root.ts";

test("whoever runs an older Node is told in one line of what is mended in newer ones", () => {
  for (const old of ["24.0.0", "24.22.0", "25.9.3", "26.10.0", "26.12.0"]) {
    const told = faultOfNode(old);
    expect(told).toContain(`(${old})`);
    expect(told).toContain("after 24.22.0 and 26.12.0");
    expect(told).not.toContain("\n");
  }
  for (const mended of ["24.22.1", "24.23.0", "26.12.1", "26.13.0-nightly", "27.0.0", "28.1.0"])
    expect([mended, faultOfNode(mended)]).toEqual([mended, null]);
});

test("the versions are those that the list of known faults has", () => {
  const { node } = JSON.parse(readFileSync(new URL(".ci/fixed-in.json", PROGRAM_ROOT), "utf8"));
  expect(faultOfNode(node.version)).toBeNull();
  const [major, minor, patch] = node.version.split(".").map(Number);
  expect(faultOfNode(`${major}.${minor}.${patch - 1}`)).toContain(node.advisory);
});
