import { expect, test } from "vitest";
import { findPlace, type WayStep } from "../../shared/scenario/find-place.ts";
import { SMALL } from "./small-scenario.ts";

/** What stands where a way leads to, to the end of its line. */
function at(way: readonly WayStep[], text = SMALL): string | null {
  const place = findPlace(text, way);
  return place && (text.split("\n")[place.line - 1]?.slice(place.column - 1) ?? null);
}

test("a way leads to a field, to an item by its number, and to one by its values", () => {
  expect(at(["title"])).toMatch(/^title: /);
  expect(at(["seats", 0])).toBe("id: moscow");
  expect(at(["seats", { id: "moscow" }, "objectives", 0])).toMatch(/^\{ metric: /);
  expect(at(["seats", { id: "moscow" }, "funds"])).toMatch(/^funds: /);
  expect(
    at(["a", { from: "x", toward: "z" }], "a:\n  - { from: x, toward: y }\n  - { from: x, toward: z }"),
  ).toBe("{ from: x, toward: z }");
});

test("where the text says nothing of it, the way ends before; a text that is no scenario has no place at all", () => {
  expect(at(["seats", { id: "moscow" }, "nothing", "here"])).toBe("id: moscow");
  expect(at(["seats", { id: "gone" }, "funds"])).toBe("seats:");
  expect(at(["trusting"])).toBeNull();
  expect(at(["seats"], "Dear class,")).toBeNull();
  expect(at(["seats", 0, "id"], "seats: [}\n  - : {")).toBe("seats: [}");
});
