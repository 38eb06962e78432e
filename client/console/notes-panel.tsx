import { useState } from "react";
import type { NoteView } from "../../shared/view/view.ts";
import { FieldForm } from "../look/field-form.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { Select } from "../look/select.tsx";
import { TextField } from "../look/text-field.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useHalfMessage } from "../state/use-half-written.ts";
import { useNumbers } from "../text/numbers.ts";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

const GENERAL = "";

/** The facilitator's own notes, the newest first, and a place to write one. */
export function NotesPanel() {
  const words = useConsoleWords();
  const notes = useView().whiteCell?.notes ?? [];
  return (
    <div className={styles.rows}>
      <SectionHead title={words.notes} />
      <NoteForm />
      {notes.length === 0 && <p className="quiet">{words.noNotes}</p>}
      <ol className={styles.messages}>
        {notes.toReversed().map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ol>
    </div>
  );
}

function Note({ note: { at, turn, seat, text } }: { note: NoteView }) {
  const words = useConsoleWords();
  const names = useNames();
  const numbers = useNumbers();
  const about = seat === null ? words.noteGeneral : names.seat(seat);
  return (
    <li>
      <span className={styles.author}>
        <b>{turn === 0 ? words.noteOfLobby(about) : words.noteOf(turn, about)}</b>
        <time className="quiet figures" dateTime={new Date(at).toISOString()}>
          {numbers.time(at)}
        </time>
      </span>
      <span dir="auto" className={styles.said}>
        {text ?? "…"}
      </span>
    </li>
  );
}

function NoteForm() {
  const words = useConsoleWords();
  const deed = useDeed();
  const { session, sight } = useView();
  const [about, setAbout] = useState(GENERAL);
  const [text, keep] = useHalfMessage({ session: session.id, seat: "facilitator" }, "note");
  const save = async () => {
    if (text.trim() === "") return;
    const reply = await deed.run("control.note", { text, ...(about === GENERAL ? {} : { seat: about }) });
    if (reply?.ok) keep("");
  };
  return (
    <FieldForm
      submit={words.noteSave}
      isPending={deed.pending}
      isDisabled={text.trim() === ""}
      onSubmit={() => void save()}
      className={styles.composer}
      after={<RefusalNotice refusal={deed.refusal} />}
    >
      <TextField
        label={words.noteText}
        hint={words.notesHint}
        value={text}
        onChange={keep}
        lines={2}
        maxLength={2000}
      />
      <Select
        label={words.noteAbout}
        value={about}
        onChange={setAbout}
        choices={[
          { id: GENERAL, label: words.noteGeneral },
          ...sight.scenario.seats.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
    </FieldForm>
  );
}
