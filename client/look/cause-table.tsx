import { DataTable } from "./data-table.tsx";
import { useFigures } from "./figures.ts";
import { useLookWords } from "./words.ts";

export interface CauseEntry {
  readonly id: string;
  /** Which number changed. */
  readonly what: string;
  /** How: "84.1 to 84.9", or the rule in numbers. */
  readonly how?: string;
  readonly points: number;
}

/** What opens under a waterfall's row: the entries behind a cause. */
export function CauseTable({ caption, entries }: { caption: string; entries: readonly CauseEntry[] }) {
  const words = useLookWords();
  const { change } = useFigures();
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { id: "what", label: caption },
        { id: "how", label: words.change },
        { id: "points", label: words.points, numeric: true },
      ]}
      rows={entries.map(({ id, what, how, points }) => ({ id, cells: [what, how ?? "", change(points)] }))}
    />
  );
}
