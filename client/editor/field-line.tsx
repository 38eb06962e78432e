import { useEffect, useState } from "react";
import styles from "./editor.module.css";
import type { FieldMeaning } from "./help/help-at.ts";
import type { OutlineItem } from "./outline.ts";
import { placeWords } from "./place-words.ts";
import { useEditorWords } from "./words.ts";

export interface FieldLineProps {
  /** Null where the cursor stands in no field that is known. */
  readonly field: FieldMeaning | null;
  readonly outline: readonly OutlineItem[];
}

/**
 * Below the text: what the field at the cursor means. Names and meanings are English in every language. Listeners are
 * told it, too, but not of fields that they only pass.
 */
export function FieldLine({ field, outline }: FieldLineProps) {
  const words = useEditorWords();
  const place = field === null ? "" : placeWords(field.path, outline).join(" › ");
  const said = useRested(field === null ? "" : `${place}: ${field.description}`);
  return (
    <>
      {field === null ? (
        <p className={styles.fieldLine}>{words.fieldHint}</p>
      ) : (
        <p className={styles.fieldLine} lang="en" aria-hidden="true">
          <strong>{place}</strong>
          {field.description}
        </p>
      )}
      <p className="for-listeners" role="status" lang="en">
        {said}
      </p>
    </>
  );
}

/** After this time nobody is on the way through the text, in milliseconds; to that a screen reader first says the line. */
const REST = 1000;

/** Words as they stand when they have not changed for a while. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), REST);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}
