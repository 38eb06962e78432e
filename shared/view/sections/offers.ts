import type { ActionOffer } from "../../actions/define.ts";
import type { SeatId } from "../../base/ids.ts";
import { planningSight } from "../../session/planning-world.ts";
import { offersFor } from "../../turn/offers.ts";
import { termOffersFor } from "../../turn/term-offers.ts";
import type { TermOffer } from "../view.ts";
import { keptFor, type SectionOf } from "../viewing.ts";

const NO_OFFERS: readonly ActionOffer[] = [];
const NO_TERMS: Readonly<Record<SeatId, readonly TermOffer[]>> = {};

/** What the seat may order: made anew only when what it sees has changed. */
export const offersSection: SectionOf<"offers"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  if (seat === null || session.phase !== "planning") return NO_OFFERS;
  const sight = planningSight(session, viewer);
  return keptFor(viewing, "offers", [sight], () => offersFor(sight, seat));
};

/** What the seat may propose to each other seat. */
export const termOffersSection: SectionOf<"termOffers"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  if (seat === null || session.phase !== "planning") return NO_TERMS;
  const sight = planningSight(session, viewer);
  return keptFor(viewing, "termOffers", [sight], () => termOffersFor(sight, seat));
};
