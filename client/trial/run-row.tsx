import { useEffect, useRef } from "react";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import styles from "./trial.module.css";
import { useTrialWords } from "./words.ts";

interface RunRowProps {
  readonly label: string;
  readonly isDisabled: boolean;
  /** How far the games are that are being played; null while none is. */
  readonly running: { readonly done: number; readonly all: number; readonly words: string } | null;
  readonly onPlay: () => void;
  readonly onStop: () => void;
}

/** The button that plays, and while it does, how far it is and the button that stops it. */
export function RunRow({ label, isDisabled, running, onPlay, onStop }: RunRowProps) {
  const words = useTrialWords();
  const row = useRef<HTMLDivElement>(null);
  const atStop = useRef(false);
  const isRunning = running !== null;
  useEffect(() => {
    if (isRunning || !atStop.current) return;
    // The button that stops goes with what it stops, which may have ended by itself.
    atStop.current = false;
    catchFocus(() => row.current?.querySelector("button"));
  }, [isRunning]);
  return (
    <div ref={row} className={styles.run}>
      <div className={styles.buttons}>
        <Button icon="play" isPending={isRunning} isDisabled={isDisabled && !isRunning} onPress={onPlay}>
          {label}
        </Button>
        {isRunning && (
          <Button
            onPress={onStop}
            onFocus={() => {
              atStop.current = true;
            }}
            onBlur={({ relatedTarget }) => {
              atStop.current = relatedTarget === null;
            }}
          >
            {words.stop}
          </Button>
        )}
      </div>
      {running !== null && (
        <div className={styles.progress}>
          <progress aria-label={label} max={running.all} value={running.done} />
          <span className="figures">{running.words}</span>
        </div>
      )}
    </div>
  );
}
