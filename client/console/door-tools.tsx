import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import type { AskProps } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** What changes the ways in: a new code, and cards for the seats. */
export function DoorTools({ onCards }: { onCards: () => void }) {
  const words = useConsoleWords();
  const [asking, ask] = useState(false);
  return (
    <div className={styles.doorTools}>
      <Button size="small" onPress={onCards}>
        {words.cards}
      </Button>
      <Button size="small" onPress={() => ask(true)}>
        {words.newCode}
      </Button>
      <NewCodeDialog isOpen={asking} onClose={() => ask(false)} />
    </div>
  );
}

function NewCodeDialog({ isOpen, onClose }: AskProps) {
  const words = useConsoleWords();
  const deed = useDeed();
  const renew = async () => {
    const reply = await deed.run("control.newCode", {});
    if (reply?.ok) onClose();
  };
  return (
    <Dialog
      title={words.newCodeTitle}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void renew()}>
            {words.newCodeNow}
          </Button>
        </>
      }
    >
      <p>{words.newCodeMore}</p>
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
