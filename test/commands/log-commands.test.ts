import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../server/store/open-store.ts";
import { makeLine, makeLog } from "../../shared/log/codec.ts";
import { hashOf, NO_HASH } from "../../shared/log/seal.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import { RULES_VERSION } from "../../shared/session/versions.ts";
import { playedGame } from "./game-log.ts";
import { run } from "./run.ts";

const { records, log } = playedGame();
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-commands-"));
  const store = await openSqliteStore(join(folder, "data"));
  const session = {
    id: "s1",
    code: "ACDEFH",
    title: "A class",
    scenario: "fixture",
    turns: 6,
    owner: "first",
    createdAt: 0,
  };
  const lines = records.map((record) => ({ seq: record.seq, at: record.at, line: makeLine(record) }));
  await store.events.create(session, lines, { phase: "debrief", turn: 2, due: null });
  await store.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function exported(...more: readonly string[]) {
  return run("export", "s1", "--data", join(folder, "data"), ...more);
}

describe("on Windows", () => {
  test("a log goes into a file of its own, byte for byte, and never over another one", async () => {
    const place = join(folder, "exported.jsonl");
    const first = await exported("--out", place);
    expect(first).toMatchObject({ code: 0, out: "", err: `${place}: ${records.length} records.\n` });
    expect(readFileSync(place, "utf8")).toBe(log);
    const again = await exported("--out", place);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("there is a file of this name") });
    const branch = join(folder, "branched.jsonl");
    expect(await run("branch", place, "--turn", "1", "--out", branch)).toMatchObject({ code: 0, out: "" });
    expect(await run("verify", branch)).toMatchObject({ code: 0 });
  });

  test.each([
    ["with its mark", "\uFEFF"],
    ["without it", ""],
  ])("what PowerShell wrote anew as UTF-16 %s is told as such, not as a forgery", async (_, mark) => {
    const path = file("shell.log", Buffer.from(`${mark}${log.replaceAll("\n", "\r\n")}`, "utf16le"));
    for (const command of [["verify"], ["replay"], ["branch", "--turn", "1"]])
      expect(await run(command[0] ?? "", path, ...command.slice(1))).toMatchObject({
        code: 1,
        err: expect.stringMatching(/shell\.log is UTF-16, as Windows PowerShell .*--out FILE\.\n$/),
      });
  });
});

describe("verify", () => {
  test("a whole log is in order: exit code 0", async () => {
    const path = file("whole.log", log);
    const { code, out, err } = await run("verify", path);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`${path}: in order (${records.length} records, 2 turns).`);
    expect(out).toContain("Every turn was worked out again");
    expect(out).toContain("The closing record is there");
    expect(out).toContain(`hash ${records.at(-1)?.hash}`);
  });

  test("with --json the proof is an object", async () => {
    const { code, out } = await run("verify", file("whole.log", log), "--json");
    expect(code).toBe(0);
    const proof = { ok: true, turns: 2, ended: true, partsLeftOut: 0, turnsWere: "again" };
    expect(JSON.parse(out)).toMatchObject(proof);
  });

  test("a log that was not ended says so, and is in order", async () => {
    const { code, out } = await run("verify", file("running.log", playedGame({ ended: false }).log));
    expect(code).toBe(0);
    expect(out).toContain("The closing record is missing");
  });

  test("a file that is no log: exit code 1, and where logs come from", async () => {
    const path = file("scenario.yaml", "format: 1\n");
    const fault = `${path}:1: Line 1 is not a whole JSON record. Is it a log? "whitecell export" writes them.`;
    expect(await run("verify", path)).toEqual({ code: 1, out: `${fault}\n`, err: "" });
    expect((await run("replay", path)).err).toContain(fault);
  });

  test("one changed byte: exit code 1, and the first bad record is named", async () => {
    const bytes = Buffer.from(log);
    const place = bytes.indexOf("Samarkand");
    bytes[place] = "s".charCodeAt(0);
    const line = log.slice(0, log.indexOf("Samarkand")).split("\n").length;
    const path = file("changed.log", bytes);
    const { code, out } = await run("verify", path);
    expect({ code, out }).toEqual({
      code: 1,
      out: `${path}:${line}: Record ${line} was changed: its hash does not fit what it says.\n`,
    });
    const json = JSON.parse((await run("verify", path, "--json")).out);
    expect(json).toMatchObject({ ok: false, fault: { code: "HASH_WRONG", line, seq: line } });
  });

  test("a file that is no log, none at all, and a byte that is no text: exit code 1, one sentence", async () => {
    for (const text of ["", "format: 1\n", Buffer.concat([Buffer.from([0xff]), Buffer.from(log)])]) {
      const { code, out } = await run("verify", file("none.log", text));
      expect(code).toBe(1);
      expect(out).toMatch(/none\.log:1: [A-Z].*\.\n$/);
    }
    const missing = await run("verify", join(folder, "missing.log"));
    expect(missing.code).toBe(1);
    expect(missing.err).toBe(
      `whitecell: ${join(folder, "missing.log")} cannot be read: there is no such file or folder.\n`,
    );
  });
});

describe("replay", () => {
  test("all turns as the facilitator, in words", async () => {
    const { code, out } = await run("replay", file("whole.log", log));
    expect(code).toBe(0);
    expect(out).toContain("Turn 1 of 6, as facilitator");
    expect(out).toContain("Moscow gave 20 M$ of aid to UZB.");
    expect(out).toContain("Turn 2 of 6, as facilitator");
    expect(out).toContain("Influence in the region:");
  });

  test("one turn through the eyes of a seat: its own score with causes, and nothing of another's", async () => {
    const path = file("whole.log", log);
    const { code, out } = await run("replay", path, "--turn", "1", "--as", "moscow");
    expect(code).toBe(0);
    expect(out).toMatch(/^Turn 1 of 6, as Moscow\n/);
    expect(out).toMatch(/Score: \d+\.\d -> \d+\.\d/);
    expect(out).not.toContain("Turn 2");
    const json = JSON.parse((await run("replay", path, "--turn", "1", "--as", "moscow", "--json")).out);
    expect(json).toMatchObject({ ok: true, as: "moscow", closed: 2, turns: [{ turn: 1 }] });
    const [{ view }] = json.turns;
    expect(view.results.orders).toHaveLength(1);
    expect(view.sight.numbers["seat/moscow/capital"]).toBeTypeOf("number");
    expect(view.sight.numbers["seat/washington/capital"]).toBeUndefined();
  });

  test("through any eyes the printed causes lead from the printed score to the printed score, and say whose they are", async () => {
    const line = "scenarios/csto-2005/historical-line.jsonl";
    for (const seat of ["moscow", "tashkent", "nato"]) {
      const { out } = await run("replay", line, "--as", seat);
      for (const part of out.split(/^Turn /m).slice(1)) {
        const [, before, after] = /Score: ([\d.]+) -> ([\d.]+)/.exec(part) ?? [];
        const [, causes = ""] = /^Score: .*\n((?: {2}.*\n)*)/m.exec(part) ?? [];
        const sum = causes.split("\n").reduce((all, cause) => all + Number(cause.trim().split(" ")[0]), 0);
        expect(sum).toBeCloseTo(Number(after) - Number(before), 6);
        expect(causes).not.toMatch(/^ +\S+ {2}It /m);
      }
      expect(out).toContain("Return: It drifted back toward its usual level.");
    }
  });

  test("the facilitator reads whose order was void; the seat itself reads that it was its own", async () => {
    const line = "test/log/golden/rules-4-format-3.jsonl";
    const all = (await run("replay", line)).out;
    expect(all).toMatch(/^ {2}Seven Ports: Your order "Train forces" is void/m);
    expect(all).not.toMatch(/^ {2}Your order/m);
    expect((await run("replay", line, "--as", "ports")).out).toMatch(
      /^ {2}Your order "Train forces" is void/m,
    );
  });

  test("L6: a game that was rewound: the course that counts, and by its number the one that was left", async () => {
    const path = file("rewound.log", playedGame({ rewound: true }).log);
    const last = await run("replay", path, "--turn", "2");
    expect(last.out).toContain("of aid to KAZ");
    expect(last.err).toContain("This game was rewound; shown is its last course. Before that: --line 0");
    const first = await run("replay", path, "--turn", "2", "--line", "0");
    expect(first.out).toContain("of aid to GEO");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(await run("replay", path, "--line", "2")).toMatchObject({ code: 2 });
    expect(await run("verify", path)).toMatchObject({ code: 0 });
  });

  test("the start is turn 0; a turn that was not played and an unknown seat are wrong usage", async () => {
    const path = file("whole.log", log);
    expect((await run("replay", path, "--turn", "0")).out).toContain("The start, as facilitator");
    expect(await run("replay", path, "--turn", "3")).toMatchObject({
      code: 2,
      err: 'whitecell: --turn must be a whole number from 0 to 2, not "3".\n',
    });
    expect(await run("replay", path, "--as", "moskow")).toMatchObject({
      code: 2,
      err: 'whitecell: --as cannot be "moskow"; did you mean "moscow"?\n',
    });
  });

  test("a torn last line is left out, a changed byte refused", async () => {
    const torn = await run("replay", file("torn.log", log.slice(0, -40)));
    expect(torn.code).toBe(0);
    expect(torn.out).toContain("Turn 2 of 6");
    expect(torn.err).toMatch(/torn\.log:\d+: This line was not written whole and is left out/);
    const changed = await run("replay", file("changed.log", log.replace("Samarkand", "Bukhara")), "--json");
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({ ok: false, code: "HASH_WRONG" });
  });
});

describe("a log that other rules wrote (case L2)", () => {
  test("of which these rules closed the later turns: verify says which, and works those out again", async () => {
    const path = file("renewed.log", makeLog(underOtherRules(records, 2)));
    const { code, out } = await run("verify", path);
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(
        `The program was renewed during the game: rules 0 closed its first turns, rules ${RULES_VERSION} from turn 2 on \\(record \\d+\\)\\.\n` +
          `The turns by rules ${RULES_VERSION} were worked out again`,
      ),
    );
    expect((await run("replay", path, "--turn", "1")).err).toBe(
      "The program was renewed during this game: turns that other rules closed are shown as they were recorded.\n",
    );
  });

  test("verifies by its sums and is shown as recorded, and both say so", async () => {
    const path = file("other.log", makeLog(underOtherRules(records)));
    const verified = await run("verify", path);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain("Other rules wrote this log");
    const replayed = await run("replay", path, "--turn", "1");
    expect(replayed.code).toBe(0);
    expect(replayed.err).toBe(
      "Other rules wrote this log: it is shown as it was recorded, not worked out again.\n",
    );
    expect(replayed.out).toBe((await run("replay", file("whole.log", log), "--turn", "1")).out);
  });
});

/** The same log with another version of the rules in its first record, sealed anew; from a turn on closed by these rules. */
function underOtherRules(
  given: readonly LogRecord[],
  renewed = Number.POSITIVE_INFINITY,
): readonly LogRecord[] {
  let prev = NO_HASH;
  return given.map(({ seq, at, parts }) => {
    const rewritten = parts.map((part) => {
      if (typeof part === "string") return part;
      const { body } = part;
      if (body.kind === "session-opened") return { ...part, body: { ...body, rules: "0" } };
      if (body.kind !== "turn-closed" || body.turn < renewed) return part;
      return { ...part, body: { ...body, rules: RULES_VERSION } };
    });
    const record = { seq, at, parts: rewritten, prev, hash: hashOf(prev, seq, at, rewritten) };
    prev = record.hash;
    return record;
  });
}

describe("export", () => {
  test("by id and by code, the log byte for byte", async () => {
    expect(await exported()).toEqual({ code: 0, out: log, err: "" });
    const byCode = await run("export", "acd-efh", "--data", join(folder, "data"));
    expect(byCode.out).toBe(log);
  });

  test("as a seat: it verifies, and holds nothing that the seat may not know", async () => {
    const { code, out } = await exported("--as", "tashkent");
    expect(code).toBe(0);
    expect(out.includes("Shall we talk?")).toBe(false);
    const verified = await run("verify", file("seat.log", out));
    expect(verified.code).toBe(0);
    expect(verified.out).toContain("Parts are left out, so no turn could be worked out again.");
    expect(verified.out).toMatch(/^[1-9]\d* parts are left out\.$/m);
    expect(verified.out).toContain(`hash ${records.at(-1)?.hash}`);
    const replayed = await run("replay", file("seat.log", out));
    expect(replayed).toMatchObject({ code: 1 });
    expect(replayed.err).toContain("only the white cell's log can be replayed");
  });

  test("anonymous: what people wrote is not in it, and it verifies", async () => {
    const { out } = await exported("--anonymous");
    expect(out.includes("Samarkand")).toBe(false);
    expect(out).toContain('"offer-aid"');
    expect((await run("verify", file("anonymous.log", out))).code).toBe(0);
  });

  test("an unknown session, seat or folder: one sentence and the right exit code", async () => {
    const unknown = await run("export", "nowhere", "--data", join(folder, "data"), "--json");
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.out)).toEqual({
      ok: false,
      code: "NOT_FOUND",
      message: "There is no game with the id or code nowhere.",
    });
    expect(await exported("--as", "mars")).toMatchObject({ code: 2 });
    const nothing = await run("export", "s1", "--data", join(folder, "empty"));
    expect(nothing.code).toBe(1);
    expect(nothing.err).toBe(`whitecell: No server has kept data in the folder ${join(folder, "empty")}.\n`);
    const both = await exported("--url", "http://127.0.0.1:1");
    expect(both.code).toBe(2);
  });
});

describe("export from a running server", () => {
  let server: Server;
  let url = "";

  beforeAll(async () => {
    server = createServer((request, response) => {
      const known = request.headers.authorization === "Bearer right";
      if (request.url === "/api/sessions/s1/log" && known) response.end(log);
      else {
        response.statusCode = 403;
        response.end(JSON.stringify({ code: "KEY_UNKNOWN", detail: "This key is not known here." }));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  test("with the facilitator's key it is the whole log", async () => {
    expect(await run("export", "s1", "--url", `${url}/`, "--key", "right")).toEqual({
      code: 0,
      out: log,
      err: "",
    });
  });

  test("a refusal is told with its reason, a server that is not there by its address", async () => {
    const refused = await run("export", "s1", "--url", url, "--key", "wrong");
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(`whitecell: ${url} refused with 403: This key is not known here.\n`);
    const absent = await run("export", "s1", "--url", "http://127.0.0.1:1", "--key", "right");
    expect(absent.code).toBe(1);
    expect(absent.err).toContain("http://127.0.0.1:1 does not answer");
    expect((await run("export", "s1", "--url", "whatever", "--key", "right")).code).toBe(2);
  });
});
