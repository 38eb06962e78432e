/** What is wrong with how a line is set: its indentation, or the hyphen that begins it. */
export interface LayoutTrouble {
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

const COMMENT_OR_BLANK = /^ *(?:#.*)?$/;
/** Hyphens of list items, then the name of a field and what stands behind its colon. */
const FIELD = /^ *((?:- +)*)[\w.-]+:(?: +(.*))?$/;
const HYPHEN_WITHOUT_SPACE = /^ *-[A-Za-z]/;
/** A value that goes on in the lines below: a text of lines, or a bracket or quotation mark that is not closed here. */
const GOES_ON = /^[|>]|^[[{](?!.*[\]}])|^"(?!.*")|^'(?!.*')/;

/**
 * Looks at a line where the YAML parser stumbled, and at the one below it, for the two slips behind most of what it then
 * says: a wrong indentation, and a hyphen without a space. Null if it is something else.
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
  if (HYPHEN_WITHOUT_SPACE.test(line))
    return "A hyphen that begins an item of a list needs a space behind it.";
  if (!FIELD.test(line)) return null;
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
  const value = FIELD.exec(before)?.[2] ?? "";
  if (own > above && value !== "" && !value.startsWith("#") && !GOES_ON.test(value))
    return "This line is indented deeper than the one above, which has its value already: fields of one group begin in the same column.";
  return null;
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
  return line.length - line.trimStart().length;
}
