import type { ParticipantId } from "../base/ids.ts";
import { type Rejection, rejection } from "../base/rejection.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { fillText } from "../base/text.ts";
import type { Opening } from "../session/command.ts";
import { openSession } from "../session/open-session.ts";
import type { LogRecord, Part, PartDraft, PartKind } from "../session/record.ts";
import type { Session } from "../session/session.ts";
import { RULES_VERSION } from "../session/versions.ts";
import { LOG_FAULT_TEXT, type LogFault } from "./log-fault.ts";
import { migrateLog } from "./migrations.ts";
import { type ReplayStep, replayLog } from "./replay.ts";
import { hashOf, NO_HASH, sealRecord } from "./seal.ts";

/** What a branch is, beside the course that it goes on from. */
export interface BranchWish extends Pick<Opening, "session" | "program" | "commit" | "rulesDigest" | "bots"> {
  readonly title?: string | undefined;
  /** The last turn that branch and parent have in common; 0 is the start. */
  readonly turn: number;
  /** The new session's facilitator and projector. */
  readonly facilitator: ParticipantId;
  readonly projector: ParticipantId;
  /** Milliseconds of server time. */
  readonly now: number;
  /** 32 secret random bytes, other ones at each call. */
  readonly entropy: () => Uint8Array;
}

/**
 * What people said to each other and noted down, and what they were answered, stays in the parent: other people may play
 * the branch.
 */
const LEFT_BEHIND: ReadonlySet<PartKind> = new Set([
  "message-sent",
  "message-worded",
  "message-hidden",
  "note-made",
  "note-worded",
  "request-answered",
]);

/**
 * The log of a new session that takes over the course of another one up to the results of a turn, and goes on by itself:
 * with the same scenario, settings, seed and line, so that it meets the same dice. Its header names the parent. The
 * people of the parent are not in it; the review of the turn waits for new ones, and for the facilitator's word.
 *
 * @param given a verified log from which at most free texts are left out
 */
export function branchLog(
  given: readonly LogRecord[],
  wish: BranchWish,
): Result<readonly LogRecord[], Rejection> {
  const migrated = migrateLog(given);
  const steps: ReplayStep[] = [];
  const replay = replayLog(given, (step) => {
    steps.push(step);
    return null;
  });
  if (!migrated.ok) return fail(faulty(migrated.error));
  if (!replay.ok) return fail(faulty(replay.error));
  const { header, end } = replay.value;
  const refused = refusal(header.rules, end, wish.turn);
  if (refused !== null) return fail(refused);
  const last = lastStep(steps, end, wish.turn);
  const step = steps[last];
  if (step === undefined) throw new Error(`the log has no turn ${wish.turn}`);
  const parent = { session: header.session, turn: wish.turn, digest: step.record.hash };
  const opened = openSession({ ...openingOf(step.after, wish), parent });
  const records = [sealRecord(opened, { seq: 1, at: wish.now, prev: NO_HASH, entropy: wish.entropy() })];
  for (const { at, parts } of migrated.value.slice(1, last + 1)) append(records, at, courseOf(parts));
  const draft = { parts: newcomers(step.after, wish) };
  const place = { seq: records.length + 1, at: wish.now, prev: records.at(-1)?.hash ?? NO_HASH };
  return ok([...records, sealRecord(draft, { ...place, entropy: wish.entropy() })]);
}

function faulty({ code, params }: LogFault): Rejection {
  return rejection("LOG_FAULTY", { detail: fillText(LOG_FAULT_TEXT[code], params) });
}

function refusal(rules: string, { turns, calendar }: Session, turn: number): Rejection | null {
  if (rules !== RULES_VERSION) return rejection("OTHER_RULES", { rules, known: RULES_VERSION });
  if (!Number.isSafeInteger(turn) || turn < 0 || turn > turns.length)
    return rejection("TURN_NOT_CLOSED", { turn, closed: turns.length }, "turn");
  return turn >= calendar.turns ? rejection("NOTHING_FOLLOWS", { turn }, "turn") : null;
}

/**
 * Where the course up to the turn ends in the log. Of a session that was rewound it is the course that counts; and where
 * the next turn was begun anew, with other dice, it is that new beginning: so that the next turn meets its own dice.
 */
function lastStep(steps: readonly ReplayStep[], { turns, line }: Session, turn: number): number {
  const next = turns[turn];
  const closes = steps.find(({ after }) => next !== undefined && after.turns.at(-1) === next);
  const lineOfNext = closes?.before?.line ?? line;
  return steps.findIndex(
    ({ after }) =>
      after.turns.length === turn && after.turns.at(-1) === turns[turn - 1] && after.line === lineOfNext,
  );
}

function openingOf(session: Session, wish: BranchWish): Opening {
  const { scenario, scenarioText, settings, treatment, seed, guessable, title } = session;
  const { session: id, program, commit = null, rulesDigest = null, bots = {} } = wish;
  return {
    ...{ session: id, program, commit, rulesDigest, bots },
    ...{ scenario, scenarioText, seed, guessable },
    title: wish.title ?? title,
    settings: { ...settings, treatment },
  };
}

function courseOf(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => typeof part !== "string" && !LEFT_BEHIND.has(part.body.kind));
}

/** The parts keep their salts, so that whoever has both logs can see that they are the same. */
function append(records: LogRecord[], at: number, parts: readonly Part[]): void {
  if (parts.length === 0) return;
  const seq = records.length + 1;
  const prev = records.at(-1)?.hash ?? NO_HASH;
  records.push({ seq, at, parts, prev, hash: hashOf(prev, seq, at, parts) });
}

/** The parent's people go, the new desk comes, and everybody waits before the next turn. */
function newcomers(
  { participants, turns }: Session,
  { facilitator, projector }: BranchWish,
): readonly PartDraft[] {
  const turn = turns.length;
  const place = { seat: null, wish: null, invited: true, by: null };
  const bodies: PartDraft["body"][] = [
    { kind: "participant-joined", participant: facilitator, role: "facilitator", ...place },
    { kind: "participant-joined", participant: projector, role: "observer", ...place },
    ...Object.values(participants)
      .filter(({ removed }) => !removed)
      .map(({ id }) => ({ kind: "participant-removed", participant: id, by: facilitator }) as const),
    { kind: "door-set", door: "open", by: null },
    ...(turn === 0
      ? [{ kind: "phase-entered", phase: "lobby", turn: 0, deadline: null, length: null } as const]
      : [{ kind: "phase-entered", phase: "review", turn, deadline: null, length: null } as const]),
  ];
  return bodies.map((body) => ({ audience: "open", body }));
}
