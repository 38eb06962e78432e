import { aid } from "./aid.ts";
import { arms } from "./arms.ts";
import { basing } from "./basing.ts";
import { consent } from "./consent.ts";
import type { TermDefinition } from "./define.ts";
import { energy } from "./energy.ts";
import { peacekeepers } from "./peacekeepers.ts";
import { restraint } from "./restraint.ts";
import { transit } from "./transit.ts";
import { voting } from "./voting.ts";

/** All kinds of terms, in the order in which a form lists them. */
export const TERMS: readonly TermDefinition[] = [
  aid,
  basing,
  consent,
  peacekeepers,
  transit,
  arms,
  energy,
  restraint,
  voting,
];

const byId = new Map(TERMS.map((term) => [term.id, term]));

/** The kind of term with this id, or undefined. */
export function termOf(kind: string): TermDefinition | undefined {
  return byId.get(kind);
}
