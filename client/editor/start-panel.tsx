import { useState } from "react";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import styles from "./editor.module.css";
import type { Check } from "./use-check.ts";
import type { Draft } from "./use-scenario-document.ts";
import { useEditorWords } from "./words.ts";

/** A session with the saved text: says why not, or gives its code and links. */
export function StartPanel({ hostKey, draft, check }: { hostKey: string; draft: Draft; check: Check }) {
  const words = useEditorWords();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [made, setMade] = useState<CreatedSession | null>(null);
  const { document, unsaved } = draft;
  const faulty = !unsaved && check.state === "checked" && check.faults.length > 0;

  const start = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await createSession(hostKey, { scenario: document.id, version: document.version });
    setPending(false);
    if (answer.ok) setMade(answer.value);
    else setRefusal(answer.error);
  };

  return (
    <div className={styles.rows}>
      <SectionHead title={words.startTitle} />
      {!unsaved && check.scenario !== null && (
        <p className="quiet">
          {words.startHint(words.version(document.version), check.scenario.variants.short.turns)}
        </p>
      )}
      {unsaved && <Notice tone="mark">{words.startUnsaved}</Notice>}
      {faulty && <Notice tone="mark">{words.startFaulty(check.faults.length)}</Notice>}
      <div>
        <Button look="solid" isPending={pending} isDisabled={unsaved || faulty} onPress={() => void start()}>
          {words.startButton}
        </Button>
      </div>
      <RefusalNotice refusal={refusal} />
      {made !== null && <SessionLinks made={made} />}
    </div>
  );
}

function SessionLinks({ made }: { made: CreatedSession }) {
  const words = useEditorWords();
  return (
    <div className={styles.rows} role="status">
      <p>
        <b>{words.started}</b> {words.code}:
      </p>
      <p className={styles.code}>{made.code}</p>
      <div className={styles.links}>
        <a href={made.links.console} target="_blank" rel="noreferrer">
          {words.openConsole}
        </a>
        <a href={made.links.projector} target="_blank" rel="noreferrer">
          {words.openProjector}
        </a>
        <a href={made.links.join} target="_blank" rel="noreferrer">
          {words.joinLink}
        </a>
      </div>
    </div>
  );
}
