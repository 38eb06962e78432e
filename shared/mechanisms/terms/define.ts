import type { ActionId, SeatId } from "../../base/ids.ts";
import type { Rejection } from "../../base/rejection.ts";
import type { PublicScenario } from "../../scenario/public-scenario.ts";
import type { ConsentNeed } from "../../world/consent.ts";
import type { Draft } from "../../world/draft.ts";
import type { FieldOffer } from "../../world/fields.ts";
import type { Agreement, Tables, Term } from "../../world/items.ts";
import type { Sight } from "../../world/sight.ts";
import type { GivenOrder } from "../define.ts";

/**
 * A kind of term of a proposal: one file and one registry line. While the agreement is in force `transfer` runs once a
 * turn; `grants` says which orders the agreement lets through.
 */
export interface TermDefinition<
  Sentences extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
> {
  readonly id: string;
  readonly text: {
    readonly name: string;
    readonly hint: string;
    /** How it is worked out, a sentence each, for the rulebook; `{path}` stands for a number of the scenario's rules. */
    readonly rule: readonly string[];
    readonly fields: Readonly<Record<string, string>>;
    /** How the term reads on a proposal card, with `{field}` places, and the sentences of its entries and facts. */
    readonly summary: string;
    readonly sentences: Sentences;
  };
  /**
   * What the seat may propose to these other parties now, or null.
   *
   * @param may whether an action is a seat's to take
   */
  offer(sight: Sight, seat: SeatId, to: readonly SeatId[], may: MayTake): readonly FieldOffer[] | null;
  check(sight: Sight, term: Term, parties: readonly SeatId[]): Rejection | null;
  /** Whether the term gives the consent that an order needs. */
  grants(term: Term, need: ConsentNeed): boolean;
  /** The term of this kind that asks for the consent; null or missing if this kind gives no such consent. */
  asks?(need: ConsentNeed): Term | null;
  /** The government that lets others do something in its state by the term; missing or undefined: none does. */
  lets?(term: Term, scenario: PublicScenario): SeatId | undefined;
  /** What it moves at the close of each turn in force. */
  transfer?(draft: TermDraft<Extract<keyof Sentences, string>>, agreement: Agreement, term: Term): void;
  /** Which parties have broken this pledge with the orders that stand at this close. */
  breakers?(
    agreement: Agreement,
    term: Term,
    standing: readonly GivenOrder[],
    now: PledgeSight,
  ): readonly SeatId[];
}

/** Whether an action is in play and a seat's to take. */
export type MayTake = (seat: SeatId, action: ActionId) => boolean;

/** What a pledge is judged by. */
export interface PledgeSight {
  readonly tables: Tables;
  readonly scenario: PublicScenario;
  readonly turn: number;
}

/** A draft for a transfer. */
export interface TermDraft<Codes extends string> extends Draft<Codes> {
  /** What a seat can still pay at this close, in M$. */
  purse(seat: SeatId): number;
  /** The orders that stand at this close. */
  readonly standing: readonly GivenOrder[];
  /**
   * What other terms of this kind moved before this one at this close, from the seat to the place, in M$; the amount is
   * added for those that follow. What a term builds hangs on all of them together, however they are cut.
   */
  earlier(seat: SeatId, place: string, amount: number): number;
}

/** Holds a definition to its exact sentence keys; the registry needs no more than the general type. */
export function defineTerm<const Sentences extends Readonly<Record<string, string>>>(
  definition: TermDefinition<Sentences>,
): TermDefinition {
  return definition as unknown as TermDefinition;
}
