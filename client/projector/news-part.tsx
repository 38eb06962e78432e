import { useEffect, useMemo, useState } from "react";
import { IconButton } from "../look/icon-button.tsx";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import styles from "./projector.module.css";
import { pagesOf, type Story, storiesOf } from "./stories.ts";
import { useProjectorWords } from "./words.ts";

const TURN_PAGE = 15_000;

/** The public news of the last turn, some at a time; the page turns by itself until it is held. */
export function NewsPart() {
  const words = useProjectorWords();
  const sentences = useSentences();
  const { results, sight } = useView();
  const all = useMemo(() => pagesOf(storiesOf({ results, sight }, sentences)), [results, sight, sentences]);
  const pages = all.length;
  const news = usePages(pages, results?.turn ?? 0);
  const shown = all[news.page] ?? [];
  return (
    <section className={styles.news}>
      <div className={styles.newsHead}>
        <h2>{results === null ? words.beforeFirst : words.lastTurn(results.turn)}</h2>
        {pages > 1 && (
          <div className={styles.newsTools}>
            <span className={styles.small}>{words.newsPage(news.page + 1, pages)}</span>
            <IconButton
              icon={news.held ? "play" : "pause"}
              label={news.held ? words.runNews : words.holdNews}
              onPress={news.toggle}
            />
            <IconButton icon="next" label={words.nextNews} onPress={news.next} />
          </div>
        )}
      </div>
      {results === null && <p className={styles.story}>{sight.scenario.summary}</p>}
      {results !== null && shown.length === 0 && <p className={styles.story}>{words.noNews}</p>}
      {shown.map((story, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: news have no names, and a closed turn's never change.
        <StoryText key={`${news.page}:${at}`} {...story} />
      ))}
    </section>
  );
}

function StoryText({ title, text }: Story) {
  if (title === null) return <p className={styles.story}>{text}</p>;
  return (
    <div className={styles.event}>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  );
}

function usePages(pages: number, turn: number) {
  const [page, setPage] = useState(0);
  const [held, hold] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn's news begin at the first page.
  useEffect(() => setPage(0), [turn]);
  useEffect(() => {
    if (held || pages < 2) return;
    const timer = setInterval(() => setPage((now) => (now + 1) % pages), TURN_PAGE);
    return () => clearInterval(timer);
  }, [held, pages]);
  return {
    page: Math.min(page, pages - 1),
    held,
    toggle: () => hold(!held),
    next: () => setPage((now) => (now + 1) % pages),
  };
}
