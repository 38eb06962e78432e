import { useEffect, useRef } from "react";
import { turnStart } from "../../shared/scenario/calendar.ts";
import { Button } from "../look/button.tsx";
import { classes } from "../look/classes.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import { useText } from "../text/text.tsx";
import { Board } from "./board.tsx";
import { ObjectivesStanding } from "./objectives-standing.tsx";
import styles from "./results.module.css";
import { VoidOrders } from "./void-orders.tsx";
import { WhatHappened } from "./what-happened.tsx";
import { Why } from "./why.tsx";

interface ResultsScreenProps {
  readonly onPlan: () => void;
  readonly onState: (state: string) => void;
}

/** The turn that was worked out last: why the own score moved, what happened, and who has how much influence. */
export default function ResultsScreen({ onPlan, onState }: ResultsScreenProps) {
  const { results: text } = useText();
  const { results } = useView();
  const place = useRef<HTMLDivElement>(null);
  const turn = results?.turn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: results of another turn are read from their beginning.
  useEffect(() => place.current?.focus({ preventScroll: true }), [turn]);
  if (results === null) {
    return (
      <main className={styles.none}>
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      </main>
    );
  }
  return (
    <main className={styles.results}>
      <VoidOrders results={results} />
      <div
        ref={place}
        tabIndex={-1}
        className={classes(styles.parts, results.score === null && styles.noScore)}
      >
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        {results.score !== null && (
          <section tabIndex={0} className={styles.why} aria-label={text.whyLabel}>
            <Why results={results} onState={onState} />
          </section>
        )}
        <section tabIndex={0} className={styles.facts} aria-label={text.happened}>
          <WhatHappened results={results} />
        </section>
        <section tabIndex={0} className={styles.board} aria-label={text.board}>
          <Board />
          <ObjectivesStanding />
        </section>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above. */}
      </div>
      <ResultsFoot onPlan={onPlan} />
    </main>
  );
}

/** The way on: to the turn that is planned next, or back to the map where that one is closed already. */
function ResultsFoot({ onPlan }: { onPlan: () => void }) {
  const { results: text } = useText();
  const numbers = useNumbers();
  const { session, results, sight } = useView();
  const next = session.practiceTurn ? 1 : (results?.turn ?? 0) + 1;
  const isLast = next > session.turns;
  // The next turn may be closed, and held back, before these results were left.
  const isClosed = session.phase === "held";
  const waits = session.phase === "review" && session.settings.reviewSeconds === null;
  const { calendar } = sight;
  const dates = numbers.span(turnStart(calendar, next), turnStart(calendar, next + 1));
  return (
    <footer className={styles.foot}>
      <p>
        {!isLast && !isClosed && (
          <>
            {session.practiceTurn && text.afterPractice} <b>{text.next(next)}</b> {dates}.{" "}
            {waits && text.waitFacilitator}
          </>
        )}
      </p>
      <Button look="solid" size="large" iconAfter="arrow" onPress={onPlan}>
        {isLast ? text.toEnd : isClosed ? text.toMap : text.plan(next)}
      </Button>
    </footer>
  );
}
