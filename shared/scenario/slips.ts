import { scenarioSchema } from "./format.ts";
import type { LayoutTrouble } from "./layout.ts";
import { COMMENT_OR_BLANK, indentation, isFieldOrItem, tornText } from "./layout.ts";
import { fieldNamesBelow } from "./schema-shape.ts";

/** What the YAML parser stumbled at: its code and words, the 0-based line, and the column from 0. */
export interface Stumble {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const FIELDS: ReadonlySet<string> = new Set(fieldNamesBelow(scenarioSchema));
const CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
const CURLY_VALUE = new RegExp(`: +[${CURLY}]`);
const BULLET = /^ *([\u2022\u00b7\u2013\u2014\u2023\u25aa\u2212]) *\S/;
const OPENS_TEXT = /^ *(?:- +)*([\w-]+): *(?:#.*)?$/;

/**
 * The slip of the hand behind what the parser says: a mark that was forgotten, or another in its place; told at the line
 * where it was made, which may be far above the one that was stumbled at. Null if it is none of these.
 */
export function slipAt(lines: readonly string[], stumble: Stumble): LayoutTrouble | null {
  return (
    openQuote(lines, stumble) ??
    openBracket(lines, stumble) ??
    closedBracket(lines, stumble) ??
    missingComma(lines, stumble) ??
    tornText(lines, stumble.line)
  );
}

/** The same for what is looked at only where nothing is wrong with how lines are set. */
export function slipInWords(lines: readonly string[], stumble: Stumble): LayoutTrouble | null {
  return (
    otherBullet(lines, stumble) ??
    curlyQuotes(lines, stumble) ??
    missingHyphen(lines, stumble) ??
    missingColon(lines, stumble) ??
    textWithoutSign(lines, stumble) ??
    noField(lines, stumble)
  );
}

function openQuote(lines: readonly string[], { message, line }: Stumble): LayoutTrouble | null {
  const [, mark] = /closing (["'])quote/.exec(message) ?? [];
  if (mark === undefined) return null;
  const opens = new RegExp(`(?:^|[:\\-,[{]) *${mark}[^${mark}]*$`);
  const at = lines.slice(0, line + 1).findLastIndex((each) => opens.test(each));
  if (at === -1) return null;
  return {
    line: at,
    message: `A quotation mark (${mark}) opens in this line and none closes it: put one at the end of the text.`,
  };
}

const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

function openBracket(lines: readonly string[], { message, line }: Stumble): LayoutTrouble | null {
  if (!/Flow (?:map|sequence) in block collection/.test(message)) return null;
  const at = lines.slice(0, line).findLastIndex((each) => lastOpen(each) !== null);
  const opened = lastOpen(lines[at] ?? "");
  if (opened === null) return null;
  const closing = CLOSING[opened] ?? "";
  // Where it is closed on a line of its own, only the lines between stand too far to the left.
  const isClosed = lines.slice(line).some((each) => each.trim().replace(/,$/, "") === closing);
  return isClosed
    ? {
        line,
        message: `What stands within the brackets of line ${at + 1} must be indented deeper than that line.`,
      }
    : {
        line: at,
        message: `The bracket ${opened} in this line is not closed: put ${closing} where it ends.`,
      };
}

/** A bracket that closes what none opened, among fields with commas between. */
function closedBracket(lines: readonly string[], { code, line }: Stumble): LayoutTrouble | null {
  const bare = (lines[line] ?? "").replaceAll(/"[^"]*"|'[^']*'/g, "").trimEnd();
  const closing = bare.at(-1) ?? "";
  const isList = bare.includes(": ") && bare.includes(",") && !/[[{]/.test(bare);
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || !isList || (closing !== "}" && closing !== "]")) return null;
  const sign = closing === "}" ? "{" : "[";
  return {
    line,
    message: `The bracket ${closing} in this line closes nothing: put ${sign} where its group begins.`,
  };
}

/** The bracket of a line that is still open at its end; quotation marks hide what stands in them. */
function lastOpen(line: string): string | null {
  const open: string[] = [];
  for (const sign of line.replaceAll(/"[^"]*"|'[^']*'| #.*$/g, "")) {
    if (sign === "{" || sign === "[") open.push(sign);
    else if (sign === "}" || sign === "]") open.pop();
  }
  return open.at(-1) ?? null;
}

function missingComma(lines: readonly string[], { code, line, column }: Stumble): LayoutTrouble | null {
  if (code !== "BLOCK_IN_FLOW") return null;
  const text = lines[line] ?? "";
  const [, next] = /^\S+ +([\w-]+):/.exec(text.slice(column)) ?? [];
  if (next === undefined || !/[[{]/.test(text.slice(0, column))) return null;
  return { line, message: `A comma is missing before "${next}": within brackets each field ends with one.` };
}

function otherBullet(lines: readonly string[], { line }: Stumble): LayoutTrouble | null {
  for (const at of [line - 1, line, line + 1]) {
    const [, sign] = BULLET.exec(lines[at] ?? "") ?? [];
    if (sign !== undefined)
      return {
        line: at,
        message: `An item of a list begins with an ordinary hyphen (-) and a space, not with "${sign}".`,
      };
  }
  return null;
}

function curlyQuotes(lines: readonly string[], { line }: Stumble): LayoutTrouble | null {
  if (!CURLY_VALUE.test(lines[line] ?? "")) return null;
  return {
    line,
    message:
      'Curly quotation marks (word processors make them) hold nothing together here: type straight ones (").',
  };
}

/** A group in brackets beside items of a list. */
function missingHyphen(lines: readonly string[], { line }: Stumble): LayoutTrouble | null {
  for (const at of [line, line - 1]) {
    const text = lines[at] ?? "";
    const beside = [lines[at - 1] ?? "", lines[at + 1] ?? ""];
    const isAlone = !beside.some((one) => /^ *- /.test(one) && indentation(one) === indentation(text));
    if (!/^ *\{/.test(text) || isAlone) continue;
    return {
      line: at,
      message: "The hyphen that begins an item of a list is missing here: write - and a space before it.",
    };
  }
  return null;
}

/** A field's name without its colon, or with another sign in its place. */
function missingColon(lines: readonly string[], { line }: Stumble): LayoutTrouble | null {
  for (const at of [line, line - 1]) {
    const text = lines[at] ?? "";
    const [, name = "", sign = "", rest = ""] =
      /^ *(?:- +)*([A-Za-z][\w-]*)(?: *([;=]))?(?: +(.*))?$/.exec(text) ?? [];
    if (!FIELDS.has(name) || (at !== line && isFieldOrItem(text))) continue;
    const value = rest.length > 0 && rest.length < 40 ? `: write ${name}: ${rest}.` : ".";
    const slip =
      sign === "" ? `A colon is missing behind "${name}"` : `Behind "${name}" belongs a colon, not "${sign}"`;
    return { line: at, message: `${slip}${value}` };
  }
  return null;
}

/** Prose below a field's name that has no sign for a text of lines behind its colon. */
function textWithoutSign(lines: readonly string[], { line }: Stumble): LayoutTrouble | null {
  const at = [line, line + 1].find((each) => isProse(lines[each] ?? ""));
  if (at === undefined) return null;
  const own = indentation(lines[at] ?? "");
  const above = lines
    .slice(0, at)
    .findLastIndex((each) => !COMMENT_OR_BLANK.test(each) && indentation(each) < own);
  const [, name] = OPENS_TEXT.exec(lines[above] ?? "") ?? [];
  const first = lines.slice(above + 1).find((each) => !COMMENT_OR_BLANK.test(each)) ?? "";
  if (name === undefined || !isProse(first)) return null;
  return {
    line: above,
    message: `The text below begins without a sign for it: write ${name}: | in this line.`,
  };
}

function isProse(line: string): boolean {
  return !COMMENT_OR_BLANK.test(line) && !isFieldOrItem(line) && line.trim().includes(" ");
}

/** Prose that belongs to nothing. */
function noField(lines: readonly string[], { code, line }: Stumble): LayoutTrouble | null {
  if (code === "UNEXPECTED_TOKEN" || code === "BLOCK_AS_IMPLICIT_KEY") return null;
  const at = [line, line + 1].find(
    (each) => /^ *[\p{L}\d*]/u.test(lines[each] ?? "") && isProse(lines[each] ?? ""),
  );
  if (at === undefined) return null;
  return {
    line: at,
    message:
      "This line is no field, which has a name and a colon, and stands in no text: a text of lines is indented below a name with | behind its colon.",
  };
}
