import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../client/text/languages/english.ts";
import { ROUTES } from "../../server/http/route-table.ts";
import { REJECTION_TEXT } from "../../shared/base/rejection.ts";
import { LOG_FAULT_TEXT } from "../../shared/log/log-fault.ts";
import { run } from "../commands/run.ts";
import { ROOT } from "./source-file.ts";

/** What the code calls a session is a game to whoever plays or runs one. */
const WRONG = /\bsessions?\b/i;
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

const wrongOf = (sentences: readonly string[]) => sentences.filter((sentence) => WRONG.test(sentence));

/** A page of Markdown without its code: routes and columns keep their names. */
const proseOf = (page: string) => page.replace(/`[^`]*`/g, "");

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
    expect(wrongOf(proseOf(readFileSync(join(ROOT, path), "utf8")).split("\n"))).toEqual([]);
  });

  test.each([
    ["The session is over.", 1],
    [(count: number) => `${count} sessions`, 1],
    [(session: { title: string }) => `The game ${session.title}`, 0],
  ])("a planted %s has %i wrong words", (texts, count) => {
    expect(wrongOf(sentencesIn(texts))).toHaveLength(count);
  });
});
