import { type FormEvent, useState } from "react";
import type { MadeLink } from "../../shared/protocol/http.ts";
import { makeLink } from "../connection/http.ts";
import { CopyLine } from "../host/copy-line.tsx";
import { Button } from "../look/button.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { Segments } from "../look/segments.tsx";
import { TextField } from "../look/text-field.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { useDesk } from "./desk.ts";
import { PersonRow } from "./people-list.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useErrand } from "./use-errand.ts";
import { useConsoleWords } from "./words.ts";

type Role = "facilitator" | "observer";

/** Who else runs or watches the session with a link of their own; each has a name and can be taken back. */
export function FurtherLinks() {
  const words = useConsoleWords();
  const { people, you } = useView();
  const { session, participantKey } = useDesk();
  const errand = useErrand<MadeLink>();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("facilitator");
  const guests = people.filter(({ guest, participant }) => guest && participant !== you.participant);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    await errand.run(() => makeLink(participantKey, session, { name: name.trim(), role }));
    setName("");
  };
  return (
    <section className={styles.part} aria-label={words.furtherTitle}>
      <SectionHead title={words.furtherTitle} level={3} />
      <p className="quiet">{words.furtherMore}</p>
      <ul className={styles.list}>
        {guests.map((person) => (
          <PersonRow key={person.participant} person={person} twin={false} />
        ))}
      </ul>
      <form className={styles.further} onSubmit={(event) => void make(event)}>
        <TextField
          label={words.furtherName}
          value={name}
          onChange={setName}
          maxLength={80}
          autoComplete="off"
        />
        <Segments
          label={words.furtherRole}
          value={role}
          onChange={setRole}
          choices={[
            { id: "facilitator", label: words.furtherRoles.facilitator },
            { id: "observer", label: words.furtherRoles.observer },
          ]}
        />
        <Button type="submit" isPending={errand.pending} isDisabled={name.trim() === ""}>
          {words.furtherMake}
        </Button>
      </form>
      <RefusalNotice refusal={errand.refusal} />
      {errand.made !== null && (
        <CopyLine label={words.furtherLink} note={words.shownOnce} value={errand.made.link} />
      )}
    </section>
  );
}
