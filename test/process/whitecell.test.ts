import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "../house/source-file.ts";

const OLD = `data:text/javascript,Object.defineProperty(process,"version",{value:"v18.20.0"})`;
const CLI = `
  if (process.argv[2] === "wait") {
    process.on("SIGTERM", () => process.exit(7));
    setInterval(() => {}, 1000);
    console.log("waiting");
  } else {
    console.log(JSON.stringify(process.argv.slice(2)));
    process.exit(Number(process.argv[2]));
  }`;

describe("the launcher", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "whitecell-launcher-"));
    mkdirSync(join(home, "server"));
    copyFileSync(join(ROOT, "server/whitecell.js"), join(home, "server/whitecell.js"));
    writeFileSync(join(home, "package.json"), `{ "type": "module" }`);
  });

  afterEach(() => rmSync(home, { recursive: true }));

  function launch(nodeArguments: string[], ...words: string[]): ChildProcess {
    return spawn(process.execPath, [...nodeArguments, join(home, "server/whitecell.js"), ...words]);
  }

  async function outcome(child: ChildProcess) {
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (output += text));
    const [code, signal] = await once(child, "close");
    return { code, signal, output };
  }

  test("runs the command line of a clone and passes on words and exit code", async () => {
    writeFileSync(join(home, "server/cli.ts"), `const typed: string = ""; ${CLI}`);
    const { code, output } = await outcome(launch([], "3", "two words", "--json"));
    expect({ code, output }).toEqual({ code: 3, output: `["3","two words","--json"]\n` });
  });

  test("runs the built command line of a published package", async () => {
    mkdirSync(join(home, "dist/server"), { recursive: true });
    writeFileSync(join(home, "dist/server/cli.js"), CLI);
    expect(await outcome(launch([], "0"))).toMatchObject({ code: 0, output: `["0"]\n` });
  });

  test("keeps what Node compiled with its own installation, where nobody else can lay down code for it", async () => {
    writeFileSync(join(home, "server/cli.ts"), `console.log(process.env.NODE_COMPILE_CACHE ?? "nowhere");`);
    const { NODE_COMPILE_CACHE: _ours, ...environment } = process.env;
    const kept = join(home, "node_modules/.cache/node");
    const outcomeWith = (env: NodeJS.ProcessEnv) =>
      outcome(spawn(process.execPath, [join(home, "server/whitecell.js")], { env }));
    expect(await outcomeWith(environment)).toMatchObject({ code: 0, output: `${kept}\n` });
    expect(existsSync(kept)).toBe(true);
    const chosen = join(home, "chosen");
    const told = await outcomeWith({ ...environment, NODE_COMPILE_CACHE: chosen });
    expect(told).toMatchObject({ code: 0, output: `${chosen}\n` });
  });

  test("lets all threads take memory from two pools, unless whoever starts it has chosen otherwise", async () => {
    writeFileSync(join(home, "server/cli.ts"), `console.log(process.env.MALLOC_ARENA_MAX);`);
    const { MALLOC_ARENA_MAX: _ours, ...environment } = process.env;
    const outputWith = async (env: NodeJS.ProcessEnv) =>
      (await outcome(spawn(process.execPath, [join(home, "server/whitecell.js")], { env }))).output;
    expect(await outputWith(environment)).toBe("2\n");
    expect(await outputWith({ ...environment, MALLOC_ARENA_MAX: "7" })).toBe("7\n");
  });

  test.skipIf(process.platform === "win32")("passes on a signal, and the answer to it", async () => {
    writeFileSync(join(home, "server/cli.ts"), CLI);
    const child = launch([], "wait");
    child.stdout?.once("data", () => child.kill("SIGTERM"));
    expect(await outcome(child)).toMatchObject({ code: 7, signal: null });
  });

  test("on a Node that is too old, says in one sentence which is needed", async () => {
    writeFileSync(join(home, "server/cli.ts"), CLI);
    // A package that holds nothing hides any that a folder above may have.
    mkdirSync(join(home, "node_modules/node"), { recursive: true });
    writeFileSync(join(home, "node_modules/node/package.json"), "{}");
    const { code, output } = await outcome(launch(["--import", OLD], "0"));
    expect({ code, output }).toEqual({
      code: 2,
      output: "whitecell needs Node 24 or newer; this is Node v18.20.0.\n",
    });
  });

  test.skipIf(process.platform === "win32")("on a Node that is too old, takes the one from npm", async () => {
    writeFileSync(join(home, "server/cli.ts"), CLI);
    mkdirSync(join(home, "node_modules/node/bin"), { recursive: true });
    writeFileSync(join(home, "node_modules/node/package.json"), `{ "bin": { "node": "bin/node" } }`);
    symlinkSync(process.execPath, join(home, "node_modules/node/bin/node"));
    expect(await outcome(launch(["--import", OLD], "5"))).toMatchObject({ code: 5, output: `["5"]\n` });
  });
});
