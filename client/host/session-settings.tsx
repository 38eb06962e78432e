import type { ScenarioSummary } from "../../shared/protocol/http.ts";
import { Checkbox } from "../look/checkbox.tsx";
import { NumberField } from "../look/number-field.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { useText } from "../text/text.tsx";
import type { Choices } from "./choices.ts";

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

/** How long a turn is planned, and how long its results are looked at; either may wait for the facilitator's word. */
function ClockSettings({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  return (
    <>
      <NumberField
        label={host.minutesPerTurn}
        value={choices.minutes}
        minValue={1}
        maxValue={20_160}
        isDisabled={!choices.clock}
        onChange={(minutes) => onChange({ minutes })}
      />
      <Checkbox
        isSelected={!choices.clock}
        onChange={(none) => onChange({ clock: !none })}
        hint={host.noClockHint}
      >
        {host.noClock}
      </Checkbox>
      <NumberField
        label={host.reviewSeconds}
        aside={choices.waits ? "" : host.reviewThen}
        value={choices.seconds}
        minValue={0}
        maxValue={86_400}
        step={5}
        isDisabled={choices.waits}
        onChange={(seconds) => onChange({ seconds })}
      />
      <Checkbox
        isSelected={choices.waits}
        onChange={(waits) => onChange({ waits })}
        hint={host.reviewWaitsHint}
      >
        {host.reviewWaits}
      </Checkbox>
    </>
  );
}
