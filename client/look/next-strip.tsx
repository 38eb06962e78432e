import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import styles from "./next-strip.module.css";
import { useLookWords } from "./words.ts";

export interface NextStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "now" | "open";
  /** "2/3", or the number that waits. */
  readonly count?: string;
}

export interface NextStripProps {
  /** One sentence with the one thing that waits; the thing itself in <b>. */
  readonly children: ReactNode;
  readonly lead?: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** More buttons, for the console. */
  readonly more?: ReactNode;
  readonly steps?: readonly NextStep[];
  /** calm: nothing waits. */
  readonly tone?: "mark" | "calm";
}

/** Answers "what do I do now". On phones the button is an arrow at the end of the strip. */
export function NextStrip({ children, lead, action, more, steps, tone = "mark" }: NextStripProps) {
  const words = useLookWords();
  return (
    <section className={classes(styles.strip, styles[tone])} aria-label={words.whatNow}>
      <p className={styles.words} role="status">
        {lead && <span className={styles.lead}>{lead} </span>}
        {children}
      </p>
      {action && (
        <>
          <span className={styles.onWide}>
            <Button size="small" onPress={action.onPress}>
              {action.label}
            </Button>
          </span>
          <button type="button" className={styles.go} onClick={action.onPress} aria-label={action.label}>
            <Icon name="next" />
          </button>
        </>
      )}
      {more}
      {steps && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li
              key={step.id}
              className={styles[step.state]}
              aria-current={step.state === "now" ? "step" : undefined}
            >
              {step.state === "done" ? <Icon name="tick" /> : <b>{step.count}</b>}
              {step.label}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
