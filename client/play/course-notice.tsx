import type { ReactNode } from "react";
import { Notice } from "../look/notice.tsx";
import { useView } from "../state/session-context.tsx";
import { useKept } from "../state/use-kept.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/** That this turn is for practice, or that the game was taken back and what became of what was ordered. */
export function CourseNotice() {
  const { play } = useText();
  const { session } = useView();
  const { practiceTurn, rewound, turn, line } = session;
  if (practiceTurn) return <Told line={line}>{play.practiceText}</Told>;
  if (rewound === null || rewound.turn !== turn) return null;
  const { fromTurn, dice, afterPractice } = rewound;
  return (
    <Told line={line} isNew>
      {afterPractice ? play.practiceOver : `${play.rewound(turn, fromTurn)} ${play.rewoundDice[dice]}`}
    </Told>
  );
}

const readLine = (kept: unknown) => (typeof kept === "number" ? kept : null);

interface ToldProps {
  /** The course of the game that it is about: what is read once is read, also after a reload. */
  readonly line: number;
  readonly isNew?: boolean;
  readonly children: ReactNode;
}

function Told({ line, isNew = false, children }: ToldProps) {
  const { orders } = useText();
  const { session, you } = useView();
  const [read, keep] = useKept({ session: session.id, seat: you.seat ?? you.role }, "course", readLine);
  if (read === line) return null;
  return (
    <div className={styles.notices}>
      <Notice tone={isNew ? "mark" : "info"} dismiss={{ label: orders.missedOk, onPress: () => keep(line) }}>
        {children}
      </Notice>
    </div>
  );
}
