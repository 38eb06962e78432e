import { useState } from "react";
import { useLocation } from "wouter";
import { branchSession } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { Notice } from "../look/notice.tsx";
import { TextField } from "../look/text-field.tsx";
import { useWidth } from "../look/use-width.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

interface BranchButtonProps {
  readonly session: string;
  readonly replayKey: string;
  readonly title: string;
  /** The turn that is shown. */
  readonly turn: number;
}

/** Makes a game that goes on from the turn that is shown, and opens its console. */
export function BranchButton(props: BranchButtonProps) {
  const words = useReplayWords();
  const phone = useWidth() === "phone";
  const [isOpen, open] = useState(false);
  const press = () => open(true);
  return (
    <>
      {phone ? (
        <IconButton icon="branch" label={words.branch} onPress={press} />
      ) : (
        <Button icon="branch" onPress={press}>
          {words.branch}
        </Button>
      )}
      {isOpen && <BranchDialog {...props} onClose={() => open(false)} />}
    </>
  );
}

function BranchDialog({
  session,
  replayKey,
  title,
  turn,
  onClose,
}: BranchButtonProps & { onClose: () => void }) {
  const words = useReplayWords();
  const text = useText();
  const [, navigate] = useLocation();
  const [name, setName] = useState(() => words.branchNamed(title, turn).slice(0, 120));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const make = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await branchSession(replayKey, session, { turn, title: name.trim() });
    setPending(false);
    if (!answer.ok) return setRefusal(answer.error);
    navigate(`/console/${answer.value.id}#${answer.value.facilitatorKey}`);
  };
  return (
    <Dialog
      title={words.branchTitle(turn)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="solid"
            isPending={pending}
            isDisabled={name.trim() === ""}
            onPress={() => void make()}
          >
            {words.branchMake}
          </Button>
        </>
      }
    >
      <div className={styles.rows}>
        <p>{words.branchText(turn)}</p>
        <p>{words.branchPeople}</p>
        <TextField label={words.branchName} value={name} onChange={setName} maxLength={120} />
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
      </div>
    </Dialog>
  );
}
