import { useEffect, useRef } from "react";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import { focusColumn } from "../look/columns.tsx";
import { Notice } from "../look/notice.tsx";
import { putAwayReturnWords, useReturnWords } from "../state/return-words.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/**
 * The four words to write down, until their owner says that it is done.
 * @param next the column that the keyboard goes to then
 */
export function ReturnCard({ next }: { next: string }) {
  const { wayBack } = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => catchFocus(() => place.current), []);
  const { session } = useView();
  const words = useReturnWords(session.id);
  if (words === null || !words.shown) return null;
  const putAway = () => {
    putAwayReturnWords(session.id);
    focusColumn(next);
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.notices}>
      <Notice tone="mark" icon="pen">
        <p>
          {wayBack.writeDown} <ReturnPhrase phrase={words.phrase} />
        </p>
        <p>{wayBack.why}</p>
        <p className={styles.written}>
          <Button size="small" onPress={putAway}>
            {wayBack.written}
          </Button>
        </p>
      </Notice>
    </div>
  );
}

/** The words in letters that are copied without a mistake. */
export function ReturnPhrase({ phrase }: { phrase: string }) {
  return <b className={styles.phrase}>{phrase}</b>;
}
