const MONTH = 31 * 86_400_000;

/**
 * The months of a turn, "Dec 2005 – Jan 2006", from its first day to the month before the next turn begins (both days
 * `YYYY-MM-DD`): a turn of two months from the 23rd on is called by two months, not by three.
 */
export function printMonths(from: string, to: string, language: string, long = false): string {
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${to}T00:00:00Z`) - MONTH;
  if (Number.isNaN(first) || Number.isNaN(last)) return from;
  const format = new Intl.DateTimeFormat(language, {
    year: "numeric",
    month: long ? "long" : "short",
    timeZone: "UTC",
  });
  // Thin spaces around the dash break where a plain one would, and many fonts lack them.
  return format.formatRange(first, Math.max(first, last)).replace(/\s/g, " ");
}
