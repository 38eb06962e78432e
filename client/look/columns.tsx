import type { CSSProperties, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./columns.module.css";

export interface Column<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
  /** Pixels from 1200 on, or from the least to the most that there is room for; a column without a width takes the rest. */
  readonly width?: number | { readonly least: number; readonly most: number };
  /** panel (default) or paper; bare: no background, scrolls nothing by itself (a map). */
  readonly ground?: "panel" | "paper" | "bare";
  readonly count?: number | string;
}

export interface ColumnsProps<Id extends string = string> {
  /** The first column is the world; the others share one place below 1200. */
  readonly columns: readonly Column<Id>[];
  /** The column that a phone shows, and that of the sharing ones which is in front. */
  readonly view: Id;
  readonly onView: (view: Id) => void;
}

/**
 * Columns to the bottom of the window, each scrolling by itself; below 1200 px two, the second with tabs; on phones the
 * one in view (with a TabBar). Every column stays mounted, so nothing typed is lost.
 */
export function Columns<Id extends string = string>({ columns, view, onView }: ColumnsProps<Id>) {
  const [first, ...others] = columns;
  if (first === undefined) return null;
  const front = others.some((column) => column.id === view) ? view : others[0]?.id;
  return (
    <main
      className={styles.columns}
      style={{ "--columns": tracksOf(columns), "--pair": pairOf(first) } as CSSProperties}
    >
      {others.length > 1 && (
        <div className={styles.choice}>
          {others.map((column) => (
            <button
              key={column.id}
              type="button"
              aria-pressed={column.id === front}
              onClick={() => onView(column.id)}
            >
              {column.label} {column.count ? <span className={styles.count}>{column.count}</span> : null}
            </button>
          ))}
        </div>
      )}
      {columns.map((column) => (
        <section
          key={column.id}
          id={`view-${column.id}`}
          // A part that scrolls must be reachable by keyboard even where nothing in it can be pressed.
          tabIndex={column.ground === "bare" ? -1 : 0}
          aria-label={column.label}
          className={classes(
            styles.column,
            styles[column.ground ?? "panel"],
            column.id === first.id && styles.first,
            column.id === front && styles.front,
            column.id === view && styles.viewed,
          )}
        >
          {column.content}
        </section>
      ))}
    </main>
  );
}

/** Beside a column that grows, the one that takes the rest keeps so many pixels. */
const LEAST_REST = 480;

/** Of two columns the second has so many pixels, or more. */
const LEAST_SECOND = 400;

/** Beside a first column that takes the rest it gives way as far as this: a map's names need the width of a phone's. */
const GIVES_WAY = "clamp(344px, 100% - 360px, 400px)";

/** The columns as a grid has them: one that grows does so before any is left to the one that takes the rest. */
function tracksOf(columns: readonly Column[]): string {
  const grows = columns.some(({ width }) => typeof width === "object");
  return columns
    .map(({ width }) => {
      if (width === undefined) return `minmax(${grows ? LEAST_REST : 0}px, 1fr)`;
      return typeof width === "number" ? `${width}px` : `minmax(${width.least}px, ${width.most}px)`;
    })
    .join(" ");
}

/** Of two columns the first keeps the width that it asks for, and the other has the rest; else the first has the rest. */
function pairOf({ width }: Column): string {
  return typeof width === "number"
    ? `minmax(0, ${width}px) minmax(${LEAST_SECOND}px, 1fr)`
    : `minmax(0, 1fr) ${GIVES_WAY}`;
}

/** Moves the keyboard's place into a column, once it is shown. */
export function focusColumn(id: string): void {
  requestAnimationFrame(() => document.getElementById(`view-${id}`)?.focus({ preventScroll: true }));
}
