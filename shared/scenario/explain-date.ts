import { z } from "zod";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What is told of a text that is no day, with the day that was most probably meant. */
export function dateSentence(name: string, given: string): string {
  const bare = given.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
  if (/^\d{4}-\d\d-\d\d$/.test(bare) && !isDay(bare))
    return `${name} cannot be ${bare}: the calendar has no such day.`;
  const meant = readDay(bare);
  const remedy = meant !== null && isDay(meant) ? `: write ${meant}.` : ".";
  return `${name} must be a day such as 2005-06-23 (year, month, day), not "${given}"${remedy}`;
}

const DAY = z.iso.date();

/** Whether a text is a day of the calendar, in the form of the file. */
export function isDay(text: string): boolean {
  return DAY.safeParse(text).success;
}

/** A day as people write it, in the form of the file; null where it is none, or could be two. */
function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [, first, mark, second, last] = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (last !== undefined) {
    // With points the day comes first everywhere; with a slash in some countries the month does.
    if (mark === "." || Number(first) > 12) return dayOf(last, second, first);
    return Number(second) > 12 ? dayOf(last, first, second) : null;
  }
  const [, before, word = "", after, end] =
    /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?(?: (\d{1,2}),?)? (\d{4})$/u.exec(text) ?? [];
  const number = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  const date = before ?? after;
  return number === 0 || date === undefined ? null : dayOf(end, String(number), date);
}

function dayOf(year = "", month = "", day = ""): string {
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
}
