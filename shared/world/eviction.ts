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
  return agreements
    .filter(({ state, untilTurn }) => state === "in-force" && untilTurn >= turn)
    .filter(({ terms }) => terms.some((term) => isRightTo(base, term)))
    .reduce<Agreement | undefined>((newest, one) => {
      if (newest === undefined || one.fromTurn > newest.fromTurn) return one;
      return one.fromTurn === newest.fromTurn && one.id > newest.id ? one : newest;
    }, undefined);
}

/** Whether an agreement about the very base, in force from this turn on, takes back the notice that it had before. */
export function isTakenBack(base: Deployment, agreements: readonly Agreement[], turn: number): boolean {
  if (base.leaves?.evicted !== true) return false;
  return agreements.some(
    ({ fromTurn, terms }) => fromTurn === turn && terms.some((term) => isRightTo(base, term)),
  );
}
