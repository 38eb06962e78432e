import type { Audience } from "../base/audience.ts";
import { bounded, fromPoints, type Points, toPoints } from "../base/points.ts";
import { randomStream } from "../base/random.ts";
import type { TextParams } from "../base/text.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Draft } from "./draft.ts";
import type { ItemOf, LastingEffect, TableName } from "./items.ts";
import { addTo, layoutOf, noSums, rowOf, type Sums } from "./layout.ts";
import type { Cause, Fact, LedgerEntry, TableChange } from "./ledger.ts";
import { type Target, targetAudience, targetParts } from "./target.ts";
import type { World } from "./world.ts";

/** What all drafts of one stage of a turn share. */
export interface DraftSetting {
  readonly scenario: PublicScenario;
  readonly calendar: Calendar;
  readonly seed: string;
  readonly line: number;
  readonly turn: number;
  readonly world: World;
  /** Shrinks or widens gains by standing circumstances (the interference rule): a factor, 1 if there is none. */
  readonly circumstance?: (target: Target, points: number) => number;
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

/** A table change and who wrote it: the writer decides where two of them write one item. */
export interface WrittenChange {
  readonly writer: string;
  readonly change: TableChange;
}

/** What drafts collect. */
export interface Writings {
  readonly entries: LedgerEntry[];
  readonly changes: WrittenChange[];
  readonly facts: Fact[];
  /** Where only the sums are wanted they are kept here, and no entry is made. */
  readonly sums?: Sums;
}

/** Writings with nothing in them yet. */
export function noWritings(): Writings {
  return { entries: [], changes: [], facts: [] };
}

/** Writings that keep of the entries only their sums: for who imagines a turn and asks for no reasons. */
export function sumsOnly(scenario: PublicScenario): Writings {
  return { entries: [], changes: [], facts: [], sums: noSums(layoutOf(scenario)) };
}

/** Writes an entry, or adds it to the sums where only these are wanted. */
export function enterEntry(
  { entries, sums }: Writings,
  target: Target,
  delta: Points,
  audience: Audience,
  cause: Cause,
): void {
  if (sums === undefined) {
    entries.push({ target, delta, cause, audience });
    return;
  }
  const place = sums.layout.places.get(target);
  if (place === undefined) throw new Error(`the world has no number ${target}`);
  addTo(sums, place, delta);
}

/** What an entry without parameters has: always this same object, by which a writer can know it. */
export const NO_PARAMS: TextParams = {};

/**
 * A draft that writes for one writer into the given writings. An effect on a number that the world does not have (the
 * engagement of a seat that is no patron, trust in oneself) is nothing. It has no `this`: its verbs may be taken apart.
 */
export function draftFor(setting: DraftSetting, writer: Writer, writings: Writings): Draft {
  const { scenario, calendar, seed, line, turn, world } = setting;
  const { changes, facts } = writings;
  const { value, enter } = accountFor(setting, writer, writings);
  let counts: Map<string, number> | undefined;

  function put<T extends TableName>(table: T, item: ItemOf<T>): void {
    const change = { table, id: item.id, item, audience: item.audience } as TableChange;
    changes.push({ writer: writer.key, change });
  }
  function goOn(target: Target, points: number, turns: number, code: string, params: TextParams): void {
    put("effects", {
      id: newId("effect"),
      audience: narrower(targetAudience(target), writer.audience),
      target,
      delta: toPoints(points),
      cause: writer.causeOf(code, params),
      fromTurn: turn + 1,
      untilTurn: turn + turns,
    });
  }
  function newId(prefix: string): string {
    counts ??= new Map();
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const name = `${prefix}-${turn}-${writer.key.replaceAll("/", "-")}`;
    return count === 1 ? name : `${name}-${count}`;
  }

  return {
    scenario,
    calendar,
    turn,
    world,
    value,
    gain: (target, points, code, params = NO_PARAMS) =>
      enter(target, shaped(setting, target, points) * writer.fatigue, code, params),
    price: (target, points, code, params = NO_PARAMS) =>
      enter(target, shaped(setting, target, points), code, params),
    book: (target, points, code, params = NO_PARAMS) => enter(target, points, code, params),
    approach(target, goal, share, code) {
      const distance = goal - value(target);
      if (distance !== 0) enter(target, share * distance, code, NO_PARAMS);
    },
    lasting(target, points, turns, code, params = NO_PARAMS) {
      enter(target, shaped(setting, target, points), code, params);
      if (turns > 1) goOn(target, points, turns - 1, code, params);
    },
    later: (target, points, turns, code, params = NO_PARAMS) => goOn(target, points, turns, code, params),
    put,
    drop(table, id) {
      const audience = world.tables[table][id]?.audience ?? writer.audience;
      changes.push({ writer: writer.key, change: { table, id, item: null, audience } });
    },
    tell: (audience, code, params, about) =>
      facts.push({ source: writer.source, code, params, audience, about }),
    random: (purpose, key) => randomStream({ seed, line, turn, purpose, key }),
    newId,
  };
}

/** What reads and enters numbers for a writer, each found by its place in the scenario's layout. */
function accountFor({ scenario, world }: DraftSetting, writer: Writer, { entries, sums }: Writings) {
  const layout = layoutOf(scenario);
  const { places } = layout;
  const row = rowOf(layout, world.numbers);

  function value(target: Target): number {
    const place = places.get(target);
    return fromPoints((place === undefined ? world.numbers[target] : row[place]) || 0);
  }
  function enter(target: Target, points: number, code: string, params: TextParams): void {
    const delta = toPoints(points);
    if (delta === 0) return;
    const place = places.get(target);
    if (place === undefined ? world.numbers[target] === undefined : Number.isNaN(row[place])) return;
    if (sums !== undefined && place !== undefined) {
      addTo(sums, place, delta);
      return;
    }
    const audience = narrower(targetAudience(target), writer.audience);
    entries.push({ target, delta, cause: writer.causeOf(code, params), audience });
  }
  return { value, enter };
}

/** Enters one turn's share of a lasting effect, shaped by the world as it is now, under its first cause. */
export function enterEffect(setting: DraftSetting, effect: LastingEffect, writings: Writings): void {
  const delta = toPoints(shaped(setting, effect.target, fromPoints(effect.delta)));
  if (delta === 0) return;
  enterEntry(writings, effect.target, delta, effect.audience, effect.cause);
}

/** An effect in points after the room rule and the circumstances. */
function shaped(setting: DraftSetting, target: Target, points: number): number {
  const room = roomFactor(
    target,
    points,
    setting.world.numbers[target] ?? 0,
    setting.scenario.rules.roomWidth,
  );
  return points * room * (setting.circumstance?.(target, points) ?? 1);
}

/**
 * The room rule (`rules.md` section 3): a rise of engagement, stability, regime, openness or threat is multiplied by
 * min(1, (100 - value) / width), a fall of openness by min(1, value / width).
 */
export function roomFactor(target: Target, points: number, quantity: Points, width: number): number {
  const parts = targetParts(target);
  const value = fromPoints(quantity);
  const above = bounded((100 - value) / width, 0, 1);
  if (parts.kind === "engagement") return points > 0 ? above : 1;
  if (parts.kind !== "state" || parts.quantity === "quality") return 1;
  if (points > 0) return above;
  return parts.quantity === "openness" ? bounded(value / width, 0, 1) : 1;
}

/** The audience of what is known to both: the narrower of two. Two lists without a common seat leave the white cell. */
export function narrower(one: Audience, other: Audience): Audience {
  if (one === "open") return other;
  if (other === "open") return one;
  if (one === "whiteCell" || other === "whiteCell") return "whiteCell";
  const both = one.filter((seat) => other.includes(seat));
  return both.length === 0 ? "whiteCell" : both;
}
