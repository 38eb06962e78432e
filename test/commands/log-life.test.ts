import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { doLogTask } from "../../server/sessions/log-task.ts";
import { ALONE } from "../../server/sessions/ownership.ts";
import { importLog, placeLog } from "../../server/sessions/place-log.ts";
import { openPostgresStore, openSqliteStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { makeLine, makeLog } from "../../shared/log/codec.ts";
import { projectLog } from "../../shared/log/projection.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { makeDatabase, notTested, postgresAnswers } from "../classroom/services.ts";
import { Table } from "../session/table.ts";
import { run } from "./run.ts";

/** A game of the session s1 with its own desk, two closed turns of six and some talk: as a server would have written it. */
function deskGame(): Table {
  const table = new Table({ settings: { minutesPerTurn: null, reviewSeconds: 0, bots: "hold" } });
  table.join("s1-desk", null, "facilitator");
  table.join("ada", "moscow");
  table.person("s1-desk", { kind: "control.start" });
  table.person("ada", { kind: "message.send", channel: "public", text: "The weather in Samarkand" });
  table.file("ada", [{ action: "offer-aid", fields: { state: "uzb", amount: 20 } }]);
  table.person("s1-desk", { kind: "control.closeTurn" });
  table.person("s1-desk", { kind: "control.closeTurn" });
  table.person("s1-desk", { kind: "control.end" });
  return table;
}

/** A game in which a turn is worked out from what people wrote: a free move, an event and the reason of a change. */
function wordyGame(): Table {
  const table = new Table({
    actions: ["offer-aid", "free-move"],
    settings: { minutesPerTurn: null, reviewSeconds: 0, bots: "hold", adjudication: "held" },
  });
  const desk = (command: Parameters<Table["do"]>[1]) =>
    table.do({ kind: "participant", participant: "s1-desk" }, command);
  table.join("s1-desk", null, "facilitator");
  table.join("ada", "moscow");
  desk({ kind: "control.start" });
  const fields = {
    claim: "Canary of the claim",
    argument: "Canary of the argument",
    wanted: "Canary wanted",
  };
  table.file("ada", [{ action: "free-move", fields }]);
  desk({ kind: "control.inject", title: "Canary headline", text: "Canary of the event" });
  desk({ kind: "control.closeTurn" });
  const order = table.view("s1-desk").whiteCell?.judged[0]?.digest ?? "";
  const effects = [{ target: "state/uzb/threat", delta: 1 }];
  desk({ kind: "control.judge", turn: 1, seat: "moscow", order, chance: 100, effects });
  desk({ kind: "control.override", turn: 1, changes: effects, reason: "Canary of the reason" });
  desk({ kind: "control.publish", turn: 1 });
  desk({ kind: "control.end" });
  return table;
}

const { records } = deskGame();
const log = makeLog(records);
if (!postgresAnswers) notTested("forget on a PostgreSQL that servers share", "no PostgreSQL answers");
let folder = "";
let data = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "whitecell-log-life-"));
  await made("empty", () => Promise.resolve());
  await made("full", place);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  data = mkdtempSync(join(folder, "data-"));
  take("empty");
});

/** Makes a data folder that the tests take copies of. */
async function made(name: "empty" | "full", fill: (store: Store) => Promise<void>): Promise<void> {
  data = join(folder, name);
  await withStore(fill);
}

function take(name: "empty" | "full"): void {
  copyFileSync(join(folder, name, "whitecell.db"), join(data, "whitecell.db"));
}

async function withStore<T>(work: (store: Store) => Promise<T>) {
  const store = await openSqliteStore(data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The game as a session of this data folder, with a person whose name is known. */
const stored = (): void => take("full");

async function place(store: Store): Promise<void> {
  const checked = doLogTask({ kind: "check", text: log });
  if (!checked.ok) throw new Error(checked.error.code);
  await placeLog(store, checked.value, { owner: "first", now: 0 });
  await store.participants.add({
    ...{ id: "ada", session: "s1", name: "=Ada Lovelace", role: "student", seat: "moscow" },
    ...{ keyHash: "k", phraseHash: null, returnHash: null, removed: false, createdAt: 0 },
  });
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("branch", () => {
  test("writes a log that verifies and replays alone, and names its parent", async () => {
    const { code, out, err } = await run(
      "branch",
      file("game.log", log),
      "--turn",
      "1",
      "--title",
      "What if",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(verifyLog(out)).toMatchObject({
      ok: true,
      value: {
        turns: 1,
        turnsWere: "again",
        header: { title: "What if", parent: { session: "s1", turn: 1 } },
      },
    });
    const proof = (await run("verify", file("branch.log", out))).out;
    expect(proof).toMatch(/It goes on from turn 1 of game s1, hash [0-9a-f]{64}\./);
    expect(proof).toMatch(/Digest of its rules' sources: [0-9a-f]{64}: this program's own, byte for byte\./);
    expect((await run("replay", file("branch.log", out))).out).toContain("Turn 1 of 6");
    const json = JSON.parse((await run("branch", file("game.log", log), "--turn", "1", "--json")).out);
    expect(json).toMatchObject({ ok: true, turn: 1, session: expect.stringMatching(/^[0-9a-f]{20}$/) });
    expect(verifyLog(json.log).ok).toBe(true);
  });

  test("needs a turn, and one that is closed; a damaged log is refused at its line", async () => {
    const path = file("game.log", log);
    expect(await run("branch", path)).toMatchObject({ code: 2 });
    expect(await run("branch", path, "--turn", "one")).toMatchObject({ code: 2 });
    const late = await run("branch", path, "--turn", "3");
    expect(late).toMatchObject({
      code: 1,
      err: `whitecell: ${path}: There is no way on from turn 3: 2 turns are closed.\n`,
    });
    const changed = await run(
      "branch",
      file("changed.log", log.replace("Samarkand", "Bukhara")),
      "--turn",
      "1",
    );
    expect(changed.code).toBe(1);
    expect(changed.err).toMatch(/changed\.log:\d+: This log cannot be used: Record \d+ was changed/);
  });
});

describe("import", () => {
  test("makes a session to look at, once", async () => {
    const path = file("game.log", log);
    const { code, out } = await run("import", path, "--data", data);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Game s1 "A class" can now be looked at on the host page, and branched.\n',
    });
    const marks = await withStore(async (store) => [
      await store.events.byId("s1"),
      await store.marks.of("s1"),
    ]);
    expect(marks).toMatchObject([
      { owner: "first", phase: "debrief", turn: 3, due: null },
      new Set(["imported"]),
    ]);
    const again = await run("import", path, "--data", data, "--json");
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ ok: false, code: "ALREADY_HERE" });
    expect((await run("export", "s1", "--data", data)).out).toBe(log);
  });

  test("that is cut off leaves no session that could be played on: it is there as one to look at, or not at all", async () => {
    const checked = doLogTask({ kind: "check", text: log });
    if (!checked.ok) throw new Error(checked.error.code);
    const marks = await withStore(async (store) => {
      vi.spyOn(store.marks, "put").mockRejectedValue(new Error("the server was killed"));
      await importLog(store, checked.value, { owner: "first", now: 0 }).catch(() => {});
      return (await store.events.byId("s1")) === null ? null : await store.marks.of("s1");
    });
    expect(marks).toEqual(new Set(["imported"]));
  });

  test("becomes no table if parts are left out of it, and the place is said as with all that is done with logs", () => {
    const parts = projectLog(deskGame().records, { kind: "seat", seat: "moscow" });
    const lines = parts.map((record) => ({ seq: record.seq, at: record.at, line: makeLine(record) }));
    expect(doLogTask({ kind: "table", lines, names: {}, separator: "comma" })).toMatchObject({
      error: { code: "LOG_FAULTY", params: { line: 1, seq: 1 } },
    });
  });

  test("of one log twice in one moment makes one session, and says so to the other", async () => {
    const checked = doLogTask({ kind: "check", text: log });
    if (!checked.ok) throw new Error(checked.error.code);
    const by = { owner: "first", now: 0 };
    const placed = await withStore((store) =>
      Promise.all([placeLog(store, checked.value, by), placeLog(store, checked.value, by)]),
    );
    expect(placed).toMatchObject([{ ok: true }, { ok: false, error: { code: "ALREADY_HERE" } }]);
  });

  test("takes a log without its texts", async () => {
    stored();
    const textless = (await run("export", "s1", "--data", data, "--anonymous")).out;
    expect(textless).not.toContain("Samarkand");
    expect(verifyLog(textless)).toMatchObject({ ok: true, value: { partsLeftOut: 1, turnsWere: "again" } });
    data = mkdtempSync(join(folder, "other-"));
    take("empty");
    expect(await run("import", file("textless.log", textless), "--data", data)).toMatchObject({ code: 0 });
  });

  test("refuses a seat's log, a damaged, a torn and a foreign one, each with its line and a sentence", async () => {
    const projected = makeLog(projectLog(records, { kind: "seat", seat: "moscow" }));
    const noDesk = makeLog(new Table().records);
    const opened = (session: string, desk: "facilitator" | "student", title = "A class") => {
      const table = new Table({ session, title });
      table.join(`${session}-desk`, desk === "student" ? "moscow" : null, desk);
      return makeLog(table.records);
    };
    const cases: readonly [string, string, RegExp][] = [
      ["seat.log", projected, /seat\.log:1: .*only the white cell's log can be replayed/],
      ["changed.log", log.replace("Samarkand", "Bukhara"), /changed\.log:\d+: .*was changed/],
      ["torn.log", log.slice(0, -30), /torn\.log:\d+: .*was not written whole/],
      ["none.log", "", /none\.log:1: .*The log has no record/],
      ["foreign.log", noDesk, /foreign\.log: .*no facilitator's desk/],
      ["usurped.log", opened("s2", "student"), /usurped\.log: .*no facilitator's desk/],
      ["a-code.log", opened("acdefh", "facilitator"), /a-code\.log: .*no game's id/],
      ["a-path.log", opened("../s2", "facilitator"), /a-path\.log: .*no game's id/],
      ["a-nul.log", opened("s2", "facilitator", "A\0class"), /a-nul\.log: .*no game's title/],
    ];
    for (const [name, text, sentence] of cases) {
      const { code, err } = await run("import", file(name, text), "--data", data);
      expect([name, code]).toEqual([name, 1]);
      expect(err).toMatch(sentence);
    }
    expect(await withStore((store) => store.events.list(null))).toEqual([]);
    const owner = await run("import", file("game.log", log), "--data", data, "--owner", "nobody");
    expect(owner).toMatchObject({ code: 1, err: "whitecell: There is no host key named nobody.\n" });
  });
});

describe("export --json", () => {
  test("gives the log, or where the table is and how long, as JSON and nothing else", async () => {
    stored();
    const { code, out, err } = await run("export", "s1", "--data", data, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({ ok: true, session: "s1", log });
    const tables = await run("export", "s1", "--data", data, "--csv", data, "--json");
    expect({ code: tables.code, err: tables.err }).toEqual({ code: 0, err: "" });
    const { rows, file: table, ...more } = JSON.parse(tables.out);
    expect(more).toEqual({ ok: true, session: "s1" });
    expect(table).toBe(join(data, "session-s1.csv"));
    expect(rows).toBeGreaterThan(10);
    const unknown = await run("export", "s2", "--data", data, "--json");
    expect(JSON.parse(unknown.out)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });
});

describe("export --csv", () => {
  test("E1, E2: writes a table whose people have their names, none of which runs as a formula", async () => {
    stored();
    const folderOfTables = join(data, "tables");
    const { code, out, err } = await run("export", "s1", "--data", data, "--csv", folderOfTables);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(/session-s1\.csv: \d+ rows\.\n$/);
    const text = readFileSync(join(folderOfTables, "session-s1.csv"), "utf8");
    expect(text).toContain(",'=Ada Lovelace,");
    expect(text).toContain("The weather in Samarkand");
    const anonymous = ["--csv", folderOfTables, "--anonymous", "--separator", "semicolon"];
    expect((await run("export", "s1", "--data", data, ...anonymous)).code).toBe(0);
    const without = readFileSync(join(folderOfTables, "session-s1.csv"), "utf8");
    expect(without).not.toMatch(/Lovelace|Samarkand/);
    expect(without).toContain("s1;0;1;moscow;");
    expect(without).toMatch(/;score;;\d+,\d+;/);
  });

  test("E2: tells two of one name apart, who are kept as they typed it where names are hidden", async () => {
    const table = new Table({
      settings: { names: "hidden", minutesPerTurn: null, reviewSeconds: 0, bots: "hold" },
    });
    table.join("s1-desk", null, "facilitator");
    // Who comes first is not who comes first by id.
    table.join("zoe", "moscow");
    table.join("ada", "tashkent");
    table.person("s1-desk", { kind: "control.start" });
    for (const text of ["Of the first", "Of the second"])
      table.person(text === "Of the first" ? "zoe" : "ada", {
        kind: "message.send",
        channel: "public",
        text,
      });
    await withStore(async (store) => {
      const checked = doLogTask({ kind: "check", text: makeLog(table.records) });
      if (!checked.ok) throw new Error(checked.error.code);
      await placeLog(store, checked.value, { owner: "first", now: 0 });
      for (const id of ["ada", "zoe"])
        await store.participants.add({
          ...{ id, session: "s1", name: "Ada", role: "student", seat: "moscow", keyHash: id },
          ...{ phraseHash: null, returnHash: null, removed: false, createdAt: 0 },
        });
    });
    expect((await run("export", "s1", "--data", data, "--csv", data)).code).toBe(0);
    const rows = readFileSync(join(data, "session-s1.csv"), "utf8").split("\n");
    expect(rows.find((row) => row.includes("Of the first"))).toMatch(/,Ada,/);
    expect(rows.find((row) => row.includes("Of the second"))).toMatch(/,Ada \(2\),/);
  });

  test("a seat's log gives no table, and an unknown separator is wrong usage", async () => {
    stored();
    const seat = await run("export", "s1", "--data", data, "--csv", data, "--as", "moscow");
    expect(seat).toMatchObject({ code: 1 });
    expect(seat.err).toContain("No table can be made: Record 1 has parts left out");
    expect(await run("export", "s1", "--data", data, "--csv", data, "--separator", "pipe")).toMatchObject({
      code: 2,
    });
    const taken = await run("export", "s1", "--data", data, "--csv", file("taken", ""));
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining("cannot be written") });
  });
});

describe("forget", () => {
  test("erases the names; the log and the replay are as before", async () => {
    stored();
    const { code, out } = await run("forget", "s1", "--data", data);
    expect({ code, out }).toEqual({ code: 0, out: "1 names erased from game s1.\n" });
    expect((await run("export", "s1", "--data", data)).out).toBe(log);
    expect(filesWith("Lovelace")).toEqual([]);
    const again = await run("forget", "s1", "--data", data, "--json");
    expect(JSON.parse(again.out)).toEqual({ ok: true, names: 0, texts: 0 });
  });

  test("with --texts erases what was written from every file; the log still verifies, with the same hash", async () => {
    stored();
    expect(filesWith("Samarkand").length).toBeGreaterThan(0);
    const { code, out } = await run("forget", "s1", "--data", data, "--texts");
    expect({ code, out }).toEqual({ code: 0, out: "1 names and 1 texts erased from game s1.\n" });
    expect(filesWith("Samarkand")).toEqual([]);
    const left = (await run("export", "s1", "--data", data)).out;
    expect(verifyLog(left)).toMatchObject({
      ok: true,
      value: { hash: records.at(-1)?.hash, turnsWere: "again", partsLeftOut: 1 },
    });
  });

  test("with --texts erases free moves, events and reasons, too; the turns are worked out again to the same digests", async () => {
    const wordy = makeLog(wordyGame().records);
    const checked = doLogTask({ kind: "check", text: wordy });
    if (!checked.ok) throw new Error(checked.error.code);
    await withStore((store) => placeLog(store, checked.value, { owner: "first", now: 0 }));
    expect(filesWith("Canary").length).toBeGreaterThan(0);
    const anonymous = (await run("export", "s1", "--data", data, "--anonymous")).out;
    const { code, out } = await run("forget", "s1", "--data", data, "--texts");
    // Six texts as they were written; again, for whom they were, at the close.
    expect({ code, out }).toEqual({ code: 0, out: "0 names and 12 texts erased from game s1.\n" });
    expect(filesWith("Canary")).toEqual([]);
    const left = (await run("export", "s1", "--data", data)).out;
    expect(left).toBe(anonymous);
    expect(left).not.toContain("Canary");
    const [whole, erased] = [verifyLog(wordy), verifyLog(left)];
    if (!whole.ok || !erased.ok) throw new Error("a log does not verify");
    expect(erased.value).toEqual({ ...whole.value, partsLeftOut: 12 });
    expect(erased.value.turnsWere).toBe("again");
    expect((await run("replay", file("left.log", left))).out).toContain("(text erased)");
  });

  test("refuses while a server has the data open, and a session that is not there", async () => {
    stored();
    const refused = await withStore(() => run("forget", "s1", "--data", data));
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("A server runs on") });
    expect(await run("forget", "s9", "--data", data)).toMatchObject({ code: 1 });
    expect(await run("forget", "s1", "--url", "http://127.0.0.1:1")).toMatchObject({ code: 2 });
  });

  test("takes the host key for a server from WHITECELL_KEY where none is given", async () => {
    const keys: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      keys.push(request.headers.authorization);
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ names: 3, texts: 0 }));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    vi.stubEnv("WHITECELL_KEY", "from-environment");
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const done = await run("forget", "s1", "--url", url);
      expect(done).toMatchObject({ code: 0, out: "3 names erased from game s1.\n" });
      await run("forget", "s1", "--url", url, "--key", "given");
      expect(keys).toEqual(["Bearer from-environment", "Bearer given"]);
    } finally {
      vi.unstubAllEnvs();
      server.close();
    }
  });

  test.skipIf(!postgresAnswers)(
    "refuses while any server on the same PostgreSQL has the session, and lets none take it meanwhile",
    async () => {
      const database = await makeDatabase();
      const store = await openPostgresStore(database.url, () => {});
      const forget = () => run("forget", "s1", "--texts", "--database-url", database.url);
      try {
        await place(store);
        const peer = { process: "peer", address: "http://peer.example" };
        const alone = { process: ALONE, address: "" };
        for (const [holder, milliseconds] of [
          [peer, 60_000],
          // It draws no lease out, and has its sessions for as long as it runs.
          [alone, 0],
        ] as const) {
          const claim = await store.leases.claim("s1", holder, { milliseconds, force: true });
          expect(await forget()).toMatchObject({ code: 1, err: expect.stringContaining("--url and --key") });
          if (claim !== null && "epoch" in claim) await store.leases.release("s1", claim.epoch);
        }
        expect(await store.events.read("s1", 1)).toHaveLength(records.length);
        expect(await forget()).toMatchObject({ code: 0, out: expect.stringContaining("1 texts erased") });
        expect(await store.leases.holderOf("s1")).toBeNull();
        const left = await run("export", "s1", "--database-url", database.url);
        expect(left.out).not.toContain("Samarkand");
      } finally {
        await store.close();
        await database.drop();
      }
    },
  );

  function filesWith(word: string): string[] {
    return readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(word));
  }
});

describe("backup and restore", () => {
  test("a backup of a folder that is in use is whole, and restores to the same log", async () => {
    stored();
    const copy = join(data, "copy.db");
    const made = await withStore(() => run("backup", copy, "--data", data, "--json"));
    expect(JSON.parse(made.out)).toMatchObject({ ok: true, sessions: 1, records: records.length });
    expect(await run("backup", copy, "--data", data)).toMatchObject({ code: 1 });
    const other = join(data, "other");
    const restored = await run("restore", copy, "--data", other);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("every log verifies") });
    expect((await run("export", "s1", "--data", other)).out).toBe(log);
  });

  test.skipIf(process.platform === "win32")(
    "a backup, which holds names and the server's secret, is for its owner's eyes alone",
    async () => {
      stored();
      const copy = join(data, "copy.db");
      await run("backup", copy, "--data", data);
      expect(statSync(copy).mode & 0o777).toBe(0o600);
      const astray = await run("backup", join(data, "no-such-folder/copy.db"), "--data", data);
      expect(astray).toMatchObject({
        code: 1,
        err: expect.stringContaining("there is no such file or folder"),
      });
    },
  );

  test("is refused over a folder in use, and over a newer one unless forced; the old one is put aside", async () => {
    const copy = join(data, "copy.db");
    await run("backup", copy, "--data", data);
    stored();
    const running = await withStore(() => run("restore", copy, "--data", data));
    expect(running).toMatchObject({ code: 1, err: expect.stringContaining("Stop it first") });
    const newer = await run("restore", copy, "--data", data);
    expect(newer).toMatchObject({ code: 1, err: expect.stringContaining("is newer than the backup") });
    const forced = JSON.parse((await run("restore", copy, "--data", data, "--force", "--json")).out);
    expect(forced).toMatchObject({ ok: true, sessions: 0 });
    expect(existsSync(forced.aside)).toBe(true);
    expect(await withStore((store) => store.events.list(null))).toEqual([]);
  });

  test("goes over the very state that was saved, and over one without games, with nothing to force", async () => {
    const [empty, full] = [join(data, "empty.db"), join(data, "full.db")];
    await run("backup", empty, "--data", data);
    expect(await run("restore", empty, "--data", data)).toMatchObject({ code: 0 });
    stored();
    await run("backup", full, "--data", data);
    expect(await run("restore", full, "--data", data)).toMatchObject({ code: 0 });
    expect((await run("export", "s1", "--data", data)).out).toBe(log);
  });

  test("a file that is no database, a damaged one, and a log that does not verify are refused", async () => {
    stored();
    const none = await run(
      "restore",
      file("none.db", "no database at all".repeat(100)),
      "--data",
      data,
      "--force",
    );
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("cannot be restored") });
    expect(await run("restore", join(folder, "missing.db"), "--data", data)).toMatchObject({ code: 1 });
    await withStore((store) => store.events.redact("s1", 1, '{"seq":1}'));
    const copy = join(data, "spoilt.db");
    await run("backup", copy, "--data", data);
    const spoilt = await run("restore", copy, "--data", join(data, "new"));
    expect(spoilt).toMatchObject({ code: 1, err: expect.stringContaining("game s1: Line 1 is JSON") });
    expect(existsSync(join(data, "new"))).toBe(false);
  });

  test("PostgreSQL has a tool of its own", async () => {
    const told = await run("backup", "x.db", "--database-url", "postgres://127.0.0.1/x");
    expect(told).toMatchObject({ code: 2, err: expect.stringContaining("pg_dump") });
  });
});

describe("schema", () => {
  test("is the JSON Schema of the scenarios that come with the program", async () => {
    const { code, out } = await run("schema");
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.$schema).toContain("2020-12");
    expect(schema.required).toEqual(expect.arrayContaining(["id", "title", "seats", "states"]));
  });
});
