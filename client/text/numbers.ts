import { useMemo } from "react";
import { POINT } from "../../shared/base/points.ts";
import { dateFormat, numberFormat } from "../look/formats.ts";
import { lengthsIn, MINUTE } from "./lengths.ts";
import { useText } from "./text.tsx";

/** Numbers and dates in the reader's language. */
export interface Numbers {
  /** Thousandths as a number of points with at most one digit after the point: 12300 -> "12.3", 3000 -> "3". */
  readonly points: (thousandths: number) => string;
  /** "23 June 2006". */
  readonly day: (day: string) => string;
  /** "Dec 2005". */
  readonly month: (day: string) => string;
  /** "Dec 2005 – Jan 2006", "Jun – Jul 2005": from the first day of a turn to the last month before the next one begins. */
  readonly span: (from: string, to: string) => string;
  /** The same in full, for a wall: "December 2005 – January 2006", "June – July 2005". */
  readonly longSpan: (from: string, to: string) => string;
  /** "14:05", "2:05 PM": the reader's own time. */
  readonly time: (milliseconds: number) => string;
  /** "Thu, 26 Nov 2026, 14:05", the reader's own time. */
  readonly moment: (milliseconds: number) => string;
  /** "Thursday, 26 November, 14:05": a moment that comes within weeks. */
  readonly deadline: (milliseconds: number) => string;
  /** "Thu, 14:05", for a narrow place. */
  readonly weekday: (milliseconds: number) => string;
  /** "2 days 4 hours", "50 minutes": the two largest units of a length, rounded up to minutes. */
  readonly length: (milliseconds: number) => string;
}

/** Without the sign for "year" that Russian puts after one: many sentences end with a date, and have an end of their own. */
function withoutYearSign(date: string): string {
  return date.replace(/\sг\.$/, "");
}

const asDate = (day: string) => new Date(`${day}T12:00:00Z`);

export function numbersOf(language: string): Numbers {
  const spans = spansIn(language, "short");
  const inHours = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, ...hourIn(language) });
  return {
    points: (thousandths) =>
      numberFormat(language, { maximumFractionDigits: 1 })
        .format(thousandths / POINT)
        .replace("-", "−"),
    day: (given) =>
      withoutYearSign(dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(asDate(given))),
    month: spans.monthOf,
    span: spans.span,
    longSpan: spansIn(language, "long").span,
    time: (milliseconds) => inHours({}).format(milliseconds),
    moment: (milliseconds) =>
      inHours({ weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(milliseconds),
    deadline: (milliseconds) =>
      inHours({ weekday: "long", day: "numeric", month: "long" }).format(toMinute(milliseconds)),
    weekday: (milliseconds) => inHours({ weekday: "short" }).format(toMinute(milliseconds)),
    length: lengthsIn(language, "long"),
  };
}

/** Hours have two digits where a day has twenty-four of them, "03:31", and as few as they need before AM: "3:31 AM". */
function hourIn(language: string) {
  const { hour12 } = dateFormat(language, { hour: "numeric" }).resolvedOptions();
  return { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit" } as const;
}

/** A deadline that is reckoned from what is left comes out some milliseconds early or late: 18:00 must not read 17:59. */
const toMinute = (milliseconds: number) => Math.round(milliseconds / MINUTE) * MINUTE;

function spansIn(language: string, length: "short" | "long") {
  const monthOf = (day: Date) =>
    withoutYearSign(dateFormat(language, { month: length, year: "numeric", timeZone: "UTC" }).format(day));
  const span = (from: string, to: string) => {
    const [first, last] = [asDate(from), asDate(to)];
    last.setUTCMonth(last.getUTCMonth() - 1, 1);
    if (last <= first) return monthOf(first);
    const oneYear = last.getUTCFullYear() === first.getUTCFullYear();
    const begin = oneYear
      ? dateFormat(language, { month: length, timeZone: "UTC" }).format(first)
      : monthOf(first);
    return `${begin} – ${monthOf(last)}`;
  };
  return { monthOf: (day: string) => monthOf(asDate(day)), span };
}

export function useNumbers(): Numbers {
  const { language } = useText();
  return useMemo(() => numbersOf(language), [language]);
}
