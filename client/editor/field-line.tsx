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

/** Below the text: what the field at the cursor means. Names and meanings are English in every language. */
export function FieldLine({ field, outline }: FieldLineProps) {
  const words = useEditorWords();
  if (field === null) return <p className={styles.fieldLine}>{words.fieldHint}</p>;
  return (
    <p className={styles.fieldLine} lang="en">
      <strong>{placeWords(field.path, outline).join(" › ")}</strong>
      {field.description}
    </p>
  );
}
