import type { Variant } from "../../shared/scenario/choices.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { Select } from "../look/select.tsx";
import { TextField } from "../look/text-field.tsx";
import { useText } from "../text/text.tsx";
import styles from "./trial.module.css";
import type { Trials } from "./use-trials.ts";
import { useTrialWords } from "./words.ts";

const VARIANT_NAMES: readonly Variant[] = ["short", "full"];

interface ChoiceFieldsProps extends Pick<Trials, "choices" | "choose"> {
  readonly scenario: Scenario;
}

/** How long the games are, and what their chance begins with. */
export function ChoiceFields({ scenario, choices, choose }: ChoiceFieldsProps) {
  const words = useTrialWords();
  const { host } = useText();
  return (
    <div className={styles.fields}>
      <Select
        label={host.variant}
        value={choices.variant}
        choices={VARIANT_NAMES.map((id) => ({
          id,
          label: words.variantChoice(host.variants[id], scenario.variants[id].turns),
        }))}
        onChange={(variant) => choose({ variant })}
      />
      <TextField
        label={words.seed}
        hint={words.seedHint}
        value={choices.seed}
        maxLength={80}
        onChange={(seed) => choose({ seed })}
      />
    </div>
  );
}
