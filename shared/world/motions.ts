import { seatsAudience } from "../base/audience.ts";
import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import type { Motion, Tables } from "./items.ts";
import type { Order } from "./order.ts";
import { itemsIn } from "./tables-in-order.ts";

/** The action that tables a motion, with the fields `institution`, `state` and `size`. */
const TABLE_MANDATE = "table-mandate";
/** The action that votes, with the fields `motion` and `choice` (yes, no or abstain). */
export const VOTE = "vote";

/** The id of the motion that a seat tables: known as soon as its order stands on a filed sheet. */
export function motionId(turn: number, seat: SeatId, institution: InstitutionId, state: StateId): string {
  return `motion-${turn}-${seat}-${institution}-${state}`;
}

/**
 * The motions that the filed sheets table in this turn, in the order of their ids. A session shows them to the members
 * during planning, so that they can vote in the same turn; the tabler's own vote is yes.
 */
export function tabledMotions(
  tables: Tables,
  turn: number,
  sheets: Readonly<Record<SeatId, readonly Order[]>>,
): readonly Motion[] {
  const motions: Motion[] = [];
  for (const seat of Object.keys(sheets).sort()) {
    for (const order of sheets[seat] ?? []) {
      if (order.action === TABLE_MANDATE) motions.push(...motionOf(tables, turn, seat, order));
    }
  }
  return motions.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function motionOf(tables: Tables, turn: number, seat: SeatId, { fields }: Order): readonly Motion[] {
  const institution = String(fields.institution);
  const state = String(fields.state);
  const members = tables.institutions[institution]?.members;
  if (members === undefined) return [];
  const crisis = itemsIn(tables, "crises").find((open) => open.state === state);
  return [
    {
      id: motionId(turn, seat, institution, state),
      audience: seatsAudience(...members, seat),
      institution,
      state,
      crisis: crisis?.id ?? null,
      size: Number(fields.size ?? 0),
      by: seat,
      tabledTurn: turn,
      result: "open",
    },
  ];
}
