import type { InstitutionId, SeatId, StateId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Mandate } from "../scenario/choices.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import { covers } from "../world/consent.ts";
import { isInvitation } from "../world/invitation.ts";
import type { Crisis, Motion, Tables } from "../world/items.ts";
import { leaversOf } from "../world/membership.ts";
import { seatOfState } from "../world/seats.ts";
import type { OrderReading, StandingOrder } from "./define.ts";
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
 * How many battalions of an institution the host lets in beside those that stand there: a member has said so by its
 * membership, for as many as there are; another by an agreement about that mandate, with whichever member, or by an
 * invitation of this turn.
 */
export function hostsRoom(
  { scenario, world, agreements, standing }: OrderReading,
  institution: InstitutionId,
  state: StateId,
): number {
  const mandate = scenario.institutions.find(({ id }) => id === institution)?.mandate ?? "none";
  const host = seatOfState(scenario, state);
  if (host === undefined || !needsHost(scenario, world.tables, mandate, state))
    return Number.POSITIVE_INFINITY;
  const agreed = agreements
    .filter(({ parties }) => parties.includes(host))
    .flatMap(({ terms }) => terms)
    .filter(({ kind, fields }) => kind === "peacekeepers" && covers(fields, { state, mandate }))
    .map(({ fields }) => Number(fields.size));
  return (
    Math.max(0, ...agreed, ...invitedNow(standing, host, institution)) -
    battalionsOf(world.tables, institution, crisisIn(world.tables, state))
  );
}

/**
 * Whether an order for a mission of an alliance without a collective force, whose members send each their own, keeps
 * within what its host let in: what an agreement gives a member is its own; an invitation is for all members together,
 * with those that stand there, and where those of one close are too many none may come by it (section 7).
 */
export function fitsInvitation(
  draft: OrderReading,
  institution: InstitutionId,
  order: StandingOrder["order"],
): boolean {
  const { scenario, world, standing, agreements } = draft;
  const given = scenario.institutions.find(({ id }) => id === institution);
  const [state, mandate] = [textField(order, "state"), textField(order, "mandate")];
  if (given?.collectiveForce === true || !needsHost(scenario, world.tables, mandate, state)) return true;
  const host = seatOfState(scenario, state) ?? "";
  const [invitations, signed] = [true, false].map((wanted) =>
    agreements
      .filter((one) => isInvitation(one) === wanted && one.parties.includes(host))
      .flatMap(({ terms }) => terms)
      .filter(({ kind, fields }) => kind === "peacekeepers" && covers(fields, { state, mandate })),
  );
  const crisis = crisisIn(world.tables, state);
  const isGuest = ({ seat, order: one }: StandingOrder) => {
    const size = numberField(one, "size") + battalionsOf(world.tables, institution, crisis, seat);
    return signed?.some(({ fields }) => covers(fields, { seat, size })) !== true;
  };
  if (!isGuest({ seat: draft.seat, order })) return true;
  const guests = missionsNow(draft, institution, state).filter(isGuest);
  const sizes = [
    ...(invitations ?? []).map(({ fields }) => Number(fields.size)),
    ...invitedNow(standing, host, institution),
  ];
  const room = Math.max(0, ...sizes) - battalionsOf(world.tables, institution, crisis);
  return numberField(order, "size") <= room && askedWithin(guests, room) <= room;
}

/** For how many battalions of an institution the host files invitations at this close. */
function invitedNow(
  standing: readonly StandingOrder[],
  host: SeatId,
  institution: InstitutionId,
): readonly number[] {
  return standing
    .filter(({ seat, order }) => seat === host && order.action === "invite-forces")
    .filter(({ order }) => textField(order, "guest") === institution)
    .map(({ order }) => numberField(order, "size"));
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

/** The battalions that stand in a crisis under an institution's mandate, of all or of one seat. */
export function battalionsOf(
  { deployments }: Pick<Tables, "deployments">,
  institution: InstitutionId,
  crisis: Crisis | undefined,
  owner?: SeatId,
): number {
  let posted = 0;
  for (const { institution: of, crisis: zone, seat, size } of itemsOf(deployments)) {
    if (of === institution && zone === crisis?.id && (owner ?? seat) === seat) posted += size;
  }
  return posted;
}

/**
 * How many battalions a mandate has room for at this close, for missions or for contingents beside them. Rivals that
 * fit each alone but not together leave none to any of them (section 7); missions go before contingents.
 *
 * @param most for how many there is room besides, whatever the mandate says
 * @returns the most that one order may bring, in battalions; 0 or less if there is no room
 */
export function roomAtClose(
  draft: OrderReading,
  institution: InstitutionId,
  state: StateId,
  kind: "missions" | "contingents",
  most = Number.POSITIVE_INFINITY,
): number {
  const { world, standing, passedMotions } = draft;
  const left = battalionsLeft(world.tables, ({ id }) => passedMotions.includes(id), institution, state);
  const sent = askedWithin(missionsNow(draft, institution, state), left);
  if (kind === "missions") return sent > left ? 0 : left;
  const contingents = standing.filter(
    ({ seat, order }) =>
      order.action === "join-mission" &&
      order.fields.state === state &&
      order.fields.institution === institution &&
      world.tables.institutions[institution]?.members.includes(seat) === true &&
      !leavesNow(draft, institution, seat),
  );
  const room = Math.min(left, most);
  const beside = sent > left ? room : room - sent;
  return askedWithin(contingents, beside) > beside ? 0 : beside;
}

/** The orders of this close for missions of the institution to the state, of all who may act for it. */
function missionsNow(
  draft: OrderReading,
  institution: InstitutionId,
  state: StateId,
): readonly StandingOrder[] {
  if (hostLeaves(draft, institution, state)) return [];
  const { scenario, world, standing } = draft;
  return standing.filter(
    ({ seat, order }) =>
      order.action === "deploy-peacekeepers" &&
      order.fields.state === state &&
      mandator(scenario, textField(order, "mandate")) === institution &&
      mayActFor(scenario, world.tables, institution, seat) &&
      !leavesNow(draft, institution, seat),
  );
}

/** What the orders bring together that would each have room alone. */
function askedWithin(orders: readonly StandingOrder[], room: number): number {
  return orders
    .map(({ order }) => numberField(order, "size"))
    .filter((size) => size <= room)
    .reduce((sum, size) => sum + size, 0);
}

/** Whether the host, whose membership stands for its consent, leaves the institution at this very close (section 7.3). */
export function hostLeaves(draft: OrderReading, institution: InstitutionId, state: StateId): boolean {
  const host = seatOfState(draft.scenario, state);
  return host !== undefined && leavesNow(draft, institution, host);
}

/** Whether a seat leaves the institution at this very close: its troops do not come under that mandate any more. */
export function leavesNow({ standing }: OrderReading, institution: InstitutionId, seat: SeatId): boolean {
  return leaversOf(standing, institution).includes(seat);
}
