import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { catchFocus } from "../look/catch-focus.ts";
import { Columns } from "../look/columns.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { ConnectionNotice } from "../play/connection-notice.tsx";
import { PlayHeader } from "../play/play-header.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import { Board } from "./board.tsx";
import { FinalScores } from "./final-scores.tsx";
import { Keepsake } from "./keepsake.tsx";
import { Questions } from "./questions.tsx";
import styles from "./results.module.css";
import { UncoveredObjectives } from "./uncovered-objectives.tsx";
import { WhatHappened } from "./what-happened.tsx";
import { Why } from "./why.tsx";

type EndView = "scores" | "objectives" | "last";

/**
 * After the end: all scores, what everybody wanted, the last turn, and the way to the replay of every seat's view.
 * `isSequel`: it came in the place of another screen.
 */
export default function EndScreen({ isSequel }: { isSequel: boolean }) {
  const { end, play } = useText();
  const { session, results } = useView();
  const [view, setView] = useState<EndView>("scores");
  const [, go] = useLocation();
  const columns = useEndColumns();
  // The screen of the last turn has gone, and whatever the keyboard was on; who opens the page now had nothing there.
  useEffect(() => {
    if (isSequel) catchFocus(() => document.getElementById("view-scores"));
  }, [isSequel]);
  return (
    <Screen>
      <PlayHeader />
      <ConnectionNotice />
      <NextStrip
        tone="calm"
        action={{ label: end.replay, onPress: () => go(`/replay/${encodeURIComponent(session.id)}`) }}
      >
        <b>{end.title}.</b> {end.sub}
      </NextStrip>
      <Columns<EndView> view={view} onView={setView} columns={columns} />
      <TabBar<EndView>
        label={play.views}
        selected={view}
        onSelect={setView}
        items={[
          { id: "scores", label: end.score, icon: "results" },
          { id: "objectives", label: end.wanted, icon: "flag" },
          ...(results === null ? [] : [{ id: "last" as const, label: end.lastShort, icon: "note" as const }]),
        ]}
      />
    </Screen>
  );
}

function useEndColumns() {
  const { end } = useText();
  const { results } = useView();
  const scores = {
    ...{ id: "scores" as const, label: end.scores, ground: "panel" as const },
    content: (
      <ColumnBody>
        <div className={styles.ended}>
          <FinalScores />
          <Questions />
          <Keepsake />
        </div>
      </ColumnBody>
    ),
  };
  const objectives = {
    ...{ id: "objectives" as const, label: end.objectives, ground: "paper" as const, width: 400 },
    content: (
      <ColumnBody>
        <UncoveredObjectives />
      </ColumnBody>
    ),
  };
  if (results === null) return [scores, objectives];
  const last = {
    ...{ id: "last" as const, label: end.lastTurn(results.turn), ground: "panel" as const, width: 464 },
    content: (
      <ColumnBody>
        <div className={styles.lastTurn}>
          <p className="quiet">{end.lastTurn(results.turn)}</p>
          <Why results={results} />
          <WhatHappened results={results} />
          <Board />
        </div>
      </ColumnBody>
    ),
  };
  return [scores, objectives, last];
}
