import { EmptyState } from "../look/empty-state.tsx";
import { FactList } from "../look/fact-list.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { eventText } from "../projector/stories.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useList } from "../text/lists.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

/** What the turn brought, as these eyes saw it. */
export function ResultsPanel() {
  const words = useReplayWords();
  const text = useText();
  const sentences = useSentences();
  const sign = useSigns();
  const names = useNames();
  const list = useList();
  const { results, seats, sight } = useView();
  if (results === null) return <EmptyState title={words.atStart}>{words.atStartText}</EmptyState>;
  const isSeat = (id: string) => seats.some(({ seat }) => seat === id);
  return (
    <div className={styles.rows}>
      <SectionHead title={words.happened} aside={text.results.facts(results.facts.length)} />
      <FactList
        facts={results.facts.map((fact, at) => ({
          id: String(at),
          sign: sign(fact.about.find(isSeat) ?? null),
          title: sentences.fact(fact),
          text: eventText(fact, sight.tables),
          ...(fact.audience === "open"
            ? {}
            : {
                tag: {
                  icon: "lock" as const,
                  words:
                    fact.audience === "whiteCell" ? words.whiteCell : list(fact.audience.map(names.seat)),
                },
              }),
        }))}
      />
    </div>
  );
}
