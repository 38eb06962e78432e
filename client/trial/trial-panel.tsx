import { useRef } from "react";
import type { BatchSetting } from "../../shared/analysis/game.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import type { Check } from "../editor/use-check.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { BalancePart } from "./balance-part.tsx";
import { ChoiceFields } from "./choice-fields.tsx";
import type { GoTo } from "./finding-list.tsx";
import styles from "./trial.module.css";
import { TrialPart } from "./trial-part.tsx";
import type { Trials } from "./use-trials.ts";
import { useTrialWords } from "./words.ts";

export interface TrialPanelProps {
  readonly trials: Trials;
  readonly text: string;
  readonly check: Check;
  readonly showFaults: () => void;
  readonly goTo: GoTo;
}

/** Games of bots with the text as it stands: one that is told, and many that are reported on. */
export default function TrialPanel({ trials, text, check, showFaults, goTo }: TrialPanelProps) {
  const words = useTrialWords();
  const { choices, choose } = trials;
  const playable = playableScenario(check);
  // While the text is checked anew the fields stay as they were.
  const known = useRef<Scenario | null>(null);
  known.current = playable ?? (check.state === "checking" ? known.current : null);
  const setting = playable === null ? null : settingOf(playable, text, choices.variant, choices.seed);
  const byHand = playable?.injects.filter(({ when }) => when === "facilitator").length ?? 0;
  return (
    <div className={styles.panel}>
      <SectionHead title={words.title} />
      <p className="quiet">
        {words.hint} {byHand > 0 && words.byHand(byHand)}
      </p>
      <CheckNotice check={check} showFaults={showFaults} />
      {known.current !== null && <ChoiceFields scenario={known.current} choices={choices} choose={choose} />}
      <TrialPart run={trials.trial} {...{ setting, text, goTo }} />
      <BalancePart run={trials.batch} {...{ setting, text, choices, choose, goTo }} />
    </div>
  );
}

/** The scenario, once the text is known to be without faults. */
function playableScenario({ state, faults, scenario }: Check): Scenario | null {
  return state === "checked" && faults.length === 0 ? scenario : null;
}

function settingOf(
  scenario: Scenario,
  scenarioText: string,
  variant: BatchSetting["variant"],
  seed: string,
): BatchSetting {
  const bots = Object.fromEntries(scenario.seats.map(({ id }) => [id, "doctrine"]));
  return { scenario, scenarioText, variant, bots, seed: seed.trim() || "1" };
}

/** Why nothing can be played just now. */
function CheckNotice({ check, showFaults }: Pick<TrialPanelProps, "check" | "showFaults">) {
  const words = useTrialWords();
  const { state, faults } = check;
  if (state === "stopped") return <Notice tone="mark">{words.unchecked}</Notice>;
  if (state === "checking" || faults.length === 0) return null;
  return (
    <Notice
      tone="mark"
      action={
        <Button size="small" onPress={showFaults}>
          {words.showFaults}
        </Button>
      }
    >
      {words.faulty(faults.length)}
    </Notice>
  );
}
