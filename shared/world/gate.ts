import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Tables } from "./items.ts";

/** The gate that a partnership step of a member of the gatekeeping institution may go through. */
export interface Gate {
  readonly gatekeeper: InstitutionId;
  /** The seat that exercises the gatekeeper's chair, whose consent a step through the gate needs; null if nobody does. */
  readonly chair: SeatId | null;
  /** Whether a framework between the two institutions stands: without it there is no way through, only around. */
  readonly open: boolean;
}

/**
 * The gate before a step of a state on an institution's ladder, or null if the state's seat is no member of the
 * gatekeeper (`rules.md` section 4, gatekeeping).
 */
export function gateAt(
  scenario: PublicScenario,
  tables: Tables,
  institution: InstitutionId,
  state: StateId,
): Gate | null {
  const gatekeeper = scenario.institutions.find(({ id }) => id === institution)?.gatekeeper;
  const seat = scenario.seats.find((each) => each.state === state)?.id;
  const keeper = tables.institutions[gatekeeper ?? ""];
  if (gatekeeper === undefined || keeper === undefined || seat === undefined) return null;
  if (!keeper.members.includes(seat)) return null;
  return { gatekeeper, chair: keeper.chair, open: tables.institutions[institution]?.framework ?? false };
}
