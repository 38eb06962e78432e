import { useState } from "react";
import { Dialog } from "../look/dialog.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { useText } from "../text/text.tsx";
import styles from "./help-dialog.module.css";

/** A button with a question mark that opens how a turn works, what the words mean, and the keyboard. */
export function HelpButton() {
  const { help, header } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="help" label={header.help} onPress={() => setOpen(true)} />
      <Dialog title={help.title} isOpen={open} onClose={() => setOpen(false)} wide>
        <Terms pairs={help.steps} ordered />
        <h3 className={styles.title}>{help.wordsTitle}</h3>
        <Terms pairs={help.words} />
        <h3 className={styles.title}>{help.keyboardTitle}</h3>
        <Terms pairs={help.keyboard} />
      </Dialog>
    </>
  );
}

interface TermsProps {
  readonly pairs: readonly (readonly [string, string])[];
  readonly ordered?: boolean;
}

function Terms({ pairs, ordered = false }: TermsProps) {
  return (
    <dl className={styles.terms}>
      {pairs.map(([term, meaning], index) => (
        <div key={term}>
          <dt>{ordered ? `${index + 1}. ${term}` : term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
