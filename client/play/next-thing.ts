import type { Phase } from "../../shared/session/phase.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import type { Motion } from "../../shared/world/items.ts";
import type { DeskState, MissedSheet } from "../state/sheet-desk.ts";

/** What decides what a student should do next. */
export interface Situation {
  readonly phase: Phase;
  /** The clock was stopped by the facilitator. */
  readonly paused: boolean;
  /** The clock of planning is at zero: the server is working the turn out. */
  readonly closed: boolean;
  readonly seated: boolean;
  readonly desk: Pick<DeskState, "orders" | "asFiled" | "conflict" | "missed"> | null;
  /** This member files the sheet; else the head does, and members write drafts. */
  readonly mayFile: boolean;
  readonly ready: boolean;
  /** Seats that are not ready yet. */
  readonly waitingFor: number;
  readonly resultsUnread: boolean;
  readonly proposals: readonly ProposalView[];
  /** Motions that wait for the seat's vote. */
  readonly votes: readonly Motion[];
}

/** The one thing that waits. `offer` names the proposal to answer. */
export type NextThing =
  | { readonly kind: "observe" | "closed" | "held" | "review" | "paused" | "conflict" | "results" }
  | { readonly kind: "missed"; readonly why: MissedSheet["why"] }
  | { readonly kind: "empty" | "unfiled" | "shared" | "ready" }
  | { readonly kind: "offer"; readonly proposal: ProposalView }
  | { readonly kind: "motion"; readonly motion: Motion }
  | { readonly kind: "waiting"; readonly seats: number };

/** Things that wait for this reader come before what merely would be good to do; lost work before everything. */
export function nextThing(situation: Situation): NextThing {
  const { phase, paused, closed, seated, desk, mayFile, ready, waitingFor } = situation;
  const { resultsUnread, proposals, votes } = situation;
  if (desk?.conflict) return { kind: "conflict" };
  if (phase === "held") return { kind: "held" };
  if (phase === "review") return { kind: resultsUnread ? "results" : "review" };
  if (!seated || desk === null) return { kind: "observe" };
  if (desk.missed !== null) return { kind: "missed", why: desk.missed.why };
  if (closed) return { kind: "closed" };
  if (paused) return { kind: "paused" };
  const offer = proposals.find(({ yours }) => yours);
  if (offer !== undefined) return { kind: "offer", proposal: offer };
  if (resultsUnread) return { kind: "results" };
  const [motion] = votes;
  if (motion !== undefined) return { kind: "motion", motion };
  if (ready) return { kind: "waiting", seats: waitingFor };
  if (desk.orders.length > 0 && !desk.asFiled) return { kind: mayFile ? "unfiled" : "shared" };
  return { kind: desk.orders.length === 0 && !desk.asFiled ? "empty" : "ready" };
}

/** Whether a thing waits for this reader (the strip is marked) or is only told. */
export function isWaiting({ kind }: NextThing): boolean {
  return ["conflict", "missed", "offer", "motion", "unfiled", "empty", "results", "ready"].includes(kind);
}
