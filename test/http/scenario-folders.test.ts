import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ScenarioLibrary } from "../../server/scenarios/scenario-library.ts";
import { openMemoryStore } from "../../server/store/sqlite-store.ts";
import { HISTORICAL_LINE } from "../scenario/play-history.ts";
import { SMALL } from "../scenario/small-scenario.ts";

test("F4 a folder that cannot be used is named and left out, and the others are there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-folders-"));
  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "scenario.yaml"), bytes);
  };
  put("small", Buffer.from(SMALL));
  put("faulty", Buffer.from(SMALL.replace("minutes: 30", "minutes: soon")));
  put("ansi", Buffer.from(SMALL.replace("A small one", "Ein schöner"), "latin1"));
  put("My Folder", Buffer.from(SMALL));
  mkdirSync(join(folder, "nested/scenario.yaml"), { recursive: true });
  const told: string[] = [];
  const store = await openMemoryStore();
  const library = new ScenarioLibrary(store.scenarios, pathToFileURL(`${folder}/`), (words) =>
    told.push(words),
  );
  expect((await library.list()).map(({ id, faults }) => [id, faults > 0])).toEqual([
    ["small", false],
    ["faulty", true],
  ]);
  expect(told.map((words) => words.slice(folder.length + 1))).toEqual([
    expect.stringMatching(/^My Folder.scenario\.yaml is left out: the folder must be called like an id/),
    expect.stringMatching(/^ansi.scenario\.yaml is left out: Line 3 has a character that is not UTF-8/),
    expect.stringMatching(/^nested.scenario\.yaml is left out: it cannot be read \(this is a folder/),
  ]);
  await library.end();
  await store.close();
  rmSync(folder, { recursive: true });
});

test("L1 a log beside a scenario that is damaged, taken away or a folder keeps nobody from playing, and says what it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whitecell-folders-"));
  const file = (name: string) => join(folder, "small", name);
  mkdirSync(file("nested.jsonl"), { recursive: true });
  writeFileSync(file("scenario.yaml"), SMALL);
  const log = readFileSync(HISTORICAL_LINE, "utf8");
  writeFileSync(file("damaged.jsonl"), log.replace(/\n.*\n/, "\n{}\n"));
  writeFileSync(file("empty.jsonl"), "");
  writeFileSync(file("gone.jsonl"), log);
  const told: string[] = [];
  const store = await openMemoryStore();
  const library = new ScenarioLibrary(store.scenarios, pathToFileURL(`${folder}/`), (words) =>
    told.push(words),
  );
  rmSync(file("gone.jsonl"));
  const [small] = await library.list();
  expect(small?.logs.map(({ name }) => name)).toEqual(["damaged", "empty", "gone"]);
  expect(told).toEqual([
    expect.stringMatching(/nested\.jsonl is left out: it cannot be read \(this is a folder/),
  ]);
  const codes = small?.logs.map(({ name }) => {
    const seen = library.logs.lookBack("small", name, {});
    return seen.ok ? "seen" : seen.error.code;
  });
  expect(codes).toEqual(["LOG_FAULTY", "LOG_FAULTY", "NOT_FOUND"]);
  await library.end();
  await store.close();
  rmSync(folder, { recursive: true });
});
