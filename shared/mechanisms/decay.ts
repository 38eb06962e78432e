import { DOMAINS } from "../base/ids.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { engagementTarget, floorTarget, type Target } from "../world/target.ts";
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

interface Tie {
  readonly engagement: Target;
  readonly floor: Target;
}

const kept = new WeakMap<PublicScenario, readonly Tie[]>();

/** The names of all engagements with their floors, made once per scenario: making them each turn is what costs time. */
function tiesOf(scenario: PublicScenario): readonly Tie[] {
  let ties = kept.get(scenario);
  if (ties === undefined) {
    const patrons = scenario.seats.filter(({ patron }) => patron);
    ties = patrons.flatMap(({ id: patron }) =>
      scenario.states.flatMap(({ id: state }) =>
        DOMAINS.map(
          (domain): Tie => ({
            engagement: engagementTarget(patron, state, domain),
            floor: floorTarget(patron, state, domain),
          }),
        ),
      ),
    );
    kept.set(scenario, ties);
  }
  return ties;
}
