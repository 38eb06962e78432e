import type { StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { oncePer } from "../base/once-per.ts";
import { fromPoints } from "../base/points.ts";
import { compounded } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { startNumbers } from "../world/set-up.ts";
import { type Target, targetParts } from "../world/target.ts";
import { defineMechanism, type MechanismDraft, type SettlingQuantity } from "./define.ts";

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
    const { stabilityAboveStart, regimeAboveStart } = draft.scenario.rules.returns;
    const shares = sharesOf(draft.scenario, draft.calendar.baseTurns);
    for (const [at, pull] of pullsOf(draft.scenario).entries()) {
      const above =
        pull.shifted === null
          ? 0
          : draft.settling(pull.state, pull.shifted) +
            (pull.shifted === "stability" ? stabilityAboveStart : regimeAboveStart);
      settle(draft, pull, above, shares[at] ?? 0);
    }
  },
});

/** A number that returns: its start in points and the share of the way per base turn. */
interface Pull {
  readonly target: Target;
  readonly start: number;
  readonly rate: number;
  readonly state: StateId;
  readonly shifted: SettlingQuantity | null;
}

const pullsOf = once((scenario: PublicScenario): readonly Pull[] =>
  (Object.keys(startNumbers(scenario)) as Target[]).flatMap((target) => pullOf(scenario, target)),
);

/** The share of the way that each pull goes in a turn of so many base turns. */
const sharesOf = oncePer((scenario: PublicScenario, baseTurns: number) =>
  pullsOf(scenario).map(({ rate }) => compounded(rate, { baseTurns })),
);

function pullOf(scenario: PublicScenario, target: Target): readonly Pull[] {
  const { returns: rates } = scenario.rules;
  const parts = targetParts(target);
  const start = fromPoints(startNumbers(scenario)[target] ?? 0);
  const plain = { target, start, state: "", shifted: null };
  if (parts.kind === "trust") return [{ ...plain, rate: rates.trust }];
  if (parts.kind === "seat" && parts.quantity === "prestige") return [{ ...plain, rate: rates.prestige }];
  if (parts.kind !== "state" || parts.quantity === "quality") return [];
  const shifted = parts.quantity === "stability" || parts.quantity === "regime" ? parts.quantity : null;
  return [{ ...plain, rate: rates[parts.quantity], state: parts.state, shifted }];
}

function settle(
  draft: MechanismDraft<"settled">,
  { target, start }: Pull,
  above: number,
  share: number,
): void {
  const settling = Math.min(100, Math.max(0, start + above));
  draft.approach(target, settling, share, "settled");
}
