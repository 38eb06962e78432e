import { sameValue } from "../../shared/base/same-value.ts";
import type { Term } from "../../shared/world/items.ts";

export interface TermChanges {
  /** For each term what stood in its place before: itself where nothing changed, null where it is new. */
  readonly before: readonly (Term | null)[];
  /** Terms that are offered no longer. */
  readonly dropped: readonly Term[];
}

/**
 * What a counter-offer makes of the terms that it answers. Two terms may be of one kind, such as two payments: what stands
 * unchanged is found first, and each other term takes the place of the one of its kind that is most like it.
 */
export function termChanges(terms: readonly Term[], answered: readonly Term[]): TermChanges {
  const left = [...answered];
  const take = (term: Term | undefined) => {
    if (term !== undefined) left.splice(left.indexOf(term), 1);
    return term ?? null;
  };
  const unchanged = terms.map((term) => take(left.find((other) => sameTerm(term, other))));
  const before = terms.map((term, at) => unchanged[at] ?? take(mostLike(term, left)));
  return { before, dropped: left };
}

function sameTerm(one: Term, other: Term): boolean {
  return one.kind === other.kind && sameValue(one.fields, other.fields);
}

function mostLike(term: Term, others: readonly Term[]): Term | undefined {
  return others
    .filter(({ kind }) => kind === term.kind)
    .sort((one, other) => fieldsAlike(term, other) - fieldsAlike(term, one))[0];
}

function fieldsAlike({ fields }: Term, other: Term): number {
  return Object.keys(fields).filter((field) => fields[field] === other.fields[field]).length;
}
