import type { ScenarioSummary } from "../../shared/protocol/http.ts";
import { Checkbox } from "../look/checkbox.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { useText } from "../text/text.tsx";
import type { Choices } from "./choices.ts";
import { ClockSettings } from "./clock-settings.tsx";

export interface SettingsProps {
  readonly choices: Choices;
  readonly onChange: (part: Partial<Choices>) => void;
}

/** What every class decides: title, length, clocks, and who decides a turn. */
export function SessionSettings({
  choices,
  scenario,
  onChange,
}: SettingsProps & { readonly scenario: ScenarioSummary }) {
  const { host } = useText();
  const { turns, months } = scenario.variants[choices.variant];
  return (
    <>
      <TextField
        label={host.name}
        hint={host.nameHint}
        value={choices.title}
        maxLength={120}
        onChange={(title) => onChange({ title })}
      />
      <Segments
        label={host.variant}
        aside={host.turns(turns, months)}
        value={choices.variant}
        onChange={(variant) => onChange({ variant })}
        choices={[
          { id: "short", label: host.variants.short },
          { id: "full", label: host.variants.full },
        ]}
      />
      <ClockSettings choices={choices} onChange={onChange} />
      <Segments
        label={host.adjudication}
        aside={host.adjudicationHint[choices.adjudication]}
        value={choices.adjudication}
        onChange={(adjudication) => onChange({ adjudication })}
        choices={[
          { id: "rigid", label: host.adjudicationRigid },
          { id: "held", label: host.adjudicationHeld },
        ]}
      />
      <Checkbox
        isSelected={choices.practiceTurn}
        onChange={(practiceTurn) => onChange({ practiceTurn })}
        hint={host.practiceTurnHint}
      >
        {host.practiceTurn}
      </Checkbox>
    </>
  );
}
