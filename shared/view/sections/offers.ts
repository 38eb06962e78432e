import type { ActionOffer } from "../../actions/define.ts";
import { planningSight } from "../../session/planning-world.ts";
import { offersFor } from "../../turn/offers.ts";
import { keptFor, type SectionOf } from "../viewing.ts";

const NO_OFFERS: readonly ActionOffer[] = [];

/** What the seat may order: made anew only when what it sees has changed. */
export const offersSection: SectionOf<"offers"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  if (seat === null || session.phase !== "planning") return NO_OFFERS;
  const sight = planningSight(session, viewer);
  // Most offers are those of the turn before: each that says the same stays the same object.
  return keptFor(viewing, "offers", [sight], () =>
    offersFor(sight, seat).map((offer) => keptFor(viewing, `offer of ${offer.action}`, [offer], () => offer)),
  );
};
