import type { Rejection } from "../../shared/base/rejection.ts";
import { rejectionSentence } from "../../shared/base/text.ts";
import { badInput, type CommandFault } from "./define.ts";

/** What to say about a log that cannot be used: where it is at fault, as for scenarios, and why. */
export function refusedLog(file: string, refused: Rejection): CommandFault {
  const { code, params } = refused;
  const { line, seq } = params;
  const place = typeof line === "number" ? `${file}:${line}` : file;
  return badInput(code, `${place}: ${rejectionSentence(refused)}`, {
    ...(line === undefined ? {} : { line }),
    ...(seq === undefined ? {} : { seq }),
  });
}
