import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../server/http/route-table.ts";
import { run } from "../commands/run.ts";
import { ROOT, sourceFiles } from "./source-file.ts";

/** Every page that people read. */
const GUIDES = ["README.md", ...globSync("{server,shared,scenarios}/**/*.md", { cwd: ROOT })];
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const { scripts, dependencies } = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};
/** These are npm's own, which runs them by itself. */
const RUN_BY_NPM = ["prepare", "prepack"];

/** What a page sets as code: between backticks, or on lines of their own, each in one piece. */
function codeIn(markdown: string): readonly string[] {
  const whole = markdown.replaceAll(/\\\n\s*/g, " ");
  const spans = [...whole.replaceAll(/^(```[\s\S]*?```| {4}.*)$/gm, "").matchAll(/`([^`]+)`/g)];
  const lines = [...whole.matchAll(/^ {4}(.+)$/gm)];
  return [...spans, ...lines].map(([, code = ""]) => code.replaceAll(/\s+/g, " "));
}

const optionsIn = (code: string) => [...code.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name);

/** What each command says of its options when it is asked. */
let options: ReadonlyMap<string, readonly string[]> = new Map();

beforeAll(async () => {
  const { out } = await run("--help");
  const names = [...out.matchAll(/^ {4}(\w+) {2,}/gm)].map(([, name = ""]) => name);
  const told = names.map(async (name) => [name, optionsIn((await run(name, "--help")).out)] as const);
  options = new Map(await Promise.all(told));
});

/** The commands that a page has typed, by name, with their options. */
function typedIn(markdown: string) {
  return codeIn(markdown).flatMap((code) => {
    const [, launched, first = "", rest = ""] = /^((?:npx )?whitecell )?([a-z]+)\b(.*)$/.exec(code) ?? [];
    if (launched === undefined && !options.has(first)) return [];
    return [{ command: first, options: optionsIn(rest) }];
  });
}

const wrongCommands = (markdown: string) =>
  typedIn(markdown).flatMap((typed) => {
    const known = options.get(typed.command);
    if (known === undefined) return [typed.command];
    return typed.options.filter((each) => !known.includes(each)).map((each) => `${typed.command} ${each}`);
  });

const scriptsIn = (markdown: string) =>
  codeIn(markdown).flatMap((code) =>
    [...code.matchAll(/npm (?:run (?:-\S+ )*([\w:]+)|(test|start)\b)/g)].map(
      ([, named, short]) => named ?? short ?? "",
    ),
  );

/** A path as it may be written: from the project's root, from the page, or in the page of `shared` from there. */
function missingPaths(file: string, markdown: string): readonly string[] {
  const links = [...markdown.matchAll(/\]\(([^):#]+)\)/g)].map(([, path = ""]) => path);
  const named = codeIn(markdown).filter((code) =>
    /^(server|shared|client|scenarios|test|\.ci)\/[\w./-]*$|^[a-z-]+\/[\w./-]+\.(ts|js|md|yaml|jsonl)$/.test(
      code,
    ),
  );
  const exists = (path: string) =>
    existsSync(join(ROOT, path)) || existsSync(join(ROOT, dirname(file), path));
  return [...links, ...named].filter((path) => !/my-scenario/.test(path) && !exists(path));
}

const routesIn = (markdown: string) =>
  codeIn(markdown).flatMap((code) =>
    [...code.matchAll(/^(?:GET )?(\/[a-z]{2,}[\w./]*)$/g)].map(([, path = ""]) => path),
  );

const variablesIn = (text: string) => [
  ...new Set(text.match(/\bWHITECELL_[A-Z]+(?:_[A-Z]+)*\b|\bCHROMIUM_PATH\b/g)),
];

describe.each(GUIDES)("what %s names is there", (file) => {
  const markdown = read(file);

  it("commands, and their options", () => expect(wrongCommands(markdown)).toEqual([]));

  it("options that are named alone", () => {
    const known = new Set([...options.values()].flat());
    const alone = codeIn(markdown).filter((code) => code.startsWith("--"));
    expect(alone.flatMap(optionsIn).filter((each) => !known.has(each))).toEqual([]);
  });

  it("npm's scripts", () =>
    expect(scriptsIn(markdown).filter((each) => scripts[each] === undefined)).toEqual([]));

  it("files and folders", () => expect(missingPaths(file, markdown)).toEqual([]));

  it("routes", () => {
    const known = ROUTES.map(({ path }) => path);
    // `/a/` and `/b/` are an example's own.
    expect(routesIn(markdown).filter((each) => !known.includes(each))).toEqual([]);
  });

  it("environment variables", () => {
    const known = new Set(sourceFiles("{server,test}/**/*.{ts,js}").flatMap(({ text }) => variablesIn(text)));
    expect(variablesIn(markdown).filter((each) => !known.has(each))).toEqual([]);
  });
});

describe("what is there is told", () => {
  const all = GUIDES.map(read).join("\n");

  it("each command in the README", () => {
    const told = typedIn(read("README.md")).map(({ command }) => command);
    expect([...options.keys()].filter((each) => !told.includes(each))).toEqual([]);
  });

  it("each package that is shipped, in the README", () => {
    const named = read("README.md").toLowerCase();
    expect(Object.keys(dependencies).filter((each) => !named.includes(each))).toEqual([]);
  });

  it("each option of the server", () => {
    const known = options.get("serve") ?? [];
    expect(known.length).toBeGreaterThan(8);
    expect(known.filter((each) => !all.includes(each))).toEqual([]);
  });

  it("each folder of the house, to contributors", () => {
    const house = read("shared/README.md").split(/^## /m)[1] ?? "";
    const folders = globSync("{server,shared}/*/", { cwd: ROOT }).map((path) => basename(path));
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((each) => !new RegExp(`\\b${each}\\b`).test(house))).toEqual([]);
  });

  it("each script, to contributors", () => {
    const told = scriptsIn(read("shared/README.md"));
    const own = Object.keys(scripts).filter((each) => !RUN_BY_NPM.includes(each));
    expect(own.filter((each) => !told.includes(each))).toEqual([]);
  });

  it("each environment variable that the server or its tests are told by", () => {
    // The launcher and a test that breaks a disk tell something to processes of their own.
    const own = ["WHITECELL_LAUNCHER", "WHITECELL_TEST_DEAD"];
    const read = sourceFiles("{server,test}/**/*.{ts,js}").flatMap(({ text }) => variablesIn(text));
    expect([...new Set(read)].filter((each) => !own.includes(each) && !all.includes(each))).toEqual([]);
  });
});

describe("a slip in a guide is found", () => {
  it.each([
    ["`npx whitecell verfy LOG`", ["verfy"]],
    ["    npx whitecell export GAME --cvs DIR", ["export --cvs"]],
    ["    whitecell serve --port 1 \\\n        --pubic-url X", ["serve --pubic-url"]],
  ])("%s", (markdown, wrong) => expect(wrongCommands(markdown)).toEqual(wrong));

  it("a file that was moved, a script that was renamed", () => {
    const markdown = "See [there](shared/gone.md), `turn/gone.ts` and `npm run tset`.";
    expect(missingPaths("README.md", markdown)).toEqual(["shared/gone.md", "turn/gone.ts"]);
    expect(scriptsIn(markdown)).toEqual(["tset"]);
  });
});
