import { expect, test } from "vitest";
import { deadExports } from "./exports.ts";
import { sourceFiles } from "./source-file.ts";

test("whatever a file offers, another one takes", () => {
  const tests = sourceFiles("{test,client,server,shared}/**/*.{ts,tsx,js}", { withTests: true });
  expect(deadExports(sourceFiles(), tests)).toEqual([]);
});

test("what is offered for nobody is found", () => {
  const file = (path: string, text: string) => ({ path, text });
  const given = file(
    "shared/a.ts",
    "export const used = 1;\nexport const kept = used;\nexport interface Kept {}\nexport const make = (): Kept => ({});\nexport type Lost = Kept;",
  );
  const user = file("shared/b.ts", 'import { make, used } from "./a.ts";\nmake(used);');
  expect(deadExports([given, user], [])).toEqual(["shared/a.ts: kept", "shared/a.ts: Lost"]);
  const lazy = file("shared/c.ts", 'await import("./a.ts");');
  expect(deadExports([given, user, lazy], [])).toEqual([]);
});
