import { describe, expect, test } from "vitest";
import { numbersOf } from "./numbers.ts";

const { span, longSpan, points } = numbersOf("en");

describe("numbers and dates in the reader's language", () => {
  test("a turn goes to the month before the next one begins, however long its months are", () => {
    expect(span("2005-06-01", "2005-08-01")).toBe("Jun – Jul 2005");
    expect(span("2005-08-01", "2005-10-01")).toBe("Aug – Sep 2005");
    expect(span("2005-12-01", "2006-04-01")).toBe("Dec 2005 – Mar 2006");
    expect(span("2005-06-15", "2005-08-15")).toBe("Jun – Jul 2005");
    expect(span("2030-08-01", "2030-10-01")).toBe("Aug – Sep 2030");
  });

  test("on a wall a turn's months stand in full", () => {
    expect(longSpan("2005-12-01", "2006-02-01")).toBe("December 2005 – January 2006");
    expect(longSpan("2030-08-01", "2030-10-01")).toBe("August – September 2030");
    expect(longSpan("2005-06-01", "2005-07-01")).toBe("June 2005");
  });

  test("a turn of one month is that month", () => {
    expect(span("2006-01-01", "2006-02-01")).toBe("Jan 2006");
  });

  test("thousandths are points with one digit, and a loss has a real minus", () => {
    expect(points(12_340)).toBe("12.3");
    expect(points(-3000)).toBe("−3");
  });
});

test("a clock time reads as the language writes it: as few digits as it needs before AM, two where a day has 24 hours", () => {
  const early = new Date(2026, 10, 26, 3, 31).getTime();
  const english = numbersOf("en");
  expect(english.time(early)).toMatch(/^3:31\sAM$/);
  expect(english.moment(early)).toMatch(/, 3:31\sAM$/);
  const russian = numbersOf("ru");
  for (const write of ["time", "moment", "deadline", "weekday"] as const)
    expect(russian[write](early), write).toMatch(/(^|\s)03:31$/);
});

test("Russian dates end without a sign of their own, before which a full stop would stand twice", () => {
  const russian = numbersOf("ru");
  expect(russian.span("2005-06-01", "2005-08-01")).toBe("июнь – июль 2005");
  expect(russian.month("2005-12-01")).toBe("дек. 2005");
  expect(russian.day("2006-06-23")).toBe("23 июня 2006");
  expect(russian.points(12_300)).toBe("12,3");
  expect(russian.longSpan("2005-12-01", "2006-02-01")).toBe("декабрь 2005 – январь 2006");
});
