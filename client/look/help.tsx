import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import styles from "./help.module.css";
import { IconButton } from "./icon-button.tsx";
import { useLookWords } from "./words.ts";

/** A question mark that opens a short explanation; works by touch, unlike a tooltip. `about` names what it explains. */
export function Help({ about, children }: { about: string; children: ReactNode }) {
  const words = useLookWords();
  return (
    <DialogTrigger>
      <IconButton icon="help" label={`${words.help}: ${about}`} />
      <Popover className={styles.popover}>
        <Dialog aria-label={about} className={styles.dialog}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
