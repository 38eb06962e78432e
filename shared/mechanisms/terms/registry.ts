import { aid } from "./aid.ts";
import { basing } from "./basing.ts";
import { consent } from "./consent.ts";
import type { TermDefinition } from "./define.ts";
import { peacekeepers } from "./peacekeepers.ts";

/** All kinds of terms, in the order in which a form lists them. */
export const TERMS: readonly TermDefinition[] = [aid, basing, consent, peacekeepers];

const byId = new Map(TERMS.map((term) => [term.id, term]));

/** The kind of term with this id, or undefined. */
export function termOf(kind: string): TermDefinition | undefined {
  return byId.get(kind);
}
