import { useState } from "react";
import type { Variant } from "../../shared/scenario/choices.ts";
import { useBalance } from "./use-balance.ts";
import { useTrial } from "./use-trial.ts";

/** What is chosen for games of bots. */
export interface TrialChoices {
  readonly variant: Variant;
  readonly seed: string;
  /** For a report. */
  readonly games: number;
}

/** Games of bots of the text in the editor; all of it stays while another tab is looked at. */
export function useTrials() {
  const [choices, setChoices] = useState<TrialChoices>({ variant: "short", seed: "1", games: 20 });
  const choose = (chosen: Partial<TrialChoices>): void => setChoices((now) => ({ ...now, ...chosen }));
  return { choices, choose, trial: useTrial(), batch: useBalance() };
}

export type Trials = ReturnType<typeof useTrials>;
