import { expect, test } from "vitest";
import type { Names } from "../state/names.ts";
import { mapContentOf } from "./map-view.ts";

/** The names of deployments as the map writes them. */
function onMap(...names: readonly string[]): readonly string[] {
  const deployments = Object.fromEntries(
    names.map((name, id) => [
      id,
      { id, name, seat: "moscow", state: "georgia", site: null, kind: "base", size: 1 },
    ]),
  );
  const scenario = { seats: [], states: [], sites: [] };
  const content = {
    sight: { scenario, tables: { crises: {}, deployments } },
    board: { now: { influence: {} } },
    you: { seat: null },
  };
  const strangers = { palette: () => undefined } as unknown as Names;
  return mapContentOf(content as unknown as Parameters<typeof mapContentOf>[0], strangers).marks.map(
    ({ name }) => name,
  );
}

test("a long name is cut after a word that says something", () => {
  expect(onMap("Peacekeepers in Abkhazia and South Ossetia", "Batumi and Akhalkalaki", "201st base")).toEqual(
    ["Peacekeepers…", "Batumi…", "201st base"],
  );
});

test("a name of one long word is cut within it", () => {
  expect(onMap("Donaudampfschifffahrtsgesellschaft")).toEqual(["Donaudampfschifffah…"]);
});
