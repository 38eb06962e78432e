import { describe, expect, test } from "vitest";
import { impurities } from "./purity.ts";
import { sourceFiles } from "./source-file.ts";

describe("shared/ is pure", () => {
  test("it knows no clock, no chance, no machine and no `any`", () => {
    const files = sourceFiles("shared/**/*.{ts,tsx,js}");
    expect(files.length).toBeGreaterThan(0);
    expect(impurities(files)).toEqual([]);
  });

  test.each([
    ["const a: any = 1;", "any"],
    ["const a = [] as any[];", "any"],
    ["const a = Date.now();", "Date"],
    ["const a = new Date(0);", "Date"],
    ["function f(when: Date) {}", "Date"],
    ["const a = performance.now();", "performance"],
    ["const a = Math.random();", "Math.random"],
    ["const a = Math.exp(1);", "Math.exp"],
    ["const a = Math.pow(1, 2);", "Math.pow"],
    ["const a = Math.sqrt(2);", "Math.sqrt"],
    ['const a = Math["ran" + "dom"]();', "Math[...]"],
    ["const { random } = Math;", "Math as a value"],
    ["const a = 2 ** 0.5;", "**"],
    ["setTimeout(() => {}, 1);", "setTimeout"],
    ["const a = process.env;", "process"],
    ['const a = fetch("/");', "fetch"],
    ["const a = globalThis;", "globalThis"],
    ["names.sort((a, b) => a.localeCompare(b));", "localeCompare"],
    ["const a = { Date };", "Date"],
  ])("a planted %s is found", (text, fault) => {
    expect(impurities([{ path: "shared/base/a.ts", text: `\n${text}\n` }])).toContain(
      `shared/base/a.ts:2: ${fault}`,
    );
  });

  test.each([
    "const a = Math.round(1) + Math.floor(1) + Math.ceil(1) + Math.min(1, 2) + Math.max(1, 2);",
    "const a = Math.abs(1) + Math.sign(1) + Math.trunc(1);",
    "const a = record.process + record.Date;",
    "const a = { process: 1, fetch: 2 };",
    "interface A { readonly process: string; Date?: number }",
    "// a comment may speak of Date.now() and any",
    'const a = "Math.random()";',
  ])("%s is no fault", (text) => {
    expect(impurities([{ path: "shared/base/a.ts", text }])).toEqual([]);
  });

  test("only the figures of reports may take roots", () => {
    const files = [{ path: "shared/analysis/a.ts", text: "const a = Math.sqrt(2) + Math.exp(1);" }];
    expect(impurities(files)).toEqual(["shared/analysis/a.ts:1: Math.exp"]);
  });
});
