import type { StateId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { startNumbers } from "../world/set-up.ts";
import { stateTarget } from "../world/target.ts";
import type { Numbers } from "./influence.ts";

/**
 * A common enemy brings rivals together (`rules.md` section 4, threat): what cooperation against the threat costs less
 * in capital, where the threat of one of these states stands so far above its start; else 0.
 */
export function alarmDiscount(
  scenario: PublicScenario,
  numbers: Numbers,
  states: readonly StateId[],
): number {
  const starts = startNumbers(scenario);
  const { alarmRise, alarmDiscount: discount } = scenario.rules.threat;
  const alarmed = states.some((state) => {
    const target = stateTarget(state, "threat");
    return fromPoints((numbers[target] ?? 0) - (starts[target] ?? 0)) >= alarmRise;
  });
  return alarmed ? discount : 0;
}
