import { useEffect, useState } from "react";
import { type ActionEffect, actionEffects } from "../../shared/rulebook/effects.ts";
import type { Calendar } from "../../shared/scenario/calendar.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";

export interface MeasuredEffects {
  readonly effects: readonly ActionEffect[];
  readonly done: boolean;
}

/** What each order does, worked out one after the other between two looks of the screen, so that it never stands still. */
export function useEffects(scenario: PublicScenario, calendar: Calendar): MeasuredEffects {
  const [measured, setMeasured] = useState<MeasuredEffects>({ effects: [], done: false });
  useEffect(() => {
    const effects = actionEffects(scenario, calendar);
    let waiting: ReturnType<typeof setTimeout>;
    const step = () => {
      const { value, done = false } = effects.next();
      setMeasured((before) => ({ effects: value ? [...before.effects, value] : before.effects, done }));
      if (!done) waiting = setTimeout(step);
    };
    setMeasured({ effects: [], done: false });
    waiting = setTimeout(step);
    return () => clearTimeout(waiting);
  }, [scenario, calendar]);
  return measured;
}
