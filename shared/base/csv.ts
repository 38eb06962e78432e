/** Spreadsheets take a file for UTF-8 by this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

export type Cell = string | number | null;

/** What stands between two cells. A semicolon goes with a decimal comma: where one is usual, so is the other. */
export const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t" } as const;
export type SeparatorName = keyof typeof SEPARATORS;

/**
 * A table for spreadsheets (RFC 4180, with a choice of separator). Numbers stay numbers. A text that a spreadsheet would
 * run as a formula, or take for a number or a date, gets an apostrophe before it.
 */
export function csvText(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  separator: SeparatorName = "comma",
): string {
  const sign = SEPARATORS[separator];
  const lines = [heads, ...rows].map((row) => row.map((cell) => cellText(cell, sign)).join(sign));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

/** `=`, `+`, `-` and `@` begin a formula, also behind a tab or a line break that the spreadsheet drops. */
const FORMULA = /^[\t\r\n ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** `007`, `1-2`, `4e87`, `3.5`, `12:30`: other readings of it than a text. */
const NUMBER_LIKE = /^\s*\d[\d\s.,:/-]*(e[\d-]+)?\s*$/i;

function cellText(cell: Cell, separator: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(cell, separator);
  const text = FORMULA.test(cell) || NUMBER_LIKE.test(cell) ? `'${cell}` : cell;
  return /["\r\n\t,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @throws Error for what is no number: a table never says `NaN` */
function numberText(value: number, separator: string): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number for a table`);
  const text = String(value);
  return separator === ";" ? text.replace(".", ",") : text;
}
