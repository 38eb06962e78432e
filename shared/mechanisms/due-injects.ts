import { metricValue } from "../influence/metrics.ts";
import { compounded, dayInTurn } from "../scenario/calendar.ts";
import type { Condition, ScenarioInject } from "../scenario/format.ts";
import type { MechanismDraft } from "./define.ts";

/**
 * Injects that happen at this close, each at most once a game: their day lies in the turn, their turn has come, their
 * conditions hold in the world at the close, their draw came up (the chance is one per base turn), or the facilitator
 * fires them.
 *
 * @param injects among which one asks, if not among all
 */
export function dueInjects(
  draft: MechanismDraft<string>,
  injects: readonly ScenarioInject[] = draft.injects,
): readonly ScenarioInject[] {
  const happened = draft.world.tables.injects;
  return injects.filter(
    (inject) =>
      happened[inject.id] === undefined && (draft.fired.includes(inject.id) || isDue(draft, inject)),
  );
}

function isDue(draft: MechanismDraft<string>, { id, when }: ScenarioInject): boolean {
  if (when === "facilitator") return false;
  if ("date" in when) return dayInTurn(draft.calendar, draft.turn, when.date);
  if ("turn" in when) return when.turn === draft.turn;
  if ("condition" in when) return when.condition.every((condition) => holds(draft, condition));
  return draft.turn >= when.from && draft.random("inject", id)() < compounded(when.chance, draft.calendar);
}

function holds(draft: MechanismDraft<string>, condition: Condition): boolean {
  const { scenario, world } = draft;
  const value = metricValue(scenario, world.numbers, world.tables, null, condition);
  return value > (condition.above ?? -Infinity) && value < (condition.below ?? Infinity);
}
