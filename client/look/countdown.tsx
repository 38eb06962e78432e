import { MINUTE } from "../text/lengths.ts";
import { classes } from "./classes.ts";
import styles from "./countdown.module.css";
import { type Clock, printTime, useCountdown } from "./use-countdown.ts";
import { useLookWords } from "./words.ts";

/**
 * The time left in big figures. A screen reader reads it when asked, and hears by itself only that the last minute has
 * begun and that the time is up. `size` in pixels.
 */
export function Countdown({ clock, size = 30 }: { clock: Clock; size?: number }) {
  const left = useCountdown(clock);
  const words = useLookWords();
  if (left === null) return null;
  // A phase that lasts hardly longer than the last minute is not marked from its beginning.
  const last = clock.running && left <= Math.min(MINUTE, (clock.length ?? Number.POSITIVE_INFINITY) / 2);
  const spoken = !last ? "" : left > 0 ? words.oneMinuteLeft : words.timeIsUp;
  return (
    <>
      <span
        role="timer"
        aria-live="off"
        className={classes(styles.time, last && styles.last)}
        style={{ fontSize: clock.running ? size : Math.round(size * 0.66) }}
      >
        {clock.running ? printTime(left, words.language) : words.paused}
      </span>
      <span className="for-listeners" role="status">
        {spoken}
      </span>
    </>
  );
}

/** The line that shrinks with the time, along the lower edge of what holds it. */
export function CountdownLine({ clock }: { clock: Clock }) {
  const left = useCountdown(clock);
  if (left === null || !clock.length) return null;
  const part = Math.min(1, left / clock.length);
  return <i className={styles.line} style={{ transform: `scaleX(${part})` }} aria-hidden="true" />;
}
