import { type ReactNode, useMemo } from "react";
import { useSize } from "../look/use-size.ts";
import type { Room } from "./map-types.ts";
import styles from "./state-sheet.module.css";

/** From this width of the map's place on the card floats over the map; below, the map gets what the card leaves. */
const FLOATS = 560;

export interface StateSheetProps {
  /** The map, told how much of it the card covers. */
  readonly children: (room: Partial<Room>) => ReactNode;
  /** A StateCard, or nothing when no state is chosen. */
  readonly card?: ReactNode;
}

/** A map with the card of the chosen state: floating at the bottom on wide screens, a sheet over the lower half on phones. */
export function StateSheet({ children, card }: StateSheetProps) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const bottom = !card ? 0 : width >= FLOATS ? Math.min(264, height * 0.36) : height * 0.5;
  const room = useMemo(() => ({ bottom }), [bottom]);
  return (
    <div ref={ref} className={styles.place}>
      {width > 0 && children(room)}
      {card && <div className={width >= FLOATS ? styles.floating : styles.sheet}>{card}</div>}
    </div>
  );
}
