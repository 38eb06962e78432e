import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { MECHANISMS } from "../../shared/mechanisms/registry.ts";
import { TERMS } from "../../shared/mechanisms/terms/registry.ts";
import { allCases, CASES, compareIds } from "./all.ts";
import type { Turn } from "./case.ts";
import { expectedOf, played } from "./play.ts";

const FILES = await allCases();
const ROOT = join(CASES, "../..");
const MODEL = readFileSync(join(ROOT, "shared/rules.md"), "utf8");

describe.each(FILES)("$path", (file) => {
  test.each(file.cases)("$id $story", (one) => {
    const rule = one.rule ?? file.rule;
    const told = `${one.id}, rules.md ${rule}: ${one.story}\nIf it is right so: npx node test/cases/renew.ts\n`;
    expect(played(one, file), told).toBe(expectedOf(one));
  });
});

test("no case hangs on the order in which seats, orders or departures are given", () => {
  const reversed = ({ sheets = {}, left = [], ...turn }: Turn): Turn => ({
    ...turn,
    left: left.toReversed(),
    sheets: Object.fromEntries(
      Object.entries(sheets)
        .reverse()
        .map(([seat, orders]) => [seat, orders.toReversed()]),
    ),
  });
  for (const file of FILES)
    for (const one of file.cases) expect(played(one, file, reversed), one.id).toBe(expectedOf(one));
});

describe("the numbering of the cases", () => {
  const ids = FILES.flatMap(({ cases }) => cases.map(({ id }) => id));
  const listed = readFileSync(join(CASES, "ids.txt"), "utf8").split("\n").filter(Boolean);

  test("there are enough of them, each with an id and a story of its own", () => {
    expect(ids.length).toBeGreaterThanOrEqual(350);
    const stories = FILES.flatMap(({ cases }) => cases.map(({ story }) => story));
    for (const list of [ids, stories]) expect(list.filter((one, at) => list.indexOf(one) !== at)).toEqual([]);
  });

  test("an id is never taken away, renamed, or left out of the list: renew.ts adds new ones to ids.txt", () => {
    expect(listed).toEqual([...listed].sort(compareIds));
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
  });

  test.each(FILES)("$path stands in the order of its ids", ({ cases }) => {
    const own = cases.map(({ id }) => id);
    expect(own).toEqual([...own].sort(compareIds));
    for (const id of own) expect(id).toMatch(/^[a-z-]+\.[1-9]\d*[a-z]?$/);
  });

  test("no other test of the rules has the id of a case", () => {
    const others = globSync("test/rules/**/*.test.ts", { cwd: ROOT }).flatMap((path) =>
      [...readFileSync(join(ROOT, path), "utf8").matchAll(/"([a-z-]+\.\d+[a-z]?) /g)].map(
        ([, id]) => id ?? "",
      ),
    );
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter((id) => ids.includes(id))).toEqual([]);
  });
});

describe("what has cases", () => {
  const paths = FILES.map(({ path }) => path);

  test.each([
    ["actions", ACTIONS],
    ["mechanisms", MECHANISMS],
    ["terms", TERMS],
  ] as const)(
    "each of the %s has its file, with cases in it, and no file is there without one",
    (folder, all) => {
      expect(paths.filter((path) => path.startsWith(`${folder}/`))).toEqual(
        all.map(({ id }) => `${folder}/${id}.ts`).sort(),
      );
      for (const { path, cases } of FILES) expect(cases.length, path).toBeGreaterThan(1);
    },
  );

  test("every rule that a case shows stands in the model's page", () => {
    const missing = FILES.flatMap(({ rule: general, cases, path }) =>
      cases.map(({ id, rule = general }) => ({ id, rule, path })),
    ).filter(({ rule }) => !isInModel(rule));
    expect(missing).toEqual([]);
  });

  test("each line of section 7 has a case", () => {
    const shown = FILES.flatMap(({ rule, cases }) => cases.map((one) => one.rule ?? rule));
    const lines = sectionOf("7")?.match(/^\d+(?=\. \*\*)/gm) ?? [];
    expect(lines).toEqual(["1", "2", "3", "4", "5", "6"]);
    // 7.6 is no turn but the end: test/rules/turn/score.test.ts.
    for (const line of lines.slice(0, 5)) expect(shown).toContain(`7.${line}`);
  });
});

function sectionOf(number: string): string | undefined {
  return MODEL.split(/^## /m).find((section) => section.startsWith(`${number}. `));
}

/** `5 offer-aid`: the word in section 5; `7.2`: the second line of section 7; `6`: the section. */
function isInModel(rule: string): boolean {
  const [place = "", ...words] = rule.split(" ");
  const [number = "", line] = place.split(".");
  const section = sectionOf(number);
  if (section === undefined) return false;
  if (line !== undefined) return section.includes(`\n${line}. **`);
  return section.includes(words.join(" "));
}
