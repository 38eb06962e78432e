import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLAYTHROUGHS, turnsOf } from "./games.ts";
import { playthroughText } from "./text.ts";

const RENEW = "if the game is right so: npm run renew, and read the difference";

test.each(PLAYTHROUGHS)(
  "the playthrough $name is what its file says, to the letter",
  (game) => {
    const turns = turnsOf(game);
    const kept = readFileSync(new URL(`${game.name}.txt`, import.meta.url), "utf8");
    expect(firstDifference(kept, playthroughText(game, turns)), RENEW).toBeNull();
    expect(turns).toHaveLength(6);
  },
  240_000,
);

test("there is a file for each and for none besides, small enough to be read", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".txt"));
  expect(files).toEqual(PLAYTHROUGHS.map(({ name }) => `${name}.txt`).sort());
  for (const name of files)
    expect(readFileSync(new URL(name, import.meta.url)).length, name).toBeLessThan(400_000);
});

/** Where two texts part, with the turn that it is in and the lines there; null if they are the same. */
function firstDifference(kept: string, now: string): string | null {
  const [old, young] = [kept.split("\n"), now.split("\n")];
  const at = old.findIndex((line, number) => line !== young[number]);
  if (at < 0) return old.length === young.length ? null : "the new one is longer";
  const heads = old.slice(0, at + 1).filter((line) => /^\S/.test(line));
  return [`line ${at + 1}, ${heads.findLast((line) => line.startsWith("=")) ?? ""} ${heads.at(-1)}`]
    .concat(`- ${old[at]}`, `+ ${young[at] ?? "(nothing)"}`)
    .join("\n");
}
