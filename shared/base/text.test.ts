import { describe, expect, it } from "vitest";
import { fillText } from "./text.ts";

describe("filling a sentence", () => {
  it("puts parameters in their places and leaves a place without one visible", () => {
    expect(fillText("{seat} sent {size} to {state}.", { seat: "Moscow", size: 2 })).toBe(
      "Moscow sent 2 to {state}.",
    );
  });

  it("gives a number with its word, one or many", () => {
    const sentence = "{size|battalion|battalions} of {seat}";
    expect([0, 1, 2, 1.5].map((size) => fillText(sentence, { size, seat: "NATO" }))).toEqual([
      "0 battalions of NATO",
      "1 battalion of NATO",
      "2 battalions of NATO",
      "1.5 battalions of NATO",
    ]);
    expect(fillText(sentence, { seat: "NATO" })).toBe("{size|battalion|battalions} of NATO");
  });

  it("gives as many forms as a language has, and writes numbers as it does", () => {
    const counting = { print: (value: number) => `<${value}>`, form: (count: number) => count - 1 };
    const fill = (size: number) => fillText("{size|a|b|c} {size}", { size }, counting);
    expect([1, 2, 3, 9].map(fill)).toEqual(["<1> a <1>", "<2> b <2>", "<3> c <3>", "<9> c <9>"]);
  });

  it("takes what a parameter holds as it is, whatever looks like a place in it", () => {
    expect(fillText("{text}", { text: "{seat} $& {size|one|many}", seat: "Moscow" })).toBe(
      "{seat} $& {size|one|many}",
    );
  });
});
