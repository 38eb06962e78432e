import { oncePer } from "../base/once-per.ts";
import { type Calendar, compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { addTo, layoutOf, type Sums } from "../world/layout.ts";
import { engagementTarget, type TargetParts } from "../world/target.ts";

/** Adds what is left in the long run of what is moved at this close, and moved again; a floor draws its engagement with it. */
export function addLeft(
  scenario: PublicScenario,
  calendar: Calendar,
  { deltas, touched }: Sums,
  again: Sums | null,
  left: Sums,
): void {
  const { kept, above } = wearOf(scenario, calendar.baseTurns);
  for (const place of touched) {
    const delta = deltas[place] ?? 0;
    addTo(left, place, Math.round((kept[place] ?? 1) * delta));
    const engagement = above[place] ?? -1;
    if (engagement >= 0) addTo(left, engagement, Math.round((1 - (kept[engagement] ?? 1)) * delta));
  }
  for (const place of again?.touched ?? []) addTo(left, place, again?.deltas[place] ?? 0);
}

/** What decay and return leave of a change, by place: 0..1; and for a floor the place of the engagement above it, else -1. */
interface Wear {
  readonly kept: readonly number[];
  readonly above: readonly number[];
}

const wearOf = oncePer((scenario: PublicScenario, baseTurns: number): Wear => {
  const { parts, places } = layoutOf(scenario);
  return {
    kept: parts.map((one) => 1 - compounded(wornShare(scenario, one), { baseTurns })),
    above: parts.map((one) =>
      one.kind === "floor" ? (places.get(engagementTarget(one.seat, one.state, one.domain)) ?? -1) : -1,
    ),
  };
});

/** The share that is worn away of a change in a base turn (`rules.md` section 4: decay, return). */
function wornShare({ rules }: PublicScenario, parts: TargetParts): number {
  switch (parts.kind) {
    case "engagement":
      return rules.engagement.decay;
    case "trust":
      return rules.returns.trust;
    case "seat":
      return parts.quantity === "prestige" ? rules.returns.prestige : 0;
    case "state":
      return parts.quantity === "quality" ? 0 : rules.returns[parts.quantity];
    default:
      return 0;
  }
}
