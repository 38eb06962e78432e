import { expect, test } from "vitest";
import { HOUR } from "../text/lengths.ts";
import { printTime } from "./use-countdown.ts";

/** With plain spaces: which kind a machine puts between a number and its unit is its own affair. */
const printed = (milliseconds: number, language = "en") =>
  printTime(milliseconds, language).replaceAll(/\s/gu, " ");

test("up to a day the time left counts down in seconds, beyond it in days and hours", () => {
  expect(printed(252_000)).toBe("4:12");
  expect(printed(HOUR + 252_000)).toBe("1:04:12");
  expect(printed(24 * HOUR)).toBe("24:00:00");
  expect(printed(52 * HOUR)).toBe("2d 4h");
  expect(printed(0)).toBe("0:00");
});
