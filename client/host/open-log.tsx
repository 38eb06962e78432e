import { useId, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useLocation } from "wouter";
import { openLog } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

const KINDS = [".jsonl", ".log", "application/x-ndjson"];

/** Makes a game to look at of a log file, and opens its replay. */
export function OpenLog({ hostKey }: { hostKey: string }) {
  const text = useText();
  const { host } = text;
  const [, navigate] = useLocation();
  const hint = useId();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    setPending(true);
    setRefusal(null);
    const answer = await openLog(hostKey, await file.text());
    setPending(false);
    if (answer.ok) navigate(`/replay/${answer.value.id}#${answer.value.facilitatorKey}`);
    else setRefusal(answer.error);
  };
  return (
    <div className={styles.openLog}>
      <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => void open(files)}>
        <Button isPending={pending} aria-describedby={hint}>
          {host.openLog}
        </Button>
      </FileTrigger>
      <p id={hint} className="quiet">
        {host.openLogHint}
      </p>
      {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
    </div>
  );
}
