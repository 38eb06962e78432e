import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Segments } from "../look/segments.tsx";
import { Select } from "../look/select.tsx";
import { useView } from "../state/session-context.tsx";
import changeStyles from "./changes.module.css";
import type { AskProps } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Plays again from an earlier turn, after a question that names what is lost from play. */
export function RewindPanel() {
  const words = useConsoleWords();
  const { session } = useView();
  const [open, setOpen] = useState(false);
  if (session.phase === "lobby" || session.phase === "debrief") return null;
  return (
    <div className={styles.part} data-screen-only="">
      <div>
        <Button icon="undo" onPress={() => setOpen(true)}>
          {words.rewind}
        </Button>
      </div>
      {open && <RewindDialog isOpen onClose={() => setOpen(false)} />}
    </div>
  );
}

function RewindDialog({ isOpen, onClose }: AskProps) {
  const words = useConsoleWords();
  const deed = useDeed();
  const { session } = useView();
  const { phase } = session;
  // What the question was about when it was put: the turn may close meanwhile, and the answer is then refused or larger.
  const [last] = useState(session.turn);
  const [turn, setTurn] = useState(phase === "planning" ? Math.max(1, last - 1) : last);
  const [dice, setDice] = useState<"new" | "same">("new");
  const turns = Array.from({ length: last }, (_, at) => String(last - at));
  const rewind = async () => {
    const reply = await deed.run("control.rewind", { turn, dice });
    if (reply?.ok) onClose();
  };
  return (
    <Dialog
      title={words.rewindTitle}
      isOpen={isOpen && phase !== "debrief"}
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" icon="undo" isPending={deed.pending} onPress={() => void rewind()}>
            {words.rewindNow(turn)}
          </Button>
        </>
      }
    >
      <div className={changeStyles.form}>
        <Select
          label={words.rewindTo}
          value={String(turn)}
          onChange={(chosen) => setTurn(Number(chosen))}
          choices={turns.map((id) => ({ id, label: words.rewindTurn(Number(id)) }))}
        />
        <Segments
          label={words.dice}
          aside={words.diceHints[dice]}
          value={dice}
          onChange={setDice}
          choices={[
            { id: "new", label: words.diceNew },
            { id: "same", label: words.diceSame },
          ]}
        />
        <p>
          {words.rewindLost(turn, last)} {phase === "planning" && words.rewindOpen}
        </p>
        <p className="quiet">{words.rewindKept}</p>
        <RefusalNotice refusal={deed.refusal} />
      </div>
    </Dialog>
  );
}
