import { type Audience, seatsAudience, type Viewer } from "../base/audience.ts";
import type { SeatId } from "../base/ids.ts";
import type { Agreement, Motion } from "../world/items.ts";
import { type Sight, sightOf } from "../world/sight.ts";
import type { World } from "../world/world.ts";
import type { Proposal, Session } from "./session.ts";

const worlds = new WeakMap<Session, World>();

/**
 * The world as it is planned on: with the motions tabled and the proposals accepted in this phase in its tables, so
 * that offers, checks and sights know of them. Until the close only its parties know of an agreement.
 */
export function planningWorld(session: Session): World {
  if (session.phase !== "planning") return session.world;
  let world = worlds.get(session);
  if (world === undefined) {
    world = makeWorld(session);
    worlds.set(session, world);
  }
  return world;
}

function makeWorld({ world, tabled, proposals, turn }: Session): World {
  const agreements: Record<string, Agreement> = { ...world.tables.agreements };
  for (const proposal of boundProposals(proposals, turn)) {
    const audience = seatsAudience(...partiesOf(proposal));
    agreements[proposal.id] = { ...agreementOf(proposal, turn), audience };
  }
  const motions: Record<string, Motion> = { ...world.tables.motions };
  for (const motion of Object.values(tabled).flat()) motions[motion.id] = motion;
  return { ...world, tables: { ...world.tables, agreements, motions } };
}

/** What a viewer sees of the world that is planned on. From the debrief on all objectives are uncovered. */
export function planningSight(session: Session, viewer: Viewer): Sight {
  return sightOf({
    scenario: session.scenario,
    calendar: session.calendar,
    world: planningWorld(session),
    viewer,
    debrief: session.phase === "debrief",
  });
}

/** The proposals that became binding in the planning of a turn, in the order of their ids. */
export function boundProposals(proposals: Session["proposals"], turn: number): readonly Proposal[] {
  return Object.values(proposals)
    .filter((proposal) => proposal.state === "binding" && proposal.boundTurn === turn)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** All parties of a proposal: sorted, without repeats. */
export function partiesOf({ by, to }: Pick<Proposal, "by" | "to">): readonly SeatId[] {
  return [...new Set([by, ...to])].sort();
}

/** The agreement that a proposal becomes with the close of a turn: known to its parties, or to all if it is open. */
export function agreementOf(proposal: Proposal, turn: number): Agreement {
  const parties = partiesOf(proposal);
  const audience: Audience = proposal.secret ? seatsAudience(...parties) : "open";
  return {
    id: proposal.id,
    audience,
    parties,
    terms: proposal.terms,
    secret: proposal.secret,
    fromTurn: turn,
    untilTurn: turn + proposal.turns - 1,
    state: "in-force",
  };
}
