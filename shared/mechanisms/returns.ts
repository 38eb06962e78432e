import { fromPoints } from "../base/points.ts";
import { compounded } from "../scenario/calendar.ts";
import { startNumbers } from "../world/set-up.ts";
import type { Target } from "../world/target.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";

/**
 * Stability, regime, openness, threat, trust and prestige move a share of the way to their settling value each turn:
 * the start value, raised for stability and regime, plus what standing mechanisms add (`rules.md` section 4, return).
 */
export const returns = defineMechanism({
  id: "returns",
  text: {
    name: "Return",
    hint: "Excitement passes: what was pushed away from its usual level drifts back to it.",
    sentences: { settled: "It drifted back toward its usual level." },
  },
  run(draft) {
    const { rules } = draft.scenario;
    const { stabilityAboveStart, regimeAboveStart } = rules.returns;
    for (const { id } of draft.scenario.states) {
      const stability = stabilityAboveStart + draft.settling(id, "stability");
      const regime = regimeAboveStart + draft.settling(id, "regime");
      settle(draft, `state/${id}/stability`, rules.returns.stability, stability);
      settle(draft, `state/${id}/regime`, rules.returns.regime, regime);
      settle(draft, `state/${id}/openness`, rules.returns.openness, 0);
      settle(draft, `state/${id}/threat`, rules.returns.threat, 0);
    }
    for (const { id: from } of draft.scenario.seats) {
      settle(draft, `seat/${from}/prestige`, rules.returns.prestige, 0);
      for (const { id: toward } of draft.scenario.seats) {
        if (from !== toward) settle(draft, `trust/${from}/${toward}`, rules.returns.trust, 0);
      }
    }
  },
});

function settle(draft: MechanismDraft<"settled">, target: Target, rate: number, aboveStart: number): void {
  const start = fromPoints(startNumbers(draft.scenario)[target] ?? 0);
  const settling = Math.min(100, Math.max(0, start + aboveStart));
  const distance = settling - draft.value(target);
  if (distance !== 0) draft.book(target, compounded(rate, draft.calendar) * distance, "settled");
}
