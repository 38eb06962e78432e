import type { ParticipantId, SeatId, SessionId } from "../base/ids.ts";
import type { Rejection } from "../base/rejection.ts";
import type { Result } from "../base/result.ts";
import type { Scenario } from "../scenario/format.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { DoorState, Role } from "./phase.ts";
import type { Parent, RecordDraft } from "./record.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { WhiteCellCommand } from "./white-cell.ts";

/** Who gives a command. The shell makes it from what it knows of the connection, never from the message. */
export type Actor =
  | { readonly kind: "participant"; readonly participant: ParticipantId }
  | { readonly kind: "bot"; readonly seat: SeatId }
  | { readonly kind: "server" };

/** A channel as a client names it: one of three words, or the other seats (the own seat is added, sorted). */
export type ChannelName = "public" | "seat" | "facilitator" | readonly SeatId[];

/**
 * What is done for a seat may say for which: what was on its way while its sender was moved to another seat is refused
 * there, and not done in the new one's name.
 */
interface AtSeat {
  readonly as?: SeatId;
}

/** What can be asked of a session. Each is decided by `decide` and by nothing else. */
export type Command =
  | {
      readonly kind: "participant.join";
      readonly participant: ParticipantId;
      readonly role: Role;
      readonly seat: SeatId | null;
      /** Comes with a key of the host's (the projector), not through the door. */
      readonly invited?: boolean;
    }
  /** Somebody has come back with a return phrase. */
  | { readonly kind: "participant.return"; readonly participant: ParticipantId }
  /** Somebody has been away for so long that, if it is the head, another one's word shall count. */
  | {
      readonly kind: "participant.absent";
      readonly participant: ParticipantId;
      /** Who is connected: only one of them takes over. Everybody, if it is left out. */
      readonly present?: readonly ParticipantId[];
    }
  | (AtSeat & {
      readonly kind: "orders.draft";
      readonly turn: number;
      readonly revision: number;
      readonly orders: readonly Order[];
    })
  | (AtSeat & {
      readonly kind: "orders.save";
      readonly turn: number;
      readonly revision: number;
      readonly orders: readonly Order[];
    })
  | (AtSeat & {
      readonly kind: "orders.ready";
      readonly turn: number;
      /** The course of the game that it was meant for; that of now, if it is left out. */
      readonly line?: number;
      readonly ready: boolean;
    })
  | (AtSeat & { readonly kind: "message.send"; readonly channel: ChannelName; readonly text: string })
  | (AtSeat & {
      readonly kind: "proposal.offer";
      readonly to: readonly SeatId[];
      readonly terms: readonly Term[];
      readonly turns: number;
      readonly secret: boolean;
      readonly lapses?: number;
      readonly answers?: string;
    })
  | (AtSeat & {
      readonly kind: "proposal.accept" | "proposal.decline" | "proposal.withdraw";
      readonly proposal: string;
    })
  | (AtSeat & { readonly kind: "agreement.leave"; readonly agreement: string })
  | { readonly kind: "control.start" | "control.pause" | "control.resume" | "control.end" }
  | { readonly kind: "control.extend"; readonly seconds: number }
  /** Ends planning, or the review. `turn` makes a repeated press harmless: a turn that has passed is TURN_ENDED. */
  | { readonly kind: "control.closeTurn"; readonly turn?: number }
  | { readonly kind: "control.nextTurn"; readonly turn?: number }
  | WhiteCellCommand
  | {
      readonly kind: "control.assign";
      readonly participant: ParticipantId;
      readonly seat: SeatId | null;
      readonly head?: boolean;
    }
  | { readonly kind: "control.remove"; readonly participant: ParticipantId }
  /** Lets in who waits at the door, to the seat that was asked for: the word of its head, or of a facilitator. */
  | { readonly kind: "door.admit"; readonly participant: ParticipantId }
  /** One more facilitator or observer, with a key that its maker hands on. */
  | {
      readonly kind: "control.invite";
      readonly participant: ParticipantId;
      readonly role: Exclude<Role, "student">;
    }
  /** New words or a new link for somebody to come back with; those from before are void. */
  | { readonly kind: "control.wayBack"; readonly participant: ParticipantId }
  | { readonly kind: "control.newCode" }
  | { readonly kind: "control.revokeInvitations"; readonly seat: SeatId }
  | { readonly kind: "control.door"; readonly state: DoorState }
  /** The server's own word: a deadline may have passed (`dueAt`); a restart of the server may have eaten up the time. */
  | { readonly kind: "clock.passed" | "clock.restored" };

export type CommandKind = Command["kind"];

/** What the shell adds to a command. */
export interface CommandInput {
  /** Server time in milliseconds. */
  readonly now: number;
  readonly actor: Actor;
  /** The request's id, if the client gave one (16..64 characters). */
  readonly request?: string;
  /** Who is connected. Everybody, if it is left out. */
  readonly present?: ReadonlySet<ParticipantId>;
  /** False where no log is kept: then no digest is made of the world after a turn, with which a replay would be compared. */
  readonly logged?: boolean;
}

/** What was decided: records to append (none for a repeat), and the answer. */
export interface Decision {
  readonly records: readonly RecordDraft[];
  readonly n: number;
  readonly reply: Readonly<Record<string, string | number | boolean>>;
}

/** The signature of `decide`: pure; reads the session, changes nothing. */
export type Decide = (session: Session, command: Command, input: CommandInput) => Result<Decision, Rejection>;

/** What a new session is made from: `openSession` gives its first record. */
export interface Opening {
  readonly session: SessionId;
  readonly title: string;
  readonly scenario: Scenario;
  readonly scenarioText: string;
  readonly settings: Settings;
  readonly seed: string;
  readonly guessable: boolean;
  readonly program: string;
  /** The program's commit and the digest of its rules' sources, where they are known. */
  readonly commit?: string | null;
  readonly rulesDigest?: string | null;
  /** The version of each policy of bots, by its id. */
  readonly bots?: Readonly<Record<string, number>>;
  /** Where it branches off from another session. */
  readonly parent?: Parent;
}
