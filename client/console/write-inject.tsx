import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { Chip } from "../look/chip.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { type ChangeRow, ChangeRows, changesOf, emptyRow } from "./change-rows.tsx";
import styles from "./changes.module.css";
import type { AskProps } from "./close-dialog.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** An event that no scenario has foreseen: its words, who hears of it, and, if wanted, what it changes. */
export function WriteInject() {
  const words = useConsoleWords();
  const { session } = useView();
  const [open, setOpen] = useState(false);
  if (session.phase === "lobby" || session.phase === "debrief") return null;
  return (
    <div>
      <Button size="small" icon="pen" onPress={() => setOpen(true)}>
        {words.write}
      </Button>
      {open && <WriteDialog isOpen onClose={() => setOpen(false)} />}
    </div>
  );
}

function WriteDialog({ isOpen, onClose }: AskProps) {
  const words = useConsoleWords();
  const { session } = useView();
  const deed = useDeed();
  const [event, setEvent] = useState<WrittenEvent>(newEvent);
  const { title, text, open, seats, changing, rows } = event;
  const write = async () => {
    const reply = await deed.run("control.inject", {
      ...(title.trim() === "" ? {} : { title }),
      text,
      audience: open ? "open" : [...seats],
      effects: changing ? [...changesOf(rows)] : [],
    });
    if (reply?.ok) onClose();
  };
  const incomplete = text.trim() === "" || (!open && seats.length === 0);
  return (
    <Dialog
      title={words.writeTitle}
      isOpen={isOpen}
      onClose={onClose}
      wide
      mustAnswer={text !== "" || title !== "" || changing}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="solid"
            icon="bolt"
            isPending={deed.pending}
            isDisabled={incomplete}
            onPress={() => void write()}
          >
            {words.writeNow}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <EventFields event={event} onChange={(part) => setEvent({ ...event, ...part })} />
        <p className="quiet">{words.writeMore(session.phase === "held")}</p>
        <RefusalNotice refusal={deed.refusal} />
      </div>
    </Dialog>
  );
}

/** An event as it is being written. */
interface WrittenEvent {
  readonly title: string;
  readonly text: string;
  /** Everybody hears of it; else the chosen seats alone. */
  readonly open: boolean;
  readonly seats: readonly string[];
  readonly changing: boolean;
  readonly rows: readonly ChangeRow[];
}

function newEvent(): WrittenEvent {
  return { title: "", text: "", open: true, seats: [], changing: false, rows: [emptyRow()] };
}

interface EventFieldsProps {
  readonly event: WrittenEvent;
  readonly onChange: (part: Partial<WrittenEvent>) => void;
}

function EventFields({ event, onChange }: EventFieldsProps) {
  const words = useConsoleWords();
  const { title, text, open, seats, changing, rows } = event;
  return (
    <>
      <TextField
        label={words.writeHeadline}
        hint={words.writeHeadlineHint}
        value={title}
        maxLength={120}
        onChange={(typed) => onChange({ title: typed })}
      />
      <TextField
        label={words.writeText}
        value={text}
        lines={4}
        maxLength={2000}
        onChange={(typed) => onChange({ text: typed })}
      />
      <Segments
        label={words.writeFor}
        value={open ? "all" : "some"}
        onChange={(whom) => onChange({ open: whom === "all" })}
        choices={[
          { id: "all", label: words.writeForAll },
          { id: "some", label: words.writeForSome },
        ]}
      />
      {!open && <SeatChips chosen={seats} onChange={(chosen) => onChange({ seats: chosen })} />}
      <Checkbox isSelected={changing} onChange={(on) => onChange({ changing: on })}>
        {words.writeEffects}
      </Checkbox>
      {changing && (
        <ChangeRows label={words.writeEffects} rows={rows} onChange={(next) => onChange({ rows: next })} />
      )}
    </>
  );
}

interface SeatChipsProps {
  readonly chosen: readonly string[];
  readonly onChange: (seats: readonly string[]) => void;
}

function SeatChips({ chosen, onChange }: SeatChipsProps) {
  const words = useConsoleWords();
  const sign = useSigns();
  const { scenario } = useView().sight;
  return (
    <fieldset className={styles.seats}>
      <legend className="for-listeners">{words.writeSeats}</legend>
      {scenario.seats.map(({ id, name }) => {
        const isChosen = chosen.includes(id);
        return (
          <Chip
            key={id}
            sign={sign(id)}
            selected={isChosen}
            onSelect={() => onChange(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {name}
          </Chip>
        );
      })}
    </fieldset>
  );
}
