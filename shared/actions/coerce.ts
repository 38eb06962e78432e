import { seatsAudience } from "../base/audience.ts";
import type { SeatId, StateId } from "../base/ids.ts";
import { LEVERS, type Lever } from "../scenario/choices.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Choice } from "../world/fields.ts";
import { isMember, openInstitutions } from "../world/membership.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, seatTarget, trustTarget } from "../world/target.ts";
import {
  type DemandKind,
  demandIn,
  demandText,
  ULTIMATUM,
  ultimataOf,
  ultimatumId,
} from "../world/ultimata.ts";
import { defineAction } from "./define.ts";
import {
  deploymentChoices,
  engagesIn,
  namedState,
  seatOfState,
  stateChoices,
  stateOfSeat,
  textField,
} from "./region.ts";

type Codes = Lever | DemandKind | "threatened";

/**
 * An ultimatum to a state whose economy depends on the patron (`rules.md` section 5): it costs trust and prestige at
 * once. Whether it is met is judged at the close of the next turn, by the mechanism of ultimata.
 */
export const coerce = defineAction({
  id: "coerce",
  text: {
    name: "Coerce",
    hint: "An ultimatum to a state that lives by your gas, your market or your jobs: dear in trust now, and dear for both if it is not met by the close of the next turn.",
    rule: [
      "It costs {actions.coercion.capital} capital.",
      "It needs an economic tie of at least {actions.coercion.engagement} in the state, and is possible once in {actions.coercion.turnsBetween} turns for each state.",
      "At once the state's trust falls by {|actions.coercion.trust|} and the patron's prestige by {|actions.coercion.prestige|}.",
      "If the demand is not met by the close of the next turn, the state loses {|actions.coercion.unmetStability|} stability and {|actions.coercion.unmetRegime|} regime, and the patron {|actions.coercion.unmetEconomic|} of its economic tie and {|actions.coercion.unmetTrust|} trust.",
    ],
    fields: {
      state: "State",
      lever: "Lever",
      "lever.gas": "Gas",
      "lever.trade": "Trade",
      "lever.migrants": "Migrants",
      demand: "Demand",
      "demand.evict": "Send away",
      "demand.refuse": "Take no step in",
      "demand.leave": "Leave",
    },
    sentences: {
      evict: "{seat} demands that {state} give notice to {what} by the close of turn {turn}.",
      refuse: "{seat} demands that {state} take no step in {what} until the close of turn {turn}.",
      leave: "{seat} demands that {state} leave {what} by the close of turn {turn}.",
      gas: "{seat} spoke to {state} of the price of gas.",
      trade: "{seat} spoke to {state} of closing its market.",
      migrants: "{seat} spoke to {state} of sending its workers home.",
      threatened: "{seat} threatened {state}.",
    } satisfies Record<Codes, string>,
  },
  theme: "ties",
  disclosure: "parties",
  counts: true,
  takers: "patrons",
  suits: engagesIn("economic"),
  offer(sight, seat) {
    const states = stateChoices(sight, (state) => isWithinReach(sight, seat, state));
    const demands = Object.fromEntries(states.map(({ value }) => [value, demandsOn(sight, seat, value)]));
    const levers = Object.fromEntries(
      states.map(({ value }) => [
        value,
        leversOf(sight.scenario, seat, value).map((one) => ({ value: one })),
      ]),
    );
    const choices = states.filter(
      ({ value }) => (demands[value] ?? []).length > 0 && (levers[value] ?? []).length > 0,
    );
    if (choices.length === 0) return null;
    return {
      action: "coerce",
      counts: true,
      cost: { capital: sight.scenario.rules.actions.coercion.capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "state", kind: "choice", choices },
        { id: "lever", kind: "choice-by", by: "state", choices: levers },
        { id: "demand", kind: "choice-by", by: "state", choices: demands },
      ],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.coercion.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: (_sight, order) => namedState(order),
  resolve(draft, order) {
    const { scenario, seat, turn } = draft;
    const state = textField(order, "state");
    const host = seatOfState(scenario, state);
    if (host === null) return;
    const { kind, of } = demandIn(textField(order, "demand"));
    const lever = LEVERS.find((one) => one === textField(order, "lever")) ?? "gas";
    const parties = seatsAudience(seat, host);
    draft.put("recent", {
      id: ultimatumId(seat, state, turn),
      audience: parties,
      seat,
      action: ULTIMATUM,
      state,
      turn,
      demand: textField(order, "demand"),
    });
    const { trust, prestige } = scenario.rules.actions.coercion;
    const params = { seat, state };
    draft.book(trustTarget(host, seat), trust, "threatened", params);
    draft.book(seatTarget(seat, "prestige"), prestige, "threatened", params);
    const what = draft.world.tables.deployments[of]?.name ?? of;
    draft.tell(parties, lever, params, [seat, host, state]);
    draft.tell(parties, kind, { ...params, what, turn: turn + 1 }, [seat, host, state]);
  },
});

/** With what the patron can press the state: by the line for this state, or by that for all others. */
function leversOf({ levers }: PublicScenario, seat: SeatId, state: StateId): readonly Lever[] {
  if (levers.length === 0) return LEVERS;
  const own = levers.filter(({ patron }) => patron === seat);
  const line = own.find((one) => one.state === state) ?? own.find((one) => one.state === undefined);
  return line?.kinds ?? [];
}

/** A state of another that depends enough on the patron, and to which it gave no ultimatum lately. */
function isWithinReach(sight: Sight, seat: SeatId, state: StateId): boolean {
  const { scenario, tables, numbers, turn } = sight;
  const { engagement, turnsBetween } = scenario.rules.actions.coercion;
  if (stateOfSeat(scenario, seat) === state || seatOfState(scenario, state) === null) return false;
  if ((numbers[engagementTarget(seat, state, "economic")] ?? 0) < 1000 * engagement) return false;
  return !ultimataOf(tables).some(
    (one) => one.seat === seat && one.state === state && turn - one.turn < turnsBetween,
  );
}

/** What the patron may demand of the state: what others have there, have offered it, or lead with it as a member. */
function demandsOn(sight: Sight, seat: SeatId, state: StateId): readonly Choice[] {
  const { scenario, tables } = sight;
  const host = seatOfState(scenario, state);
  const troops = deploymentChoices(
    sight,
    (one) =>
      one.state === state &&
      one.kind === "base" &&
      one.seat !== seat &&
      one.seat !== host &&
      one.leaves === null,
  );
  const others = scenario.institutions.filter(({ leader }) => leader !== seat && leader !== host);
  const ladders = others.filter(
    ({ id, ladder }) => (tables.institutions[id]?.levels[state] ?? 0) < ladder.length,
  );
  const memberships = others.filter(
    ({ id }) => openInstitutions(scenario).includes(id) && isMember(tables, id, host ?? ""),
  );
  const asDemand = (kind: DemandKind, of: string, label: string, about = state): Choice => ({
    value: demandText({ kind, of }),
    label,
    about,
  });
  return [
    ...troops.map(({ value, label }) => asDemand("evict", value, label ?? value)),
    ...ladders.map(({ id, name }) => asDemand("refuse", id, name)),
    ...memberships.map(({ id, name }) => asDemand("leave", id, name)),
  ];
}
