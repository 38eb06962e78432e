import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { classes } from "./classes.ts";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";
import { useSize } from "./use-size.ts";
import { useWayBack } from "./use-way-back.ts";
import { useLookWords } from "./words.ts";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, at the bottom right; on phones one under another. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** For decisions that must not be lost by a press outside. */
  readonly mustAnswer?: boolean;
}

/** What the keyboard can come to: with it in sight the words around it scroll, too. */
const REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

/** Whether a part scrolls that nothing in it leads the keyboard to: it must be reachable itself then. */
function useLonely(): [RefObject<HTMLDivElement | null>, boolean] {
  const [ref, size] = useSize<HTMLDivElement>();
  const [lonely, setLonely] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size is the reason to look again.
  useEffect(() => {
    const part = ref.current;
    if (part === null) return;
    setLonely(part.scrollHeight > part.clientHeight && part.querySelector(REACHABLE) === null);
  }, [size]);
  return [ref, lonely];
}

/** A box in the middle of the window; on phones a sheet from the bottom. */
export function Dialog({ title, isOpen, onClose, children, actions, wide, mustAnswer }: DialogProps) {
  const words = useLookWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className={styles.overlay}
    >
      <Modal className={classes(styles.modal, wide && styles.wide)}>
        <AriaDialog className={styles.dialog}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon="close" label={words.close} onPress={onClose} />}
          </div>
          <Body>{children}</Body>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ children }: { children: ReactNode }) {
  const [ref, lonely] = useLonely();
  useWayBack();
  return (
    <div ref={ref} className={styles.body} tabIndex={lonely ? 0 : undefined}>
      {children}
    </div>
  );
}
