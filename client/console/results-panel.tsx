import type { Audience } from "../../shared/base/audience.ts";
import { Badge } from "../look/badge.tsx";
import { DataTable } from "../look/data-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { useFigures } from "../look/figures.ts";
import { SectionHead } from "../look/section-head.tsx";
import { eventText } from "../projector/stories.ts";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import styles from "./console.module.css";
import { type ConsoleWords, useConsoleWords } from "./words.ts";

/** What the last closed turn brought, with the secret parts marked: every fact and every entry of the ledger. */
export function ResultsPanel() {
  const words = useConsoleWords();
  const names = useNames();
  const sentences = useSentences();
  const { results, sight } = useView();
  if (results === null) return <EmptyState title={words.resultsLater} />;
  const { turn, facts } = results;
  return (
    <div className={styles.rows}>
      <SectionHead title={words.resultsOf(turn)} />
      {facts.length === 0 && <p className="quiet">{words.noFacts}</p>}
      <ul className={styles.facts}>
        {facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names, and a closed turn's never change.
          <li key={at}>
            {sentences.fact(fact)}{" "}
            {fact.audience !== "open" && (
              <span className={styles.known}>
                <Badge tone="outline" icon="lock">
                  {knownBy(fact.audience, names, words)}
                </Badge>
              </span>
            )}
            <EventText text={eventText(fact, sight.tables)} />
          </li>
        ))}
      </ul>
      <Entries />
    </div>
  );
}

function EventText({ text }: { text: string | undefined }) {
  return text === undefined ? null : <p className={styles.eventText}>{text}</p>;
}

function Entries() {
  const words = useConsoleWords();
  const names = useNames();
  const sentences = useSentences();
  const { change } = useFigures();
  const entries = useView().results?.entries ?? [];
  const largest = entries.toSorted((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return (
    <details className={styles.entries}>
      <summary>
        {words.entries} <span className="quiet">{words.entriesCount(entries.length)}</span>
      </summary>
      <DataTable
        caption={words.entries}
        captionHidden
        columns={[
          { id: "target", label: words.target },
          { id: "change", label: words.change, numeric: true },
          { id: "cause", label: words.cause },
          { id: "audience", label: words.whoKnows },
        ]}
        rows={largest.map((entry, at) => ({
          id: `${at}`,
          cells: [
            sentences.target(entry.target),
            change(entry.delta / 1000),
            sentences.cause(entry.cause),
            knownBy(entry.audience, names, words),
          ],
        }))}
      />
    </details>
  );
}

function knownBy(audience: Audience, names: Names, words: ConsoleWords): string {
  if (audience === "open") return words.openToAll;
  if (audience === "whiteCell") return words.whiteCellOnly;
  return new Intl.ListFormat(words.language, { type: "unit" }).format(audience.map(names.seat));
}
