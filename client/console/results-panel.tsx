import { HistoryButton } from "../history/history-button.tsx";
import { regionChoices, stateChoices } from "../history/history-choices.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./console.module.css";
import { EntryTable, FactList } from "./outcome-lists.tsx";
import { useConsoleWords } from "./words.ts";

/** What the last closed turn brought, with the secret parts marked: every fact and every entry of the ledger. */
export function ResultsPanel() {
  const words = useConsoleWords();
  const text = useText();
  const view = useView();
  const { results } = view;
  const choices = () => [
    ...regionChoices(view, text),
    ...view.sight.scenario.states.flatMap(({ id }) => stateChoices(view, id, text)),
  ];
  if (results === null) return <EmptyState title={words.resultsLater} />;
  const { turn, facts, entries } = results;
  return (
    <div className={styles.rows}>
      <SectionHead title={words.resultsOf(turn)} />
      <div>
        <HistoryButton choices={choices} />
      </div>
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
