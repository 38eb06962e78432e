import type { Points } from "../base/points.ts";
import type { InfluenceFigures } from "../influence/board.ts";
import type { Reading } from "../influence/metrics.ts";
import { type Sums, writeAfter } from "../world/layout.ts";
import type { TableChange } from "../world/ledger.ts";
import { inOrder } from "../world/tables-in-order.ts";

/** What of a world after some turn scores and resources are read from. */
export interface Standing extends Reading {
  readonly closedTurns: number;
}

/** How things stand with some numbers moved: on one row, which is put back before others are moved. */
export class MovedStanding {
  readonly #standing: Standing;
  readonly #row: Points[];
  readonly #figures: InfluenceFigures;

  constructor(standing: Standing) {
    this.#standing = standing;
    this.#row = standing.row.slice();
    this.#figures = standing.figures.after(this.#row, []);
  }

  /** Has what was moved by these sums stand as it stood. */
  putBack({ touched }: Sums): void {
    const { row, figures } = this.#standing;
    for (const place of touched) this.#row[place] = row[place] as Points;
    this.#figures.takeBack(figures, touched);
  }

  /** How things stand with these sums and changes of tables. */
  moved(sums: Sums, changes: readonly TableChange[]): Standing {
    const { scenario, closedTurns, row, tables } = this.#standing;
    writeAfter(sums, row, this.#row);
    this.#figures.forget(sums.touched);
    return {
      scenario,
      closedTurns,
      row: this.#row,
      figures: this.#figures,
      tables: inOrder(tables).changedBy(changes),
    };
  }
}
