import { DOMAINS, type Domain, type SeatId, type StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf, placeOf } from "../world/layout.ts";
import { engagementTarget, floorTarget } from "../world/target.ts";
import { defineMechanism } from "./define.ts";

/** Engagement moves a share of its distance toward its floor each turn (`rules.md` section 4, decay and floors). */
export const decay = defineMechanism({
  id: "decay",
  text: {
    name: "Decay",
    hint: "What is not kept up fades: engagement slips back toward the ties that hold by themselves.",
    rule: [
      "Engagement moves {engagement.decay%} of the way toward its floor in a {baseMonths}-month span. The floor is {engagement.floorShare%} of the start value, and moves with bases, memberships and partnership steps.",
    ],
    sentences: { faded: "Engagement moved toward the level that old ties hold by themselves." },
  },
  run(draft) {
    const share = compounded(draft.scenario.rules.engagement.decay, draft.calendar);
    for (const { engagement, floor } of tiesOf(draft.scenario)) {
      draft.approach(engagement, draft.value(floor), share, "faded");
    }
  },
});

/** The places of an engagement and of its floor in the scenario's layout. */
interface Tie {
  readonly engagement: number;
  readonly floor: number;
}

/** All engagements with their floors. */
const tiesOf = once((scenario: PublicScenario): readonly Tie[] => {
  const layout = layoutOf(scenario);
  const tieOf = (patron: SeatId, state: StateId, domain: Domain): Tie => ({
    engagement: placeOf(layout, engagementTarget(patron, state, domain)),
    floor: placeOf(layout, floorTarget(patron, state, domain)),
  });
  const patrons = scenario.seats.filter(({ patron }) => patron);
  return patrons.flatMap(({ id: patron }) =>
    scenario.states.flatMap(({ id: state }) => DOMAINS.map((domain) => tieOf(patron, state, domain))),
  );
});
