import type { SeatId } from "../base/ids.ts";
import type { RandomStream } from "../base/random.ts";
import type { SheetView, ViewSections } from "../view/view.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";

/** What a bot is given: what a player plans with of its seat's view, as `viewFor` makes it. */
export type BotView = Pick<ViewSections, "sight" | "offers" | "proposals"> & {
  readonly sheet: Pick<SheetView, "filed" | "reserved" | "acceptancesLeft"> | null;
};

/**
 * When in the planning of a turn a bot is asked; it may be asked for each more than once.
 *
 * - `propose`, when planning begins: it offers proposals and files a first sheet, so that its motions are on the table
 *   and its seat is not empty-handed if the turn closes at once.
 * - `answer`, when others have moved, and again after each proposal or motion that reaches it: it answers what is
 *   offered to it, and files its sheet anew with votes and with what was agreed.
 * - `file`, before the turn closes: it files its last sheet; an order whose consent did not come gives way to another.
 */
export const BOT_SLICES = ["propose", "answer", "file"] as const;
export type BotSlice = (typeof BOT_SLICES)[number];

/** A proposal that a bot offers; it lapses with the close of the turn. */
export interface BotOffer {
  readonly to: readonly SeatId[];
  readonly terms: readonly Term[];
  /** For how many turns it binds. */
  readonly turns: number;
  readonly secret: boolean;
}

/** A bot's word on a proposal that its seat may answer, or on one that it offered or accepted itself (`withdraw`). */
export interface BotAnswer {
  readonly proposal: string;
  readonly answer: "accept" | "decline" | "withdraw";
}

/**
 * What a bot wants to do: ordinary commands of its seat, to be carried out in this order: answers, offers, then the
 * sheet. Each may be refused like anybody's (a proposal may be gone by now); the others stand all the same.
 */
export interface BotMoves {
  readonly answers: readonly BotAnswer[];
  readonly offers: readonly BotOffer[];
  /** The whole sheet to file, votes and all; null: the filed one stays. */
  readonly orders: readonly Order[] | null;
}

export const NO_MOVES: BotMoves = { answers: [], offers: [], orders: null };

/** A policy that can play any seat. Pure: the same view and the same chance give the same moves. */
export interface BotDefinition {
  /** Named in the settings of a session and on the command line. */
  readonly id: string;
  /** Rises with every change that may make it play otherwise; it stands in the log's header. */
  readonly version: number;
  readonly text: { readonly name: string; readonly hint: string };
  /**
   * @param view of the seat that it plays, in planning
   * @param random a stream keyed by turn, seat and slice, so that the draws of one bot shift no other's
   */
  act(view: BotView, slice: BotSlice, random: RandomStream): BotMoves;
}
