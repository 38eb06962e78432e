import { useRef } from "react";
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
  const stop = () => {
    onStop();
    // The button goes with the game that it stops.
    catchFocus(() => row.current?.querySelector("button"));
  };
  return (
    <div ref={row} className={styles.run}>
      <div className={styles.buttons}>
        <Button
          icon="play"
          isPending={running !== null}
          isDisabled={isDisabled && running === null}
          onPress={onPlay}
        >
          {label}
        </Button>
        {running !== null && <Button onPress={stop}>{words.stop}</Button>}
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
