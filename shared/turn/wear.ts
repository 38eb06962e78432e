import { oncePer } from "../base/once-per.ts";
import { type Calendar, compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { addTo, layoutOf, type Place, type Sums } from "../world/layout.ts";
import { placedStates } from "../world/places.ts";
import { engagementTarget, type TargetParts } from "../world/target.ts";

/**
 * Adds what is left in the long run of what is moved at this close, and moved again; a floor draws its engagement with it,
 * and a threat crosses borders.
 */
export function addLeft(
  scenario: PublicScenario,
  calendar: Calendar,
  { deltas, touched }: Sums,
  again: Sums | null,
  left: Sums,
): void {
  const { kept, above, across } = wearOf(scenario, calendar.baseTurns);
  for (const place of touched) {
    const delta = deltas[place] ?? 0;
    addTo(left, place, Math.round((kept[place] ?? 1) * delta));
    const engagement = above[place] ?? -1;
    if (engagement >= 0) addTo(left, engagement, Math.round((1 - (kept[engagement] ?? 1)) * delta));
    for (const crossing of across[place] ?? [])
      addTo(left, crossing.place, Math.round(crossing.share * delta));
  }
  for (const place of again?.touched ?? []) addTo(left, place, again?.deltas[place] ?? 0);
}

/** What becomes of a change in the long run. */
interface Wear {
  /** What decay, return and the crossing of borders leave of it, by place: 0..1. */
  readonly kept: readonly number[];
  /** For a floor the place of the engagement above it, else -1. */
  readonly above: readonly number[];
  /** For a threat what goes over to the neighbours' threats; nothing for all else. */
  readonly across: readonly (readonly Crossing[] | undefined)[];
}

interface Crossing {
  readonly place: Place;
  /** The share of a change that is found there: 0..1. */
  readonly share: number;
}

const wearOf = oncePer((scenario: PublicScenario, baseTurns: number): Wear => {
  const { parts, places } = layoutOf(scenario);
  const kept = parts.map((one) => 1 - compounded(wornShare(scenario, one), { baseTurns }));
  const across: Crossing[][] = [];
  const evened = compounded(scenario.rules.threat.neighbourShare, { baseTurns });
  for (const { threat, threatsAround } of placedStates(scenario)) {
    if (threatsAround.length === 0) continue;
    kept[threat] = Math.max(0, (kept[threat] ?? 1) - evened);
    for (const other of threatsAround) {
      across[other] ??= [];
      across[other].push({ place: threat, share: evened / threatsAround.length });
    }
  }
  return {
    kept,
    above: parts.map((one) =>
      one.kind === "floor" ? (places.get(engagementTarget(one.seat, one.state, one.domain)) ?? -1) : -1,
    ),
    across,
  };
});

/** The share that is worn away of a change in a base turn (`rules.md` section 4: decay, return); what crosses borders is not in it. */
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
