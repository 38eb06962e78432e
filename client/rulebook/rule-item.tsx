import type { RuleEntry } from "../../shared/rulebook/rulebook.ts";
import { Icon } from "../look/icon.tsx";
import type { RuleWords } from "./rule-words.ts";
import styles from "./rulebook.module.css";

interface RuleItemProps {
  readonly entry: RuleEntry;
  readonly rules: RuleWords;
  /** Unfolded from the beginning, as what a search has found. */
  readonly open: boolean;
}

/** One entry: its name and what it is for; unfolded, how it is worked out. */
export function RuleItem({ entry, rules, open }: RuleItemProps) {
  const hint = rules.hint(entry);
  const notes = rules.notes(entry);
  return (
    <details key={String(open)} className={styles.item} open={open} id={entry.key}>
      <summary className={styles.summary}>
        <Icon name="next" size={12} />
        <strong>{rules.name(entry)}</strong>
        {hint !== "" && <span className={styles.hint}>{hint}</span>}
      </summary>
      <ul className={styles.sentences}>
        {rules.sentences(entry).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {notes.length > 0 && <p className={styles.notes}>{notes.join(" ")}</p>}
    </details>
  );
}
