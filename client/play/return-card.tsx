import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { putAwayReturnWords, useReturnWords } from "../state/return-words.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/** The four words to write down, until their owner says that it is done. */
export function ReturnCard() {
  const { wayBack } = useText();
  const { session } = useView();
  const words = useReturnWords(session.id);
  if (words === null || !words.shown) return null;
  return (
    <div className={styles.notices}>
      <Notice tone="mark" icon="pen">
        <p>
          {wayBack.writeDown} <ReturnPhrase phrase={words.phrase} />
        </p>
        <p>{wayBack.why}</p>
        <p className={styles.written}>
          <Button size="small" onPress={() => putAwayReturnWords(session.id)}>
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
