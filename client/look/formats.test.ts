import { expect, test } from "vitest";
import { dateFormat, numberFormat } from "./formats.ts";

test("a format is made once, and each language and each wish has its own", () => {
  expect(numberFormat("en")).toBe(numberFormat("en"));
  expect(numberFormat("en", { maximumFractionDigits: 1 })).toBe(
    numberFormat("en", { maximumFractionDigits: 1 }),
  );
  expect(numberFormat("en", { maximumFractionDigits: 1 }).format(1.25)).toBe("1.3");
  expect(numberFormat("ru", { maximumFractionDigits: 1 }).format(1.25)).toBe("1,3");
  expect(numberFormat("ru").format(1.25)).toBe("1,25");
  const day = { dateStyle: "long", timeZone: "UTC" } as const;
  expect(dateFormat("en", day)).toBe(dateFormat("en", day));
  expect(dateFormat("en", day).format(0)).toBe("January 1, 1970");
});
