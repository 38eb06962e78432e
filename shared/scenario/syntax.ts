import type { Document } from "yaml";
import type { Fault } from "./fault.ts";
import { type LayoutTrouble, layoutTrouble } from "./layout.ts";
import { faultAt, type PositionAt } from "./place.ts";
import { slipAt, slipInWords } from "./slips.ts";

/** What the YAML parser's codes mean to an author. Codes that are missing here keep the parser's own words. */
const SENTENCES: Readonly<Record<string, string>> = {
  BAD_INDENT: "This line is indented differently from its neighbours, or a bracket is not closed.",
  BLOCK_IN_FLOW: "A list or group that begins on a new line cannot stand inside brackets.",
  DUPLICATE_KEY: "This field is given twice.",
  MISSING_CHAR: "A quotation mark, bracket, comma or colon is missing here or in the lines before.",
  MULTILINE_IMPLICIT_KEY: "The name of a field must stand on one line, with a colon and a space behind it.",
  MULTIPLE_DOCS: "A scenario is one document: the line of three hyphens must go.",
  TAB_AS_INDENT: "This line is indented with a tab; only spaces are counted. Use two spaces instead.",
  UNEXPECTED_TOKEN: "This sign is not expected here; a text with special signs needs quotation marks.",
  BAD_SCALAR_START: "A text cannot begin with this sign unless it stands in quotation marks.",
  BAD_DQ_ESCAPE: 'In double quotation marks a backslash begins a special sign; write "\\\\" for a backslash.',
  TAG_RESOLVE_FAILED: "Tags (words that begin with !) are not used in scenarios.",
  BLOCK_AS_IMPLICIT_KEY:
    'A second colon makes this text look like a field: put the text in straight quotation marks ("), or after | on lines of its own.',
};

/** A text in quotation marks has one of its own inside. */
const QUOTE_ENDED = {
  "'": `The text in quotation marks ends here: an apostrophe inside it is written twice ('').`,
  '"': 'The text in quotation marks ends here: a quotation mark inside it is written with a backslash (\\").',
} as const;

/** More stands behind it on the line. */
const QUOTE_FOLLOWED = {
  "'": `The text in quotation marks ends before this: put the whole text in double quotation marks ("), or take the marks away.`,
  '"': "The text in quotation marks ends before this: put the whole text in single quotation marks ('), or take the marks away.",
} as const;

/** What follows these is nothing but their consequence. */
const BREAKING: readonly string[] = ["BAD_INDENT", "MULTILINE_IMPLICIT_KEY"];
const MOST_FAULTS = 20;

/**
 * The faults of the YAML itself, in the words of an author. A line that is set wrong is told alone: what the parser says
 * after it only follows from it.
 */
export function syntaxFaults(parsed: Document.Parsed, plain: string, positionAt: PositionAt): Fault[] {
  const [first] = parsed.errors;
  const lines = plain.split("\n");
  const trouble = first === undefined ? null : troubleAt(lines, first, positionAt);
  if (trouble !== null) {
    const start = lines.slice(0, trouble.line).reduce((sum, line) => sum + line.length + 1, 0);
    const end = start + (lines[trouble.line] ?? "").length;
    const { message } = trouble;
    return [faultAt(positionAt, { start, end }, { code: "SYNTAX", path: "", message })];
  }
  const broken = parsed.errors.findIndex(({ code }) => BREAKING.includes(code));
  const told = broken === -1 ? [...parsed.errors, ...parsed.warnings] : parsed.errors.slice(0, broken + 1);
  const byLine = new Map(told.toReversed().map((error) => [positionAt(error.pos[0]).line, error]));
  const firstOfLines = told.filter((error) => byLine.get(positionAt(error.pos[0]).line) === error);
  return firstOfLines.slice(0, MOST_FAULTS).map((error) => {
    const [start, end] = error.pos;
    const said =
      (error.code === "UNEXPECTED_TOKEN" ? endedQuote(plain, start) : null) ??
      SENTENCES[error.code] ??
      `This is not valid YAML: ${error.message}`;
    return faultAt(positionAt, { start, end }, { code: "SYNTAX", path: "", message: said });
  });
}

/** The one slip behind the first error, at its line; null if it is told as the parser tells it. */
function troubleAt(
  lines: readonly string[],
  { code, message, pos }: Document.Parsed["errors"][number],
  positionAt: PositionAt,
): LayoutTrouble | null {
  const at = positionAt(pos[0]);
  const stumble = { code, message, line: at.line - 1, column: at.column - 1 };
  return slipAt(lines, stumble) ?? layoutTrouble(lines, stumble.line) ?? slipInWords(lines, stumble);
}

/** What is told where a text in quotation marks ended earlier than it was meant to. */
function endedQuote(plain: string, start: number): string | null {
  const quote = plain[start - 1];
  if (quote === "'" || quote === '"') return QUOTE_ENDED[quote];
  const last = plain
    .slice(Math.max(0, start - 20), start)
    .trimEnd()
    .at(-1);
  return last === "'" || last === '"' ? QUOTE_FOLLOWED[last] : null;
}
