import {
  type ActionDefinition,
  type OrderDraft,
  type Ruling,
  type StandingOrder,
  thingsIn,
} from "../actions/define.ts";
import { actionOf } from "../actions/registry.ts";
import { type Audience, seatsAudience } from "../base/audience.ts";
import { compareFlat } from "../base/canonical-order.ts";
import { putInOrder } from "../base/few-in-order.ts";
import type { ActionId, SeatId, StateId } from "../base/ids.ts";
import type { TextParams } from "../base/text.ts";
import { consentStands } from "../mechanisms/terms/consents.ts";
import type { Draft } from "../world/draft.ts";
import {
  type DraftSetting,
  enterFact,
  TurnDraft,
  type Writer,
  type Writings,
} from "../world/draft-writer.ts";
import type { Agreement } from "../world/items.ts";
import type { Cost, Order } from "../world/order.ts";
import { fatigueIn, recentId } from "../world/recent.ts";
import { seatIn, seatOfState } from "../world/seats.ts";
import type { Sight } from "../world/sight.ts";
import { itemIn } from "../world/tables-in-order.ts";
import type { World } from "../world/world.ts";
import { OrderCause } from "../world/written.ts";
import type { TurnInputs, Verdict } from "./turn.ts";
import { rulingOn } from "./verdicts.ts";

/** An order as the engine works with it. */
export interface PreparedOrder extends StandingOrder {
  readonly action: ActionDefinition;
  readonly places: readonly StateId[];
  /** A sheet has one order of an action about each of these. */
  readonly about: readonly string[];
  /** Under which it is remembered in each of its places, and what it yields there: 1, or the fatigue of the scenario. */
  readonly recent: readonly Remembered[];
  readonly cost: Cost;
  readonly sight: Sight;
  readonly writer: OrderWriter;
  /** What was ruled on it, if it needs judgement. */
  readonly ruling: Ruling | null;
}

interface Remembered {
  readonly id: string;
  readonly place: StateId;
  readonly fatigue: number;
}

/** What stage A knows when it judges orders. */
export interface Judgement {
  readonly setting: DraftSetting;
  readonly sightOf: (seat: SeatId) => Sight;
  readonly agreements: readonly Agreement[];
  readonly passedMotions: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Stage A for orders: all that stand, in canonical order. Orders that are void become facts to their seat alone; their
 * cost is never booked. A missing consent voids first, then what the action itself knows, then consents that hung on an
 * order that fell.
 */
export function standingOrders(
  judgement: Judgement,
  inputs: TurnInputs,
  writings: Writings,
): readonly PreparedOrder[] {
  const prepared = prepareOrders(judgement, inputs, writings);
  const agreed = withConsent(judgement, prepared, writings);
  const judged = agreed.filter((one) => {
    // It reads the draft and writes nothing.
    const reason = one.action.void?.(new TurnOrderDraft(judgement, one, agreed, writings), one.order) ?? null;
    if (reason === null) return true;
    tellVoid(writings, one, one.writer.source, reason, wordsOf(judgement.setting.world, one));
    return false;
  });
  // Where none fell, every consent that stood still stands.
  return judged.length === agreed.length ? agreed : withConsent(judgement, judged, writings);
}

/** The draft with which an order is judged and resolved. */
export class TurnOrderDraft extends TurnDraft implements OrderDraft<string> {
  readonly seat: SeatId;
  readonly standing: readonly StandingOrder[];
  readonly agreements: readonly Agreement[];
  readonly passedMotions: readonly string[];
  readonly ruling: Ruling | null;
  readonly #recent: readonly Remembered[];
  readonly #writer: OrderWriter;

  constructor(
    { setting, agreements, passedMotions }: Judgement,
    { seat, writer, ruling, recent }: PreparedOrder,
    standing: readonly StandingOrder[],
    writings: Writings,
  ) {
    super(setting, writer, writings);
    this.seat = seat;
    this.#recent = recent;
    this.#writer = writer;
    this.standing = standing;
    this.agreements = agreements;
    this.passedMotions = passedMotions;
    this.ruling = ruling;
  }

  in(place: StateId): Draft {
    const fatigue = this.#recent.find((one) => one.place === place)?.fatigue ?? 1;
    return new TurnDraft(this.setting, this.#writer.yielding(fatigue), this.writings);
  }
}

/** An order as a writer. Its key is put together for who asks: most orders change numbers only, and need none. */
class OrderWriter implements Writer {
  readonly source: string;
  readonly audience: Audience;
  readonly fatigue: number;
  readonly #seat: SeatId;
  readonly #action: ActionId;
  readonly #about: readonly string[];

  constructor(seat: SeatId, action: ActionId, about: readonly string[], audience: Audience, fatigue: number) {
    this.source = sourceOf(action);
    this.audience = audience;
    this.fatigue = fatigue;
    this.#seat = seat;
    this.#action = action;
    this.#about = about;
  }

  get key(): string {
    return `order/${this.#seat}/${this.#action}/${this.#about.join(",")}`;
  }

  causeOf(code: string, params: TextParams): OrderCause {
    return new OrderCause(this.#seat, this.#action, code, params);
  }

  /** The same writer with another fatigue. */
  yielding(fatigue: number): OrderWriter {
    if (fatigue === this.fatigue) return this;
    return new OrderWriter(this.#seat, this.#action, this.#about, this.audience, fatigue);
  }
}

function prepareOrders(judgement: Judgement, { sheets }: TurnInputs, writings: Writings): PreparedOrder[] {
  const prepared: PreparedOrder[] = [];
  for (const seat of putInOrder(Object.keys(sheets), (one, other) => (one < other ? -1 : 1))) {
    // Orders of one action stand side by side, so that only what the last ones are about needs to be remembered.
    let last = "";
    let things: readonly string[] = [];
    for (const order of inCanonicalOrder(sheets[seat] ?? [])) {
      const action = actionOf(order.action);
      if (action === undefined) {
        const params = { action: order.action };
        const known = { source: "turn", code: "voidUnknown", params };
        enterFact(writings, { ...known, audience: [seat], about: [seat], voided: true });
        continue;
      }
      const one = prepareOrder(judgement, seat, order, action);
      if (order.action !== last) things = [];
      const again = things.length === 0 ? undefined : one.about.find((thing) => things.includes(thing));
      if (again !== undefined) tellTwice(writings, one, again);
      else prepared.push(one);
      things = things.length === 0 ? one.about : [...things, ...one.about];
      last = order.action;
    }
  }
  return prepared;
}

function inCanonicalOrder(orders: readonly Order[]): readonly Order[] {
  return orders.length < 2 ? orders : putInOrder([...orders], compareOrders);
}

function compareOrders(one: Order, other: Order): number {
  if (one.action !== other.action) return one.action < other.action ? -1 : 1;
  return compareFlat(one.fields, other.fields);
}

function prepareOrder(
  { setting, sightOf, verdicts }: Judgement,
  seat: SeatId,
  order: Order,
  action: ActionDefinition,
): PreparedOrder {
  const sight = sightOf(seat);
  const places = action.places(sight, order, seat);
  const about = thingsIn(action, order, places);
  const { scenario, world, turn } = setting;
  const recent = places.map((place): Remembered => {
    const id = recentId(seat, order.action, place);
    return { id, place, fatigue: fatigueIn(scenario, world.tables, turn, id) };
  });
  const audience = disclosedTo(setting, action, seat, order);
  const fatigue = recent.length === 1 ? (recent[0] as Remembered).fatigue : 1;
  const ruling = action.judged === true ? rulingOn(verdicts, seat, order) : null;
  return {
    seat,
    order,
    action,
    places,
    about,
    recent,
    cost: action.cost(sight, order, seat),
    sight,
    writer: new OrderWriter(seat, order.action, about, audience, fatigue),
    ruling,
  };
}

const sources = new Map<ActionId, string>();

/** Who tells what an order did: always the same text, since facts are put in order by it. */
function sourceOf(action: ActionId): string {
  let source = sources.get(action);
  if (source === undefined) {
    source = `action.${action}`;
    sources.set(action, source);
  }
  return source;
}

/** Who may learn what an order did: everybody, its seat alone, or its seat and all whom its fields name. */
function disclosedTo(
  { scenario, world }: DraftSetting,
  action: ActionDefinition,
  seat: SeatId,
  order: Order,
): Audience {
  if (action.disclosure === "open") return "open";
  if (action.disclosure === "own") return seatsAudience(seat);
  const named: SeatId[] = [seat];
  for (const value of Object.values(order.fields)) {
    if (typeof value !== "string") continue;
    const found =
      seatIn(scenario, value)?.id ??
      itemIn(world.tables, "deployments", value)?.seat ??
      seatOfState(scenario, value);
    if (found !== undefined) named.push(found);
  }
  return seatsAudience(...named);
}

/** The orders whose consents stand; an order may hang on another one that gives consent, so this goes on till no more fall. */
function withConsent(
  { agreements }: Judgement,
  prepared: readonly PreparedOrder[],
  writings: Writings,
): readonly PreparedOrder[] {
  let standing = prepared;
  for (;;) {
    const still = standing.filter((one) => {
      const needs = one.action.consents?.(one.sight, one.order, one.seat);
      if (needs === undefined || needs.length === 0) return true;
      const missing = needs.find((need) => !consentStands(need, agreements, standing));
      if (missing === undefined) return true;
      tellVoid(writings, one, "turn", "voidConsent", { action: one.order.action, by: missing.by });
      return false;
    });
    if (still.length === standing.length) return still;
    standing = still;
  }
}

/** The fields of an order as words for a sentence: a deployment has no name in the scenario if it came later. */
function wordsOf({ tables }: World, { seat, order }: PreparedOrder): TextParams {
  const words: Record<string, string | number> = { seat };
  for (const [field, value] of Object.entries(order.fields)) {
    const known = Object.hasOwn(tables.deployments, value) ? tables.deployments[value]?.name : undefined;
    words[field] = known ?? value;
  }
  return words;
}

/** A sheet that was filed is without such a pair; one that came about otherwise keeps the first of it. */
function tellTwice(writings: Writings, one: PreparedOrder, thing: string): void {
  const { action } = one.order;
  if (one.places.includes(thing)) tellVoid(writings, one, "turn", "voidState", { action, state: thing });
  else tellVoid(writings, one, "turn", "voidTwice", { action });
}

function tellVoid(
  writings: Writings,
  { seat, places }: PreparedOrder,
  source: string,
  code: string,
  params: TextParams,
): void {
  enterFact(writings, {
    source,
    code,
    params,
    audience: [seat],
    about: [seat, ...places],
    voided: true,
  });
}
