import type { Audience } from "../base/audience.ts";
import type { ParticipantId, SeatId } from "../base/ids.ts";
import type { LeftAgreement } from "../mechanisms/define.ts";
import type { Objective } from "../scenario/format.ts";
import type { SeatScore, TurnInputs } from "../turn/turn.ts";
import type { Agreement, Motion, Term } from "../world/items.ts";
import type { Fact, LedgerEntry, TableChange } from "../world/ledger.ts";
import type { Order } from "../world/order.ts";
import type { DoorState, Phase, Role } from "./phase.ts";
import type { OpenSettings } from "./settings.ts";
import type { WhiteCellPart } from "./white-cell.ts";
import type { TextId } from "./words.ts";

/**
 * What a record says, part by part. A part has one audience; an item lies in exactly one part; free text is a part of its
 * own, so that it can be redacted. Where turns are worked out from it (free moves, injects that a facilitator writes, an
 * override's reason) an id stands for it (`words.ts`). Kinds are past tense: something that has happened.
 */
export type PartBody =
  | {
      readonly kind: "session-opened";
      readonly format: number;
      readonly rules: string;
      readonly protocol: number;
      readonly program: string;
      /** The commit that the program was built from, with `-dirty` if its files were changed since; null if not known. */
      readonly commit: string | null;
      /**
       * SHA-256 over the sources that a turn is worked out by: it tells which rules wrote the log, byte for byte. Null
       * if they were not at hand.
       */
      readonly rulesDigest: string | null;
      readonly bots: Readonly<Record<string, number>>;
      readonly session: string;
      readonly title: string;
      readonly scenario: string;
      readonly scenarioDigest: string;
      readonly settings: OpenSettings;
      readonly seedAlgorithm: "alea";
      readonly seedDigest: string;
      /** A seed typed by hand can be guessed. */
      readonly guessable: boolean;
      readonly parent: Parent | null;
    }
  | {
      readonly kind: "seat-briefed";
      readonly seat: SeatId;
      readonly briefing: string;
      readonly objectives: readonly Objective[];
    }
  | {
      readonly kind: "session-sealed";
      readonly scenarioText: string;
      readonly seed: string;
      readonly treatment: string;
    }
  | {
      readonly kind: "participant-joined";
      readonly participant: ParticipantId;
      readonly role: Role;
      readonly seat: SeatId | null;
      /** The seat that somebody asks for who waits at the door. */
      readonly wish: SeatId | null;
      /** Came with a key that the white cell made, not through the door. */
      readonly invited: boolean;
      /** The facilitator who made that key; null for the keys that a session has from the start. */
      readonly by: ParticipantId | null;
    }
  /** Came back from another device, with a return phrase: the key from before is void. */
  | { readonly kind: "participant-returned"; readonly participant: ParticipantId }
  /** A facilitator gave somebody new words or a new link to come back with. */
  | { readonly kind: "way-back-given"; readonly participant: ParticipantId; readonly by: ParticipantId }
  | {
      readonly kind: "participant-assigned";
      readonly participant: ParticipantId;
      readonly seat: SeatId | null;
      /** The facilitator, or the head who let an arrival in. */
      readonly by: ParticipantId | null;
    }
  | { readonly kind: "participant-removed"; readonly participant: ParticipantId; readonly by: ParticipantId }
  | {
      readonly kind: "head-passed";
      readonly seat: SeatId;
      readonly participant: ParticipantId;
      /** Null: the head was away for too long. */
      readonly by: ParticipantId | null;
    }
  | { readonly kind: "door-set"; readonly door: DoorState; readonly by: ParticipantId | null }
  /** The code from before leads nowhere any more. The new one is in the store, not in the log. */
  | { readonly kind: "code-renewed"; readonly by: ParticipantId | null }
  /** The links and cards of a seat that were made so far are void. */
  | { readonly kind: "invitations-revoked"; readonly seat: SeatId; readonly by: ParticipantId | null }
  /** The session enters a phase; times are in milliseconds of server time. */
  | {
      readonly kind: "phase-entered";
      readonly phase: Phase;
      readonly turn: number;
      readonly deadline: number | null;
      readonly length: number | null;
    }
  /** The clock was moved: running to `deadline`, or stopped with `remaining` milliseconds left. */
  | {
      readonly kind: "clock-set";
      readonly reason: "paused" | "resumed" | "extended" | "all-ready" | "not-ready" | "restored";
      readonly deadline: number | null;
      readonly remaining: number | null;
      readonly by: ParticipantId | null;
    }
  | {
      readonly kind: "sheet-drafted" | "sheet-filed";
      readonly seat: SeatId;
      readonly turn: number;
      readonly revision: number;
      readonly orders: readonly Order[];
      /** Null: a bot. */
      readonly by: ParticipantId | null;
      readonly texts?: TextCount;
    }
  /** Motions that the seat's filed sheet tables: the members see them at once. Replaces what the seat tabled before. */
  | {
      readonly kind: "motions-tabled";
      readonly seat: SeatId;
      readonly institution: string;
      readonly motions: readonly Motion[];
    }
  | {
      readonly kind: "seat-readied";
      readonly seat: SeatId;
      readonly turn: number;
      readonly ready: boolean;
      readonly by: ParticipantId | null;
    }
  | {
      readonly kind: "message-sent";
      readonly message: string;
      readonly channel: string;
      readonly by: ParticipantId;
      readonly seat: SeatId | null;
    }
  | { readonly kind: "message-worded"; readonly message: string; readonly text: string }
  | {
      readonly kind: "proposal-offered";
      readonly proposal: string;
      readonly by: SeatId;
      readonly to: readonly SeatId[];
      readonly terms: readonly Term[];
      readonly turns: number;
      readonly secret: boolean;
      /** It lapses when this turn closes. */
      readonly lapses: number;
      readonly answers: string | null;
      readonly author: ParticipantId | null;
    }
  | {
      readonly kind: "proposal-answered";
      readonly proposal: string;
      readonly seat: SeatId;
      readonly answer: "accepted" | "declined" | "withdrawn";
      readonly by: ParticipantId | null;
    }
  /** A party will have left the agreement when the turn closes. */
  | {
      readonly kind: "agreement-left";
      readonly agreement: string;
      readonly seat: SeatId;
      readonly by: ParticipantId | null;
    }
  /** An inject of the scenario happens with the next close. */
  | { readonly kind: "inject-fired"; readonly inject: string; readonly by: ParticipantId }
  | {
      readonly kind: "turn-closed";
      readonly turn: number;
      readonly line: number;
      readonly reason: CloseReason;
      readonly digest: string;
      /** The version of the rules that worked the turn out, where it is not that of the first record: the program was renewed. */
      readonly rules?: string;
    }
  /** The sheet that counted, and how it came to be: told apart for the debrief. */
  | {
      readonly kind: "turn-sheet";
      readonly turn: number;
      readonly seat: SeatId;
      readonly orders: readonly Order[];
      readonly origin: SheetOrigin;
    }
  | { readonly kind: "turn-agreements"; readonly turn: number; readonly agreements: readonly Agreement[] }
  | {
      readonly kind: "turn-outcome";
      readonly turn: number;
      readonly entries: readonly LedgerEntry[];
      readonly changes: readonly TableChange[];
      readonly facts: readonly Fact[];
    }
  /** What was void in a seat's sheet: apart from the rest of the outcome, because the debrief opens it. */
  | { readonly kind: "turn-voided"; readonly turn: number; readonly facts: readonly Fact[] }
  | { readonly kind: "turn-scored"; readonly turn: number; readonly seat: SeatId; readonly score: SeatScore }
  | ({
      readonly kind: "turn-guided";
      readonly turn: number;
      readonly left: readonly LeftAgreement[];
      readonly texts?: TextCount;
    } & Omit<TurnInputs, "sheets" | "agreements" | "left">)
  /** The words of a text whose id stands in another part, for those who may read that part. */
  | { readonly kind: "text-worded"; readonly text: TextId; readonly words: string }
  /** The same for a sheet that counted: the debrief opens it together with the sheet. */
  | { readonly kind: "sheet-worded"; readonly text: TextId; readonly words: string }
  | WhiteCellPart
  /** The answer to a request that carried an id: a repeat, also after a crash, gets the same one. */
  | {
      readonly kind: "request-answered";
      readonly participant: ParticipantId;
      readonly request: string;
      readonly n: number;
      readonly reply: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: "session-ended"; readonly seed: string };

/** How many texts of which ids stand in a part are in the same record, in parts of their own; left out if none. */
export type TextCount = number;

/** Where a branch left another session's course. */
export interface Parent {
  readonly session: string;
  /** The last turn that both have in common; 0 is the start. */
  readonly turn: number;
  /** The hash of the parent's record that closed that turn: it commits to all that was before. */
  readonly digest: string;
}

export type PartKind = PartBody["kind"];
export type CloseReason = "deadline" | "all-ready" | "facilitator";
/**
 * Filed; a draft that nobody filed (it does not count); nothing at all, from people who were there, or of whom none was
 * connected; filed by a bot.
 */
export type SheetOrigin = "filed" | "draft-only" | "untouched" | "absent" | "bot";

/** A part before it is salted and digested. */
export interface PartDraft {
  readonly audience: Audience;
  readonly body: PartBody;
}

/** A record before it is sealed into the chain. */
export interface RecordDraft {
  readonly parts: readonly PartDraft[];
}

/** A part as it stands in a log: whole, or left out so that only its digest remains. */
export type Part = { readonly salt: string; readonly audience: Audience; readonly body: PartBody } | string;

/** One durable, numbered entry. `at` is in the chain and in nothing that is adjudicated. */
export interface LogRecord {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Milliseconds of server time. */
  readonly at: number;
  readonly parts: readonly Part[];
  /** Hash of the record before; 64 zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}
