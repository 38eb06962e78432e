import type { ParticipantId, SeatId } from "../../base/ids.ts";
import type { Rejection } from "../../base/rejection.ts";
import { rejection } from "../../base/rejection.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Command, CommandInput, CommandKind, Decision } from "../command.ts";
import { isBotSeat, participantOf } from "../delegation.ts";
import { PHASE_TABLE } from "../phase-table.ts";
import type { PartBody, PartDraft } from "../record.ts";
import type { Participant, Session } from "../session.ts";

/** What a command is decided from: the session, the time, and who really gives it. */
export interface CommandContext {
  readonly session: Session;
  /** Milliseconds of server time. */
  readonly now: number;
  /** Null for a bot and the server. */
  readonly participant: Participant | null;
  readonly seat: SeatId | null;
  /** Who is connected; null: everybody. */
  readonly present: ReadonlySet<ParticipantId> | null;
  /** Whether a log is kept. */
  readonly logged: boolean;
}

/** What a command leads to: parts of one record, and the answer. */
export interface Decided {
  readonly parts: readonly PartDraft[];
  readonly reply?: Decision["reply"];
}

export type Decider<K extends CommandKind> = (
  context: CommandContext,
  command: Extract<Command, { kind: K }>,
) => Result<Decided, Rejection>;
export type Deciders = { readonly [K in CommandKind]: Decider<K> };

/** Parts were decided. */
export function decided(parts: readonly PartDraft[], reply: Decision["reply"] = {}): Result<Decided, never> {
  return ok({ parts, reply });
}

/** A part that everybody may know. */
export function openPart(body: PartBody): PartDraft {
  return { audience: "open", body };
}

/** The seat of a command that needs one. */
export function seatOf({ seat }: CommandContext): SeatId {
  if (seat === null) throw new Error("the phase table lets nobody without a seat give this command");
  return seat;
}

/** Somebody who is in the session. Whoever was removed is not to be found. */
export function findParticipant(session: Session, id: ParticipantId): Result<Participant, Rejection> {
  const participant = participantOf(session, id);
  if (participant === undefined || participant.removed)
    return fail(rejection("NOT_FOUND", { what: "participant", id }));
  return ok(participant);
}

/** The participant's id; null for a bot. */
export function authorOf({ participant }: CommandContext): ParticipantId | null {
  return participant?.id ?? null;
}

/** Lets a command in, or says why its giver may not give it now. The seat comes from the actor, never from the command. */
export function admit(
  session: Session,
  command: Command,
  input: CommandInput,
): Result<CommandContext, Rejection> {
  const given = giverOf(session, input);
  if (!given.ok) return given;
  const { participant, seat, as } = given.value;
  const rule = PHASE_TABLE[command.kind];
  if (!rule.by.includes(as))
    return fail(rejection("NOT_ALLOWED", { detail: `${command.kind} is not for the role ${as}` }));
  if ("as" in command && command.as !== undefined && command.as !== seat)
    return fail(rejection("SEAT_CHANGED", { seat: command.as }));
  if (rule.seat && seat === null)
    return fail(rejection("NOT_ALLOWED", { detail: `${command.kind} needs a seat, and you have none yet` }));
  if (!rule.phases.includes(session.phase)) return fail(wrongPhase(session, command));
  if (session.clock.paused && !rule.paused) return fail(rejection("PAUSED"));
  const { now, present = null, logged = true } = input;
  return ok({ session, now, participant, seat, present, logged });
}

type Giver = Pick<CommandContext, "participant" | "seat"> & {
  readonly as: Participant["role"] | "bot" | "server";
};

function giverOf(session: Session, { actor }: CommandInput): Result<Giver, Rejection> {
  switch (actor.kind) {
    case "server":
      return ok({ participant: null, seat: null, as: "server" });
    case "bot":
      if (session.seats[actor.seat] === undefined)
        return fail(rejection("SEAT_UNKNOWN", { seat: actor.seat }));
      if (!isBotSeat(session, actor.seat))
        return fail(rejection("NOT_ALLOWED", { detail: "people sit at this seat" }));
      return ok({ participant: null, seat: actor.seat, as: "bot" });
    case "participant": {
      const participant = participantOf(session, actor.participant);
      if (participant === undefined || participant.removed) return fail(rejection("KEY_UNKNOWN"));
      return ok({ participant, seat: participant.seat, as: participant.role });
    }
  }
}

/** What was written for a turn that has closed, or asks to close it once more, is told so. */
function wrongPhase(session: Session, command: Command): Rejection {
  const turn = "turn" in command ? command.turn : undefined;
  // What is held back has closed: nothing can be ordered any more.
  const closed = session.phase === "held" ? session.turn : session.turns.length;
  const repeated = command.kind === "control.closeTurn" && session.phase !== "lobby" && turn === undefined;
  if (repeated || (turn !== undefined && turn <= closed)) return rejection("TURN_ENDED");
  return rejection("WRONG_PHASE", { phase: session.phase });
}
