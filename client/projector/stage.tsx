import { type ReactNode, useSyncExternalStore } from "react";
import { classes } from "../look/classes.ts";
import styles from "./projector.module.css";

/** The stage is laid out for this many pixels and drawn as large as the wall is. */
const WIDTH = 1920;
const HEIGHT = 1080;
/** Below this width nobody projects: the parts then stand one under another, in their own size. */
const NARROW = 900;

function subscribe(changed: () => void): () => void {
  addEventListener("resize", changed);
  return () => removeEventListener("resize", changed);
}

/** A window as text, because only what compares by value may be a snapshot. */
const windowSize = () => `${innerWidth}x${innerHeight}`;

/** Whether the window is too narrow for a stage. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => innerWidth < NARROW);
}

/** Fills the window whatever its size and shape, with letters that grow with it: 1920 x 1080 is the least it holds. */
export function Stage({ children, className }: { children: ReactNode; className?: string | undefined }) {
  const size = useSyncExternalStore(subscribe, windowSize);
  const [width = WIDTH, height = HEIGHT] = size.split("x").map(Number);
  if (width < NARROW) return <div className={classes(styles.narrow, className)}>{children}</div>;
  const scale = Math.min(width / WIDTH, height / HEIGHT);
  return (
    <div className={styles.window}>
      <div
        className={classes(styles.stage, className)}
        style={{ width: width / scale, height: height / scale, transform: `scale(${scale})` }}
      >
        {children}
      </div>
    </div>
  );
}

/** Draws parts of the look, which are made for a desk, larger: their pixels times `by`. Fills its place. */
export function Enlarged({ by, children }: { by: number; children: ReactNode }) {
  const narrow = useIsNarrow();
  if (narrow) return <div className={styles.fill}>{children}</div>;
  const part = `${100 / by}%`;
  return (
    <div className={styles.fill}>
      <div style={{ width: part, height: part, transform: `scale(${by})`, transformOrigin: "0 0" }}>
        {children}
      </div>
    </div>
  );
}
