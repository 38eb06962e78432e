import { useState } from "react";
import { FieldForm } from "../look/field-form.tsx";
import { TextField } from "../look/text-field.tsx";
import { DAY, MINUTE } from "../text/lengths.ts";
import styles from "./console.module.css";
import type { Extending } from "./use-extending.ts";
import { useConsoleWords } from "./words.ts";

/** As a browser's field for a moment has it, by the device's own clock: "2026-11-27T18:00". */
function fieldOf(moment: number): string {
  const date = new Date(Math.round(moment / MINUTE) * MINUTE);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

interface MoveDeadlineProps {
  readonly moveTo: Extending["moveTo"];
  /** Milliseconds left; null without a deadline. */
  readonly left: number | null;
}

/** The deadline as a day and a time, for a game in which hours and days are left: over a holiday, or for one evening. */
export function MoveDeadline({ moveTo, left }: MoveDeadlineProps) {
  const words = useConsoleWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isPast, setPast] = useState(false);
  const shown = typed ?? fieldOf(Date.now() + (left ?? DAY));
  const change = (value: string) => {
    setTyped(value);
    setPast(false);
  };
  const move = () => {
    const moment = new Date(shown).getTime();
    if (!(moment > Date.now())) return setPast(true);
    moveTo(moment);
    setTyped(null);
  };
  return (
    <details className={styles.moveDeadline}>
      <summary>{words.moveTitle}</summary>
      <FieldForm submit={words.moveNow} onSubmit={move}>
        <TextField
          label={words.moveField}
          type="datetime-local"
          value={shown}
          onChange={change}
          hint={words.moveHint}
          fault={isPast ? words.movePast : null}
        />
      </FieldForm>
    </details>
  );
}
