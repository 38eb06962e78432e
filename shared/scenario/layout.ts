/** What is wrong with how a line is set: its indentation, or the hyphen that begins it. */
export interface LayoutTrouble {
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

const COMMENT_OR_BLANK = /^ *(?:#.*)?$/;
/** Hyphens of list items, then the name of a field and what stands behind its colon. */
const FIELD = /^ *((?:- +)*)[\w.-]+:(?: +(.*))?$/;
/** An item of a list that is no field: a word, or a group in braces. */
const ITEM = /^ *(?:- +)+(\S.*)$/;
const HYPHEN_WITHOUT_SPACE = /^ *-[A-Za-z]/;
/** A value that goes on in the lines below: a text of lines, or a bracket or quotation mark that is not closed here. */
const GOES_ON = /^[|>]|^[[{](?!.*[\]}])|^"(?!.*")|^'(?!.*')/;

/** A field whose value is a text of lines below it. */
const TEXT_OF_LINES = /^ *((?:- +)*)[\w.-]+: +[|>][-+\d]*(?: +#.*)?$/;
/** Spaces that are none to YAML: word processors and web pages leave them. */
const ODD_SPACES = "\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff";
const ODD_INDENTATION = new RegExp(`^ *[${ODD_SPACES}]`);
const ODD_AFTER_COLON = new RegExp(`^[ -]*[\\w.-]+[${ODD_SPACES}]*:[${ODD_SPACES}]`);

/**
 * Looks at a line where the YAML parser stumbled, and at the one below it, for the slips behind most of what it then
 * says: a wrong indentation, a hyphen without a space, a space that is none. Null if it is something else.
 */
export function layoutTrouble(lines: readonly string[], stumbledAt: number): LayoutTrouble | null {
  for (const at of [stumbledAt, stumbledAt + 1]) {
    const message = troubleIn(lines, at);
    if (message !== null) return { line: at, message };
  }
  return null;
}

function troubleIn(lines: readonly string[], at: number): string | null {
  const line = lines[at] ?? "";
  if (COMMENT_OR_BLANK.test(line)) return null;
  if (hasOddSpace(line))
    return "A space of this line is not an ordinary one (word processors and web pages have such spaces): type it anew.";
  if (HYPHEN_WITHOUT_SPACE.test(line))
    return "A hyphen that begins an item of a list needs a space behind it.";
  if (!FIELD.test(line) && !ITEM.test(line)) return fallenOutOf(lines, at);
  const own = indentation(line);
  const open = openColumns(lines.slice(0, at));
  const above = open.at(-1) ?? 0;
  if (own < above && !open.includes(own)) {
    const allowed = open
      .map(String)
      .join(", ")
      .replace(/, ([^,]*)$/, " or $1");
    return `This line begins after ${own} ${own === 1 ? "space" : "spaces"}; here it can begin after ${allowed}.`;
  }
  const before = lines.slice(0, at).findLast((one) => !COMMENT_OR_BLANK.test(one)) ?? "";
  const value = (FIELD.exec(before) ?? ITEM.exec(before)?.slice(-2))?.at(-1) ?? "";
  if (own > above && value !== "" && !value.startsWith("#") && !GOES_ON.test(value))
    return "This line is indented deeper than the one above, which has its value already: fields of one group begin in the same column.";
  return null;
}

/** Whether a space of a line is none to YAML where it counts: before the name of a field, or behind its colon. */
export function hasOddSpace(line: string): boolean {
  return ODD_INDENTATION.test(line) || ODD_AFTER_COLON.test(line);
}

/** A line that was meant for the text of lines above it, and is not indented like that text. */
function fallenOutOf(lines: readonly string[], at: number): string | null {
  const opening = lines.slice(0, at).findLastIndex((line) => TEXT_OF_LINES.test(line));
  const text = lines.slice(opening + 1, at).filter((line) => line.trim() !== "");
  const [column] = text.map(indentation);
  const line = lines[at] ?? "";
  if (opening === -1 || column === undefined || indentation(line) >= column) return null;
  if (text.some((one) => indentation(one) < column)) return null;
  return `This line stands outside the text that begins in line ${opening + 1}: if it belongs to it, it needs ${column} spaces before it.`;
}

/** The columns in which something may go on below these lines, outermost first. */
function openColumns(lines: readonly string[]): readonly number[] {
  const open: number[] = [];
  for (const line of lines) {
    if (COMMENT_OR_BLANK.test(line)) continue;
    const column = indentation(line);
    while ((open.at(-1) ?? -1) >= column) open.pop();
    open.push(column);
    const hyphens = FIELD.exec(line)?.[1] ?? "";
    if (hyphens !== "") open.push(column + hyphens.length);
  }
  return open;
}

function indentation(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}
