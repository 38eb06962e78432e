import { seatOfState, stateOfSeat, textField } from "../actions/region.ts";
import type { ActionId, SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { once } from "../base/once.ts";
import type { RandomStream } from "../base/random.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import type { Mind } from "./mind.ts";
import { pledgeGain } from "./pledges.ts";

/** What others do without asking anybody, and may be asked to leave undone. */
const FEARED = [
  "coerce",
  "evict-base",
  "promote-reform",
  "back-regime",
  "press-for-withdrawal",
  "crack-down",
  "balance",
];
/** Of how many drawn fears a bot thinks in a turn. */
const FEARS = 3;
/** What a pledge must be worth to be asked for, in points of score. */
const WORTH_ASKING = 0.1;

/** A pledge that the seat would like to have, and from whom. */
export interface WantedPledge {
  readonly of: SeatId;
  readonly term: Term;
}

/**
 * Pledges worth asking for: a vote for a motion that the seat tables, and of some drawn things that others may do the
 * one that it would most like to be spared.
 */
export function wantedPledges(
  mind: Mind,
  sheet: readonly Order[],
  random: RandomStream,
): readonly WantedPledge[] {
  const { terms } = mind.sight.scenario;
  const votes = terms.includes("voting") ? wantedVotes(mind, sheet, random) : [];
  const spared = terms.includes("restraint") ? wantedRestraint(mind, random) : [];
  return [...votes, ...spared];
}

function wantedVotes(
  { sight, seat }: Mind,
  sheet: readonly Order[],
  random: RandomStream,
): readonly WantedPledge[] {
  const motion = sheet.find(({ action }) => action === "table-mandate");
  if (motion === undefined) return [];
  const institution = textField(motion, "institution");
  const state = textField(motion, "state");
  const rule = sight.scenario.institutions.find(({ id }) => id === institution)?.decision;
  const members = (sight.tables.institutions[institution]?.members ?? []).filter((one) => one !== seat);
  const of = members[Math.floor(random() * members.length)];
  if (of === undefined || (rule !== "consensus" && rule !== "majority")) return [];
  return [{ of, term: { kind: "voting", fields: { seat: of, institution, state, choice: "yes" } } }];
}

function wantedRestraint(mind: Mind, random: RandomStream): readonly WantedPledge[] {
  const fears = fearsOf(mind);
  let best: WantedPledge | null = null;
  let most = WORTH_ASKING;
  for (let tries = 0; tries < FEARS && fears.length > 0; tries += 1) {
    const [fear] = fears.splice(Math.floor(random() * fears.length), 1);
    if (fear === undefined) break;
    const { of, action, state } = fear;
    const term: Term = { kind: "restraint", fields: { seat: of, action, state } };
    const gain = pledgeGain(mind, term)(mind.seat);
    if (gain < most) continue;
    best = { of, term };
    most = gain;
  }
  return best === null ? [] : [best];
}

/** What another may do, and where. */
interface Fear {
  readonly of: SeatId;
  readonly action: ActionId;
  readonly state: StateId;
}

/** Whatever others may do where it concerns the seat. */
function fearsOf({ sight, seat }: Mind): Fear[] {
  const places = new Map<SeatId, readonly StateId[]>();
  for (const { id } of sight.scenario.seats) if (id !== seat) places.set(id, placesOf(sight, seat, id));
  const fears: Fear[] = [];
  for (const { of, action } of feared(sight.scenario))
    for (const state of places.get(of) ?? []) fears.push({ of, action, state });
  return fears;
}

/** Which seat may do which of these things, wherever. */
const feared = once(({ actions, seats }: PublicScenario): readonly Omit<Fear, "state">[] =>
  FEARED.flatMap((action) => {
    const inPlay = actions.find(({ id }) => id === action);
    if (inPlay === undefined) return [];
    const able = seats.filter(({ id }) => inPlay.seats?.includes(id) ?? true);
    return able.map(({ id }) => ({ of: id, action }));
  }),
);

/** Where what the other does concerns the seat: at home, where the other governs, or where the seat has troops. */
function placesOf({ scenario, tables }: Sight, seat: SeatId, other: SeatId): readonly StateId[] {
  const home = stateOfSeat(scenario, seat);
  if (home !== null) return [home];
  const theirs = stateOfSeat(scenario, other);
  const posted = itemsOf(tables.deployments).filter((one) => one.seat === seat);
  const places = posted.map(({ state }) => state).filter((state) => seatOfState(scenario, state) !== other);
  return [...new Set(theirs === null ? places : [theirs])];
}
