import type { SeatId, StateId } from "../base/ids.ts";
import { DOMAINS, type Domain } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { fromPoints, type Points } from "../base/points.ts";
import { startNumbers } from "../world/set-up.ts";
import type { Sight } from "../world/sight.ts";
import { engagementTarget, relianceTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { homeOf, seatChoices, stateOfSeat, textField } from "./region.ts";

/**
 * A government turns from one patron to another (`rules.md` section 5): it takes more than it gives, and stands a little
 * more on its own feet. Only a patron that did something here last turn can be turned to.
 */
export const balance = defineAction({
  id: "balance",
  text: {
    name: "Balance",
    hint: "Turn from one power toward another that was active here last turn, and rely a little more on yourself.",
    rule: [
      "It costs {actions.balancing.capital} capital.",
      "In the chosen domain one patron's tie falls by {actions.balancing.takes}, and that of another, which took an action in the state last turn, grows by {actions.balancing.gives}. From who has no tie there nobody can turn.",
      "The state's self-reliance there grows by {actions.balancing.reliance}, up to {actions.balancing.relianceMost} above its start.",
    ],
    fields: {
      toward: "Toward",
      from: "Away from",
      domain: "In",
      "domain.security": "Security",
      "domain.economic": "The economy",
      "domain.political": "Politics",
    },
    sentences: {
      turned: "{state} turned from {from} toward {toward}.",
      noTie:
        "Your turn from {from} is void: it does nothing in your state there that you could turn from. Its cost was returned.",
    },
  },
  theme: "home",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const state = stateOfSeat(sight.scenario, seat);
    if (state === null) return null;
    const active = activeIn(sight, state);
    if (active.size === 0) return null;
    const tied = Object.fromEntries(
      DOMAINS.map((domain) => [domain, seatChoices(sight, (id) => tieOf(sight, id, state, domain) > 0)]),
    );
    const domains = (patron: SeatId) =>
      domainsOf(sight, patron).filter((domain) => tied[domain]?.some(({ value }) => value !== patron));
    const toward = seatChoices(sight, (id) => active.has(id) && domains(id).length > 0);
    if (toward.length === 0) return null;
    return {
      action: "balance",
      counts: true,
      cost: { capital: sight.scenario.rules.actions.balancing.capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "toward", kind: "choice", choices: toward },
        {
          id: "domain",
          kind: "choice-by",
          by: "toward",
          choices: Object.fromEntries(
            toward.map(({ value }) => [value, domains(value).map((domain) => ({ value: domain }))]),
          ),
        },
        { id: "from", kind: "choice-by", by: "domain", except: "toward", choices: tied },
      ],
    };
  },
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.balancing.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: (sight, _order, seat) => homeOf(sight, seat),
  void(draft, order) {
    const state = stateOfSeat(draft.scenario, draft.seat);
    const [from, domain] = [textField(order, "from"), textField(order, "domain") as Domain];
    return state !== null && draft.value(engagementTarget(from, state, domain)) > 0 ? null : "noTie";
  },
  resolve(draft, order) {
    const { balancing: rules } = draft.scenario.rules.actions;
    const state = stateOfSeat(draft.scenario, draft.seat);
    if (state === null) return;
    const [from, toward, domain] = [
      textField(order, "from"),
      textField(order, "toward"),
      textField(order, "domain") as Domain,
    ];
    const params = { state, from, toward };
    const taken = Math.min(rules.takes, draft.value(engagementTarget(from, state, domain)));
    draft.price(engagementTarget(from, state, domain), -taken, "turned", params);
    draft.gain(engagementTarget(toward, state, domain), rules.gives, "turned", params);
    const own = relianceTarget(state, domain);
    const most = fromPoints(startNumbers(draft.scenario)[own] ?? 0) + rules.relianceMost;
    const room = Math.max(0, most - draft.value(own));
    draft.gain(own, Math.min(rules.reliance, room), "turned", params);
    draft.tell("open", "turned", params, [draft.seat, state, from, toward]);
  },
});

/** The domains in which a seat is a patron. */
function domainsOf({ scenario }: Sight, seat: SeatId): readonly Domain[] {
  const given = scenario.seats.find(({ id }) => id === seat);
  return given?.patron === true ? DOMAINS.filter((domain) => !given.without.includes(domain)) : [];
}

/** How much a patron does in the state in a domain, in thousandths: from one that does nothing, nothing can be taken. */
export function tieOf(
  { numbers }: Pick<Sight, "numbers">,
  patron: SeatId,
  state: StateId,
  domain: Domain,
): Points {
  return numbers[engagementTarget(patron, state, domain)] ?? 0;
}

/** The seats that took an action in the state at the last close, as far as one sees. */
function activeIn({ tables, turn }: Sight, state: StateId): ReadonlySet<SeatId> {
  const active = new Set<SeatId>();
  for (const one of itemsOf(tables.recent))
    if (one.state === state && one.turn === turn - 1) active.add(one.seat);
  return active;
}
