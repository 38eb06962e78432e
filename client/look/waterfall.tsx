import { useState } from "react";
import { printedChanges } from "../../shared/base/largest-remainder.ts";
import { AsTable } from "./as-table.tsx";
import { DataTable } from "./data-table.tsx";
import { useFigures } from "./figures.ts";
import styles from "./waterfall.module.css";
import { type WaterfallCause, WaterfallRow } from "./waterfall-row.tsx";
import { useLookWords } from "./words.ts";

export type { WaterfallCause };

export interface WaterfallProps {
  readonly caption: string;
  readonly from: { readonly label: string; readonly value: number };
  readonly to: { readonly label: string; readonly value: number };
  /** In the order in which they are to stand; their points sum up to the whole change, but for rounding. */
  readonly causes: readonly WaterfallCause[];
}

/** Percent along the bar's place, so that every bar from start to end lies within it. */
function makeScale(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = (high - low) * 0.12 || 1;
  return (value) => ((value - low + margin) / (high - low + 2 * margin)) * 100;
}

/**
 * Why a score moved: one cause in each row, lying on its side, from the old total to the new. The colour says who caused
 * it, solid is a gain, hatched a loss; printed points add up to the printed change.
 */
export function Waterfall({ caption, from, to, causes }: WaterfallProps) {
  const [open, setOpen] = useState<string | null>(null);
  const words = useLookWords();
  const { figure, change } = useFigures();
  const points = printedChanges(
    causes.map((cause) => cause.points),
    from.value,
    to.value,
    1,
  );
  let running = from.value;
  const rows = causes.map((cause, index) => {
    const start = running;
    running += points[index] ?? 0;
    return { cause, start, end: running, points: points[index] ?? 0 };
  });
  const scale = makeScale([from.value, ...rows.map(({ end }) => end)]);
  const table = (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { id: "cause", label: words.cause },
        { id: "kind", label: words.kind },
        { id: "points", label: words.points, numeric: true },
      ]}
      rows={[
        { id: "from", cells: [from.label, "", figure(from.value)] },
        ...rows.map((row) => ({
          id: row.cause.id,
          cells: [row.cause.cause, row.cause.kind, change(row.points)],
        })),
        { id: "to", cells: [to.label, "", figure(to.value)], strong: true },
      ]}
    />
  );
  return (
    <AsTable table={table} legend={<Legend />}>
      <ol className={styles.rows} aria-label={caption}>
        <Total label={from.label} value={from.value} at={scale(from.value)} />
        {rows.map((row) => (
          <WaterfallRow
            key={row.cause.id}
            {...row}
            scale={scale}
            isOpen={open === row.cause.id}
            onToggle={() => setOpen(open === row.cause.id ? null : row.cause.id)}
          />
        ))}
        <Total label={to.label} value={to.value} at={scale(running)} />
      </ol>
    </AsTable>
  );
}

function Total({ label, value, at }: { label: string; value: number; at: number }) {
  const { figure } = useFigures();
  return (
    <li className={styles.total}>
      <span>{label}</span>
      <span className={styles.place} aria-hidden="true">
        <i className={styles.totalBar} style={{ width: `${at}%` }} />
      </span>
      <span className={styles.points}>{figure(value)}</span>
    </li>
  );
}

function Legend() {
  const words = useLookWords();
  return (
    <>
      <span className={styles.key}>
        <i className={styles.gain} /> {words.gain}
      </span>
      <span className={styles.key}>
        <i className={styles.loss} /> {words.loss}
      </span>
      <span>{words.colourIsCause}</span>
    </>
  );
}
