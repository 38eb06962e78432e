import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../house/source-file.ts";

/** Node strips no types below node_modules: there the published package must be JavaScript, and find all its files. */
let home = "";
let installed = "";

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "whitecell-package-"));
  installed = join(home, "node_modules/whitecell");
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { files: string[] };
  const shipped = globSync([...files], { cwd: ROOT }).filter((each) => each !== "dist");
  for (const file of ["package.json", ...shipped]) {
    mkdirSync(dirname(join(installed, file)), { recursive: true });
    cpSync(join(ROOT, file), join(installed, file), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(installed, "node_modules"), "junction");
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const words = ["-p", "server/tsconfig.build.json", "--outDir", join(installed, "dist")];
  const built = spawnSync(process.execPath, [compiler, ...words], { cwd: ROOT, encoding: "utf8" });
  expect(built).toMatchObject({ status: 0, stdout: "" });
});

afterAll(() => rmSync(home, { recursive: true }));

function start(...words: readonly string[]) {
  return spawn(process.execPath, [join(installed, "server/whitecell.js"), ...words], { cwd: home });
}

async function outputOf(...words: readonly string[]) {
  const child = start(...words);
  let out = "";
  child.stdout.on("data", (text) => (out += text));
  const [code] = await once(child, "close");
  return { code, out };
}

test("the package plays games on worker threads, from another working folder", async () => {
  copyFileSync(join(ROOT, "scenarios/practice/scenario.yaml"), join(home, "mine.yaml"));
  const clean = await outputOf("validate", "mine.yaml");
  expect(clean).toMatchObject({ code: 0, out: expect.stringContaining("mine.yaml: clean") });
  const batch = ["simulate", "mine.yaml", "--games", "2", "--bots", "hold"];
  const [one, two] = [await outputOf(...batch, "--workers", "1"), await outputOf(...batch, "--workers", "2")];
  expect(one).toMatchObject({ code: 0, out: expect.stringContaining("2 games") });
  expect(two).toEqual(one);
});

test("the package serves its scenarios and their guide, and ends when it is told to", async () => {
  const child = start("serve", "--port", "0", "--host", "127.0.0.1", "--json");
  const ended = once(child, "close");
  const [line] = await once(child.stdout, "data");
  const { hostLink } = JSON.parse(String(line)) as { hostLink: string };
  const answer = await fetch(new URL("/api/scenarios", hostLink));
  const scenarios = (await answer.json()) as { id: string }[];
  expect(scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining(["csto-2005", "practice"]));
  const guide = await fetch(new URL("/api/guide", hostLink));
  expect([guide.status, await guide.text()]).toEqual([
    200,
    expect.stringMatching(/^# How to write a scenario/),
  ]);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
