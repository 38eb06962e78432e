import { EmptyState } from "../look/empty-state.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { EntryTable, FactList } from "./outcome-lists.tsx";
import { useConsoleWords } from "./words.ts";

/** What the last closed turn brought, with the secret parts marked: every fact and every entry of the ledger. */
export function ResultsPanel() {
  const words = useConsoleWords();
  const { results } = useView();
  if (results === null) return <EmptyState title={words.resultsLater} />;
  const { turn, facts, entries } = results;
  return (
    <div className={styles.rows}>
      <SectionHead title={words.resultsOf(turn)} />
      <FactList facts={facts} />
      <details className={styles.entries}>
        <summary>
          {words.entries} <span className="quiet">{words.entriesCount(entries.length)}</span>
        </summary>
        <EntryTable entries={entries} />
      </details>
    </div>
  );
}
