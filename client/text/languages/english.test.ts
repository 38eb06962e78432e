import { expect, test } from "vitest";
import { ENGLISH } from "./english.ts";

test("what is somebody's, also of a name that ends in s", () => {
  expect(ENGLISH.play.nextOffer("Moscow")).toBe("Answer Moscow's proposal.");
  expect(ENGLISH.play.nextOffer("Seven Ports")).toBe("Answer Seven Ports' proposal.");
  expect(ENGLISH.state.numbers("12.4", "5.5", "Washington and Brussels")).toContain("Brussels' 5.5");
});
