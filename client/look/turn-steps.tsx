import { classes } from "./classes.ts";
import styles from "./turn-steps.module.css";
import { useLookWords } from "./words.ts";

/** "Turn 4 of 12" over a row of ticks; stands in a definition list. */
export function TurnSteps({ now, of }: { now: number; of: number }) {
  const words = useLookWords();
  return (
    <div>
      <dt className={styles.turn}>{words.turnOf(now, of)}</dt>
      <dd className={styles.ticks} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => index + 1).map((turn) => (
          <i key={turn} className={classes(turn < now && styles.done, turn === now && styles.now)} />
        ))}
      </dd>
    </div>
  );
}
