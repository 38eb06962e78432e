/**
 * Writes anew what the cases expect, and adds the ids of new ones to the list:
 *
 *     npx node test/cases/renew.ts
 *
 * The difference is the review: whoever commits it has read what became of each case, and why.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ESTree, parseSync } from "vite";
import { allCases, CASES, compareIds } from "./all.ts";
import { played } from "./play.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the text expected of each case stands in its file, by the case's id. */
function placesOf(path: string, text: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const node of nodesIn(parseSync(path, text, { sourceType: "module" }).program)) {
    if (node.type !== "ObjectExpression") continue;
    const value = (name: string) =>
      node.properties.flatMap((one) =>
        one.type === "Property" && one.key.type === "Identifier" && one.key.name === name ? [one.value] : [],
      )[0];
    const [id, expected] = [value("id"), value("expected")];
    if (id?.type === "Literal" && typeof id.value === "string" && expected !== undefined)
      places.set(id.value, expected);
  }
  return places;
}

function* nodesIn(value: unknown): Generator<ESTree.Node> {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && typeof value.type === "string") yield value as ESTree.Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
}

function written(lines: string): string {
  return `\`\n${lines
    .split("\n")
    .map((line) => `        ${line}\n`)
    .join("")}      \``;
}

const files = await allCases();
for (const file of files) {
  const path = join(CASES, file.path);
  let text = readFileSync(path, "utf8");
  const places = placesOf(path, text);
  const edits = file.cases.map((one) => {
    const place = places.get(one.id);
    if (place === undefined)
      throw new Error(`${file.path}: ${one.id} is not written out with its expected text`);
    try {
      return { ...place, lines: played(one, file) };
    } catch (fault) {
      throw new Error(`${one.id}: ${fault instanceof Error ? fault.message : fault}`);
    }
  });
  for (const { start, end, lines } of edits.sort((one, other) => other.start - one.start))
    text = text.slice(0, start) + written(lines) + text.slice(end);
  writeFileSync(path, text);
}

const list = join(CASES, "ids.txt");
const listed = readFileSync(list, "utf8").split("\n").filter(Boolean);
const ids = files.flatMap(({ cases }) => cases.map(({ id }) => id));
writeFileSync(list, `${[...new Set([...listed, ...ids])].sort(compareIds).join("\n")}\n`);
