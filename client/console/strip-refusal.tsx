import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./console.module.css";
import type { Deed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Why the strip's button did nothing. A turn that has ended is no fault: somebody was faster. */
export function StripRefusal({ deed }: { deed: Deed }) {
  const words = useConsoleWords();
  const text = useText();
  const { refusal } = deed;
  if (refusal === null) return null;
  const calm = refusal.code === "TURN_ENDED";
  return (
    <div className={styles.strip}>
      <Notice
        tone={calm ? "info" : "fault"}
        action={
          <Button size="small" onPress={deed.clear}>
            {words.dismiss}
          </Button>
        }
      >
        {refusalSentence(text, refusal)}
      </Notice>
    </div>
  );
}
