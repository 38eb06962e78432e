import type { SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Choice } from "../world/fields.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, seatTarget, stateTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { choiceOf, seatChoices, stateOfSeat, textField } from "./region.ts";

/** How a mediation is marked in the table of recent actions: under one of the two, with the other in place of a state. */
const MEDIATED = "mediated";

/**
 * Good offices between two seats of which one distrusts the other (`rules.md` section 5): trust, a little prestige, ties
 * and calm. What they think of each other the mediator learns at the close. Who mediates beside another shares with it.
 */
export const mediate = defineAction({
  id: "mediate",
  text: {
    name: "Mediate",
    hint: "Bring two to one table who distrust each other: they trust each other more, and you are thanked. How far others trust each other is hidden from you: ask them first, or the order may well be void.",
    rule: [
      "It costs {actions.mediation.capital} capital.",
      "One of the two must trust the other less than {actions.mediation.trustBelow}, else the order is void and its cost comes back. What others think of each other is hidden, so only the close tells. A pair can be brought together once in {actions.mediation.turnsBetween} turns.",
      "Each of the two trusts the other {actions.mediation.trust} more. The mediator gains {actions.mediation.prestige} prestige and, in the state of either, {actions.mediation.political} of the political tie; that state's stability grows by {actions.mediation.stability}. Several mediators share. Who mediates with the same state a turn later tires only of what it does there: trust and prestige are whole.",
    ],
    fields: { one: "Between", other: "And" },
    sentences: {
      mediated: "{seat} mediated between {one} and {other}.",
      needless:
        "Your mediation is void: {one} and {other} trust each other well enough. Its cost was returned.",
    },
  },
  theme: "words",
  disclosure: "open",
  counts: true,
  takers: "all",
  offer(sight, seat) {
    const others = pairsFor(sight, seat);
    const choices = seatChoices(sight, (id) => (others[id] ?? []).length > 0);
    if (choices.length === 0) return null;
    return {
      action: "mediate",
      counts: true,
      cost: { capital: sight.scenario.rules.actions.mediation.capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "one", kind: "choice", choices },
        { id: "other", kind: "choice-by", by: "one", choices: others },
      ],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.mediation.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: ({ scenario }, order) => statesOf(scenario, order),
  slot: (order) => `${textField(order, "one")}/${textField(order, "other")}`,
  void(draft, order) {
    const [one, other] = pairOf(order);
    const least = Math.min(draft.value(trustTarget(one, other)), draft.value(trustTarget(other, one)));
    return least < draft.scenario.rules.actions.mediation.trustBelow ? null : "needless";
  },
  resolve(draft, order) {
    const { seat, scenario, turn } = draft;
    const { mediation: rules } = scenario.rules.actions;
    const [one, other] = pairOf(order);
    const params = { seat, one, other };
    const mediators = draft.standing.filter(
      (each) => each.order.action === "mediate" && pairOf(each.order).join() === [one, other].join(),
    );
    const share = 1 / mediators.length;
    // Another pair is another quarrel: only what the mediator does in a state tires there.
    draft.book(trustTarget(one, other), share * rules.trust, "mediated", params);
    draft.book(trustTarget(other, one), share * rules.trust, "mediated", params);
    draft.book(seatTarget(seat, "prestige"), share * rules.prestige, "mediated", params);
    for (const state of statesOf(scenario, order)) {
      const there = draft.in(state);
      there.gain(engagementTarget(seat, state, "political"), share * rules.political, "mediated", params);
      there.gain(stateTarget(state, "stability"), share * rules.stability, "mediated", params);
    }
    const id = `${one}.${MEDIATED}.${other}.${turn}`;
    draft.put("recent", { id, audience: "open", seat: one, action: MEDIATED, state: other, turn });
    draft.tell("open", "mediated", params, [seat, one, other]);
  },
});

/** The two of an order, in the order of their ids. */
function pairOf(order: Order): readonly [SeatId, SeatId] {
  const [one, other] = [textField(order, "one"), textField(order, "other")];
  return one < other ? [one, other] : [other, one];
}

/** The states whose governments are brought together. */
function statesOf(scenario: PublicScenario, order: Order): readonly StateId[] {
  return pairOf(order).flatMap((seat) => stateOfSeat(scenario, seat) ?? []);
}

const withoutSign = once(({ about: _sign, ...choice }: Choice): Choice => choice);

type Pairs = Readonly<Record<SeatId, readonly Choice[]>>;

/** Each pair of others once, under the earlier one's id, but for those between whom somebody mediated lately. */
function pairsFor(sight: Sight, seat: SeatId): Pairs {
  const { scenario, tables, turn } = sight;
  const { turnsBetween } = scenario.rules.actions.mediation;
  const lately = itemsOf(tables.recent).filter(
    ({ action, turn: then }) => action === MEDIATED && turn - then < turnsBetween,
  );
  const pairs = pairsOfOthers(scenario, seat);
  if (lately.length === 0) return pairs;
  return Object.fromEntries(
    Object.entries(pairs).map(([one, others]) => [
      one,
      others.filter(({ value }) => !lately.some((mark) => mark.seat === one && mark.state === value)),
    ]),
  );
}

/** By the scenario and the seat that stands between them: the same in every turn. */
const allPairs = once((_scenario: PublicScenario) => new Map<SeatId, Pairs>());

function pairsOfOthers(scenario: PublicScenario, seat: SeatId): Pairs {
  const known = allPairs(scenario).get(seat);
  if (known !== undefined) return known;
  const others = scenario.seats.filter(({ id }) => id !== seat);
  const pairs = Object.fromEntries(
    others.map(({ id: one }) => [
      one,
      others.filter(({ id }) => one < id).map((other) => withoutSign(choiceOf(other))),
    ]),
  );
  allPairs(scenario).set(seat, pairs);
  return pairs;
}
