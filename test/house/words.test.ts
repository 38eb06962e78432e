import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../client/text/languages/english.ts";
import { ROUTES } from "../../server/http/route-table.ts";
import { REJECTION_TEXT } from "../../shared/base/rejection.ts";
import { LOG_FAULT_TEXT } from "../../shared/log/log-fault.ts";
import { SENTENCES } from "../../shared/turn/texts.ts";
import { run } from "../commands/run.ts";
import { ROOT } from "./source-file.ts";

/** What the code calls a session is a game to whoever plays or runs one. */
const SESSION = /\bsessions?\b/i;
/** A sheet is filed. A text is saved: in the editor, on a disk, on paper. */
const SAVE = /\b(un)?sav(e|es|ed|ing)\b/i;
const OF_A_SHEET = /\b(sheets?|drafts?|orders?)\b/i;
const READ_BY_HOSTS = ["README.md", "server/README.md", "scenarios/README.md"];
const COMMANDS_OF_GAMES = [
  "serve",
  "replay",
  "verify",
  "export",
  "keys",
  "branch",
  "import",
  "backup",
  "restore",
  "forget",
];

/** All sentences of a tree of texts; of one with places for names, its source without what is put in. */
function sentencesIn(texts: unknown): readonly string[] {
  if (typeof texts === "string") return [texts];
  if (typeof texts === "function")
    return [...texts.toString().matchAll(/"[^"]* [^"]*"|`[^`]*`/g)].map(([words]) =>
      words.replace(/\$\{[^}]*\}/g, ""),
    );
  if (typeof texts !== "object" || texts === null) return [];
  return Object.values(texts).flatMap(sentencesIn);
}

const wrongOf = (sentences: readonly string[], wrong = SESSION) =>
  sentences.filter((sentence) => wrong.test(sentence));

const savedSheets = (sentences: readonly string[]) =>
  wrongOf(sentences, SAVE).filter((sentence) => OF_A_SHEET.test(sentence));

/** A page of Markdown without its code: routes and columns keep their names. */
const proseOf = (page: string) => page.replace(/`[^`]*`/g, "");
const readProse = (path: string) => proseOf(readFileSync(join(ROOT, path), "utf8"));
const clausesOf = (page: string) => page.replace(/\s+/g, " ").split(/[.:;|]/);

describe("one word for one thing: people play a game, never a session", () => {
  test("on every screen", () => {
    expect(sentencesIn(ENGLISH).length).toBeGreaterThan(900);
    expect(wrongOf(sentencesIn(ENGLISH))).toEqual([]);
  });

  test("in the server's refusals, and in what is wrong with a log", () => {
    expect(wrongOf(Object.values({ ...REJECTION_TEXT, ...LOG_FAULT_TEXT }))).toEqual([]);
  });

  test("in the description of the HTTP interface", () => {
    expect(wrongOf(ROUTES.map(({ summary }) => summary))).toEqual([]);
  });

  test.each(["", ...COMMANDS_OF_GAMES])("in the help of %s", async (command) => {
    const { out } = await run(...(command === "" ? ["help"] : [command, "--help"]));
    expect(out.length).toBeGreaterThan(100);
    expect(wrongOf(out.split("\n"))).toEqual([]);
  });

  test.each(READ_BY_HOSTS)("in %s", (path) => {
    expect(wrongOf(readProse(path).split("\n"))).toEqual([]);
  });

  test.each([
    ["The session is over.", 1],
    [(count: number) => `${count} sessions`, 1],
    [(session: { title: string }) => `The game ${session.title}`, 0],
  ])("a planted %s has %i wrong words", (texts, count) => {
    expect(wrongOf(sentencesIn(texts))).toHaveLength(count);
  });
});

describe("one word for one thing: a sheet is filed, never saved", () => {
  test("on every screen; saved are the editor's texts, and a page on paper", () => {
    const { editor: _texts, ...screens } = ENGLISH;
    const said = wrongOf(sentencesIn(screens), SAVE).filter((sentence) => !sentence.includes("as a PDF"));
    expect(said).toEqual([]);
    expect(savedSheets(sentencesIn(ENGLISH.editor))).toEqual([]);
  });

  test.each([...READ_BY_HOSTS, "server/tables.md", "shared/rules.md"])("in %s", (path) => {
    expect(savedSheets(clausesOf(readProse(path)))).toEqual([]);
  });

  test("in what the rules and refusals say", () => {
    expect(savedSheets(Object.values(REJECTION_TEXT))).toEqual([]);
    expect(savedSheets(Object.values(SENTENCES))).toEqual([]);
  });

  test("a planted one is found, also over the end of a line", () => {
    expect(
      wrongOf(sentencesIn({ save: "Save sheet", saved: (at: string) => `Saved at ${at}` }), SAVE),
    ).toHaveLength(2);
    expect(savedSheets(clausesOf("Fill a sheet of\norders and\nsave it. Save the file."))).toHaveLength(1);
  });
});
