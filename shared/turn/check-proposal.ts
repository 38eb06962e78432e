import { canonical } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";
import { type Rejection, rejection } from "../base/rejection.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import { checkFields } from "../world/fields.ts";
import type { Term } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { termFields } from "./term-offers.ts";

/** How many terms one proposal may have. */
const TERMS_MOST = 8;

/**
 * Why the terms may not be proposed by the seat to the others, or null if they may: judged by what the seat sees. The
 * path names the term and the field at fault, as in `terms[0].fields.size`.
 */
export function checkProposal(
  sight: Sight,
  by: SeatId,
  to: readonly SeatId[],
  terms: readonly Term[],
): Rejection | null {
  if (terms.length < 1 || terms.length > TERMS_MOST)
    return rejection("FIELD_RANGE", { field: "terms", min: 1, max: TERMS_MOST, step: 1 }, "terms");
  const seen = new Set<string>();
  for (const [at, term] of terms.entries()) {
    const fault = termFault(sight, by, to, term);
    if (fault !== null) return under(`terms[${at}]`, fault);
    const key = canonical([term.kind, term.fields]);
    if (seen.has(key)) return rejection("SAME_ORDER_TWICE", { action: term.kind }, `terms[${at}]`);
    seen.add(key);
  }
  return null;
}

function termFault(sight: Sight, by: SeatId, to: readonly SeatId[], term: Term): Rejection | null {
  const kind = termOf(term.kind);
  if (kind === undefined) return rejection("NOT_FOUND", { what: "term", id: term.kind }, "kind");
  const fields = sight.scenario.terms.includes(kind.id) ? termFields(kind, sight, by, to) : null;
  if (fields === null) return rejection("NOT_OFFERED", { action: term.kind }, "kind");
  return checkFields(fields, term.fields) ?? kind.check(sight, term, [...new Set([by, ...to])].sort());
}

function under(path: string, { code, params, path: inner }: Rejection): Rejection {
  return rejection(code, params, inner === undefined ? path : `${path}.${inner}`);
}
