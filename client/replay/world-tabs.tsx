import { useState } from "react";
import { Tabs } from "../look/tabs.tsx";
import { MapColumn } from "../play/map-column.tsx";
import { Board } from "../results/board.tsx";
import { ObjectivesStanding } from "../results/objectives-standing.tsx";
import { Why } from "../results/why.tsx";
import { useView } from "../state/session-context.tsx";
import { CoursePanel } from "./course-panel.tsx";
import { MomentPanel } from "./moment-panel.tsx";
import type { Moment } from "./moments.ts";
import styles from "./replay.module.css";
import { ScoresPanel } from "./scores-panel.tsx";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

export type WorldTab = "map" | "why" | "course" | "board" | "scores";

export interface WorldTabsProps {
  readonly replay: Replay;
  readonly moments: readonly Moment[];
  /** The one that was pressed last. */
  readonly moment: Moment | null;
  readonly onMoment: (moment: Moment) => void;
  readonly tab: WorldTab;
  readonly onTab: (tab: WorldTab) => void;
}

/** The region at this turn and over the turns: the parts of live play, and what only looking back shows. */
export function WorldTabs({ replay, moments, moment, onMoment, tab, onTab }: WorldTabsProps) {
  const words = useReplayWords();
  const { results, you } = useView();
  const [state, selectState] = useState<string | null>(null);
  const showState = (chosen: string) => {
    selectState(chosen);
    onTab("map");
  };
  const map = {
    ...{ id: "map" as const, label: words.map },
    content: (
      <div className={styles.mapPlace}>
        <MapColumn selected={state} onSelect={selectState} />
      </div>
    ),
  };
  const why = {
    ...{ id: "why" as const, label: words.why },
    content: <div className={styles.body}>{results && <Why results={results} onState={showState} />}</div>,
  };
  const course = {
    ...{ id: "course" as const, label: words.course },
    content: (
      <div className={styles.body}>
        <CoursePanel replay={replay} moment={moment} />
        <MomentPanel moments={moments} chosen={moment} onChoose={onMoment} />
      </div>
    ),
  };
  const board = {
    ...{ id: "board" as const, label: words.board },
    content: (
      <div className={styles.body}>
        <Board />
        <ObjectivesStanding />
      </div>
    ),
  };
  const scores = {
    ...{ id: "scores" as const, label: words.scores },
    content: <ScoresPanel replay={replay} />,
  };
  // A seat has a score with causes, once a turn has closed; the others have none.
  const hasWhy = you.seat !== null && results !== null;
  const tabs = hasWhy ? [map, why, course, board, scores] : [map, course, board, scores];
  return (
    <Tabs
      label={words.world}
      tabs={tabs}
      selected={tab === "why" && !hasWhy ? "map" : tab}
      onSelect={onTab}
    />
  );
}
