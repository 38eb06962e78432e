import type { ScorePart } from "../../shared/view/view.ts";

/** One bar of "why your score moved": parts that belong together, with their sum in thousandths. */
export interface CauseRow {
  readonly id: string;
  readonly seat: string | null;
  readonly parts: readonly ScorePart[];
  readonly amount: number;
}

export interface CauseRows {
  /** The largest, gains first. */
  readonly shown: readonly CauseRow[];
  /** All others; they are summed into one bar. */
  readonly rest: readonly CauseRow[];
}

/** Below this many thousandths a bar would print as nothing. */
const LEAST = 50;

/**
 * The parts of a change of score as bars. What one rule did in many places is one bar; whatever is too small to see, or
 * does not fit into `most` bars (the rest's own included), goes into the rest, so that all bars together are still the whole change.
 */
export function causeRows(parts: readonly ScorePart[], most: number): CauseRows {
  const groups = new Map<string, ScorePart[]>();
  for (const part of parts) {
    const id = groupOf(part);
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  const rows = [...groups].map(([id, members]): CauseRow => {
    const amount = members.reduce((sum, part) => sum + part.amount, 0);
    return { id, seat: members[0]?.seat ?? null, parts: members, amount };
  });
  const bySize = rows.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const large = bySize.filter(({ amount }) => Math.abs(amount) >= LEAST);
  // A single small cause takes no more room by its own name than as the rest.
  const all = bySize.length - large.length <= 1 && bySize.length <= most;
  const shown = all ? bySize : large.slice(0, most - 1);
  return {
    shown: [...shown].sort((one, other) => other.amount - one.amount),
    rest: bySize.filter((row) => !shown.includes(row)),
  };
}

function groupOf({ seat, cause }: ScorePart): string {
  return cause.kind === "mechanism" ? `mechanism ${cause.mechanism}` : JSON.stringify([seat, cause]);
}
