import type { ActionId, ParticipantId, SeatId } from "../base/ids.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import type { MotionAnswer, Verdict } from "../turn/turn.ts";
import type { NumberChange } from "../world/ledger.ts";
import type { CloseReason, TextCount } from "./record.ts";
import type { Proposal } from "./session.ts";
import type { TextId } from "./words.ts";

/** What a facilitator may ask beside the clock and the people: to hold, change, judge, tell, note, hide and rewind. */
export type WhiteCellCommand =
  /** Publishes the turn that is held, with its overrides. */
  | { readonly kind: "control.publish"; readonly turn: number }
  | {
      readonly kind: "control.override";
      readonly turn: number;
      readonly changes: readonly WishedChange[];
      readonly reason: string;
    }
  | { readonly kind: "control.undoOverride"; readonly turn: number; readonly override: string }
  /** How likely an order that needs judgement comes off, in percent, and what it then does. */
  | {
      readonly kind: "control.judge";
      readonly turn: number;
      readonly seat: SeatId;
      readonly order: string;
      readonly chance: number;
      readonly effects: readonly WishedChange[];
    }
  /** The white cell's answer on a motion that it decides; `none` takes it back. */
  | {
      readonly kind: "control.answerMotion";
      readonly motion: string;
      readonly answer: MotionAnswer | "none";
    }
  /** The planning of this turn begins again, on a new line. */
  | { readonly kind: "control.rewind"; readonly turn: number; readonly dice: Dice }
  /** An inject of the scenario or an open motion that the white cell decides, by its id; or a text of one's own. */
  | {
      readonly kind: "control.inject";
      readonly inject?: string | undefined;
      readonly title?: string | undefined;
      readonly text?: string | undefined;
      readonly audience?: "open" | readonly SeatId[] | undefined;
      readonly effects?: readonly WishedChange[] | undefined;
    }
  | { readonly kind: "control.note"; readonly text: string; readonly seat?: SeatId | undefined }
  | { readonly kind: "control.hide"; readonly message: string };

/** A change of a number as it is asked for: what it names may be nothing. */
export interface WishedChange {
  readonly target: string;
  readonly delta: number;
}

/** Whether a new line has dice of its own, or each of its turns those that it had, or would have had. */
export type Dice = "new" | "same";
export const DICE = ["new", "same"] as const satisfies readonly Dice[];

/** Why a turn is held: the session wants every turn reviewed, or an order waits for somebody's judgement. */
export type HeldFor = "review" | "judgement";

/** What the records of the white cell say. */
export type WhiteCellPart =
  /** The turn has closed and its outcome is held back. */
  | {
      readonly kind: "turn-held";
      readonly turn: number;
      readonly reason: CloseReason;
      readonly heldFor: HeldFor;
      /** Seats of whose people nobody was connected then; left out if there was none. */
      readonly away?: readonly SeatId[];
    }
  | {
      readonly kind: "override-made";
      readonly override: string;
      readonly changes: readonly NumberChange[];
      readonly reason: TextId;
      readonly by: ParticipantId;
      readonly texts?: TextCount;
    }
  | { readonly kind: "override-undone"; readonly override: string; readonly by: ParticipantId }
  | {
      readonly kind: "order-judged";
      readonly turn: number;
      readonly seat: SeatId;
      readonly action: ActionId;
      readonly order: string;
      readonly chance: number;
      readonly effects: readonly NumberChange[];
      readonly by: ParticipantId;
    }
  | {
      readonly kind: "motion-answered";
      readonly motion: string;
      readonly answer: MotionAnswer | "none";
      readonly by: ParticipantId;
    }
  /** An inject that the facilitator wrote; it happens with the next close. Its headline and text are ids. */
  | {
      readonly kind: "inject-written";
      readonly inject: ScenarioInject;
      readonly by: ParticipantId;
      readonly texts?: TextCount;
    }
  /** `line` counts from 0; the planning of `turn` begins again on it. By nobody: a practice turn is over. */
  | {
      readonly kind: "session-rewound";
      readonly turn: number;
      readonly line: number;
      readonly dice: Dice;
      readonly by: ParticipantId | null;
    }
  | {
      readonly kind: "note-made";
      readonly note: string;
      readonly seat: SeatId | null;
      readonly by: ParticipantId;
    }
  | { readonly kind: "note-worded"; readonly note: string; readonly text: string }
  | {
      readonly kind: "message-hidden";
      readonly message: string;
      readonly channel: string;
      readonly by: ParticipantId;
    };

/** How the planning of a turn ended that is held. */
export interface Held {
  readonly reason: CloseReason;
  readonly heldFor: HeldFor;
  /** Seats of whose people nobody was connected then. */
  readonly away: readonly SeatId[];
}

/** What a session holds of the white cell's doings. Overrides, verdicts and written injects go with the close. */
export interface WhiteCellState {
  /** Only while the turn is held. */
  readonly held: Held | null;
  readonly overrides: readonly MadeOverride[];
  readonly verdicts: readonly Verdict[];
  /** By motion. */
  readonly motionAnswers: Readonly<Record<string, MotionAnswer>>;
  readonly written: readonly ScenarioInject[];
  readonly notes: readonly Note[];
  /** Which line's dice the turns meet: from `fromTurn` on those of `line`, ascending; the start has those of line 0. */
  readonly dice: readonly { readonly fromTurn: number; readonly line: number }[];
  /** The proposals as they stood when the planning of each turn of this line began, by turn. */
  readonly proposalsBefore: Readonly<Record<number, Readonly<Record<string, Proposal>>>>;
  /** The last rewind; null if there was none. */
  readonly rewound: Rewound | null;
}

export interface MadeOverride {
  readonly id: string;
  readonly changes: readonly NumberChange[];
  readonly reason: TextId;
  readonly by: ParticipantId;
}

export interface Note {
  readonly id: string;
  readonly at: number;
  readonly turn: number;
  readonly line: number;
  /** Whom it is about; null: the whole. */
  readonly seat: SeatId | null;
  /** Null if it was redacted. */
  readonly text: string | null;
  readonly by: ParticipantId;
}

export interface Rewound {
  readonly line: number;
  /** The turn whose planning began again, and the one that was being played. */
  readonly turn: number;
  readonly fromTurn: number;
  readonly dice: Dice;
  /** It ended a practice turn. */
  readonly afterPractice: boolean;
}

/** Nothing of the white cell yet. */
export const NO_DOINGS: WhiteCellState = {
  held: null,
  overrides: [],
  verdicts: [],
  motionAnswers: {},
  written: [],
  notes: [],
  dice: [],
  proposalsBefore: {},
  rewound: null,
};
