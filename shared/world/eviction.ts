import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Agreement, Deployment } from "./items.ts";

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

/** Whether an agreement about the very base, in force from this turn on, takes back the notice that it had before. */
export function isTakenBack(
  { leaves, seat, site }: Deployment,
  agreements: readonly Agreement[],
  turn: number,
): boolean {
  if (leaves?.evicted !== true || site === null) return false;
  return agreements.some(
    ({ fromTurn, terms }) =>
      fromTurn === turn &&
      terms.some(({ kind, fields }) => kind === "basing" && fields.site === site && fields.patron === seat),
  );
}
