import { expect, test } from "vitest";
import { DAY, HOUR, lengthsIn, MINUTE } from "./lengths.ts";

test("a length is told by its two largest units, and never as less than it is", () => {
  const long = lengthsIn("en", "long");
  expect(long(2 * DAY + 4 * HOUR + 12 * MINUTE)).toBe("2 days 4 hours");
  expect(long(2 * DAY - 1)).toBe("2 days");
  expect(long(DAY)).toBe("1 day");
  expect(long(DAY - MINUTE)).toBe("23 hours 59 minutes");
  expect(long(90 * MINUTE)).toBe("1 hour 30 minutes");
  expect(long(1)).toBe("1 minute");
  expect(long(0)).toBe("0 minutes");
});

test("in each language with its own forms, and in a narrow place with few signs", () => {
  const russian = lengthsIn("ru", "long");
  expect([russian(2 * DAY + HOUR), russian(5 * DAY), russian(21 * MINUTE)].map(plain)).toEqual([
    "2 дня 1 час",
    "5 дней",
    "21 минута",
  ]);
  expect(plain(lengthsIn("en", "narrow")(2 * DAY + 4 * HOUR))).toBe("2d 4h");
});

/** With plain spaces: which kind a machine puts between a number and its unit is its own affair. */
const plain = (text: string) => text.replaceAll(/\s/gu, " ");
