import { useEffect, useRef } from "react";
import styles from "./channel-chips.module.css";
import { Chip } from "./chip.tsx";
import { IconButton } from "./icon-button.tsx";
import type { Sign } from "./roundel.tsx";
import { useLookWords } from "./words.ts";

export interface ChannelChip {
  readonly id: string;
  readonly label: string;
  readonly sign?: Sign;
  readonly unread?: number;
}

export interface ChannelChipsProps {
  readonly label: string;
  readonly channels: readonly ChannelChip[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly add?: { readonly label: string; readonly onPress: () => void };
}

/** With whom to talk. On phones one row that scrolls sideways, with the way to one more in sight. */
export function ChannelChips({ label, channels, selected, onSelect, add }: ChannelChipsProps) {
  const words = useLookWords();
  const row = useRef<HTMLFieldSetElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is the reason to scroll.
  useEffect(() => {
    row.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  return (
    <fieldset ref={row} className={styles.chips} aria-label={label}>
      {channels.map(({ id, label: name, sign, unread }) => (
        <Chip
          key={id}
          sign={sign}
          selected={id === selected}
          onSelect={() => onSelect(id)}
          count={unread}
          countLabel={unread ? words.unread(unread) : undefined}
        >
          {name}
        </Chip>
      ))}
      {add && (
        <span className={styles.add}>
          <IconButton icon="plus" label={add.label} onPress={add.onPress} />
        </span>
      )}
    </fieldset>
  );
}
