import { useState } from "react";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { forgetSession } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Notice } from "../look/notice.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

interface EraseDialogProps {
  readonly hostKey: string;
  readonly session: SessionSummary;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Asks before the names of a game go, and what people wrote, for ever. */
export function EraseDialog({ hostKey, session, onClose, onErased }: EraseDialogProps) {
  const text = useText();
  const { host } = text;
  const [texts, setTexts] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const erase = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await forgetSession(hostKey, session.id, texts);
    setPending(false);
    if (!answer.ok) return setRefusal(answer.error);
    onErased();
    onClose();
  };
  return (
    <Dialog
      title={host.eraseTitle(session.title)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{host.cancel}</Button>
          <Button look="solid" isPending={pending} onPress={() => void erase()}>
            {host.eraseNow}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <p>{host.eraseText}</p>
        <Checkbox isSelected={texts} onChange={setTexts} hint={host.eraseTextsHint}>
          {host.eraseTexts}
        </Checkbox>
        <p className="quiet">{host.eraseOlder}</p>
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
      </div>
    </Dialog>
  );
}
