import type { StateId } from "../base/ids.ts";
import { oncePer } from "../base/once-per.ts";
import { bounded, fromPoints } from "../base/points.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { layoutOf } from "../world/layout.ts";
import { startNumbers } from "../world/set-up.ts";
import type { Target, TargetParts } from "../world/target.ts";
import { defineMechanism, type SettlingQuantity } from "./define.ts";

/**
 * Stability, regime, openness, threat, trust and prestige move a share of the way to their settling value each turn:
 * the start value, raised for stability and regime, plus what standing mechanisms add (`rules.md` section 4, return).
 */
export const returns = defineMechanism({
  id: "returns",
  text: {
    name: "Return",
    hint: "Excitement passes: what was pushed away from its usual level drifts back to it.",
    rule: [
      "In a {baseMonths}-month span stability moves {returns.stability%} of the way to its usual level, the regime {returns.regime%}, openness {returns.openness%}, threat {returns.threat%}, trust {returns.trust%}, prestige {returns.prestige%}.",
      "The usual level is the start value, for the regime {returns.regimeAboveStart} and for stability {returns.stabilityAboveStart} above it, and what bases and memberships add.",
    ],
    sentences: { settled: "It drifted back toward its usual level." },
  },
  run(draft) {
    for (const { place, start, share, shifted } of pullsOf(draft.scenario, draft.calendar.baseTurns)) {
      const above = shifted === null ? 0 : draft.settling(shifted.state, shifted.quantity) + shifted.raised;
      draft.approach(place, bounded(start + above, 0, 100), share, "settled");
    }
  },
});

/** A number that returns, by its place in the scenario's layout. */
interface Pull {
  readonly place: number;
  /** In points. */
  readonly start: number;
  /** The share of the way in a turn. */
  readonly share: number;
  /** How its usual level is shifted from the start: by standing mechanisms, and always so many points up. */
  readonly shifted: Shift | null;
}

interface Shift {
  readonly state: StateId;
  readonly quantity: SettlingQuantity;
  readonly raised: number;
}

const pullsOf = oncePer((scenario: PublicScenario, baseTurns: number): readonly Pull[] => {
  const { targets, parts } = layoutOf(scenario);
  const numbers = startNumbers(scenario);
  return parts.flatMap((one, place) => {
    const rate = rateOf(scenario, one);
    if (rate === null) return [];
    const start = fromPoints(numbers[targets[place] as Target] ?? 0);
    return [{ place, start, share: compounded(rate, { baseTurns }), shifted: shiftOf(scenario, one) }];
  });
});

/** The share of the way in a base turn; null for a number that does not return. */
function rateOf({ rules }: PublicScenario, parts: TargetParts): number | null {
  if (parts.kind === "trust") return rules.returns.trust;
  if (parts.kind === "seat" && parts.quantity === "prestige") return rules.returns.prestige;
  return parts.kind === "state" && parts.quantity !== "quality" ? rules.returns[parts.quantity] : null;
}

function shiftOf({ rules }: PublicScenario, parts: TargetParts): Shift | null {
  if (parts.kind !== "state") return null;
  const { state, quantity } = parts;
  if (quantity === "stability") return { state, quantity, raised: rules.returns.stabilityAboveStart };
  return quantity === "regime" ? { state, quantity, raised: rules.returns.regimeAboveStart } : null;
}
