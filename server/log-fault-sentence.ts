import { fillText } from "../shared/base/text.ts";
import { LOG_FAULT_TEXT, type LogFault } from "../shared/log/log-fault.ts";
import { buildFacts } from "./build-facts.ts";

/**
 * What is wrong with a log, in English. A turn that comes out otherwise need not have been changed where other sources of
 * the rules wrote it: that is said, before a class is suspected.
 */
export function logFaultSentence({ code, params }: LogFault): string {
  const sentence = fillText(LOG_FAULT_TEXT[code], params);
  if (code !== "TURN_OTHERWISE" || params.rulesDigest === buildFacts().rulesDigest) return sentence;
  return `${sentence} Its rules were not this program's, byte for byte, so that nobody need have changed anything: only that program can tell.`;
}
