import { useEffect, useLayoutEffect, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./channel-chips.module.css";
import { Chip } from "./chip.tsx";
import { classes } from "./classes.ts";
import { CountBadge } from "./count-badge.tsx";
import { IconButton } from "./icon-button.tsx";
import { LinkButton } from "./link-button.tsx";
import type { Sign } from "./roundel.tsx";
import { useSize } from "./use-size.ts";
import { useIsFlat } from "./use-width.ts";
import { useLookWords } from "./words.ts";

export interface ChannelChip {
  readonly id: string;
  readonly label: string;
  readonly sign?: Sign;
  readonly unread?: number;
  /** It is always among the first. */
  readonly isFixed?: boolean;
}

export interface ChannelChipsProps {
  readonly label: string;
  readonly channels: readonly ChannelChip[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly add?: { readonly label: string; readonly onPress: () => void };
  /** The way to a list of all, for when they do not all fit. */
  readonly all?: { readonly label: string; readonly short: string; readonly onPress: () => void };
}

/** Rows of chips at most, and what one takes with the gap below it, in pixels. */
const ROWS = 3;
const ROW_HEIGHT = 38;

/**
 * With whom to talk. On phones and in low windows one row that scrolls sideways; elsewhere up to three rows. What does
 * not fit is in a list of all, and the chosen one is always in sight.
 */
export function ChannelChips({ label, channels, selected, onSelect, add, all }: ChannelChipsProps) {
  const words = useLookWords();
  const isFlat = useIsFlat();
  const [row, { width }] = useSize<HTMLFieldSetElement>();
  const [front, setFront] = useState<string | null>(null);
  const ordered = withFront(channels, front);
  const place = ordered.findIndex(({ id }) => id === selected);
  const { fitting, hasMore } = useFitting(row, isFlat);
  useEffect(() => {
    if (place >= fitting) setFront(selected);
  }, [place, fitting, selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, size or shape of the row is the reason to scroll.
  useEffect(() => {
    row.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected, place, width, isFlat]);
  const waiting = channels.reduce((sum, { unread = 0 }) => sum + unread, 0);
  return (
    <div className={classes(styles.channels, isFlat && styles.flat)}>
      <fieldset ref={row} className={styles.chips} aria-label={label}>
        {ordered.map(({ id, label: name, sign, unread }, at) => (
          <Chip
            key={id}
            sign={sign}
            selected={id === selected}
            onSelect={() => onSelect(id)}
            count={unread}
            countLabel={unread ? words.unread(unread) : undefined}
            isOut={at >= fitting}
          >
            {name}
          </Chip>
        ))}
        {add && !isFlat && (
          // Where there is more it stands below, and this one keeps its place: else it would come and go by turns.
          <span className={hasMore ? styles.out : undefined}>
            <AddButton {...add} />
          </span>
        )}
      </fieldset>
      {(hasMore || isFlat) && (
        <div className={styles.tools}>
          {all && hasMore && (
            <LinkButton onPress={all.onPress}>
              <span className={isFlat ? "for-listeners" : undefined}>{all.label}</span>
              {isFlat && <span aria-hidden="true">{all.short}</span>}
              {waiting > 0 && <CountBadge label={words.unread(waiting)}>{waiting}</CountBadge>}
            </LinkButton>
          )}
          {add && (isFlat ? <IconButton icon="plus" {...add} /> : <AddButton {...add} />)}
        </div>
      )}
    </div>
  );
}

/** With its words: a sign alone among chips says little. */
function AddButton({ label, onPress }: NonNullable<ChannelChipsProps["add"]>) {
  return (
    <Button icon="plus" look="quiet" size="small" onPress={onPress}>
      {label}
    </Button>
  );
}

/** The one that must be in sight comes after the fixed ones. */
function withFront(channels: readonly ChannelChip[], front: string | null): readonly ChannelChip[] {
  const rank = ({ id, isFixed }: ChannelChip) => (isFixed ? 0 : id === front ? 1 : 2);
  return channels.toSorted((one, other) => rank(one) - rank(other));
}

interface Fitting {
  /** So many chips are shown, the others are not. */
  readonly fitting: number;
  /** Whether some chips are out of sight, or can be. */
  readonly hasMore: boolean;
}

/** How many chips lie whole within the rows; in one row all do, but not all at once. Measured after each drawing. */
function useFitting(row: { readonly current: HTMLElement | null }, isFlat: boolean): Fitting {
  const [found, setFound] = useState<Fitting>({ fitting: Number.POSITIVE_INFINITY, hasMore: false });
  useLayoutEffect(() => {
    if (row.current === null) return;
    const next = isFlat ? inOneRow(row.current) : inRows(row.current);
    if (next.fitting !== found.fitting || next.hasMore !== found.hasMore) setFound(next);
  });
  return found;
}

function inOneRow({ scrollWidth, clientWidth }: HTMLElement): Fitting {
  return { fitting: Number.POSITIVE_INFINITY, hasMore: scrollWidth > clientWidth + 1 };
}

function inRows(row: HTMLElement): Fitting {
  const items = [...row.children].filter((item) => item instanceof HTMLElement);
  const top = items[0]?.offsetTop ?? 0;
  const out = items.findIndex(({ offsetTop }) => offsetTop - top >= ROWS * ROW_HEIGHT);
  return out === -1 ? { fitting: Number.POSITIVE_INFINITY, hasMore: false } : { fitting: out, hasMore: true };
}
