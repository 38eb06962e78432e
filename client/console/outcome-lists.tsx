import type { Audience } from "../../shared/base/audience.ts";
import type { Fact, LedgerEntry } from "../../shared/world/ledger.ts";
import { Badge } from "../look/badge.tsx";
import { DataTable } from "../look/data-table.tsx";
import { useFigures } from "../look/figures.ts";
import { eventText } from "../projector/stories.ts";
import { type Names, useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { listerOf } from "../text/lists.ts";
import { useSentences } from "../text/sentences.ts";
import styles from "./console.module.css";
import { type ConsoleWords, useConsoleWords } from "./words.ts";

/** What is reported of a turn, with the secret parts marked. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const sentences = useSentences();
  const { tables } = useView().sight;
  if (facts.length === 0) return <p className="quiet">{words.noFacts}</p>;
  return (
    <ul className={styles.facts}>
      {facts.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no names, and stand in a fixed order.
        <li key={at}>
          {sentences.fact(fact)}{" "}
          {fact.audience !== "open" && (
            <span className={styles.known}>
              <Badge tone="outline" icon="lock">
                {knownBy(fact.audience, names, words)}
              </Badge>
            </span>
          )}
          <EventText text={eventText(fact, tables)} />
        </li>
      ))}
    </ul>
  );
}

function EventText({ text }: { text: string | undefined }) {
  return text === undefined ? null : <p className={styles.eventText}>{text}</p>;
}

/** Entries of the ledger, the largest first. */
export function EntryTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const sentences = useSentences();
  const { change } = useFigures();
  const largest = entries.toSorted((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
  return (
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
  );
}

function knownBy(audience: Audience, names: Names, words: ConsoleWords): string {
  if (audience === "open") return words.openToAll;
  if (audience === "whiteCell") return words.whiteCellOnly;
  return listerOf(words.language)(audience.map(names.seat));
}
