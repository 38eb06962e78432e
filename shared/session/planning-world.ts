import { type Audience, seatsAudience, type Viewer } from "../base/audience.ts";
import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { oncePer } from "../base/once-per.ts";
import { sameItems } from "../base/same-value.ts";
import type { Agreement, Motion } from "../world/items.ts";
import { type Sight, sightOf } from "../world/sight.ts";
import type { World } from "../world/world.ts";
import { remembered } from "./remembered.ts";
import type { Proposal, Session } from "./session.ts";

/** A world as it was last planned on, and what it was made from. */
interface Planned {
  readonly tabled: Session["tabled"];
  readonly bound: readonly Proposal[];
  readonly world: World;
}

const planned = new WeakMap<World, Planned>();

/**
 * The world as it is planned on: with the motions tabled and the proposals accepted in this phase in its tables, so
 * that offers, checks and sights know of them. Until the close only its parties know of an agreement.
 */
export function planningWorld({ phase, world, tabled, proposals, turn }: Session): World {
  if (phase !== "planning" && phase !== "held") return world;
  const bound = boundProposals(proposals, turn);
  if (bound.length === 0 && Object.keys(tabled).length === 0) return world;
  const last = planned.get(world);
  const sameBound = last !== undefined && sameItems(last.bound, bound);
  const sameTabled = last !== undefined && last.tabled === tabled;
  if (sameBound && sameTabled) return last.world;
  const agreements = sameBound ? last.world.tables.agreements : withBound(world, bound);
  const motions = sameTabled ? last.world.tables.motions : withTabled(world, tabled);
  const made = { ...world, tables: { ...world.tables, agreements, motions } };
  planned.set(world, { tabled, bound, world: made });
  return made;
}

function withBound({ tables }: World, bound: readonly Proposal[]): World["tables"]["agreements"] {
  if (bound.length === 0) return tables.agreements;
  const agreements: Record<string, Agreement> = { ...tables.agreements };
  for (const proposal of bound) agreements[proposal.id] = agreementToBe(proposal);
  return agreements;
}

function withTabled({ tables }: World, tabled: Session["tabled"]): World["tables"]["motions"] {
  const motions: Record<string, Motion> = { ...tables.motions };
  for (const motion of Object.values(tabled).flat()) motions[motion.id] = motion;
  return motions;
}

/**
 * What a viewer sees of the world that is planned on: the same object while it shows the same. From the debrief on all
 * objectives are uncovered.
 */
export function planningSight(session: Session, viewer: Viewer): Sight {
  const { scenario, calendar } = session;
  const world = planningWorld(session);
  const debrief = session.phase === "debrief";
  const make = () => sightOf({ scenario, calendar, world, viewer, debrief });
  return remembered(session, "sight", [calendar, world, debrief], make, viewerKey(viewer));
}

/** A name for a viewer, unlike those of all others: a seat's is its id, and no id of a seat begins with a dash. */
export function viewerKey(viewer: Viewer): string {
  return viewer.kind === "seat" ? viewer.seat : WITHOUT_SEAT[viewer.kind];
}

const WITHOUT_SEAT = { facilitator: "-facilitator", observer: "-observer" } as const;

/** The open motions that the white cell decides. */
export function grantableMotions(session: Session): readonly Motion[] {
  const { institutions } = session.scenario;
  return Object.values(planningWorld(session).tables.motions).filter(
    ({ institution, result }) =>
      result === "open" && institutions.find(({ id }) => id === institution)?.decision === "white-cell",
  );
}

/** The proposals that became binding in the planning of a turn, in the order of their ids. */
export const boundProposals = oncePer((proposals: Session["proposals"], turn: number): readonly Proposal[] =>
  currentProposals(proposals)
    .filter((proposal) => proposal.state === "binding" && proposal.boundTurn === turn)
    .sort((one, other) => (one.id < other.id ? -1 : 1)),
);

/** What a proposal that has become binding will be at the close, known to its parties until then. */
const agreementToBe = once((proposal: Proposal): Agreement => {
  const audience = seatsAudience(...partiesOf(proposal));
  return { ...agreementOf(proposal, proposal.boundTurn ?? 0), audience };
});

/** The proposals that are open or bind: of all that were ever offered they are few. */
export const currentProposals = once((proposals: Session["proposals"]): readonly Proposal[] =>
  Object.values(proposals).filter(({ state }) => state === "open" || state === "binding"),
);

/** All parties of a proposal: sorted, without repeats. */
export function partiesOf({ by, to }: Pick<Proposal, "by" | "to">): readonly SeatId[] {
  return [...new Set([by, ...to])].sort();
}

/** The circle of a proposal's parties as one text, by which proposals of one circle are known. */
export const circleOf = once((proposal: Pick<Proposal, "by" | "to">): string =>
  partiesOf(proposal).join("+"),
);

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
