import { describe, expect, it } from "vitest";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { setValue } from "../../shared/scenario/splice.ts";
import { SMALL, SMALL_CATALOGUE } from "./small-scenario.ts";

/** The lines in which two texts differ. */
function changedLines(one: string, other: string): string[] {
  const before = one.split("\n");
  return other.split("\n").filter((line, at) => line !== before[at]);
}

function edited(
  ...given: Parameters<typeof setValue> extends [string, ...infer Rest] ? Rest : never
): string {
  const edit = setValue(SMALL, ...given);
  if (!edit.ok) throw new Error(edit.error);
  return edit.value;
}

describe("an edit of one value", () => {
  it("changes one line only, and keeps what stands beside it", () => {
    expect(changedLines(SMALL, edited(["seats", 0, "objectives", 0, "weight"], 55))).toEqual([
      "      - { metric: regional-influence, from: 5, to: 15, weight: 55 }",
    ]);
    expect(changedLines(SMALL, edited(["states", 0, "stability"], 47.5))).toEqual(["    stability: 47.5"]);
  });

  it.each([
    "Who: us?",
    "a, b]",
    "# none",
    "",
    " edge ",
    "- x",
    'it\'s "so"',
    "two\nlines",
    "two\nlines\n",
    "  in\nout\n",
  ])("reads back the text %j, in a block and in brackets", (value) => {
    const name = edited(["seats", 1, "name"], value);
    expect(setValue(name, ["seats", 1, "letter"], "X").ok).toBe(true);
    const read = parseScenario(name, SMALL_CATALOGUE);
    if (value !== "") expect(read.scenario?.seats[1]?.name).toBe(value);
    const flow = edited(["states", 0, "engagement", "moscow", "reason"], value);
    if (value !== "")
      expect(parseScenario(flow, SMALL_CATALOGUE).scenario?.states[0]?.engagement.moscow?.reason).toBe(value);
  });

  it("keeps a page of prose in its block, and the lines after it", () => {
    const text = edited(["seats", 0, "briefing"], "One.\n\nTwo: [3].\n");
    const { scenario, faults } = parseScenario(text, SMALL_CATALOGUE);
    expect(faults).toEqual([]);
    expect(scenario?.seats[0]?.briefing).toBe("One.\n\nTwo: [3].\n");
    expect(scenario?.seats[1]?.id).toBe("tashkent");
  });

  it("is refused where there is no value", () => {
    expect(setValue(SMALL, ["seats", 9, "name"], "x")).toEqual({ ok: false, error: "NO_SUCH_VALUE" });
    expect(setValue(SMALL, ["seats"], "x")).toEqual({ ok: false, error: "NO_SUCH_VALUE" });
    expect(setValue("a: [", ["a"], "x")).toEqual({ ok: false, error: "NOT_YAML" });
  });
});
