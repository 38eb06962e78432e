import type { Audience } from "../base/audience.ts";
import { bounded, fromPoints, type Points, toPoints } from "../base/points.ts";
import { type RandomStream, randomStream } from "../base/random.ts";
import type { TextParams } from "../base/text.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Draft } from "./draft.ts";
import type { ItemOf, LastingEffect, TableName } from "./items.ts";
import {
  addTo,
  afterSums,
  type Bounded,
  type Layout,
  layoutOf,
  noSums,
  type Place,
  placeOf,
  type Row,
  type Sums,
} from "./layout.ts";
import type { Cause, Fact, LedgerEntry } from "./ledger.ts";
import { itemIn } from "./tables-in-order.ts";
import { type Target, type TargetParts, targetAudience, targetParts } from "./target.ts";
import type { World } from "./world.ts";
import { ComingEffect, Entry, ItemChange, ToldFact, WrittenChange } from "./written.ts";

/** What all drafts of one stage of a turn share. */
export interface DraftSetting {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  readonly seed: string;
  readonly line: number;
  readonly turn: number;
  readonly world: World;
  /** The numbers of that world in their places. */
  readonly row: Row;
  /** Shrinks or widens gains by standing circumstances (the interference rule): a factor, 1 if there is none. */
  readonly circumstance?: (parts: TargetParts, points: number) => number;
}

/** Who writes: unique within a turn, so that ids and the order of results come from it and not from the clock. */
export interface Writer {
  /** Such as `order/moscow/offer-aid/kgz`, `mechanism/threat`, `agreement/a1/0`. */
  readonly key: string;
  /** The source of its facts, such as `action.offer-aid`. */
  readonly source: string;
  /** Who may learn of what it does. */
  readonly audience: Audience;
  /** What its gains are multiplied by: 1, or the fatigue of the scenario. */
  readonly fatigue: number;
  readonly causeOf: (code: string, params: TextParams) => Cause;
}

/** What drafts collect. */
export interface Writings {
  /** What the entries come to, by the places of their targets. */
  readonly sums: Sums;
  /** The entries by the places of their targets; null where nobody asks for reasons, and then no facts are kept either. */
  readonly entries: (LedgerEntry[] | undefined)[] | null;
  readonly changes: WrittenChange[];
  readonly facts: Fact[];
}

/** Writings with nothing in them yet. */
export function noWritings(scenario: PublicScenario): Writings {
  const layout = layoutOf(scenario);
  return { sums: noSums(layout), entries: layout.nothing.slice(), changes: [], facts: [] };
}

/** Writings without reasons: for who imagines a turn and only wants to know where it leads. */
export function withoutReasons(scenario: PublicScenario): Writings {
  return { sums: noSums(layoutOf(scenario)), entries: null, changes: [], facts: [] };
}

/** Writings for the next stage of the same turn: what comes is added to the entries and facts, sums and changes begin anew. */
export function nextStage({ sums, entries, facts }: Writings): Writings {
  return { sums, entries, changes: [], facts };
}

/** Writes an entry, or adds it to the sums where only these are wanted. */
export function enterEntry(
  writings: Writings,
  target: Target,
  delta: Points,
  audience: Audience,
  cause: Cause,
): void {
  const place = placeOf(writings.sums.layout, target);
  addTo(writings.sums, place, delta);
  if (writings.entries !== null) putEntry(writings.entries, place, new Entry(target, delta, cause, audience));
}

/** Writes that an item is as given from now on, or gone where it is null. */
export function enterChange<T extends TableName>(
  { changes }: Writings,
  writer: string,
  table: T,
  id: string,
  item: ItemOf<T> | null,
  audience: Audience,
): void {
  changes.push(new WrittenChange(writer, new ItemChange(table, id, item, audience)));
}

/** Writes a fact, unless nobody asks for reasons. */
export function enterFact({ entries, facts }: Writings, fact: Fact): void {
  if (entries !== null) facts.push(fact);
}

function putEntry(entries: (LedgerEntry[] | undefined)[], place: number, entry: LedgerEntry): void {
  const here = entries[place];
  if (here === undefined) entries[place] = [entry];
  else here.push(entry);
}

/**
 * The numbers after all that was written, each bounded once; what a bound gave or took is written as an entry of its own,
 * so that the ledger explains every number exactly. The sums are empty after it.
 */
export function boundedNumbers(before: Row, { sums, entries }: Writings): Bounded {
  const bounded = afterSums(before, sums);
  if (entries !== null) {
    for (const entry of bounded.bounds) putEntry(entries, placeOf(sums.layout, entry.target), entry);
  }
  return bounded;
}

/** What an entry without parameters has: always this same object, by which a writer can know it. */
export const NO_PARAMS: TextParams = {};

/**
 * A draft that writes for one writer into the given writings. An effect on a number that the world does not have (the
 * engagement of a seat that is no patron, trust in oneself) is nothing. A turn makes a hundred drafts: verbs of a class
 * are made once for all of them.
 */
export class TurnDraft implements Draft {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  readonly turn: number;
  readonly world: World;
  protected readonly setting: DraftSetting;
  protected readonly writer: Writer;
  protected readonly writings: Writings;
  readonly #layout: Layout;
  readonly #row: Row;
  #counts: Map<string, number> | undefined;
  /** The last cause: what a writer does often has one cause for several numbers. */
  #last: { readonly code: string; readonly params: TextParams; readonly cause: Cause } | undefined;

  constructor(setting: DraftSetting, writer: Writer, writings: Writings) {
    this.scenario = setting.scenario;
    this.calendar = setting.calendar;
    this.turn = setting.turn;
    this.world = setting.world;
    this.setting = setting;
    this.writer = writer;
    this.writings = writings;
    this.#layout = writings.sums.layout;
    this.#row = setting.row;
  }

  value(target: Target | Place): number {
    const place = this.#placeOf(target);
    return place === undefined ? 0 : fromPoints(this.#row[place] || 0);
  }

  gain(target: Target | Place, points: number, code: string, params: TextParams = NO_PARAMS): void {
    this.#shape(target, points, this.writer.fatigue, code, params);
  }

  price(target: Target | Place, points: number, code: string, params: TextParams = NO_PARAMS): void {
    this.#shape(target, points, 1, code, params);
  }

  /** @returns the thousandths that were entered */
  book(target: Target | Place, points: number, code: string, params: TextParams = NO_PARAMS): Points {
    const place = this.#placeOf(target);
    return place === undefined ? 0 : this.#enter(place, points, code, params);
  }

  approach(place: Place, goal: number, share: number, code: string): void {
    const distance = goal - fromPoints(this.#row[place] || 0);
    if (distance !== 0) this.#enter(place, share * distance, code, NO_PARAMS);
  }

  lasting(target: Target, points: number, turns: number, code: string, params: TextParams = NO_PARAMS): void {
    this.price(target, points, code, params);
    if (turns > 1) this.later(target, points, turns - 1, code, params);
  }

  later(target: Target, points: number, turns: number, code: string, params: TextParams = NO_PARAMS): void {
    const id = this.newId("effect");
    const audience = narrower(targetAudience(target), this.writer.audience);
    const cause = this.#causeOf(code, params);
    const { turn } = this;
    this.put(
      "effects",
      new ComingEffect(id, audience, target, toPoints(points), cause, turn + 1, turn + turns),
    );
  }

  gainLater(target: Target, points: number, turns: number, code: string, params?: TextParams): void {
    this.later(target, points * this.writer.fatigue, turns, code, params);
  }

  put<T extends TableName>(table: T, item: ItemOf<T>): void {
    enterChange(this.writings, this.writer.key, table, item.id, item, item.audience);
  }

  drop(table: TableName, id: string): void {
    const audience = itemIn(this.world.tables, table, id)?.audience ?? this.writer.audience;
    enterChange(this.writings, this.writer.key, table, id, null, audience);
  }

  tell(audience: Audience, code: string, params: TextParams, about: readonly string[]): void {
    if (this.writings.entries === null) return;
    this.writings.facts.push(new ToldFact(this.writer.source, code, params, audience, about));
  }

  random(purpose: string, key: string): RandomStream {
    const { seed, line, turn } = this.setting;
    return randomStream({ seed, line, turn, purpose, key });
  }

  newId(prefix: string): string {
    this.#counts ??= new Map();
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    const name = `${prefix}-${this.turn}-${this.writer.key.replaceAll("/", "-")}`;
    return count === 1 ? name : `${name}-${count}`;
  }

  /** Enters a change in points under the writer's cause; the thousandths that were entered, 0 if there were none. */
  #enter(place: number, points: number, code: string, params: TextParams): Points {
    const delta = toPoints(points);
    if (delta === 0 || Number.isNaN(this.#row[place])) return 0;
    const { writer, writings } = this;
    addTo(writings.sums, place, delta);
    if (writings.entries !== null) {
      const { targets, audiences } = this.#layout;
      const cause = this.#causeOf(code, params);
      const audience = narrower(audiences[place] as Audience, writer.audience);
      putEntry(writings.entries, place, new Entry(targets[place] as Target, delta, cause, audience));
    }
    return delta;
  }

  #causeOf(code: string, params: TextParams): Cause {
    const last = this.#last;
    if (last?.code === code && last.params === params) return last.cause;
    const cause = this.writer.causeOf(code, params);
    this.#last = { code, params, cause };
    return cause;
  }

  #placeOf(target: Target | Place): Place | undefined {
    return typeof target === "number" ? target : this.#layout.places.get(target);
  }

  #shape(target: Target | Place, points: number, factor: number, code: string, params: TextParams): void {
    const place = this.#placeOf(target);
    if (place === undefined) return;
    const parts = this.#layout.parts[place] as TargetParts;
    const shape = shaped(this.setting, parts, points, this.#row[place] || 0);
    this.#enter(place, shape * factor, code, params);
  }
}

/** Enters one turn's share of a lasting effect, shaped by the world as it is now, under its first cause. */
export function enterEffect(setting: DraftSetting, effect: LastingEffect, writings: Writings): void {
  const { target } = effect;
  const quantity = setting.row[placeOf(writings.sums.layout, target)] || 0;
  const points = shaped(setting, targetParts(target), fromPoints(effect.delta), quantity);
  const delta = toPoints(points);
  if (delta !== 0) enterEntry(writings, target, delta, effect.audience, effect.cause);
}

/** An effect in points on a number of this quantity, after the room rule and the circumstances. */
function shaped(
  { scenario, circumstance }: DraftSetting,
  parts: TargetParts,
  points: number,
  quantity: Points,
): number {
  const room = roomOf(parts, points, quantity, scenario.rules.roomWidth);
  return points * room * (circumstance?.(parts, points) ?? 1);
}

/**
 * The room rule (`rules.md` section 3): a rise of engagement, stability, regime, openness or threat is multiplied by
 * min(1, (100 - value) / width), a fall of openness by min(1, value / width).
 */
export function roomFactor(target: Target, points: number, quantity: Points, width: number): number {
  return roomOf(targetParts(target), points, quantity, width);
}

function roomOf(parts: TargetParts, points: number, quantity: Points, width: number): number {
  if (parts.kind === "engagement") return points > 0 ? roomAbove(quantity, width) : 1;
  if (parts.kind !== "state" || parts.quantity === "quality") return 1;
  if (points > 0) return roomAbove(quantity, width);
  return parts.quantity === "openness" ? bounded(fromPoints(quantity) / width, 0, 1) : 1;
}

function roomAbove(quantity: Points, width: number): number {
  return bounded((100 - fromPoints(quantity)) / width, 0, 1);
}

/** The audience of what is known to both: the narrower of two. Two lists without a common seat leave the white cell. */
function narrower(one: Audience, other: Audience): Audience {
  if (one === "open") return other;
  if (other === "open") return one;
  if (one === "whiteCell" || other === "whiteCell") return "whiteCell";
  const both = one.filter((seat) => other.includes(seat));
  return both.length === 0 ? "whiteCell" : both;
}
