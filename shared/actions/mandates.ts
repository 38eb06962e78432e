import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import type { Mandate } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Crisis, Motion, Tables } from "../world/items.ts";
import { seatOfState } from "../world/seats.ts";

/** What orders about missions ask: which crisis is open where, who may act under which mandate, whom it takes. */

/** The open crisis of a state, whose zone a mission may keep; undefined if there is none. */
export function crisisIn({ crises }: Pick<Tables, "crises">, state: StateId): Crisis | undefined {
  return Object.values(crises).find((crisis) => crisis.state === state);
}

/** The states with an open crisis. */
export function statesInCrisis({ crises }: Pick<Tables, "crises">): ReadonlySet<StateId> {
  return new Set(Object.values(crises).map(({ state }) => state));
}

/** The institution whose decision gives the mandate; undefined for the host's word and for none. */
export function mandator(scenario: PublicScenario, mandate: string): InstitutionId | undefined {
  return scenario.institutions.find((institution) => institution.mandate === mandate)?.id;
}

/**
 * Whether a seat may act under the mandate of an institution: a member may; where there is a collective force, its
 * commander and nobody else; what the white cell decides for the world at large, anybody.
 */
export function mayActFor(
  scenario: PublicScenario,
  { institutions }: Pick<Tables, "institutions">,
  institution: InstitutionId,
  seat: SeatId,
): boolean {
  const given = scenario.institutions.find(({ id }) => id === institution);
  const now = institutions[institution];
  if (given === undefined || now === undefined) return false;
  if (given.decision === "white-cell") return true;
  return given.collectiveForce ? now.commander === seat : now.members.includes(seat);
}

/** The mandates under which a seat could act in a state, as far as offices and membership go. */
export function mandatesFor(scenario: PublicScenario, tables: Tables, seat: SeatId): readonly Mandate[] {
  const given = scenario.institutions.flatMap(({ id, mandate }) =>
    mandate !== undefined && mayActFor(scenario, tables, id, seat) ? [mandate] : [],
  );
  return [...new Set<Mandate>([...given, "host", "none"])];
}

/**
 * Whether the host must agree besides: its own mandate is its word; an institution's decision binds its members, and
 * the white cell's everybody, but not a state that had no voice in it.
 */
export function needsHost(
  scenario: PublicScenario,
  { institutions }: Pick<Tables, "institutions">,
  mandate: string,
  state: StateId,
): boolean {
  if (mandate === "none") return false;
  const institution = mandator(scenario, mandate);
  if (institution === undefined) return true;
  if (scenario.institutions.find(({ id }) => id === institution)?.decision === "white-cell") return false;
  const host = seatOfState(scenario, state);
  return host === undefined || institutions[institution]?.members.includes(host) !== true;
}

/** How many battalions an institution's passed motion still lets into a state's zone; 0 without one. */
export function battalionsLeft(
  tables: Tables,
  passed: (motion: Motion) => boolean,
  institution: InstitutionId,
  state: StateId,
): number {
  const crisis = crisisIn(tables, state);
  if (crisis === undefined) return 0;
  const sizes = Object.values(tables.motions)
    .filter((motion) => motion.institution === institution && motion.crisis === crisis.id && passed(motion))
    .map(({ size }) => size);
  let posted = 0;
  for (const { institution: of, crisis: zone, size } of Object.values(tables.deployments)) {
    if (of === institution && zone === crisis.id) posted += size;
  }
  return Math.max(0, ...sizes) - posted;
}
