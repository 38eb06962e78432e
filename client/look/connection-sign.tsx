import { classes } from "./classes.ts";
import styles from "./connection-sign.module.css";
import { useLookWords } from "./words.ts";

export type ConnectionState = "connected" | "reconnecting" | "offline";

/** Three bars and a word; in narrow windows the bars alone, with the word for listeners. */
export function ConnectionSign({ state }: { state: ConnectionState }) {
  const words = useLookWords();
  return (
    <span className={classes(styles.sign, styles[state])} role="status">
      <span className={styles.bars} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className={styles.word}>{words[state]}</span>
    </span>
  );
}
