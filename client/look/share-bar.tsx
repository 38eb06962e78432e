import { type PaletteSlot, shapeColour } from "./palette.ts";
import styles from "./share-bar.module.css";

export interface Share {
  readonly slot: PaletteSlot;
  /** 0..1 */
  readonly share: number;
}

/** The patrons' shares side by side; the words or a table beside it say the same. `width` in pixels, else the whole place. */
export function ShareBar({
  shares,
  width,
  height = 7,
}: {
  shares: readonly Share[];
  width?: number;
  height?: number;
}) {
  return (
    <span className={styles.bar} style={{ width: width ?? "100%", height }} aria-hidden="true">
      {shares.map(({ slot, share }) => (
        <i key={slot} style={{ flexGrow: Math.max(0, share), background: shapeColour(slot) }} />
      ))}
    </span>
  );
}
