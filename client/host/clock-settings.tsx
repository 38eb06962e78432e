import { LEAST_OPEN } from "../../shared/session/deadline.ts";
import { Checkbox } from "../look/checkbox.tsx";
import { NumberField } from "../look/number-field.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { HOUR, MINUTE } from "../text/lengths.ts";
import { useList } from "../text/lists.ts";
import { useNumbers } from "../text/numbers.ts";
import { useText } from "../text/text.tsx";
import { closeTimes, isTime } from "./close-times.ts";
import type { SettingsProps } from "./session-settings.tsx";

/** From so many minutes on their length is told in hours and days beside them. */
const LONG = 120;

/** How long a turn is planned, and how long its results are looked at; either may wait for the facilitator's word. */
export function ClockSettings({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  const numbers = useNumbers();
  return (
    <>
      <Segments
        label={host.clock}
        value={choices.clock}
        onChange={(clock) => onChange({ clock })}
        choices={[
          { id: "minutes", label: host.clocks.minutes },
          { id: "daily", label: host.clocks.daily },
          { id: "none", label: host.clocks.none },
        ]}
      />
      {choices.clock === "minutes" && (
        <NumberField
          label={host.minutesPerTurn}
          aside={choices.minutes >= LONG ? numbers.length(choices.minutes * MINUTE) : ""}
          value={choices.minutes}
          minValue={1}
          maxValue={20_160}
          onChange={(minutes) => onChange({ minutes })}
        />
      )}
      {choices.clock === "daily" && <DailySettings choices={choices} onChange={onChange} />}
      {choices.clock === "none" && <p className="quiet">{host.noClockHint}</p>}
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

/** A turn a day: at which time, on which days, and when that is for the first time. */
function DailySettings({ choices, onChange }: SettingsProps) {
  const { host } = useText();
  const numbers = useNumbers();
  const list = useList();
  const first = closeTimes(new Date(), choices.time, choices.days).slice(0, 3);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <TextField
        label={host.closeTime}
        type="time"
        value={choices.time}
        onChange={(time) => onChange({ time })}
        fault={isTime(choices.time) ? null : host.closeTimeMissing}
        hint={first.length === 0 ? "" : host.firstCloses(list(first.map(numbers.deadline)), zone)}
      />
      <Segments
        label={host.closeDays}
        value={choices.days}
        onChange={(days) => onChange({ days })}
        choices={[
          { id: "weekdays", label: host.weekdays },
          { id: "every", label: host.everyDay },
        ]}
      />
      <p className="quiet">{host.dailyHint(LEAST_OPEN / HOUR)}</p>
    </>
  );
}
