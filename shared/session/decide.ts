import type { Rejection } from "../base/rejection.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Command, CommandInput, CommandKind, Decide, Decision } from "./command.ts";
import { clockDeciders } from "./commands/clock.ts";
import { admit, type CommandContext, type Decided, type Deciders, openPart } from "./commands/context.ts";
import { controlDeciders } from "./commands/control.ts";
import { doorDeciders } from "./commands/door.ts";
import { injectDeciders } from "./commands/injects.ts";
import { messageDeciders } from "./commands/messages.ts";
import { orderDeciders } from "./commands/orders.ts";
import { peopleDeciders } from "./commands/people.ts";
import { READY_DELAY } from "./commands/phases.ts";
import { proposalDeciders } from "./commands/proposals.ts";
import { whiteCellDeciders } from "./commands/white-cell.ts";
import { closesByDay } from "./deadline.ts";
import { areAllReady } from "./delegation.ts";
import { applyBodies } from "./evolve.ts";
import type { PartDraft, PartKind } from "./record.ts";
import type { Session } from "./session.ts";

const DECIDERS: Deciders = {
  ...doorDeciders,
  ...peopleDeciders,
  ...orderDeciders,
  ...messageDeciders,
  ...proposalDeciders,
  ...controlDeciders,
  ...clockDeciders,
  ...injectDeciders,
  ...whiteCellDeciders,
};

/**
 * Decides a command: at most one record, or a refusal. Pure. A request that was answered before gets the same answer
 * and no record; every acknowledged command of a participant is counted in the record of what it did.
 */
export const decide: Decide = (session, command, input) => {
  const repeat = repeatedAnswer(session, input);
  if (repeat !== null) return ok(repeat);
  const context = admit(session, command, input);
  if (!context.ok) return context;
  const decided = decideKind(context.value, command);
  if (!decided.ok) return fail(decided.error);
  const { parts, reply = {} } = decided.value;
  const all = [...parts, ...readinessParts(session, parts, input.now)];
  return ok(decisionOf(context.value, all, reply, input));
};

function repeatedAnswer({ answers }: Session, { actor, request }: CommandInput): Decision | null {
  if (actor.kind !== "participant" || request === undefined) return null;
  const answer = answers[actor.participant]?.given.findLast((one) => one.request === request);
  return answer === undefined ? null : { records: [], n: answer.n, reply: answer.reply };
}

function decideKind<K extends CommandKind>(
  context: CommandContext,
  command: Extract<Command, { kind: K }>,
): Result<Decided, Rejection> {
  return DECIDERS[command.kind as K](context, command);
}

function decisionOf(
  { session, participant }: CommandContext,
  parts: readonly PartDraft[],
  reply: Decision["reply"],
  { request = "" }: CommandInput,
): Decision {
  if (participant === null) return { records: parts.length === 0 ? [] : [{ parts }], n: 0, reply };
  const n = (session.answers[participant.id]?.n ?? 0) + 1;
  const answer: PartDraft = {
    audience: "whiteCell",
    body: { kind: "request-answered", participant: participant.id, request, n, reply },
  };
  return { records: [{ parts: [...parts, answer] }], n, reply };
}

/** Parts that change neither who sits where, nor who is ready, nor the clock: most of those of a planning. */
const BESIDE_READINESS: ReadonlySet<PartKind> = new Set<PartKind>([
  "sheet-drafted",
  "sheet-filed",
  "motions-tabled",
  "proposal-offered",
  "proposal-answered",
  "request-answered",
]);

/** When all seats with people have become ready the turn closes in five seconds; the deadline returns if one is not. */
function readinessParts(session: Session, parts: readonly PartDraft[], now: number): readonly PartDraft[] {
  const bodies = parts.map(({ body }) => body);
  if (bodies.length === 0 || bodies.some(({ kind }) => kind === "phase-entered")) return [];
  const next = bodies.every(({ kind }) => BESIDE_READINESS.has(kind))
    ? session
    : applyBodies(session, bodies, now);
  const { phase, clock, settings } = next;
  const ready = areAllReady(next);
  if (phase !== "planning" || clock.paused || ready === clock.allReady) return [];
  if (closesByDay(settings, clock.deadline, clock.allReady)) return [];
  const soon = now + READY_DELAY;
  const deadline = ready ? Math.min(soon, clock.deadline ?? soon) : clock.before;
  const reason = ready ? "all-ready" : "not-ready";
  return [openPart({ kind: "clock-set", reason, deadline, remaining: null, by: null })];
}
