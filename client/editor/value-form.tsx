import { memo, useState } from "react";
import { SEAT_MOST } from "../../shared/base/seat-most.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import type { Scenario, ScenarioSeat } from "../../shared/scenario/format.ts";
import type { Steps } from "../../shared/scenario/place.ts";
import { setValue } from "../../shared/scenario/splice.ts";
import { Notice } from "../look/notice.tsx";
import { NumberField } from "../look/number-field.tsx";
import { Roundel } from "../look/roundel.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TextField } from "../look/text-field.tsx";
import { RulebookButton } from "../rulebook/rulebook-button.tsx";
import styles from "./editor.module.css";
import { useEditorWords } from "./words.ts";

export interface ValueFormProps {
  /** The text as it is now. */
  readonly read: () => string;
  /** Null while the text is faulty. */
  readonly scenario: Scenario | null;
  readonly replace: (text: string) => void;
}

/** The commonest values as a form. A change rewrites that one place of the text; everything else stays letter by letter. */
export const ValueForm = memo(function ValueForm({ read, scenario, replace }: ValueFormProps) {
  const words = useEditorWords();
  if (scenario === null) {
    return (
      <div className={styles.rows}>
        <SectionHead title={words.values} />
        <Notice tone="mark">{words.valuesFaulty}</Notice>
      </div>
    );
  }
  const calendar = calendarOf(scenario, "short");
  const set = (steps: Steps, value: string | number) => {
    // A field that was emptied: the number in the text stays.
    if (Number.isNaN(value)) return;
    const changed = setValue(read(), steps, value);
    if (changed.ok) replace(changed.value);
  };
  return (
    <div className={styles.rows}>
      <SectionHead title={words.values} />
      <p className="quiet">{words.valuesHint}</p>
      <RulebookButton scenario={scenario} calendar={calendar} />
      <TitleField key={scenario.title} title={scenario.title} onSet={(title) => set(["title"], title)} />
      <NumberField
        label={words.minutes}
        value={scenario.minutes}
        minValue={1}
        onChange={(minutes) => set(["minutes"], minutes)}
      />
      <SectionHead level={3} title={words.seats} />
      {scenario.seats.map((seat, at) => (
        <SeatFields key={seat.id} seat={seat} onSet={(field, value) => set(["seats", at, field], value)} />
      ))}
    </div>
  );
});

/** A text is put into the file when the field is left, not letter by letter. */
function TitleField({ title, onSet }: { title: string; onSet: (title: string) => void }) {
  const words = useEditorWords();
  const [typed, setTyped] = useState(title);
  return (
    <TextField
      label={words.scenarioTitle}
      value={typed}
      onChange={setTyped}
      onBlur={() => typed.trim() !== "" && typed !== title && onSet(typed)}
    />
  );
}

interface SeatFieldsProps {
  readonly seat: ScenarioSeat;
  readonly onSet: (field: "capital" | "funds" | "forces", value: number) => void;
}

function SeatFields({ seat, onSet }: SeatFieldsProps) {
  const words = useEditorWords();
  return (
    <fieldset className={styles.seat}>
      <legend className={styles.seatName}>
        <Roundel letter={seat.letter} slot={seat.palette} /> {seat.name}
      </legend>
      <div className={styles.threeFields}>
        <NumberField
          label={words.capital}
          value={seat.capital}
          minValue={0}
          maxValue={SEAT_MOST.capital}
          onChange={(value) => onSet("capital", value)}
        />
        <NumberField
          label={words.funds}
          value={seat.funds}
          minValue={0}
          maxValue={SEAT_MOST.funds}
          onChange={(value) => onSet("funds", value)}
        />
        <NumberField
          label={words.forces}
          value={seat.forces}
          minValue={0}
          maxValue={SEAT_MOST.forces}
          step={1}
          onChange={(value) => onSet("forces", value)}
        />
      </div>
    </fieldset>
  );
}
