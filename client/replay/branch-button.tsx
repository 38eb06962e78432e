import { useState } from "react";
import { useLocation } from "wouter";
import { branchSession } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { Notice } from "../look/notice.tsx";
import { Select } from "../look/select.tsx";
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
  /** The turn that is offered first. */
  readonly turn: number;
  /** The last turn that a game can go on from. */
  readonly last: number;
}

/** Makes a game that goes on from a turn, the one that is shown or another, and opens its console. */
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
  turn: shown,
  last,
  onClose,
}: BranchButtonProps & { onClose: () => void }) {
  const words = useReplayWords();
  const text = useText();
  const [, navigate] = useLocation();
  const [turn, setTurn] = useState(shown);
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? words.branchNamed(title, turn).slice(0, 120);
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
        <TurnSelect turn={turn} last={last} onChange={setTurn} />
        <p>{words.branchText(turn)}</p>
        <p>{words.branchPeople}</p>
        <TextField label={words.branchName} value={name} onChange={setName} maxLength={120} />
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
      </div>
    </Dialog>
  );
}

interface TurnSelectProps {
  readonly turn: number;
  readonly last: number;
  readonly onChange: (turn: number) => void;
}

/** After which turn's results the new game goes on. */
function TurnSelect({ turn, last, onChange }: TurnSelectProps) {
  const words = useReplayWords();
  return (
    <Select
      label={words.branchFrom}
      value={String(turn)}
      onChange={(chosen) => onChange(Number(chosen))}
      choices={Array.from({ length: last + 1 }, (_, at) => ({
        id: String(at),
        label: words.branchAfter(at),
      }))}
    />
  );
}
