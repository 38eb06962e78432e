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
}

/** One of several things to look at or to include. */
export function Chip({ children, sign, selected, onSelect, count, countLabel }: ChipProps) {
  return (
    <ToggleButton isSelected={selected} onPress={onSelect} className={styles.chip}>
      {sign && <Roundel {...sign} />}
      <span>{children}</span>
      {count ? <CountBadge label={countLabel}>{count}</CountBadge> : null}
    </ToggleButton>
  );
}
