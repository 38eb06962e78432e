import type { ReactNode } from "react";
import { DataTable } from "../look/data-table.tsx";
import { differInPrint, useFigures } from "../look/figures.ts";
import { useReplayWords } from "./words.ts";

export interface ComparedRow {
  readonly id: string;
  readonly name: ReactNode;
  /** In points; null where one of the games has not come so far. */
  readonly before: number | null;
  readonly here: number | null;
}

interface ParentTableProps {
  readonly caption: string;
  /** Instead of the table, where all figures are the same. */
  readonly same: string;
  readonly rows: readonly ComparedRow[];
}

/** What came out otherwise than in the game that this one goes on from, the largest difference first. */
export function ParentTable({ caption, same, rows }: ParentTableProps) {
  const words = useReplayWords();
  const { figure, difference } = useFigures();
  const both = rows.flatMap(({ before, here, ...row }) =>
    before === null || here === null ? [] : [{ ...row, before, here, size: Math.abs(here - before) }],
  );
  if (both.length === 0) return null;
  if (!both.some(({ before, here }) => differInPrint(before, here))) return <p className="quiet">{same}</p>;
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: "who", label: words.compareWho },
        { id: "before", label: words.compareBefore, numeric: true },
        { id: "here", label: words.compareHere, numeric: true },
        { id: "difference", label: words.compareDifference, numeric: true },
      ]}
      rows={both
        .toSorted((one, other) => other.size - one.size)
        .map(({ id, name, before, here }) => ({
          id,
          cells: [name, figure(before), figure(here), <b key="difference">{difference(before, here)}</b>],
        }))}
    />
  );
}
