import { useState } from "react";
import { fetchFile } from "../connection/http.ts";
import { keyHere } from "../connection/keys.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { FaultText } from "../look/field-frame.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { saveAs } from "../replay/save-as.ts";
import { useView } from "../state/session-context.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";

/** What somebody keeps of a game that is over: the page on paper, and the log as far as they may know it. */
export function Keepsake() {
  const text = useText();
  const { end, replay } = text;
  const { session } = useView();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const key = keyHere(session.id, "student", "observer", "facilitator")?.key;
  const download = async () => {
    if (key === undefined) return;
    setPending(true);
    setRefusal(null);
    const answer = await fetchFile(`api/sessions/${encodeURIComponent(session.id)}/log`, key);
    setPending(false);
    if (answer.ok) saveAs(replay.fileName(session.title), answer.value);
    else setRefusal(answer.error);
  };
  return (
    <section className={styles.keep} data-screen-only="">
      <SectionHead title={end.keep} />
      <p className="quiet">{end.keepText}</p>
      <div className={styles.keepButtons}>
        <Button icon="print" onPress={() => window.print()}>
          {end.print}
        </Button>
        {key !== undefined && (
          <Button icon="download" isPending={pending} onPress={() => void download()}>
            {end.download}
          </Button>
        )}
      </div>
      {refusal !== null && <FaultText>{refusalSentence(text, refusal)}</FaultText>}
    </section>
  );
}
