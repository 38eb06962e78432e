import type { Audience } from "../base/audience.ts";
import type { Points } from "../base/points.ts";
import type { RandomStream } from "../base/random.ts";
import type { TextParams } from "../base/text.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { ItemOf, TableName } from "./items.ts";
import type { Place } from "./layout.ts";
import type { Target } from "./target.ts";
import type { World } from "./world.ts";

/** What a draft reads: the world as it was at the close of planning. */
export interface DraftReading {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  /** The turn being closed, 1-based. */
  readonly turn: number;
  /** The world at the close (stage B), or after the sum and the bounds (stage C). */
  readonly world: World;
  /** A number of that world in points (M$, battalions); 0 for one that does not exist. */
  value(target: Target | Place): number;
}

/**
 * What an action, a mechanism or a term is given to write with. It collects entries, table changes and facts; nothing it
 * writes can be read back in the same stage, so the order of writers cannot matter. `Codes` are the keys of the writer's
 * own sentences: an entry or a fact without a sentence does not compile.
 */
export interface Draft<Codes extends string = string> extends DraftReading {
  /**
   * An intended effect, in points. The room rule is applied by the kind of target and the sign (`rules.md` section 3),
   * then fatigue if the same seat took the same action in the same state last turn.
   */
  gain(target: Target | Place, points: number, code: Codes, params?: TextParams): void;
  /** A price or a side effect, in points: room rule, no fatigue. */
  price(target: Target | Place, points: number, code: Codes, params?: TextParams): void;
  /** A transfer or payment, in points: neither room rule nor fatigue (capital, funds, forces, orders, floors). */
  book(target: Target | Place, points: number, code: Codes, params?: TextParams): void;
  /** Books a share (0..1) of the way from where the number at a place stands to a goal in points. */
  approach(place: Place, goal: number, share: number, code: Codes): void;
  /** The same effect in this and in coming turns: `turns` entries in all, the first now. */
  lasting(target: Target, points: number, turns: number, code: Codes, params?: TextParams): void;
  /** The same effect in the coming turns, not in this one: `turns` entries in all, the first in the next turn. */
  later(target: Target, points: number, turns: number, code: Codes, params?: TextParams): void;
  /** An intended effect in the coming turns: as `later`, and as tired as what is gained at once. */
  gainLater(target: Target, points: number, turns: number, code: Codes, params?: TextParams): void;
  /** Puts an item into a table, in place of one with the same id. */
  put<T extends TableName>(table: T, item: ItemOf<T>): void;
  /** Takes an item out of a table. */
  drop(table: TableName, id: string): void;
  /** Reports an outcome to an audience; `about` names seats and states that it concerns. */
  tell(audience: Audience, code: Codes, params: TextParams, about: readonly string[]): void;
  /** A stream of chance of its own for a purpose and a key, in this turn. */
  random(purpose: string, key: string): RandomStream;
  /** An id that no item has yet, made from the turn and the writer: `{prefix}-{turn}-{n}`. */
  newId(prefix: string): string;
}

/** The numbers of a world by target in thousandths: what formulas read. */
export type NumbersOf = Readonly<Partial<Record<Target, Points>>>;
