import type { ParticipantId, SeatId, SessionId } from "../base/ids.ts";
import type { LeftAgreement } from "../mechanisms/define.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario } from "../scenario/format.ts";
import type { TurnInputs, TurnOutcome } from "../turn/turn.ts";
import type { Motion, Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { World } from "../world/world.ts";
import type { DoorState, Phase, Role } from "./phase.ts";
import type { Parent, SheetOrigin } from "./record.ts";
import type { OpenSettings } from "./settings.ts";
import type { WhiteCellState } from "./white-cell.ts";
import type { WordsById } from "./words.ts";

/** A session as its log tells it: made only by `evolve`, one record after the other. */
export interface Session extends WhiteCellState {
  readonly id: SessionId;
  readonly title: string;
  readonly settings: OpenSettings;
  /** The label for research, of which only the white cell knows; empty if there is none. */
  readonly treatment: string;
  /** The session that this one branched from; null if it began by itself. */
  readonly parent: Parent | null;
  readonly scenario: Scenario;
  readonly scenarioText: string;
  readonly calendar: Calendar;
  readonly seed: string;
  readonly guessable: boolean;
  /** The version of the rules that its first record names; its turns may have been closed by a later one. */
  readonly rules: string;
  readonly phase: Phase;
  /** The turn being planned or reviewed, 1-based; 0 in the lobby. */
  readonly turn: number;
  readonly line: number;
  readonly clock: Clock;
  readonly door: DoorState;
  /** How often the code was renewed. */
  readonly codes: number;
  readonly participants: Readonly<Record<ParticipantId, Participant>>;
  readonly seats: Readonly<Record<SeatId, SeatState>>;
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Messages by channel key (`channelKey`), oldest first. */
  readonly channels: Readonly<Record<string, readonly Message[]>>;
  /** Motions tabled in this planning phase, by the seat that tabled them. */
  readonly tabled: Readonly<Record<SeatId, readonly Motion[]>>;
  /** Injects that the facilitator has fired for the next close. */
  readonly fired: readonly string[];
  /** Agreements that a party leaves with the next close. */
  readonly leaving: readonly LeftAgreement[];
  /** What people wrote of which only the id stands in orders, overrides, injects and the world. */
  readonly words: WordsById;
  readonly world: World;
  /** Every closed turn of this line, first to last. */
  readonly turns: readonly ClosedTurn[];
  readonly answers: Readonly<Record<ParticipantId, Answers>>;
  /** Sequence number and hash of the last record, and the hash at the last close of a turn. */
  readonly seq: number;
  readonly hash: string;
  readonly head: string;
  /** When the last turn closed or, before that, the game began; null in the lobby. */
  readonly closedAt: number | null;
}

/** Deadlines are absolute server times in milliseconds; a stopped clock has `remaining` instead. */
export interface Clock {
  readonly deadline: number | null;
  readonly remaining: number | null;
  /** The whole length of the phase, for the line that shrinks; null without a clock. */
  readonly length: number | null;
  /** The deadline before all seats became ready, to return to if one is not ready after all; from now if paused. */
  readonly before: number | null;
  /** Stopped by the facilitator; also a phase without a deadline can be. */
  readonly paused: boolean;
  /** All seats with people are ready, so the deadline is seconds away. */
  readonly allReady: boolean;
  /** The server was away and has drawn the deadline out, so that everybody can come back; until the clock is moved again. */
  readonly restored: boolean;
}

export interface Participant {
  readonly id: ParticipantId;
  readonly role: Role;
  readonly seat: SeatId | null;
  /** Order of joining, from 1: the first at a seat is its head. */
  readonly number: number;
  readonly removed: boolean;
  /** The seat that this participant asks for at the door; null for everybody else. */
  readonly wish: SeatId | null;
  /** Came with a key that the white cell made, not through the door. */
  readonly invited: boolean;
  /** The facilitator who made that key; null for the keys that a session has from the start. */
  readonly by: ParticipantId | null;
}

export interface SeatState {
  readonly head: ParticipantId | null;
  readonly ready: boolean;
  readonly draft: Sheet;
  /** The last filed sheet of this turn; null if none was filed. */
  readonly filed: Sheet | null;
  /** Counts every draft and filing of this seat through the whole session; it never resets. */
  readonly revision: number;
  /** Which of the seat's invitations hold: 1 at first, one more whenever they were revoked. */
  readonly invitation: number;
}

export interface Sheet {
  readonly revision: number;
  readonly orders: readonly Order[];
  readonly by: ParticipantId | null;
}

export interface Proposal {
  readonly id: string;
  readonly by: SeatId;
  readonly to: readonly SeatId[];
  readonly terms: readonly Term[];
  readonly turns: number;
  readonly secret: boolean;
  readonly lapses: number;
  readonly answers: string | null;
  readonly offeredTurn: number;
  /** Milliseconds of server time. */
  readonly offeredAt: number;
  readonly accepted: readonly SeatId[];
  /** `abandoned`: it belongs to a course of the game that was rewound. */
  readonly state: "open" | "binding" | "declined" | "withdrawn" | "lapsed" | "countered" | "abandoned";
  /** The turn in whose planning it became binding; null if it did not. */
  readonly boundTurn: number | null;
}

export interface Message {
  readonly id: string;
  readonly at: number;
  readonly by: ParticipantId;
  readonly seat: SeatId | null;
  readonly text: string | null;
  /** A facilitator has hidden it from its readers. */
  readonly hidden?: true;
}

export interface ClosedTurn {
  readonly turn: number;
  /** The version of the rules that worked it out. */
  readonly rules: string;
  readonly inputs: TurnInputs;
  readonly origins: Readonly<Record<SeatId, SheetOrigin>>;
  readonly outcome: TurnOutcome;
  /** The world that the turn was worked out from. */
  readonly before: World;
}

export interface Answers {
  /** How many commands of this participant were acknowledged. */
  readonly n: number;
  /** Those to requests with an id, oldest first. */
  readonly given: readonly GivenAnswer[];
}

export interface GivenAnswer {
  readonly request: string;
  readonly n: number;
  readonly reply: Readonly<Record<string, string | number | boolean>>;
}
