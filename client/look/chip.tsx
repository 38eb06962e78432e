import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import styles from "./chip.module.css";
import { CountBadge } from "./count-badge.tsx";
import { Roundel, type Sign } from "./roundel.tsx";

export interface ChipProps {
  readonly children: ReactNode;
  readonly sign?: Sign;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly count?: number;
  /** What the count counts, for listeners. */
  readonly countLabel?: string;
  /** There is no room for it: it keeps its place, and nobody sees or reaches it. */
  readonly isOut?: boolean;
}

/** One of several things to look at or to include. */
export function Chip({ children, sign, selected, onSelect, count, countLabel, isOut }: ChipProps) {
  return (
    <ToggleButton
      isSelected={selected}
      onPress={onSelect}
      className={styles.chip}
      data-out={isOut || undefined}
    >
      {sign && <Roundel {...sign} />}
      <span className={styles.label}>{children}</span>
      {count ? <CountBadge label={countLabel}>{count}</CountBadge> : null}
    </ToggleButton>
  );
}
