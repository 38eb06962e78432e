import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Mandate } from "../scenario/format.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { covers, givenByOrder } from "../world/consent.ts";
import type { Crisis, Motion, Tables } from "../world/items.ts";
import { leaversOf } from "../world/membership.ts";
import { seatOfState } from "../world/seats.ts";
import type { OrderDraft, StandingOrder } from "./define.ts";
import { numberField, textField } from "./region.ts";

/** What orders about missions ask: which crisis is open where, who may act under which mandate, whom it takes. */

/** The open crisis of a state, whose zone a mission may keep; undefined if there is none. */
export function crisisIn({ crises }: Pick<Tables, "crises">, state: StateId): Crisis | undefined {
  return itemsOf(crises).find((crisis) => crisis.state === state);
}

/** The states with an open crisis. */
export function statesInCrisis({ crises }: Pick<Tables, "crises">): ReadonlySet<StateId> {
  return new Set(itemsOf(crises).map(({ state }) => state));
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

/**
 * Whether the host lets so many battalions of an institution in beside those that stand there: a member has said so by
 * its membership, another by an agreement about that mandate, with whichever member, or by an invitation of this turn.
 */
export function hasHostsWord(
  { scenario, world, agreements, standing }: OrderDraft<string>,
  institution: InstitutionId,
  state: StateId,
  more: number,
): boolean {
  const mandate = scenario.institutions.find(({ id }) => id === institution)?.mandate ?? "none";
  const host = seatOfState(scenario, state);
  if (host === undefined || !needsHost(scenario, world.tables, mandate, state)) return true;
  const size = more + battalionsOf(world.tables, institution, crisisIn(world.tables, state));
  const agreed = agreements
    .filter(({ parties }) => parties.includes(host))
    .flatMap(({ terms }) => terms)
    .some(({ kind, fields }) => kind === "peacekeepers" && covers(fields, { state, mandate, size }));
  const invites = { action: "invite-forces", fields: { guest: institution, size } };
  return agreed || givenByOrder({ by: host, ...invites, orOrder: invites }, standing);
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
  const sizes = itemsOf(tables.motions)
    .filter((motion) => motion.institution === institution && motion.crisis === crisis.id && passed(motion))
    .map(({ size }) => size);
  return Math.max(0, ...sizes) - battalionsOf(tables, institution, crisis);
}

/** The battalions that stand in a crisis under an institution's mandate. */
function battalionsOf(
  { deployments }: Pick<Tables, "deployments">,
  institution: InstitutionId,
  crisis: Crisis | undefined,
): number {
  let posted = 0;
  for (const { institution: of, crisis: zone, size } of itemsOf(deployments)) {
    if (of === institution && zone === crisis?.id) posted += size;
  }
  return posted;
}

/**
 * How many battalions a mandate has room for at this close, for missions or for contingents beside them. Rivals that
 * fit each alone but not together leave none to any of them (section 7); missions go before contingents.
 *
 * @returns the most that one order may bring, in battalions; 0 or less if there is no room
 */
export function roomAtClose(
  draft: OrderDraft<string>,
  institution: InstitutionId,
  state: StateId,
  kind: "missions" | "contingents",
): number {
  const { scenario, world, standing, passedMotions } = draft;
  const left = battalionsLeft(world.tables, ({ id }) => passedMotions.includes(id), institution, state);
  const there = standing.filter(({ order }) => order.fields.state === state);
  const missions = hostLeaves(draft, institution, state)
    ? []
    : there.filter(
        ({ seat, order }) =>
          order.action === "deploy-peacekeepers" &&
          mandator(scenario, textField(order, "mandate")) === institution &&
          mayActFor(scenario, world.tables, institution, seat) &&
          !leavesNow(draft, institution, seat),
      );
  const sent = askedWithin(missions, left);
  if (kind === "missions") return sent > left ? 0 : left;
  const contingents = there.filter(
    ({ seat, order }) =>
      order.action === "join-mission" &&
      order.fields.institution === institution &&
      world.tables.institutions[institution]?.members.includes(seat) === true &&
      !leavesNow(draft, institution, seat),
  );
  const beside = sent > left ? left : left - sent;
  return askedWithin(contingents, beside) > beside ? 0 : beside;
}

/** What the orders bring together that would each have room alone. */
function askedWithin(orders: readonly StandingOrder[], room: number): number {
  return orders
    .map(({ order }) => numberField(order, "size"))
    .filter((size) => size <= room)
    .reduce((sum, size) => sum + size, 0);
}

/** Whether the host, whose membership stands for its consent, leaves the institution at this very close (section 7.3). */
export function hostLeaves(draft: OrderDraft<string>, institution: InstitutionId, state: StateId): boolean {
  const host = seatOfState(draft.scenario, state);
  return host !== undefined && leavesNow(draft, institution, host);
}

/** Whether a seat leaves the institution at this very close: its troops do not come under that mandate any more. */
export function leavesNow(
  { standing }: OrderDraft<string>,
  institution: InstitutionId,
  seat: SeatId,
): boolean {
  return leaversOf(standing, institution).includes(seat);
}
