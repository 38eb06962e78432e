import { fillText } from "../../shared/base/text.ts";
import { LOG_FAULT_TEXT, type LogFault } from "../../shared/log/log-fault.ts";
import { readInput } from "./read-input.ts";

/** The text of a log's file. Bytes that are no UTF-8 become signs that no line has, so that they are found. */
export function readLogFile(file: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(readInput(file));
}

/** What is wrong with a log, in English. */
export function logSentence({ code, params }: LogFault): string {
  return fillText(LOG_FAULT_TEXT[code], params);
}
