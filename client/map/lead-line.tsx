import styles from "./map-svg.module.css";
import type { PlacedLabel } from "./place-labels.ts";

/** From the middle of a small state to the nearest edge of its label. */
export function LeadLine({ label }: { label: PlacedLabel }) {
  const [x, y] = label.anchor;
  const toX = Math.min(Math.max(x, label.x + 4), label.x + label.width - 4);
  const toY = Math.min(Math.max(y, label.y + 2), label.y + label.height - 2);
  return (
    <>
      <path d={`M${x} ${y}L${toX} ${toY}`} className={styles.lead} />
      <circle cx={x} cy={y} r={2} className={styles.dot} />
    </>
  );
}
