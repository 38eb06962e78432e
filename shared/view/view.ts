import type { ActionOffer } from "../actions/define.ts";
import type { InstitutionId, ParticipantId, SeatId, SessionId, StateId } from "../base/ids.ts";
import type { InfluenceBoard } from "../influence/board.ts";
import type { LeftAgreement } from "../mechanisms/define.ts";
import type { DoorState, Phase, Role } from "../session/phase.ts";
import type { SheetOrigin } from "../session/record.ts";
import type { OpenSettings } from "../session/settings.ts";
import type { HeldFor, Rewound } from "../session/white-cell.ts";
import type { MotionAnswer } from "../turn/turn.ts";
import type { TableName, Term } from "../world/items.ts";
import type { Cause, Fact, LedgerEntry, NumberChange } from "../world/ledger.ts";
import type { Cost, Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Target } from "../world/target.ts";
import type { Finding } from "./findings/finding.ts";

/**
 * What one viewer sees, made only by `viewFor`. It is sent section by section: a section goes out again only if it
 * changed for this viewer. Everything in it may be known to the viewer; nothing else exists for a client.
 */
declare const branded: unique symbol;
export type View = ViewSections & { readonly [branded]: true };

export interface ViewSections {
  readonly session: SessionView;
  readonly clock: ClockView;
  readonly you: YouView;
  readonly people: readonly PersonView[];
  readonly seats: readonly SeatView[];
  /** Scenario, calendar, numbers and tables that the viewer may know; `checkSheet` runs on it. */
  readonly sight: Sight;
  readonly board: BoardView;
  /** A seat's own sheet; null for who has no seat. */
  readonly sheet: SheetView | null;
  /** What the seat may order now; empty outside planning. What it may propose follows from its sight: `termOffersTo`. */
  readonly offers: readonly ActionOffer[];
  readonly proposals: readonly ProposalView[];
  readonly channels: readonly ChannelView[];
  /** The last closed turn as this viewer may know it; null before the first close. */
  readonly results: ResultsView | null;
  readonly scores: ScoresView;
  /** Null until the session has ended. */
  readonly debrief: DebriefView | null;
  /** Only for facilitators. */
  readonly console: ConsoleView | null;
  /** Only for facilitators: what they hold, judge, have written and noted. */
  readonly whiteCell: WhiteCellView | null;
}

export const SECTION_NAMES = [
  "session",
  "clock",
  "you",
  "people",
  "seats",
  "sight",
  "board",
  "sheet",
  "offers",
  "proposals",
  "channels",
  "results",
  "scores",
  "debrief",
  "console",
  "whiteCell",
] as const satisfies readonly (keyof ViewSections)[];
export type SectionName = (typeof SECTION_NAMES)[number];

export interface SessionView {
  readonly id: SessionId;
  readonly title: string;
  readonly phase: Phase;
  /** 1-based; 0 in the lobby. */
  readonly turn: number;
  readonly turns: number;
  readonly line: number;
  /** First days of this turn and of the next, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly settings: OpenSettings;
  readonly door: DoorState;
  /** This turn is played for practice and counts for nothing. */
  readonly practiceTurn: boolean;
  /** Why the turn is held; null while it is not. */
  readonly heldFor: HeldFor | null;
  /** The last rewind; null if there was none. */
  readonly rewound: Rewound | null;
  /** Hash of the log at the last close: with it anybody can show later that nothing was changed. */
  readonly head: string;
}

export interface ClockView {
  /** Milliseconds left when the view was made; null without a deadline. */
  readonly remaining: number | null;
  readonly length: number | null;
  readonly running: boolean;
  /** All seats with people are ready, so that only seconds are left. */
  readonly allReady: boolean;
  /** The server was away, and what is left was given so that everybody can come back. */
  readonly restored: boolean;
}

export interface YouView {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly seat: SeatId | null;
  readonly head: boolean;
  /** The seat at whose door this person waits; null for everybody else. */
  readonly wish: SeatId | null;
  /** The code to show to others; only for the white cell and whoever came with a key of its. */
  readonly code: string | null;
}

/**
 * Somebody in the session. Where names are hidden all but oneself and the facilitators are told by their seats alone:
 * without a name, an id of their own, who is head and who is connected.
 */
export interface PersonView {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly seat: SeatId | null;
  readonly head: boolean;
  readonly connected: boolean;
  /** The seat at whose door this person waits: told to the white cell and to that seat; else null. */
  readonly wish: SeatId | null;
  /** Has a key that a facilitator made, and can take back; the host's own keys are none. */
  readonly guest: boolean;
}

export interface SeatView {
  readonly seat: SeatId;
  /** Played by a bot because nobody sits here. */
  readonly bot: boolean;
  readonly ready: boolean;
}

export interface BoardView {
  readonly now: InfluenceBoard;
  /** At the close before the last; null before the first. */
  readonly before: InfluenceBoard | null;
  /** Regional influence of each patron at the start and after each turn. */
  readonly history: readonly Readonly<Record<SeatId, number>>[];
}

export interface SheetView {
  readonly turn: number;
  readonly revision: number;
  readonly draft: readonly Order[];
  /** The filed orders; null if nothing is filed for this turn. */
  readonly filed: readonly Order[] | null;
  readonly filedRevision: number | null;
  readonly by: ParticipantId | null;
  readonly ready: boolean;
  /** Reserved for acceptances of proposals in this turn. */
  readonly reserved: Cost;
  readonly acceptancesLeft: number;
  /** Agreements of the seat that a party of theirs leaves with the close of this turn. */
  readonly leaving: readonly LeftAgreement[];
  /** For each order of the draft that needs one: whose consent, and whether it stands. */
  readonly consents: readonly ({ readonly by: SeatId; readonly given: boolean } | null)[];
}

export interface ProposalView {
  readonly id: string;
  /** When it was made, in milliseconds of server time. */
  readonly at: number;
  readonly by: SeatId;
  readonly to: readonly SeatId[];
  readonly terms: readonly Term[];
  readonly turns: number;
  readonly secret: boolean;
  /** The turn with whose close it lapses. */
  readonly lapses: number;
  readonly answers: string | null;
  readonly accepted: readonly SeatId[];
  /** `abandoned`: it belongs to a course of the game that was rewound. */
  readonly state: "open" | "binding" | "declined" | "withdrawn" | "lapsed" | "countered" | "abandoned";
  /** Whether the viewer's seat can answer it now. */
  readonly yours: boolean;
}

export interface ChannelView {
  /** `public`, `seat`, `facilitator`, or seats joined by `+`. */
  readonly key: string;
  readonly seats: readonly SeatId[];
  readonly messages: readonly MessageView[];
  /** Whether older messages can be asked for. */
  readonly more: boolean;
}

export interface MessageView {
  readonly id: string;
  /** Milliseconds of server time. */
  readonly at: number;
  /** Empty where names are hidden. */
  readonly participant: ParticipantId;
  readonly seat: SeatId | null;
  readonly text: string | null;
  /** A facilitator has hidden it: nobody else has its text. */
  readonly hidden: boolean;
}

export interface ResultsView {
  readonly turn: number;
  readonly facts: readonly Fact[];
  readonly entries: readonly LedgerEntry[];
  /** Per target, in thousandths: what moved it for reasons that the viewer may not know. */
  readonly undisclosed: Readonly<Partial<Record<Target, number>>>;
  readonly before: Readonly<Partial<Record<Target, number>>>;
  /** Why the viewer's score moved: parts sum exactly to `after - before`, in thousandths. Null without a seat. */
  readonly score: {
    readonly before: number;
    readonly after: number;
    readonly parts: readonly ScorePart[];
  } | null;
  /** The viewer's own orders as they counted. */
  readonly orders: readonly Order[];
  readonly origin: SheetOrigin | null;
}

/** A share of a change of score, with the entries that it comes from. */
export interface ScorePart {
  /** Who caused it: a seat, or null for a mechanism, an inject, the bounds, or what is undisclosed. */
  readonly seat: SeatId | null;
  readonly cause: ScoreCause;
  /** Thousandths of a point. */
  readonly amount: number;
  /** Which objective of the viewer it moved most, by its index. */
  readonly objective: number;
  /** The numbers that it moved most. */
  readonly targets: readonly Target[];
}

/**
 * The sentence's key and parameters as in `Cause`. `item`: a thing that is no number came, went or changed (troops, a
 * membership, an agreement), with the fact that reports it, if one does. `undisclosed`: what the viewer may not know.
 */
export type ScoreCause =
  | Cause
  | {
      readonly kind: "item";
      readonly table: TableName;
      readonly id: string;
      readonly fact: Fact | null;
    }
  | { readonly kind: "undisclosed" };

export interface ScoresView {
  /** Own score after each turn in thousandths; empty without a seat. */
  readonly own: readonly number[];
  readonly attained: readonly number[];
  /** Everybody's, from the debrief on; the facilitator's always. */
  readonly all: Readonly<Record<SeatId, readonly number[]>> | null;
  /** The final scores, once the session has ended. */
  readonly final: Readonly<Record<SeatId, number>> | null;
}

/** What there is to talk about, in the order in which it is asked. The same for everybody. */
export interface DebriefView {
  readonly findings: readonly Finding[];
}

export interface ConsoleView {
  /** The label for research; empty if there is none. */
  readonly treatment: string;
  /** The session that this one branched from, and after which turn; null if it began by itself. */
  readonly parent: { readonly session: SessionId; readonly turn: number } | null;
  readonly code: string;
  /** When the last turn closed, or the game began, and when each person was last connected: milliseconds of server time. */
  readonly closedAt: number | null;
  readonly seen: Readonly<Record<ParticipantId, number>>;
  /** Whether a bot still thinks. For the white cell alone: it would tell others that somebody talks to a bot. */
  readonly botsThink: boolean;
  readonly sheets: Readonly<
    Record<SeatId, { readonly orders: readonly Order[]; readonly origin: SheetOrigin }>
  >;
  readonly injects: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly state: "planned" | "queued" | "fired";
    readonly byHand: boolean;
  }[];
  /** Open motions that the white cell decides, with what it has answered for the next close. */
  readonly motions: readonly {
    readonly id: string;
    readonly institution: InstitutionId;
    readonly state: StateId;
    readonly by: SeatId;
    /** Battalions. */
    readonly size: number;
    readonly answer: MotionAnswer | "none";
  }[];
  readonly digest: string | null;
}

export interface WhiteCellView {
  /** The outcome that is held back, as it would be published now; null while none is. */
  readonly held: HeldView | null;
  /** Filed orders of this turn that need judgement, and what was ruled. */
  readonly judged: readonly JudgedView[];
  /** The facilitator's own injects that come with the next close. */
  readonly written: readonly WrittenView[];
  readonly notes: readonly NoteView[];
  /** What each delegation did so far; empty while a turn is planned. */
  readonly activity: readonly ActivityView[];
}

export interface ActivityView {
  readonly seat: SeatId;
  /** Closed turns that had a sheet which people filed. */
  readonly filed: number;
  /** Messages of its people, wherever they wrote. */
  readonly messages: number;
  readonly offers: number;
  /** Agreements of which it was a party. */
  readonly agreements: number;
  /** In the order of joining. */
  readonly people: readonly {
    readonly participant: ParticipantId;
    readonly name: string;
    readonly messages: number;
  }[];
}

export interface HeldView {
  readonly facts: readonly Fact[];
  readonly entries: readonly LedgerEntry[];
  readonly overrides: readonly OverrideView[];
  /** In thousandths: after the last turn, by the rules alone, and with the overrides. */
  readonly scores: Readonly<
    Record<SeatId, { readonly before: number; readonly byRules: number; readonly now: number }>
  >;
}

export interface OverrideView {
  readonly id: string;
  readonly changes: readonly NumberChange[];
  readonly reason: string;
}

export interface JudgedView {
  readonly seat: SeatId;
  /** Names it in `control.judge`: another wording is another order. */
  readonly digest: string;
  readonly order: Order;
  /** Percent, and what it changes if it comes off. */
  readonly ruling: { readonly chance: number; readonly effects: readonly NumberChange[] } | null;
}

export interface WrittenView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly audience: "open" | readonly SeatId[];
  readonly effects: readonly NumberChange[];
}

export interface NoteView {
  readonly id: string;
  /** Milliseconds of server time. */
  readonly at: number;
  readonly turn: number;
  readonly line: number;
  readonly seat: SeatId | null;
  readonly text: string | null;
  readonly participant: ParticipantId;
}

/**
 * What the server knows beside the log: names, who is connected, the code. Never anything that the rules need, and nothing
 * that changes in place.
 */
export interface LiveFacts {
  readonly now: number;
  readonly names: Readonly<Record<ParticipantId, string>>;
  /** The names for whoever may not see them all: without the numbers that tell two of one name apart. The same if missing. */
  readonly typedNames?: Readonly<Record<ParticipantId, string>>;
  readonly connected: ReadonlySet<ParticipantId>;
  /** When each person was last connected; of nobody if this is missing. */
  readonly seen?: Readonly<Record<ParticipantId, number>>;
  readonly code: string;
  /** The session has ended, though an earlier moment of it is shown: what the debrief opens is open. */
  readonly ended?: boolean;
  /** Whether a bot still thinks; it rests if this is missing. */
  readonly botsThink?: boolean;
}
