import { isCollection, isScalar, parseDocument } from "yaml";
import { fail, ok, type Result } from "../base/result.ts";
import type { Steps } from "./place.ts";

/** Why an edit was not made: there is no single value at that place, or the file is not valid YAML. */
export type SpliceFault = "NO_SUCH_VALUE" | "NOT_YAML";

/**
 * Puts a new value where a value stands in a YAML text, and touches nothing else: comments, quotation marks and line
 * breaks of the rest stay as they are. The value at the end of the steps must exist and be a text, number or truth value.
 */
export function setValue(
  text: string,
  steps: Steps,
  value: string | number | boolean,
): Result<string, SpliceFault> {
  const parsed = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false });
  if (parsed.errors.length > 0) return fail("NOT_YAML");
  const node = parsed.getIn(steps, true);
  if (!isScalar(node) || !node.range) return fail("NO_SUCH_VALUE");
  const [start, end] = node.range;
  const inFlow = steps.some((_, at) => {
    const parent = parsed.getIn(steps.slice(0, at), true);
    return isCollection(parent) && parent.flow === true;
  });
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const written =
    typeof value === "string" && !inFlow && (isBlock || value.includes("\n"))
      ? block(value, indentOf(text, start) + 2, newline)
      : inline(value, inFlow);
  const joint = isBlock && !written.endsWith(newline) ? newline : "";
  return ok(text.slice(0, start) + needsSpaceBefore(text, start) + written + joint + text.slice(end));
}

/** Spaces at the beginning of the line that an offset lies in. */
function indentOf(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^(?: |- )*/.exec(line)?.[0].length ?? 0;
}

/** A key without a value (`name:`) has no space behind its colon yet. */
function needsSpaceBefore(text: string, start: number): string {
  return /[:-]$/.test(text.slice(0, start)) ? " " : "";
}

function inline(value: string | number | boolean, inFlow: boolean): string {
  if (typeof value !== "string") return String(value);
  const plain = /^[A-Za-z0-9][^\n:#[\]{},&*!|>'"%@`\\]*$/.test(value) && !/\s$/.test(value);
  if (!plain || value.includes("\t")) return JSON.stringify(value);
  const again = parseDocument(inFlow ? `[${value}]` : value, { version: "1.2", schema: "core" });
  const read = inFlow ? again.getIn([0]) : again.toJS();
  return read === value ? value : JSON.stringify(value);
}

function block(value: string, indent: number, newline: string): string {
  const lines = value.split("\n");
  const ended = lines.at(-1) === "" && lines.length > 1;
  if (ended) lines.pop();
  if (lines.at(-1)?.trim() === "" || /^\s/.test(lines[0] ?? "")) return JSON.stringify(value);
  const body = lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line)).join(newline);
  return `${ended ? "|" : "|-"}${newline}${body}${ended ? newline : ""}`;
}
