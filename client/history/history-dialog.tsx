import { useState } from "react";
import { fromPoints } from "../../shared/base/points.ts";
import { explainCourse, type TurnExplanation } from "../../shared/view/explain.ts";
import { Dialog } from "../look/dialog.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LineChart } from "../look/line-chart.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { Select } from "../look/select.tsx";
import { useText } from "../text/text.tsx";
import styles from "./history.module.css";
import type { HistoryChoice } from "./history-choices.ts";
import { HistoryTurn } from "./history-turn.tsx";
import { useHistory } from "./use-history.ts";

export interface HistoryDialogProps {
  readonly choices: readonly HistoryChoice[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How one number came to where it is: its course, and turn by turn every change with its cause. */
export default function HistoryDialog({ choices, isOpen, onClose }: HistoryDialogProps) {
  const { past: text } = useText();
  const { views, state } = useHistory();
  const [chosen, choose] = useState(choices[0]?.id ?? "");
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const course = choice === undefined ? [] : explainCourse(views, choice.what);
  return (
    <Dialog title={text.title} isOpen={isOpen} onClose={onClose} wide>
      <div className={styles.history}>
        <p className="quiet">{text.lead}</p>
        <Select label={text.number} choices={choices} value={choice?.id ?? null} onChange={choose} />
        {state === "gaps" && <Notice tone="mark">{text.lost}</Notice>}
        {state === "loading" ? (
          <LoadingRows rows={6} />
        ) : course.length === 0 ? (
          <EmptyState title={text.none}>{text.noneMore}</EmptyState>
        ) : (
          <>
            <Course label={choice?.label ?? ""} course={course} />
            {course.toReversed().map((turn) => (
              <HistoryTurn key={turn.turn} explained={turn} />
            ))}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Course({ label, course }: { label: string; course: readonly TurnExplanation[] }) {
  const { past: text } = useText();
  const values = [course[0]?.before ?? 0, ...course.map(({ after }) => after)].map(fromPoints);
  return (
    <LineChart
      caption={label}
      labels={[text.start, ...course.map(({ turn }) => String(turn))]}
      series={[{ id: "course", name: "", letter: "", values }]}
      height={160}
    />
  );
}
