import type { Proposal, Session } from "./session.ts";

/** The proposals after the close of a turn (null: of the last there is): those whose time is over have lapsed. */
export function lapsedAt(proposals: Session["proposals"], turn: number | null): Session["proposals"] {
  const next: Record<string, Proposal> = {};
  for (const [id, proposal] of Object.entries(proposals)) {
    const over = proposal.state === "open" && (turn === null || proposal.lapses <= turn);
    next[id] = over ? { ...proposal, state: "lapsed" } : proposal;
  }
  return next;
}
