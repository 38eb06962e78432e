import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { fixtureInput } from "../rules/fixture.ts";
import { run } from "./run.ts";

const GOOD = stringify(fixtureInput(ACTIONS.map(({ id }) => id)));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-validate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("validate", () => {
  test("a clean file says so: exit code 0", async () => {
    const path = file("good.yaml", GOOD);
    const { code, out, err } = await run("validate", path);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.endsWith(`${path}: clean ("Fixture": 12 seats, 8 states).\n`)).toBe(true);
  });

  test("every fault at once, each at its line and column with its path: exit code 1", async () => {
    const broken = GOOD.replace("id: offer-aid", "id: ofer-aid").replace("format: 1", "format: 1\nsumary: x");
    const lineOf = (text: string) => broken.slice(0, broken.indexOf(text)).split("\n").length;
    const path = file("broken.yaml", broken);
    const { code, out } = await run("validate", path);
    expect(code).toBe(1);
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(new RegExp(`^${path}:2:\\d+: sumary: .*"summary"`));
    expect(lines[1]).toMatch(
      new RegExp(`^${path}:${lineOf("ofer-aid")}:\\d+: actions\\[\\d+\\]\\.id: .*"offer-aid"`),
    );
    expect(lines[2]).toBe(`${path}: 2 faults.`);
  });

  test("with --json the faults are data", async () => {
    const path = file("broken.yaml", GOOD.replace("id: offer-aid", "id: ofer-aid"));
    const { code, out } = await run("validate", "--json", path);
    expect(code).toBe(1);
    const { ok, files } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(files).toMatchObject([{ file: path, ok: false, faults: [{ path: expect.any(String) }] }]);
    expect(files[0].faults[0].line).toBeGreaterThan(1);
  });

  test("one bad file among good ones: all are told, and the exit code is 1", async () => {
    const good = file("good.yaml", GOOD);
    const missing = join(folder, "missing.yaml");
    const { code, out } = await run("validate", good, missing, good);
    expect(code).toBe(1);
    expect(out).toContain(`${missing}:1:1: ${missing} cannot be read: there is no such file or folder.\n`);
    expect(out.match(/: clean /g)).toHaveLength(2);
  });

  test.each([
    ["nothing at all", "", /:1:1: /],
    ["no YAML", "a: [", /:\d+:\d+: /],
    ["no scenario", "- 1\n- 2\n", /:1:1: /],
    ["another encoding", Buffer.from("title: Z\xfcrich\n", "latin1"), /:1:9: .*UTF-8/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /:1:1: .*UTF/],
  ])("a file that is %s is refused with a sentence", async (_, text, pattern) => {
    const { code, out, err } = await run("validate", file("odd.yaml", text));
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toMatch(pattern);
  });

  test("a folder is no file; no file at all is wrong usage", async () => {
    expect((await run("validate", folder)).out).toContain("this is a folder, not a file");
    expect(await run("validate")).toEqual({
      code: 2,
      out: "",
      err: 'whitecell: validate needs FILE; "whitecell validate --help" says more.\n',
    });
  });
});

describe("the program", () => {
  test("without a command it shows its help: wrong usage; asked for it, all is well", async () => {
    const bare = await run();
    expect(bare.code).toBe(2);
    expect(bare.out).toContain("validate");
    expect(await run("--help")).toEqual({ ...bare, code: 0 });
    expect(await run("help")).toEqual({ ...bare, code: 0 });
  });

  test("an unknown command is answered with the nearest one", async () => {
    expect(await run("validte", "x")).toEqual({
      code: 2,
      out: "",
      err: 'whitecell: There is no command "validte"; did you mean "validate"?\n',
    });
    expect(JSON.parse((await run("toString", "--json")).out)).toMatchObject({
      ok: false,
      code: "WRONG_USAGE",
    });
  });

  test("each command has a help that names its words and options", async () => {
    const { out } = await run("--help");
    const names = [...out.matchAll(/^ {4}([a-z]+) {2}/gm)].map(([, name]) => name ?? "");
    expect(names).toEqual(expect.arrayContaining(["validate", "simulate", "replay", "verify", "export"]));
    for (const name of names) {
      const help = await run(name, "--help");
      expect(help.code).toBe(0);
      expect(help.out).toMatch(new RegExp(`^whitecell ${name}[ \n]`));
      expect(help.out).toContain("--json");
    }
  });
});
