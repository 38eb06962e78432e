import { putInOrder } from "./few-in-order.ts";
import type { SeatId } from "./ids.ts";

/**
 * Who may know a thing: everybody, the white cell alone, or the seats of a sorted list (and always the white cell).
 * There is no default: whoever makes an item says who may know it.
 */
export type Audience = "open" | "whiteCell" | readonly SeatId[];

/** Through whose eyes a world, a session or a log is seen. An observer sees only what is open. */
export type Viewer =
  | { readonly kind: "seat"; readonly seat: SeatId }
  | { readonly kind: "facilitator" }
  | { readonly kind: "observer" };

/** The audience of a set of seats: sorted, without repeats. An empty set is the white cell's alone. */
export function seatsAudience(...seats: readonly SeatId[]): Audience {
  if (seats.length === 0) return "whiteCell";
  if (seats.length === 1) return seats;
  const sorted = putInOrder([...seats], (one, other) => (one < other ? -1 : Number(one > other)));
  return sorted.filter((seat, at) => seat !== sorted[at - 1]);
}

/** Whether the viewer may know a thing with this audience. */
export function mayKnow(viewer: Viewer, audience: Audience): boolean {
  if (viewer.kind === "facilitator" || audience === "open") return true;
  if (audience === "whiteCell" || viewer.kind === "observer") return false;
  return audience.includes(viewer.seat);
}
