import type { ActionId } from "../base/ids.ts";

/** One move with its parameters, as a seat writes it on its sheet. */
export interface Order {
  readonly action: ActionId;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** What an order, an offer or a sheet costs: capital in points, funds in M$, forces in battalions. */
export interface Cost {
  readonly capital: number;
  readonly funds: number;
  readonly forces: number;
}

export const NO_COST: Cost = { capital: 0, funds: 0, forces: 0 };
