import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOG_FORMAT, RULES_VERSION } from "../../shared/session/versions.ts";
import { ROOT } from "../house/source-file.ts";
import { playedGame } from "./game-log.ts";

function start(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(ROOT, "server/cli.ts"), ...words], { cwd: ROOT });
}

async function outcome(child: ChildProcess) {
  const texts = { out: "", err: "" };
  child.stdout?.on("data", (text) => (texts.out += text));
  child.stderr?.on("data", (text) => (texts.err += text));
  const [code] = await once(child, "close");
  return { code, ...texts };
}

describe("the command line as a process of its own", () => {
  test("the standard input is read for -, and the exit code is the command's", async () => {
    const { log } = playedGame();
    const good = start("verify", "-", "--json");
    good.stdin?.end(log);
    const bad = start("verify", "-");
    bad.stdin?.end(log.replace("Samarkand", "Bukhara"));
    const [proof, fault] = await Promise.all([outcome(good), outcome(bad)]);
    expect(proof).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(proof.out)).toMatchObject({ ok: true, turns: 2 });
    expect(fault.code).toBe(1);
    expect(fault.out).toMatch(/^-:\d+: Record \d+ was changed/);
  });

  test.each([
    { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  ])(
    "L4: a finished game is worked out again to the same bytes in another place and language: $TZ",
    async (where) => {
      const golden = `test/log/golden/rules-${RULES_VERSION}-format-${LOG_FORMAT}.jsonl`;
      const show = (env: NodeJS.ProcessEnv) =>
        outcome(spawn(process.execPath, ["server/cli.ts", "replay", golden, "--json"], { cwd: ROOT, env }));
      const [here, there] = await Promise.all([show(process.env), show({ ...process.env, ...where })]);
      expect(here).toMatchObject({ code: 0, err: "" });
      expect(there).toEqual(here);
    },
  );

  test("wrong usage is one sentence and exit code 2, without a stack trace", async () => {
    expect(await outcome(start("verfy"))).toEqual({
      code: 2,
      out: "",
      err: 'whitecell: There is no command "verfy"; did you mean "verify"?\n',
    });
  });

  test.each([
    ["a file instead of a folder", (home: string) => join(home, "file"), "what --data names is a file"],
    ["a folder below a file", (home: string) => join(home, "file", "data"), "a part of this path is a file"],
    ["a database that is none", (home: string) => join(home, "garbled"), "this is not a database"],
    ["a host key that is none", (home: string) => join(home, "keyless"), "host-key does not hold a host key"],
  ])("serve says in one sentence that it cannot use %s", async (_what, folder, sentence) => {
    const home = mkdtempSync(join(tmpdir(), "whitecell-serve-"));
    writeFileSync(join(home, "file"), "");
    for (const name of ["garbled", "keyless"]) mkdirSync(join(home, name));
    writeFileSync(
      join(home, "garbled/whitecell.db"),
      "This is a letter, and no database at all. ".repeat(100),
    );
    writeFileSync(join(home, "keyless/host-key"), "two words");
    const { code, out, err } = await outcome(start("serve", "--port", "0", "--data", folder(home)));
    rmSync(home, { recursive: true });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^whitecell: The server cannot start: [^\n]*\.\n$/);
    expect(err).toContain(sentence);
  });

  test("its version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(await outcome(start("--version"))).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test("a reader that has seen enough is no fault", async () => {
    const child = start("replay", "-", "--json");
    child.stdout?.once("data", () => child.stdout?.destroy());
    child.stdin?.end(playedGame().log);
    let err = "";
    child.stderr?.on("data", (text) => (err += text));
    const [code] = await once(child, "close");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
