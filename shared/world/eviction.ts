import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Deployment } from "./items.ts";

/** What frees a host from blame for sending troops away: rent that their owner owes, or that members pressed for it. */
export type EvictionGround = "rent" | "pressed";

/** The ground on which the host can give these troops notice in the turn, or null; rent owed is the better one. */
export function evictionGround(
  { unpaid, pressedUntil }: Deployment,
  scenario: PublicScenario,
  turn: number,
): EvictionGround | null {
  if (unpaid?.rent === true && unpaid.turn === turn - 1) return "rent";
  // A pressing of this very turn, which is seen once its orders are worked out, came too late for the turn's notices.
  const { turns } = scenario.rules.actions.pressing;
  return pressedUntil !== null && pressedUntil >= turn && pressedUntil < turn + turns ? "pressed" : null;
}
