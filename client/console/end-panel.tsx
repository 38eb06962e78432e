import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { useView } from "../state/session-context.tsx";
import type { AskProps } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Ends the session at any time, after a question. */
export function EndPanel() {
  const words = useConsoleWords();
  const { session } = useView();
  const [open, setOpen] = useState(false);
  if (session.phase === "debrief") return null;
  return (
    <div className={styles.part} data-screen-only="">
      <div>
        <Button icon="flag" onPress={() => setOpen(true)}>
          {words.endSession}
        </Button>
      </div>
      <EndDialog isOpen={open} onClose={() => setOpen(false)} />
    </div>
  );
}

export function EndDialog({ isOpen, onClose }: AskProps) {
  const words = useConsoleWords();
  const deed = useDeed();
  const { session } = useView();
  const end = async () => {
    const reply = await deed.run("control.end", {});
    if (reply?.ok) onClose();
  };
  return (
    <Dialog
      title={words.endTitle}
      isOpen={isOpen && session.phase !== "debrief"}
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void end()}>
            {words.endNow}
          </Button>
        </>
      }
    >
      <p>{words.endMore}</p>
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
