import type { Viewer } from "../../base/audience.ts";
import { itemsOf } from "../../base/items-of.ts";
import { once } from "../../base/once.ts";
import { circleOf } from "../../session/planning-world.ts";
import type { Proposal, Session } from "../../session/session.ts";
import type { ProposalView } from "../view.ts";
import { keptFor, type SectionOf } from "../viewing.ts";

/** How many proposals that are over are shown of each circle of parties. */
const SHOWN_OVER = 10;

/** The proposals to which the viewer is a party, oldest first; the white cell sees all. */
export const proposalsSection: SectionOf<"proposals"> = (viewing) => {
  const { session, viewer } = viewing;
  const { proposals, phase } = session;
  return keptFor(viewing, "proposals", [proposals, phase], () => proposalViews(session, viewer));
};

/** The same made anew, for who does not look twice. */
export function proposalViews(session: Session, viewer: Viewer): readonly ProposalView[] {
  const shown = itemsOf(session.proposals).filter((one) => isShown(viewer, one));
  return recent(shown).map((one) => proposalView(session, viewer, one));
}

function isShown(viewer: Viewer, { by, to }: Proposal): boolean {
  if (viewer.kind === "facilitator") return true;
  return viewer.kind === "seat" && (by === viewer.seat || to.includes(viewer.seat));
}

/** All that are open, and of the others the last few of each circle. */
function recent(proposals: readonly Proposal[]): readonly Proposal[] {
  const after = new Map<string, number>();
  const kept = [...proposals].reverse().filter((proposal) => {
    if (proposal.state === "open") return true;
    const circle = circleOf(proposal);
    const count = (after.get(circle) ?? 0) + 1;
    after.set(circle, count);
    return count <= SHOWN_OVER;
  });
  return kept.reverse();
}

function proposalView({ phase }: Session, viewer: Viewer, proposal: Proposal): ProposalView {
  const { to, accepted, state } = proposal;
  const asked = viewer.kind === "seat" && to.includes(viewer.seat) && !accepted.includes(viewer.seat);
  const yours = asked && state === "open" && phase === "planning";
  return yours ? { ...plainView(proposal), yours } : plainView(proposal);
}

/** A proposal as those see it who need not answer it: most are over, and are shown again and again. */
const plainView = once(({ offeredAt, ...proposal }: Proposal): ProposalView => {
  const { id, by, to, terms, turns, secret, lapses, answers, accepted, state } = proposal;
  const told = { id, at: offeredAt, by, to, terms, turns, secret, lapses, answers, accepted, state };
  return { ...told, yours: false };
});
