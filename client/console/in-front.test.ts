import { describe, expect, test } from "vitest";
import { inFront } from "./in-front.ts";

describe("what comes to the front of the console", () => {
  test("a turn that is held, its results, and the scores of the debrief", () => {
    expect(inFront("notes", "held", true)).toBe("held");
    expect(inFront("held", "review", true)).toBe("results");
    expect(inFront("results", "debrief", true)).toBe("scores");
  });

  test("where the rules decide: results take the place of the sheets, which are spent", () => {
    expect(inFront("sheets", "review", true)).toBe("results");
    expect(inFront("messages", "review", true)).toBe("messages");
  });

  test("results may be read on into the next turn, but after a practice turn there are none", () => {
    expect(inFront("results", "planning", true)).toBe("results");
    expect(inFront("results", "planning", false)).toBe("sheets");
    expect(inFront("held", "planning", false)).toBe("sheets");
    expect(inFront("notes", "planning", false)).toBe("notes");
  });
});
