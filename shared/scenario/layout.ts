/** What is wrong with how a line is set: its indentation, or the hyphen that begins it. */
export interface LayoutTrouble {
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

export const COMMENT_OR_BLANK = /^ *(?:#.*)?$/;
/** Hyphens of list items, then the name of a field and what stands behind its colon. */
const FIELD = /^ *((?:- +)*)[\w.-]+:(?: +(.*))?$/;
/** An item of a list that is no field: a word, or a group in braces. */
const ITEM = /^ *(?:- +)+(\S.*)$/;
const BEGINS_ITEM = /^ *- /;
const HYPHEN_WITHOUT_SPACE = /^ *-[A-Za-z{]/;
const HYPHEN_NEEDS_SPACE = "A hyphen that begins an item of a list needs a space behind it.";
/** The name of a field whose colon has no space behind it; not the colon of an address or of a time of day. */
const COLON_WITHOUT_SPACE = /^ *(?:- +)*([A-Za-z][\w-]*):[^\s:/]/;
/** The colons of Chinese and Japanese writing. */
const ODD_COLON = /^ *(?:- +)*([A-Za-z][\w-]*)[\uff1a\ufe55]/;
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
  // A first item without its space is taken for the value of the line above, and only the second is stumbled at.
  const before = stumbledAt - 1;
  return HYPHEN_WITHOUT_SPACE.test(lines[before] ?? "")
    ? { line: before, message: HYPHEN_NEEDS_SPACE }
    : null;
}

/** Whether a line is one of a file: the name of a field with its colon, or an item of a list. */
export function isFieldOrItem(line: string): boolean {
  return FIELD.test(line) || ITEM.test(line);
}

function troubleIn(lines: readonly string[], at: number): string | null {
  const line = lines[at] ?? "";
  if (COMMENT_OR_BLANK.test(line)) return null;
  if (hasOddSpace(line))
    return "A space of this line is not an ordinary one (word processors and web pages have such spaces): type it anew.";
  if (HYPHEN_WITHOUT_SPACE.test(line)) return HYPHEN_NEEDS_SPACE;
  const [, oddly] = ODD_COLON.exec(line) ?? [];
  if (oddly !== undefined)
    return `The colon behind "${oddly}" is that of another script: type it anew, with a space behind it.`;
  const isField = isFieldOrItem(line);
  const fallen = isField ? null : fallenOutOf(lines, at);
  if (fallen !== null) return fallen;
  const [, tight] = COLON_WITHOUT_SPACE.exec(line) ?? [];
  if (tight !== undefined) return `The colon behind "${tight}" needs a space behind it.`;
  if (!isField) return null;
  const own = indentation(line);
  const items = columnOfItems(lines, at);
  if (items !== null)
    return `This item of a list begins after ${spaces(own)}; those above it begin after ${items}.`;
  const fields = columnOfFields(lines, at);
  if (fields !== null)
    return `This line begins after ${spaces(own)}, where a new item needs its hyphen: if it is a field of the item above, it begins after ${fields}.`;
  const open = openColumns(lines.slice(0, at));
  const above = open.at(-1) ?? 0;
  if (own < above && !open.includes(own)) {
    const allowed = open
      .map(String)
      .join(", ")
      .replace(/, ([^,]*)$/, " or $1");
    return `This line begins after ${spaces(own)}; here it can begin after ${allowed}.`;
  }
  const before = lines.slice(0, at).findLast((one) => !COMMENT_OR_BLANK.test(one)) ?? "";
  const value = (FIELD.exec(before) ?? ITEM.exec(before)?.slice(-2))?.at(-1) ?? "";
  if (own > above && value !== "" && !value.startsWith("#") && !GOES_ON.test(value))
    return "This line is indented deeper than the one above, which has its value already: fields of one group begin in the same column.";
  return null;
}

const spaces = (count: number) => (count === 1 ? "1 space" : `${count} spaces`);

/** Where the items begin of the list that an item was meant for which stands elsewhere; null if it is none. */
function columnOfItems(lines: readonly string[], at: number): number | null {
  const line = lines[at] ?? "";
  if (!BEGINS_ITEM.test(line)) return null;
  const own = indentation(line);
  const shallow = lines
    .slice(0, at)
    .findLastIndex((one) => !COMMENT_OR_BLANK.test(one) && indentation(one) <= own);
  const head = lines[shallow] ?? "";
  if (indentation(head) !== own || BEGINS_ITEM.test(head)) return null;
  // Beside a field that has its value, the list is the one whose item this field belongs to.
  if (!/^ *[\w.-]+: *(?:#.*)?$/.test(head)) {
    const item = lines.slice(0, at).findLast((one) => BEGINS_ITEM.test(one) && indentation(one) < own);
    return item === undefined ? null : indentation(item);
  }
  const first = lines.slice(shallow + 1, at).find((one) => !COMMENT_OR_BLANK.test(one)) ?? "";
  return BEGINS_ITEM.test(first) ? indentation(first) : null;
}

/** Where the fields of an item begin, for a field that stands where only its hyphen could; null if it is none. */
function columnOfFields(lines: readonly string[], at: number): number | null {
  const line = lines[at] ?? "";
  const own = indentation(line);
  const item = lines.slice(0, at).findLast((one) => !COMMENT_OR_BLANK.test(one) && indentation(one) <= own);
  if (BEGINS_ITEM.test(line) || item === undefined || indentation(item) !== own) return null;
  const hyphens = FIELD.exec(item)?.[1] ?? "";
  return hyphens === "" ? null : own + hyphens.length;
}

/** Whether a space of a line is none to YAML where it counts: before the name of a field, or behind its colon. */
export function hasOddSpace(line: string): boolean {
  return ODD_INDENTATION.test(line) || ODD_AFTER_COLON.test(line);
}

/** A line that was meant for the text of lines above it, and is not indented like that text. */
function fallenOutOf(lines: readonly string[], at: number): string | null {
  const opening = lines.slice(0, at).findLastIndex((line) => TEXT_OF_LINES.test(line));
  if (opening === -1) return null;
  const column = columnOfText(lines, opening, at);
  const line = lines[at] ?? "";
  if (indentation(line) >= column) return null;
  const text = lines.slice(opening + 1, at).filter((one) => one.trim() !== "");
  return text.some((one) => indentation(one) < column) ? null : outside(opening, column);
}

/**
 * The first line that tears a text of lines apart: a heading or an item of it that begins too far to the left, which YAML
 * takes for a note or for a list, with more of the text below.
 */
export function tornText(lines: readonly string[], stumbledAt: number): LayoutTrouble | null {
  const opening = lines.slice(0, stumbledAt + 1).findLastIndex((line) => TEXT_OF_LINES.test(line));
  if (opening === -1) return null;
  const isShown = (line: string) => line.trim() !== "";
  const column = columnOfText(lines, opening, lines.length);
  const below = lines.slice(opening + 1).findIndex((line) => isShown(line) && indentation(line) < column);
  const at = opening + 1 + below;
  if (below === -1 || at > stumbledAt + 1 || FIELD.test(lines[at] ?? "")) return null;
  const next = lines.slice(at + 1).find(isShown) ?? "";
  return indentation(next) < column ? null : { line: at, message: outside(opening, column) };
}

function outside(opening: number, column: number): string {
  return `This line stands outside the text that begins in line ${opening + 1}: if it belongs to it, it needs ${column} spaces before it.`;
}

/** Where a text of lines begins; one that has no line yet was meant to stand deeper than its name. */
function columnOfText(lines: readonly string[], opening: number, end: number): number {
  const name = lines[opening] ?? "";
  const own = indentation(name.replace(/^[ -]+/, (sign) => " ".repeat(sign.length)));
  const first = lines.slice(opening + 1, end).find((line) => line.trim() !== "");
  return first === undefined || indentation(first) <= own ? own + 2 : indentation(first);
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

/** How many spaces a line begins with. */
export function indentation(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}
