import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from "react";
import { useSize } from "../look/use-size.ts";
import type { Room } from "./map-types.ts";
import styles from "./state-sheet.module.css";

/** From this width of the map's place on the card floats over the map; below, the map gets what the card leaves. */
const FLOATS = 560;
/** Cards of nearly the same height leave the map where it is. In pixels. */
const STEP = 40;
/** Between a floating card and the map's lower edge, in pixels. */
const BELOW = 16;
/** How much of the map's height the sheet on a phone covers. */
const SHEET = 0.52;
/** Where the sheet would leave less of the map than this it takes all of it, until it is closed. In pixels. */
const LEAST = 200;

export interface StateSheetProps {
  /** The map, told how much of it the card covers. */
  readonly children: (room: Partial<Room>) => ReactNode;
  /** A StateCard, or nothing when no state is chosen. */
  readonly card?: ReactNode;
  /** Closes the card: Escape was pressed in it or on the map. */
  readonly onEscape?: () => void;
}

/** A map with the card of the chosen state: floating at the bottom on wide screens, a sheet over the lower half on phones. */
export function StateSheet({ children, card, onEscape }: StateSheetProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const [covered, cover] = useState(0);
  const floats = width >= FLOATS;
  const floating = Math.min(Math.ceil((covered + BELOW) / STEP) * STEP, Math.round(height * 0.5));
  const sheet = Math.ceil(height * SHEET);
  const covers = Boolean(card) && !floats && height - sheet < LEAST;
  const bottom = !card || covers ? 0 : floats ? floating : sheet;
  const room = useMemo(() => ({ bottom }), [bottom]);
  const escapes = (event: KeyboardEvent) => {
    // A dialog over the card closes alone.
    if (card && event.key === "Escape" && !event.defaultPrevented) onEscape?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; Escape comes from what can be pressed inside.
    <div ref={ref} className={styles.place} onKeyDown={escapes}>
      {width > 0 && <div className={covers ? styles.covered : styles.open}>{children(room)}</div>}
      {card &&
        (floats ? (
          <Floating onHeight={cover}>{card}</Floating>
        ) : (
          <div className={styles.sheet} style={{ height: covers ? "100%" : sheet }}>
            {card}
          </div>
        ))}
    </div>
  );
}

/** Tells how much of the map's height the card covers. */
function Floating({ onHeight, children }: { onHeight: (pixels: number) => void; children: ReactNode }) {
  const [ref, { height }] = useSize<HTMLDivElement>();
  useEffect(() => onHeight(height), [height, onHeight]);
  return (
    <div ref={ref} className={styles.floating}>
      {children}
    </div>
  );
}
