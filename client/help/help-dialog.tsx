import { Dialog } from "../look/dialog.tsx";
import { useText } from "../text/text.tsx";
import styles from "./help-dialog.module.css";

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How a turn works, what the words mean, and the keyboard. */
export default function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { help } = useText();
  return (
    <Dialog title={help.title} isOpen={isOpen} onClose={onClose} wide>
      <Terms pairs={help.steps} ordered />
      <h3 className={styles.title}>{help.wordsTitle}</h3>
      <Terms pairs={help.words} />
      <h3 className={styles.title}>{help.keyboardTitle}</h3>
      <Terms pairs={help.keyboard} />
    </Dialog>
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
