import type { SeatId } from "../base/ids.ts";
import type { Proposal, Session } from "./session.ts";

/**
 * The proposals after the close of a turn (null: of the last there is): those whose time is over have lapsed. What a
 * government that fell at this close had offered lapses too, and a yes of its own to what is still open is void: a new
 * government signs for itself.
 */
export function lapsedAt(
  proposals: Session["proposals"],
  turn: number | null,
  fallen: readonly SeatId[] = [],
): Session["proposals"] {
  const next: Record<string, Proposal> = {};
  for (const [id, proposal] of Object.entries(proposals)) {
    const { state, lapses, by, accepted } = proposal;
    const over = turn === null || lapses <= turn || fallen.includes(by);
    if (state !== "open") next[id] = proposal;
    else if (over) next[id] = { ...proposal, state: "lapsed" };
    else if (accepted.some((seat) => fallen.includes(seat)))
      next[id] = { ...proposal, accepted: accepted.filter((seat) => !fallen.includes(seat)) };
    else next[id] = proposal;
  }
  return next;
}
