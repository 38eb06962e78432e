import type { LogFault } from "../../shared/log/log-fault.ts";
import { logFaultSentence } from "../log-fault-sentence.ts";
import { badInput } from "./define.ts";
import { readInput } from "./read-input.ts";

/**
 * The text of a log's file. Bytes that are no UTF-8 become signs that no line has, so that they are found.
 * @throws CommandFault for one that a shell has written anew as UTF-16: whatever was not English is lost then
 */
export function readLogFile(file: string): string {
  const bytes = readInput(file);
  if (isUtf16(bytes))
    throw badInput(
      "NOT_UTF8",
      `${file} is UTF-16, as Windows PowerShell before 7.4 writes it with ">": it is not what was exported. Export it again with --out FILE.`,
    );
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** By its byte order mark, or by the zero behind the first letter. */
function isUtf16([first = 0, second = 0, third]: Uint8Array): boolean {
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || (first !== 0 && second === 0 && third !== undefined);
}

/** What is wrong with a log in a file that somebody named: where it is no log from its first line on, also what one is. */
export function logFileSentence(fault: LogFault): string {
  const isNone = fault.line === 1 && (fault.code === "NOT_JSON" || fault.code === "NOT_A_RECORD");
  return `${logFaultSentence(fault)}${isNone ? ' Is it a log? "whitecell export" writes them.' : ""}`;
}
