import { useState } from "react";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Hides a message from its readers, after a question: it cannot be shown to them again. */
export function HideMessage({ message, name }: { message: string; name: string }) {
  const words = useConsoleWords();
  const deed = useDeed();
  const [asking, ask] = useState(false);
  const hide = async () => {
    const reply = await deed.run("control.hide", { message });
    if (reply?.ok) ask(false);
  };
  return (
    <>
      <LinkButton aria-label={words.hideLabel(name)} onPress={() => ask(true)}>
        {words.hide}
      </LinkButton>
      <Dialog
        title={words.hideTitle}
        isOpen={asking}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onPress={() => ask(false)}>{words.cancel}</Button>
            <Button look="solid" isPending={deed.pending} onPress={() => void hide()}>
              {words.hideNow}
            </Button>
          </>
        }
      >
        <p>{words.hideMore}</p>
        <RefusalNotice refusal={deed.refusal} />
      </Dialog>
    </>
  );
}
