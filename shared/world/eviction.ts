import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Agreement, Deployment, Term } from "./items.ts";

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

/** Whether a term is the right to this base. */
export function isRightTo(
  { seat, site }: Pick<Deployment, "seat" | "site">,
  { kind, fields }: Term,
): boolean {
  return kind === "basing" && site !== null && fields.site === site && fields.patron === seat;
}

/** The agreement whose right to the base counts in the turn: a newer one replaces those before it (`rules.md` section 6). */
export function rightTo(
  base: Pick<Deployment, "seat" | "site">,
  agreements: readonly Agreement[],
  turn: number,
): Agreement | undefined {
  let newest: Agreement | undefined;
  for (const one of agreements) {
    if (one.state !== "in-force" || one.untilTurn < turn) continue;
    if (newest !== undefined && !isNewer(one, newest)) continue;
    if (one.terms.some((term) => isRightTo(base, term))) newest = one;
  }
  return newest;
}

function isNewer(one: Agreement, other: Agreement): boolean {
  return one.fromTurn === other.fromTurn ? one.id > other.id : one.fromTurn > other.fromTurn;
}

/** Whether an agreement about the very base, in force from this turn on, takes back the notice that it had before. */
export function isTakenBack(base: Deployment, agreements: readonly Agreement[], turn: number): boolean {
  if (base.leaves?.evicted !== true) return false;
  return agreements.some(
    ({ fromTurn, terms }) => fromTurn === turn && terms.some((term) => isRightTo(base, term)),
  );
}
