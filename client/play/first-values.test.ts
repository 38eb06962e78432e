import { describe, expect, test } from "vitest";
import type { FieldOffer } from "../../shared/world/fields.ts";
import { firstValues } from "./first-values.ts";

const STATE: FieldOffer = { id: "state", kind: "choice", choices: [{ value: "uzb" }, { value: "kgz" }] };
const SITE: FieldOffer = {
  id: "site",
  kind: "choice-by",
  by: "state",
  choices: { uzb: [{ value: "k2" }], kgz: [{ value: "manas" }, { value: "kant" }] },
};
const SIZE: FieldOffer = { id: "size", kind: "number", min: 2, max: 6, step: 1, unit: "battalions" };
const WORDS: FieldOffer = { id: "words", kind: "text", min: 1, max: 200 };

describe("the values that a form begins with", () => {
  test("numbers begin with the least, texts empty, choices open", () => {
    expect(firstValues([STATE, SIZE, WORDS])).toEqual({ size: 2, words: "" });
  });

  test("what has no alternative is filled in, also when it hangs on another choice", () => {
    expect(firstValues([STATE, SITE], { state: "uzb" })).toEqual({ state: "uzb", site: "k2" });
    expect(firstValues([STATE, SITE], { state: "kgz" })).toEqual({ state: "kgz" });
  });

  test("what hung on another choice goes with it", () => {
    expect(firstValues([STATE, SITE], { state: "kgz", site: "k2" })).toEqual({ state: "kgz" });
    expect(firstValues([STATE, SITE], { state: "kgz", site: "kant" })).toEqual({
      state: "kgz",
      site: "kant",
    });
  });

  test("a field that may be left out stays open", () => {
    const only: FieldOffer = { id: "site", kind: "choice", choices: [{ value: "k2" }], optional: true };
    expect(firstValues([only])).toEqual({});
  });

  test("values of unknown fields are dropped", () => {
    expect(firstValues([STATE], { state: "uzb", gone: 3 })).toEqual({ state: "uzb" });
  });
});
