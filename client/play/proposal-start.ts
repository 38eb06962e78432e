import { createContext, useContext } from "react";
import type { Term } from "../../shared/world/items.ts";

/** With whom a form of a proposal opens, what it answers, and what it offers to begin with. */
export interface ProposalStart {
  readonly to: readonly string[];
  readonly answers: string | null;
  readonly terms?: readonly Term[];
}

/** Opens the form of a proposal from anywhere on the play screen; null where nothing can be proposed now. */
export const Ask = createContext<((start: ProposalStart) => void) | null>(null);

export function useAsk(): ((start: ProposalStart) => void) | null {
  return useContext(Ask);
}
