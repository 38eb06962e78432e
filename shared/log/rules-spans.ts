import type { LogRecord } from "../session/record.ts";
import { bodyOf, type Header } from "./header.ts";

/** Turns that one version of the rules closed, one after the other. */
export interface RulesSpan {
  readonly rules: string;
  /** The first of them, and the record that closed it. */
  readonly turn: number;
  readonly seq: number;
}

/** Which rules closed which turns, in the order of the log: one span, but where a program was renewed during the game. */
export function rulesSpans(records: readonly LogRecord[], header: Header): readonly RulesSpan[] {
  const spans: RulesSpan[] = [];
  for (const record of records) {
    const closed = bodyOf(record, "turn-closed");
    if (closed === null) continue;
    const rules = closed.rules ?? header.rules;
    if (spans.at(-1)?.rules !== rules) spans.push({ rules, turn: closed.turn, seq: record.seq });
  }
  return spans;
}
