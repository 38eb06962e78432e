import { Ways } from "../actions/sample.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import { givenBy } from "../turn/broken-by.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Mind } from "./mind.ts";
import { needsOf } from "./needs.ts";
import type { Gain } from "./thoughts.ts";
import { missionFor } from "./votes.ts";
import { keepsWord } from "./word.ts";

/** How likely it is thought that a seat does what it may pledge not to do, or votes otherwise than it may pledge. */
const LIKELY = 0.3;
/** How many ways of an action are looked through for the one that a pledge is about. */
const WAYS = 40;
/** How large a mission is thought to be about which votes are pledged, in battalions. */
const MISSION = 2;

const NOTHING: Gain = () => 0;

/**
 * What a pledge is worth to each seat, in points of score: what would be done without it, as likely as that is. Who
 * pledges forgoes what it would gain by it, as far as it keeps its word.
 */
export function pledgeGain(mind: Mind, term: Term): Gain {
  const pledger = String(term.fields.seat);
  const gain =
    term.kind === "restraint"
      ? restraintGain(mind, pledger, term)
      : term.kind === "voting"
        ? votingGain(mind, term)
        : NOTHING;
  const word = keepsWord(mind.sight, pledger);
  return (seat) => (seat === pledger ? word : 1) * LIKELY * gain(seat);
}

function restraintGain(mind: Mind, pledger: SeatId, term: Term): Gain {
  const order = forswornOrder(mind, pledger, term);
  if (order === null) return NOTHING;
  const done = mind.gain({ sheets: { [pledger]: [order] } });
  // Nobody is thought to do what it would lose by.
  return (seat) => (done(pledger) > 0 ? -done(seat) : 0);
}

/** An order that the pledge is about, if the pledger could give one now without anybody's consent. */
function forswornOrder(mind: Mind, pledger: SeatId, term: Term): Order | null {
  const sight = mind.sightOf(pledger);
  const offer = mind.offerOf(pledger, String(term.fields.action));
  if (offer === null) return null;
  const agreement: Agreement = {
    id: "",
    audience: "open",
    parties: [pledger],
    terms: [term],
    secret: false,
    fromTurn: 0,
    untilTurn: 0,
    state: "in-force",
  };
  const breakers = termOf(term.kind)?.breakers;
  if (breakers === undefined) return null;
  const ways = new Ways(offer.fields, 1);
  for (let place = 0; place < Math.min(WAYS, ways.count); place += 1) {
    const order = { action: offer.action, fields: ways.spread(place, WAYS) };
    const broken = breakers(agreement, term, [givenBy(sight, pledger, order)], sight);
    if (broken.includes(pledger) && needsOf(sight, pledger, order).length === 0) return order;
  }
  return null;
}

/** A mission under the institution's mandate comes about, or does not. */
function votingGain(mind: Mind, { fields }: Term): Gain {
  const [institution, state] = [String(fields.institution), String(fields.state)];
  if (!itemsOf(mind.sight.tables.crises).some((crisis) => crisis.state === state)) return NOTHING;
  const mission = missionFor(mind.sight, { institution, state, size: MISSION, by: mind.seat });
  if (mission === null) return NOTHING;
  const motion: Order = { action: "table-mandate", fields: { institution, state, size: MISSION } };
  const gain = mind.gain({ sheets: { [mission.sender]: [motion, mission.order] } });
  return (seat) => (fields.choice === "yes" ? 1 : -1) * gain(seat);
}
