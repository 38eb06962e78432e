import { classes } from "../look/classes.ts";
import { CountdownLine } from "../look/countdown.tsx";
import { printTime, useCountdown } from "../look/use-countdown.ts";
import { useLookWords } from "../look/words.ts";
import { useSessionState, useView } from "../state/session-context.tsx";
import { useUntil } from "../state/use-until.ts";
import { DAY, MINUTE } from "../text/lengths.ts";
import styles from "./projector.module.css";
import { useProjectorWords } from "./words.ts";

/** Longer than "9:59:59": the words go below the figures. */
const MOST_SIGNS = 7;

/** The time left, in figures that the last row reads, and what it is left for. */
export function ClockPart() {
  const words = useProjectorWords();
  const look = useLookWords();
  const { session, clock } = useView();
  const { clockAt } = useSessionState();
  const timed = { ...clock, receivedAt: clockAt };
  const left = useCountdown(timed);
  const printed = left === null ? "" : printTime(left, look.language);
  const until = useUntil();
  const isFar = printed.length > MOST_SIGNS || (left ?? 0) > DAY;
  const isPaused = left !== null && !clock.running;
  const last = clock.running && left !== null && left <= MINUTE;
  return (
    <section aria-label={words.phases[session.phase]}>
      <div className={classes(styles.clockFace, isFar && styles.clockFar, isPaused && styles.clockPaused)}>
        {left !== null && (
          <span role="timer" className={last ? styles.timeLast : styles.time} data-signs={printed.length}>
            {printed}
          </span>
        )}
        <p className={styles.clockWords}>
          <b>{isPaused ? words.paused : words.phases[session.phase]}</b>
          <UntilWhat />
          {until !== null && <br />}
          {until}
        </p>
      </div>
      <div className={styles.clockLine}>
        <CountdownLine clock={timed} />
      </div>
      <Course />
      <span className="for-listeners" role="status">
        {last ? (left > 0 ? look.oneMinuteLeft : look.timeIsUp) : ""}
      </span>
    </section>
  );
}

function UntilWhat() {
  const words = useProjectorWords();
  const { session, clock } = useView();
  const isPaused = clock.remaining !== null && !clock.running;
  if (isPaused) return null;
  if (session.phase === "held") return clock.remaining === null ? null : words.untilJudged;
  if (clock.remaining === null) return session.phase === "review" ? words.byHand : words.noClock;
  if (session.phase === "planning") return words.untilOrders;
  return session.turn >= session.turns
    ? words.untilEnd
    : words.untilNext(session.practiceTurn ? 1 : session.turn + 1);
}

/** That the turn is for practice, or that the game was taken back to it; below, for beside the figures a word has a line. */
function Course() {
  const words = useProjectorWords();
  const { session } = useView();
  const { practiceTurn, rewound, turn, phase } = session;
  if (practiceTurn) return <p className={styles.clockCourse}>{words.practiceTurn}</p>;
  if (rewound === null || rewound.turn !== turn || phase !== "planning") return null;
  return (
    <p className={styles.clockCourse}>{rewound.afterPractice ? words.practiceOver : words.rewound(turn)}</p>
  );
}
