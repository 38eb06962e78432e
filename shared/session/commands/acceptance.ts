import type { SeatId } from "../../base/ids.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { sheetCost } from "../../turn/check-sheet.ts";
import type { Term } from "../../world/items.ts";
import { seatOfState } from "../../world/seats.ts";
import { seatTarget } from "../../world/target.ts";
import { partiesOf, planningSight, planningWorld } from "../planning-world.ts";
import { acceptancesLeft, acceptedNow, reservedCost } from "../reservations.ts";
import type { Proposal, Session } from "../session.ts";

/** Why the seat may not accept the proposal now; null if it may. */
export function acceptanceFault(session: Session, seat: SeatId, proposal: Proposal): Rejection | null {
  if (acceptancesLeft(session, seat) === 0)
    return rejection("NO_PROPOSAL_ROOM", { limit: session.scenario.rules.acceptancesPerTurn });
  return siteFault(session, seat, proposal) ?? costFault(session, seat);
}

/** The filed sheet and all that is reserved, this acceptance included, must be within the seat's capital. */
function costFault(session: Session, seat: SeatId): Rejection | null {
  const sight = planningSight(session, { kind: "seat", seat });
  const reserved = reservedCost(session, seat, 1).capital;
  const filed = sheetCost(sight, session.seats[seat]?.filed?.orders ?? [], seat).capital;
  const have = (sight.numbers[seatTarget(seat, "capital")] ?? 0) / 1000;
  const need = filed + reserved;
  return need > have ? rejection("NOT_AFFORDABLE", { need, resource: "capital", have }) : null;
}

/**
 * A site has one patron (`rules.md` section 7): what stands there, what is agreed about it, and what this seat has
 * accepted must be with the same parties.
 */
function siteFault(session: Session, seat: SeatId, proposal: Proposal): Rejection | null {
  const parties = partiesOf(proposal);
  const { deployments, agreements } = planningWorld(session).tables;
  for (const site of sitesOf(proposal.terms)) {
    const taken =
      Object.values(deployments).some(
        (one) => one.site === site && one.leaves === null && !parties.includes(one.seat),
      ) ||
      Object.values(agreements).some(
        (one) =>
          one.state === "in-force" &&
          one.parties.includes(seat) &&
          conflicts(one.parties, one.terms, site, parties),
      ) ||
      acceptedNow(session, seat).some((one) => conflicts(partiesOf(one), one.terms, site, parties));
    if (taken) return rejection("SITE_TAKEN", { site });
  }
  return null;
}

/**
 * The host's own offers of a site that it has now promised to somebody else: they are withdrawn with the promise, so
 * that nobody can accept a site that is gone. That it was promised is told to nobody.
 */
export function overtakenOffers({ scenario, proposals }: Session, bound: Proposal): readonly Proposal[] {
  const parties = partiesOf(bound);
  return sitesOf(bound.terms).flatMap((site) => {
    const state = scenario.sites.find(({ id }) => id === site)?.state;
    const host = state === undefined ? undefined : seatOfState(scenario, state);
    return Object.values(proposals).filter(
      (other) =>
        other.id !== bound.id &&
        other.state === "open" &&
        other.by === host &&
        conflicts(partiesOf(other), other.terms, site, parties),
    );
  });
}

function conflicts(
  others: readonly SeatId[],
  terms: readonly Term[],
  site: string,
  parties: readonly SeatId[],
): boolean {
  return sitesOf(terms).includes(site) && others.some((one) => !parties.includes(one));
}

function sitesOf(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ fields }) => (typeof fields.site === "string" ? [fields.site] : []));
}
