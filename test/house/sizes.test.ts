import { describe, expect, test } from "vitest";
import { fileSizes, functionSizes, median, overdrawn } from "./sizes.ts";
import { type SourceFile, sourceFiles } from "./source-file.ts";

/** A file with one function of the given length, the file and the function being equally long. */
function planted(path: string, lines: number): SourceFile {
  return { path, text: `function planted() {\n${"  work();\n".repeat(lines - 2)}}\n` };
}

describe("the length of files and functions", () => {
  test("the house keeps within its budgets", () => {
    const files = sourceFiles();
    const [longestFile] = fileSizes(files);
    const [longestFunction] = functionSizes(files);
    console.log(
      `${files.length} files of code, median ${median(fileSizes(files))} lines; ` +
        `longest ${longestFile?.place} (${longestFile?.lines}); ` +
        `longest function ${longestFunction?.place} (${longestFunction?.lines})`,
    );
    expect(overdrawn(files)).toEqual([]);
  });

  test("a function of 60 lines is good, one of 61 is named with its place", () => {
    expect(overdrawn([planted("server/a.ts", 60)])).toEqual([]);
    expect(overdrawn([planted("server/a.ts", 61)])).toEqual(["server/a.ts:1: 61 lines, at most 60"]);
  });

  test("arrow functions, methods and components are measured, too", () => {
    const body = "\n".repeat(70);
    const text = `const a = () => {${body}};\nclass B { c() {${body}} }\nconst d = { e() {${body}} };`;
    expect(overdrawn([{ path: "client/a.tsx", text }])).toHaveLength(4); // three functions and the median
  });

  test("a file of 401 lines is named, but not if it holds data", () => {
    const text = "work();\n".repeat(401);
    const short = { path: "server/short.ts", text: "work();\n" };
    expect(overdrawn([short, short, { path: "server/a.ts", text }])).toEqual([
      "server/a.ts: 401 lines, at most 400",
    ]);
    expect(overdrawn([short, short, { path: "client/languages/en.ts", text }])).toEqual([]);
  });

  test("the median file may have 150 lines, not 151", () => {
    const files = (lines: number) =>
      [100, lines, 300].map((length) => ({ path: "a.ts", text: "work();\n".repeat(length) }));
    expect(overdrawn(files(150))).toEqual([]);
    expect(overdrawn(files(151))).toEqual(["the median file has 151 lines, at most 150"]);
  });
});
