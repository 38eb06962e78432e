import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { useView } from "../state/session-context.tsx";
import { useKept } from "../state/use-kept.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

const readLine = (kept: unknown) => (typeof kept === "number" ? kept : null);

/** That this turn is for practice, or that the game was taken back and what became of what was ordered. */
export function CourseNotice() {
  const { play, orders } = useText();
  const { session, you } = useView();
  const { practiceTurn, rewound, phase } = session;
  // Read once is read, also after a reload; the next rewind is told again.
  const [read, keep] = useKept({ session: session.id, seat: you.seat ?? you.role }, "rewound", readLine);
  if (practiceTurn && (phase === "planning" || phase === "held")) {
    return (
      <div className={styles.notices}>
        <Notice>{play.practiceText}</Notice>
      </div>
    );
  }
  if (rewound === null || rewound.line === read || rewound.turn !== session.turn) return null;
  const { turn, fromTurn, dice, afterPractice, line } = rewound;
  return (
    <div className={styles.notices}>
      <Notice tone="mark" action={<LinkButton onPress={() => keep(line)}>{orders.missedOk}</LinkButton>}>
        {afterPractice ? play.practiceOver : `${play.rewound(turn, fromTurn)} ${play.rewoundDice[dice]}`}
      </Notice>
    </div>
  );
}
