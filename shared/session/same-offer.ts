import { sameValue } from "../base/same-value.ts";
import type { Term } from "../world/items.ts";

/** What is offered, without who offers it to whom, and without how long it stands open. */
export interface Offered {
  readonly terms: readonly Term[];
  readonly turns: number;
  readonly secret: boolean;
}

/** Whether two offers are one: the same terms in whatever order, for as many turns, and as secret. No term stands twice. */
export function sameOffer(one: Offered, other: Offered): boolean {
  if (one.turns !== other.turns || one.secret !== other.secret) return false;
  if (one.terms.length !== other.terms.length) return false;
  return one.terms.every(({ kind, fields }) =>
    other.terms.some((term) => term.kind === kind && sameValue(term.fields, fields)),
  );
}
