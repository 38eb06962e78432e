import { Help } from "../look/help.tsx";
import styles from "./editor.module.css";
import { useEditorWords } from "./words.ts";

/** What the keyboard does in the text. */
export function KeyHelp() {
  const words = useEditorWords();
  return (
    <Help about={words.keysTitle}>
      <KeyList />
    </Help>
  );
}

export function KeyList() {
  const words = useEditorWords();
  return (
    <dl className={styles.keys}>
      {words.keyList.map(([keys, what]) => (
        <div key={keys} style={{ display: "contents" }}>
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
