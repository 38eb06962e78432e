import { canonical } from "../base/canonical.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { turnInputs } from "../session/commands/closing.ts";
import { lacksOnlyTexts } from "../session/free-text.ts";
import { turnSetting } from "../session/line.ts";
import type { LogRecord } from "../session/record.ts";
import type { ClosedTurn, Session } from "../session/session.ts";
import { RULES_VERSION } from "../session/versions.ts";
import { resolveTurn } from "../turn/resolve-turn.ts";
import { worldDigest } from "../world/digest.ts";
import { applyOutcome } from "../world/world.ts";
import { checkLink } from "./chain.ts";
import { readLines } from "./codec.ts";
import { bodyOf, checkCommitments, type Header, headerOf } from "./header.ts";
import { type LogFault, logFault } from "./log-fault.ts";
import { migrateLog } from "./migrations.ts";
import { type ReplayStep, replayLog } from "./replay.ts";
import { type RulesSpan, rulesSpans } from "./rules-spans.ts";
import { NO_HASH } from "./seal.ts";

/** What a log that is in order proves, and what it does not. */
export interface Verified {
  readonly records: number;
  readonly turns: number;
  /** The hash of the last record: with it the log can be told from any other. */
  readonly hash: string;
  readonly header: Header;
  /** Whether the closing record is there, which opens the seed. */
  readonly ended: boolean;
  /** Parts of which only the digest is there. Without all parts a log proves only what it shows, and that it is the class's. */
  readonly partsLeftOut: number;
  /**
   * `again`: every turn was worked out again and gave what the log says. `recorded`: other rules closed them, so that
   * only their sums were checked. `partly`: the program was renewed during the game, and only the turns that this
   * program's rules closed were worked out again. `projected`: parts are left out that are no free texts, so that
   * neither could be done.
   */
  readonly turnsWere: "again" | "partly" | "recorded" | "projected";
  /** Which rules closed which turns. */
  readonly rules: readonly RulesSpan[];
}

/**
 * Verifies a log, whole or projected: every line is written anew and compared, every hash computed, seed and scenario
 * held to their digests, and, if it is whole, every turn worked out again. The fault names the first bad record.
 */
export function verifyLog(text: string): Result<Verified, LogFault> {
  const records = chainedRecords(text);
  if (!records.ok) return records;
  const migrated = migrateLog(records.value);
  if (!migrated.ok) return migrated;
  const header = headerOf(migrated.value);
  if (!header.ok) return header;
  const commitment = checkCommitments(records.value, header.value);
  if (commitment !== null) return fail(commitment);
  if (!records.value.every(lacksOnlyTexts)) return ok(reportOf(records.value, header.value, "projected"));
  const replayed = replayLog(records.value, (step) => turnFault(step, header.value));
  if (!replayed.ok) return replayed;
  return ok(reportOf(records.value, header.value, turnsWere(rulesSpans(records.value, header.value))));
}

function turnsWere(spans: readonly RulesSpan[]): Verified["turnsWere"] {
  if (spans.every(({ rules }) => rules === RULES_VERSION)) return "again";
  return spans.some(({ rules }) => rules === RULES_VERSION) ? "partly" : "recorded";
}

/** The records of a text, up to the first that is not written or not chained as it should be. */
function chainedRecords(text: string): Result<readonly LogRecord[], LogFault> {
  const records: LogRecord[] = [];
  let last = NO_HASH;
  for (const { line, parsed, torn } of readLines(text)) {
    // A first line that is no record is no crash's work: the file is no log.
    if (torn && records.length > 0) return fail(logFault("TORN", line, null));
    if (!parsed.ok) return parsed;
    const fault = checkLink(parsed.value, line, last);
    if (fault !== null) return fail(fault);
    last = parsed.value.hash;
    records.push(parsed.value);
  }
  return records.length === 0 ? fail(logFault("EMPTY", 1, null)) : ok(records);
}

function reportOf(records: readonly LogRecord[], header: Header, were: Verified["turnsWere"]): Verified {
  return {
    records: records.length,
    turns: records.filter((record) => bodyOf(record, "turn-closed") !== null).length,
    hash: records.at(-1)?.hash ?? NO_HASH,
    header,
    ended: records.some((record) => bodyOf(record, "session-ended") !== null),
    partsLeftOut: records.reduce(
      (sum, { parts }) => sum + parts.filter((part) => typeof part === "string").length,
      0,
    ),
    turnsWere: were,
    rules: rulesSpans(records, header),
  };
}

/** What is wrong with the turn that a record closes; null if it closes none, or all is right. */
function turnFault({ record, before, after }: ReplayStep, header: Header): LogFault | null {
  const closed = after.turns.at(-1);
  if (before === null || closed === undefined || bodyOf(record, "turn-closed") === null) return null;
  const { turn } = closed;
  const sums = sumsFault(after, closed);
  if (sums !== null) return logFault("TURN_DIFFERS", record.seq, record.seq, { turn, detail: sums });
  const detail = closed.rules === RULES_VERSION ? againFault(before, closed) : null;
  if (detail === null) return null;
  // Who wrote it may have worked it out so: the sources of rules change also within a version.
  const { program, commit, rulesDigest } = header;
  const writer = `whitecell ${program}${commit === null ? "" : `, commit ${commit}`}`;
  return logFault("TURN_OTHERWISE", record.seq, record.seq, {
    ...{ turn, detail, writer },
    ...(rulesDigest === null ? {} : { rulesDigest }),
  });
}

function sumsFault({ world }: Session, { turn, outcome }: ClosedTurn): string | null {
  if (turn !== world.closedTurns) return `it is turn ${world.closedTurns}`;
  return worldDigest(world) === outcome.digest ? null : "the entries do not lead to the digest";
}

/** The turn worked out again, from what the log says before it. */
function againFault(before: Session, { inputs, outcome }: ClosedTurn): string | null {
  if (canonical(turnInputs(before)) !== canonical(inputs))
    return "the sheets or agreements are not those that stood at the close";
  const again = resolveTurn(turnSetting(before), before.world, inputs);
  const digest = worldDigest(applyOutcome(before.world, again));
  if (digest !== outcome.digest) return `the digest is ${digest.slice(0, 12)}`;
  return canonical({ ...again, digest }) === canonical(outcome)
    ? null
    : "the entries, facts or scores are others";
}
